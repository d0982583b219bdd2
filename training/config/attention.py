"""What becomes of a config on a machine without flash-attn."""

from __future__ import annotations

from core.config import Config
from core.console import note
from core.engines import has_flash_attention
from core.errors import UserError

FLASH = ("flash_attention_2", "flash_attention_3")
INSTALL = "pip install --no-build-isolation -r requirements-gpu.txt"


def with_attention_of_this_machine(config: Config) -> Config:
    """Falls back to SDPA where flash-attn is absent, and says so. Packed rows would then see each other."""
    if config.axolotl.get("attn_implementation") not in FLASH or has_flash_attention():
        return config
    changed: dict[str, object] = {"attn_implementation": "sdpa"}
    said = "flash-attn is not installed: attention is computed by SDPA"
    if config.axolotl.get("sample_packing"):
        place = config.origins.get("sample_packing", "")
        if "/models/" not in place:
            raise UserError(
                f"{place}: sample_packing needs flash-attn, which is not installed. {INSTALL}, "
                "or set sample_packing: false."
            )
        changed |= {"sample_packing": False, "pad_to_sequence_len": False}
        said += ", and rows are not packed: a step holds fewer examples than with flash-attn"
    note(f"{said}. {INSTALL}")
    return config.with_keys(**changed)
