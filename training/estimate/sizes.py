"""How large a model and its adapter are, from the headers of the weights and the config."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil, prod
from pathlib import Path

from core.config.yaml_file import Mapping
from core.files import read_json
from training.checkpoint_facts import tensor_shapes


@dataclass(frozen=True)
class Sizes:
    parameters: int
    trainable: int
    layers: int
    hidden: int
    inner: int
    heads: int
    vocabulary: int


def read_sizes(folder: Path, axolotl: Mapping) -> Sizes | None:
    """Returns None where the weights are not on this machine yet."""
    shapes = tensor_shapes(folder)
    if not shapes or not (folder / "config.json").is_file():
        return None
    config = read_json(folder / "config.json")
    config = config.get("text_config") or config
    hidden = int(config.get("hidden_size") or config.get("n_embd") or 0)
    total = sum(prod(shape) for shape in shapes.values())
    return Sizes(
        parameters=total,
        trainable=trainable_parameters(shapes, axolotl) if axolotl.get("adapter") else total,
        layers=int(config.get("num_hidden_layers") or config.get("n_layer") or 0),
        hidden=hidden,
        inner=int(config.get("intermediate_size") or config.get("n_inner") or 4 * hidden),
        heads=int(config.get("num_attention_heads") or config.get("n_head") or 1),
        vocabulary=int(config.get("vocab_size") or 0),
    )


def trainable_parameters(shapes: dict[str, list[int]], axolotl: Mapping) -> int:
    """LoRA adds rank x (rows + columns) to each matrix that it covers; DoRA a magnitude for each row as well."""
    rank = int(axolotl.get("lora_r") or 8)
    covered = [shape for name, shape in shapes.items() if len(shape) == 2 and is_covered(name, axolotl)]
    extra = sum(shape[0] for shape in covered) if axolotl.get("peft_use_dora") else 0
    return sum(rank * sum(shape) for shape in covered) + extra


def is_covered(name: str, axolotl: Mapping) -> bool:
    if not name.endswith(".weight") or not re.search(r"\.(layers|h|blocks)\.\d+\.", f".{name}"):
        return False
    module = name.removesuffix(".weight")
    if axolotl.get("lora_target_linear"):
        return "norm" not in module and ".ln_" not in module
    named = axolotl.get("lora_target_modules") or []
    return any(
        module == target or module.endswith(f".{target}") for target in ([named] if isinstance(named, str) else named)
    )


def examples_per_step(axolotl: Mapping, processes: int) -> int:
    return int(axolotl.get("micro_batch_size") or 1) * int(axolotl.get("gradient_accumulation_steps") or 1) * processes


def evaluations_of(axolotl: Mapping, steps: int) -> int:
    """How often the trainer looks at the validation examples: once at the start, then as the config says."""
    epochs = float(axolotl.get("num_epochs") or 1)
    if axolotl.get("evals_per_epoch"):
        return 1 + int(float(axolotl["evals_per_epoch"]) * epochs)
    strategy, every = axolotl.get("eval_strategy"), float(axolotl.get("eval_steps") or 0)
    if every and strategy in (None, "steps"):
        return 1 + int(steps / every if every >= 1 else 1 / every)
    return 1 + ceil(epochs) if strategy == "epoch" else 0


def steps_of(axolotl: Mapping, examples: int, processes: int) -> int:
    """As the trainer counts them: the last step of an epoch may hold fewer examples."""
    micro = int(axolotl.get("micro_batch_size") or 1) * processes
    each = ceil(ceil(examples / micro) / int(axolotl.get("gradient_accumulation_steps") or 1))
    most = int(axolotl.get("max_steps") or 0)
    steps = ceil(float(axolotl.get("num_epochs") or 1) * each)
    return min(steps, most) if most > 0 else steps
