"""Times forward, backward and optimizer on made-up batches: a request as JSON in, tokens in a second out.

python -m training.estimate.trial_worker request.json answer.json
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from typing import Any

from core import garbage

STARTED = time.monotonic()
LEAST = 3  # batches, for a model that needs longer than the seconds that were asked for


def main() -> None:
    asked = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with garbage.no_search():
        import axolotl.train  # noqa: F401  what a training imports: the start is timed, too
        import torch

        model = model_of(asked)
    trained = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=1e-9)
    chance = random.Random(0)
    micro = int(asked["config"].get("micro_batch_size") or 1)

    def step() -> int:
        lengths = chance.choices(asked["lengths"], k=micro)
        model(**batch_of(lengths, asked, model.config.vocab_size)).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        return sum(lengths)

    step()
    began = time.monotonic()
    tokens = steps = 0
    while steps < LEAST or time.monotonic() - began < asked["seconds"]:
        tokens += step()
        steps += 1
    rate = tokens / (time.monotonic() - began)
    answer = {"tokens_per_second": rate, "start_seconds": began - STARTED}
    Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")


def model_of(asked: dict[str, Any]) -> Any:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    from training.counted_tokens import read_counted_tokens_only

    keys = asked["config"]
    dtype = torch.bfloat16 if keys.get("bf16") else torch.float32
    model = AutoModelForCausalLM.from_pretrained(
        asked["base"], dtype=dtype, attn_implementation=keys.get("attn_implementation") or "sdpa"
    )
    if asked["plain_head"]:
        read_counted_tokens_only(model)
    if keys.get("gradient_checkpointing"):
        model.gradient_checkpointing_enable()
        model.enable_input_require_grads()
    if not keys.get("adapter"):
        return model.train()
    adapter = LoraConfig(
        r=int(keys.get("lora_r") or 8),
        lora_alpha=int(keys.get("lora_alpha") or 16),
        lora_dropout=float(keys.get("lora_dropout") or 0.0),
        target_modules="all-linear" if keys.get("lora_target_linear") else keys.get("lora_target_modules"),
        use_dora=bool(keys.get("peft_use_dora")),
        use_rslora=bool(keys.get("peft_use_rslora")),
        task_type="CAUSAL_LM",
    )
    return get_peft_model(model, adapter).to(dtype).train()  # DeepSpeed casts the adapter, too


def batch_of(lengths: list[int], asked: dict[str, Any], vocabulary: int) -> dict[str, Any]:
    """Rows of any tokens, padded as the trainer pads them; the last part of each counts in the loss."""
    import torch

    multiple = int(asked["config"].get("pad_to_multiple_of") or 64)
    width = -(-max(lengths) // multiple) * multiple
    ids = torch.randint(vocabulary, (len(lengths), width))
    labels = torch.full_like(ids, -100)
    mask = torch.zeros_like(ids)
    for row, length in enumerate(lengths):
        mask[row, :length] = 1
        counted = max(1, int(asked["trained"] * length))
        labels[row, length - counted : length] = ids[row, length - counted : length]
    return {"input_ids": ids, "labels": labels, "attention_mask": mask}


if __name__ == "__main__":
    main()
