"""Writes a trained adapter for use elsewhere: at another scale, or merged into a model of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from core.commands import train_command
from core.config import variants
from core.errors import UserError, unknown
from core.files import read_json, whole_folder
from core.records.manifest import read_manifest
from core.runs import Run, shown, trained_runs

WEIGHTS = "adapter_model.safetensors"
QUESTIONS = (
    "How many singers are there?",
    "List the names of all items, cheapest first.",
    "Explain what a database is.",
)
OUTPUT_SIDE = (".lora_B.", ".lora_embedding_B")  # the half of a LoRA pair that carries the scale


def finished_run(model: str, variant: str, seed: int, root: Path) -> Run:
    """The run that a person named, or a sentence that says which there are."""
    run = Run(model, variant, seed, root=root)
    if run.manifest.is_file():
        return run
    finished = list(trained_runs(model, root))
    trained = {other.variant for other in finished}
    if variant not in trained:
        if variant in variants():
            raise UserError(f"{variant} has not been trained yet: {train_command(run)}")
        raise unknown("variant", variant, trained, where=shown(root / model))
    seeds = ", ".join(str(other.seed) for other in finished if other.variant == variant)
    raise UserError(f"{variant} was not trained with seed {seed}; there is {seeds}. Try SEED={seeds.split(', ')[0]}.")


def export_adapter(run: Run, scale: float) -> Path:
    """Writes an adapter of the same shape whose full scale is `scale` of the old: its B matrices are multiplied."""
    if not 0 <= scale <= 10:
        raise UserError(f"SCALE is {scale}; a number from 0 (the base) to about 1.5 makes sense.")
    if read_json(run.adapter / "adapter_config.json").get("modules_to_save"):
        raise UserError(f"{run.adapter} also holds modules that were trained in full; these have no scale to set.")
    folder = run.training_folder / f"exported_{exact(scale)}"
    if folder.is_dir():
        return folder
    with whole_folder(folder, existing="keep") as draft:
        shutil.copytree(run.adapter, draft, dirs_exist_ok=True, ignore=shutil.ignore_patterns("checkpoint-*"))
        if scale != 1:
            scale_weights(run.adapter / WEIGHTS, draft / WEIGHTS, scale)
    return folder


def exact(scale: float) -> str:
    """Returns every digit that tells two scales apart: 0.754 and 0.746 have folders of their own."""
    return repr(float(scale)).removesuffix(".0")


def scale_weights(source: Path, target: Path, scale: float) -> None:
    from safetensors import safe_open
    from safetensors.torch import save_file

    with safe_open(source, framework="pt") as stored:
        metadata = stored.metadata()
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118 (not a dict)
    scaled = {name: tensor * scale if _carries_scale(name) else tensor for name, tensor in tensors.items()}
    save_file(scaled, target, metadata=metadata)


def _carries_scale(name: str) -> bool:
    return any(part in name for part in OUTPUT_SIDE)


def merge_adapter(run: Run, scale: float = 1.0) -> Path:
    """Writes a plain model folder with tokenizer, which needs neither PEFT nor sqlotl."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    manifest = read_manifest(run.manifest)
    base = manifest.base
    at: dict[str, Any] = {"revision": base.revision} if base.revision else {}
    adapter = run.adapter if scale == 1 else export_adapter(run, scale)
    folder = run.training_folder / ("merged" if scale == 1 else f"merged_{exact(scale)}")
    if folder.is_dir():
        return folder
    with whole_folder(folder, existing="keep") as draft:
        tokenizer = AutoTokenizer.from_pretrained(base.source, **at)
        tuned = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(base.source, **at), str(adapter)).eval()
        with torch.no_grad():
            before = _next_tokens(tuned, tokenizer)
            merged = tuned.merge_and_unload()
            after = _next_tokens(merged, tokenizer)
        if sum(one != other for one, other in zip(before, after, strict=True)) > len(before) // 20:
            raise UserError(f"The merged model answers otherwise than {run.name} with its adapter; nothing is written.")
        merged.save_pretrained(draft)
        tokenizer.chat_template = manifest.config.get("chat_template_jinja") or tokenizer.chat_template
        tokenizer.save_pretrained(draft)
    return folder


def _next_tokens(model: Any, tokenizer: Any) -> list[int]:
    """The likeliest token after each token of some questions."""
    ids = [tokenizer(text, return_tensors="pt", add_special_tokens=False)["input_ids"] for text in QUESTIONS]
    return [int(token) for one in ids if one.numel() for token in model(input_ids=one).logits.argmax(-1)[0]]
