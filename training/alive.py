"""Is the adapter that was saved the one that was trained, and does it do anything? Asked right after the training."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch

from training.callbacks import TrainingStopped

TOKENS = 256  # of the example that is looked at
FILE = "alive.json"
# How far logits may lie apart that were computed from the same numbers, relative to the largest of them.
SAME = {torch.float32: 1e-3, torch.bfloat16: 5e-2, torch.float16: 2e-2}


def check_adapter(model: Any) -> None:
    """LoRA's B matrices start at zero: if all still are, nothing was learned."""
    matrices = [parameter for name, parameter in model.named_parameters() if "lora_B" in name]
    if not matrices:
        return
    if not all(bool(torch.isfinite(matrix).all()) for matrix in matrices):
        raise TrainingStopped(
            "the adapter holds numbers that are not finite: the training diverged. Lower the learning_rate."
        )
    if not any(bool(matrix.any()) for matrix in matrices):
        raise TrainingStopped(
            "the adapter is empty: no weight has moved. Is the learning_rate 0, or no token trained on?"
        )


def check_saved_adapter(model: Any, folder: Path, source: str, revision: str | None, tokens: list[int]) -> None:
    """Compares logits with and without the adapter, and those of the saved one in plain PEFT. Writes what it found."""
    ids = torch.tensor([tokens[:TOKENS]], device=next(model.parameters()).device)
    trained = _logits(model, ids)
    with model.disable_adapter():
        untuned = _logits(model, ids)
    scale = float(untuned.abs().max())
    changed = float((trained - untuned).abs().max()) / scale
    if changed == 0:
        raise TrainingStopped("the adapter changes no logits: the model answers as if it had not been trained.")
    apart = float((trained - _reloaded(folder, source, revision, model, ids)).abs().max()) / scale
    found = {"changes_logits_by": changed, "reloaded_differs_by": apart}
    (folder / FILE).write_text(json.dumps(found), encoding="utf-8")
    limit = SAME.get(next(model.parameters()).dtype, SAME[torch.bfloat16])
    if apart > limit:
        raise TrainingStopped(
            f"the saved adapter, loaded again, gives other logits (by {apart:.1%} of the largest): it is another."
        )


def _reloaded(folder: Path, source: str, revision: str | None, model: Any, ids: torch.Tensor) -> torch.Tensor:
    from peft import PeftModel
    from transformers import AutoModelForCausalLM

    base = AutoModelForCausalLM.from_pretrained(source, revision=revision, dtype=_dtype(model, of_adapter=False))
    reloaded = PeftModel.from_pretrained(base, str(folder))
    # PEFT takes the adapter to float32, a training may hold it in bfloat16: they round otherwise, after a strong
    # training by a tenth of the largest logit.
    trained_in = _dtype(model, of_adapter=True)
    for name, weight in reloaded.named_parameters():
        if "lora_" in name:
            weight.data = weight.data.to(trained_in)
    return _logits(reloaded.to(next(model.parameters()).device), ids)


def _dtype(model: Any, of_adapter: bool) -> torch.dtype:
    return next(weight.dtype for name, weight in model.named_parameters() if ("lora_" in name) == of_adapter)


@torch.no_grad()
def _logits(model: Any, ids: torch.Tensor) -> torch.Tensor:
    was_training = model.training
    model.eval()
    logits = model(input_ids=ids).logits.float()
    model.train(was_training)
    return logits
