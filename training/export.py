"""A trained adapter leaves the house: at another strength, or merged into a model of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.errors import UserError, unknown
from core.files import read_json
from core.runs import Run, trained_runs
from core.weights import is_local, local_path

WEIGHTS = "adapter_model.safetensors"
OUTPUT_SIDE = (".lora_B.", ".lora_embedding_B")  # the half of a LoRA pair that carries the strength


def finished_run(model: str, variant: str, seed: int, root: Path) -> Run:
    """The run that a person named, or a sentence that says which there are."""
    run = Run(model, variant, seed, root=root)
    if run.manifest.is_file():
        return run
    finished = list(trained_runs(model, root))
    if variant not in {other.variant for other in finished}:
        raise unknown("variant", variant, {other.variant for other in finished}, where=f"{root / model}")
    seeds = ", ".join(str(other.seed) for other in finished if other.variant == variant)
    raise UserError(f"{variant} was not trained with seed {seed}; there is {seeds}. Try SEED={seeds.split(', ')[0]}.")


def export_adapter(run: Run, strength: float) -> Path:
    """An adapter of the same shape whose full strength is `strength` of the old: its B matrices are scaled."""
    if not 0 <= strength <= 10:
        raise UserError(f"STRENGTH is {strength}; a number from 0 (the base) to about 1.5 makes sense.")
    if read_json(run.adapter / "adapter_config.json").get("modules_to_save"):
        raise UserError(f"{run.adapter} also holds modules that were trained in full; these have no strength to set.")

    def write(folder: Path) -> None:
        shutil.copytree(run.adapter, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("checkpoint-*"))
        if strength != 1:
            scale_weights(run.adapter / WEIGHTS, folder / WEIGHTS, strength)

    return _whole(run.training_folder / f"exported_{strength:.2f}", write)


def scale_weights(source: Path, target: Path, strength: float) -> None:
    from safetensors import safe_open
    from safetensors.torch import save_file

    with safe_open(source, framework="pt") as stored:
        metadata = stored.metadata()
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118 (not a dict)
    scaled = {name: tensor * strength if _carries_strength(name) else tensor for name, tensor in tensors.items()}
    save_file(scaled, target, metadata=metadata)


def _carries_strength(name: str) -> bool:
    return any(part in name for part in OUTPUT_SIDE)


def merge_adapter(run: Run, strength: float = 1.0) -> Path:
    """A plain model folder with tokenizer, which needs neither PEFT nor sqlotl."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    base = read_json(run.manifest)["base_model"]
    source = str(local_path(base["path"])) if is_local(base["path"]) else base["path"]
    at: dict[str, Any] = {"revision": base["revision"]} if base.get("revision") else {}
    adapter = run.adapter if strength == 1 else export_adapter(run, strength)
    name = "merged" if strength == 1 else f"merged_{strength:.2f}"

    def write(folder: Path) -> None:
        model = AutoModelForCausalLM.from_pretrained(source, **at)
        with torch.no_grad():
            PeftModel.from_pretrained(model, str(adapter)).merge_and_unload().save_pretrained(folder)
        AutoTokenizer.from_pretrained(source, **at).save_pretrained(folder)

    return _whole(run.training_folder / name, write)


def _whole(folder: Path, write: Callable[[Path], None]) -> Path:
    """The folder appears complete or not at all, in place of an earlier one."""
    draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    try:
        write(draft)
        draft.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(draft, folder)
    except OSError as error:
        raise UserError(f"Cannot write {folder}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder
