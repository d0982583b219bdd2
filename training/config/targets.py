"""Are the layers that LoRA is to cover layers of this model? PEFT would say no after a minute of loading."""

from __future__ import annotations

import re
from pathlib import Path

from core.config import Config
from core.config.place import place_of
from core.errors import UserError, nearest
from training.checkpoint_facts import tensor_shapes

KEY = "lora_target_modules"


def check_targets(config: Config, folder: Path) -> None:
    """Refuses names of `lora_target_modules` that no layer has. `folder`: the base's, if it is on this machine."""
    named = config.axolotl.get(KEY)
    modules = {name.removesuffix(".weight") for name, shape in tensor_shapes(folder).items() if len(shape) == 2}
    if not isinstance(named, list) or not modules:
        return
    ends = {end for module in modules if re.search(r"\.\d+\.", module) for end in _ends(module)}
    unknown = [str(name) for name in named if str(name) not in ends]
    if unknown:
        known = sorted({module.rsplit(".", 1)[-1] for module in modules if re.search(r"\.\d+\.", module)})
        close = [word for name in unknown for word in nearest(name, known, 1)]
        advice = f"did you mean {', '.join(close)}?" if close else f"this model has {', '.join(known)}."
        where = place_of(config, KEY) or KEY
        raise UserError(
            f"{where}: {KEY} names {', '.join(unknown)}, which is no layer of {config.base_model}; {advice}"
        )


def _ends(module: str) -> list[str]:
    """Returns `c_proj` and `mlp.c_proj` and so on: all by which a module may be named."""
    parts = module.split(".")
    return [".".join(parts[start:]) for start in range(len(parts))]
