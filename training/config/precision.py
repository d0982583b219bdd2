"""What becomes of `bf16: auto`: true where this machine has the instructions, which train about twice as fast."""

from __future__ import annotations

from core.config import Config
from core.engines import computes_bfloat16


def with_precision_of_this_machine(config: Config) -> Config:
    """Settles it before anything is compared or recorded: trained in another precision, it is another training."""
    if config.axolotl.get("bf16") != "auto":
        return config
    return config.with_keys(bf16=computes_bfloat16())
