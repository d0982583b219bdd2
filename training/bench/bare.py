"""The bare loop: a model, an adapter, AdamW, batches. Nothing is checked, logged, evaluated or saved.

python -m training.bench.bare request.json: prints a JSON line with the tokens in each second of its steps, and the peak
of its memory.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from training.callbacks import peak_bytes

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
IGNORED = -100


def main() -> None:
    asked = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    torch.manual_seed(0)
    tokenizer = AutoTokenizer.from_pretrained(asked["base"])
    base = AutoModelForCausalLM.from_pretrained(
        asked["base"], dtype=getattr(torch, asked["dtype"]), attn_implementation=asked["attention"]
    )
    adapter = LoraConfig(
        r=asked["rank"],
        lora_alpha=asked["alpha"],
        lora_dropout=asked["dropout"],
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    )
    model = get_peft_model(base, adapter).train().to(DEVICE)
    optimizer = torch.optim.AdamW([weight for weight in model.parameters() if weight.requires_grad], lr=asked["rate"])
    rows = [tokens(tokenizer, row["messages"]) for row in asked["rows"]]
    random.Random(0).shuffle(rows)
    batches = [rows[start : start + asked["batch"]] for start in range(0, len(rows), asked["batch"])]
    started = time.monotonic()
    for number, batch in enumerate(batches, start=1):
        loss = model(**padded(batch, tokenizer.pad_token_id or 0)).loss / asked["accumulation"]
        loss.backward()
        if number % asked["accumulation"] == 0 or number == len(batches):
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
    if DEVICE == "cuda":
        torch.cuda.synchronize()
    seconds = time.monotonic() - started
    print(json.dumps({"tokens_per_second": sum(len(ids) for ids, _ in rows) / seconds, "peak_bytes": peak_bytes()}))


def tokens(tokenizer: Any, messages: list[dict[str, str]]) -> tuple[list[int], int]:
    """Returns the tokens of a conversation and how many of them are its prompt."""
    prompt = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    whole = tokenizer.apply_chat_template(messages, tokenize=False)
    return (
        tokenizer(whole, add_special_tokens=False)["input_ids"],
        len(tokenizer(prompt, add_special_tokens=False)["input_ids"]),
    )


def padded(batch: list[tuple[list[int], int]], pad: int) -> dict[str, torch.Tensor]:
    width = -(-max(len(ids) for ids, _ in batch) // 8) * 8
    ids = [one + [pad] * (width - len(one)) for one, _ in batch]
    labels = [[IGNORED] * start + one[start:] + [IGNORED] * (width - len(one)) for one, start in batch]
    mask = [[1] * len(one) + [0] * (width - len(one)) for one, _ in batch]
    return {
        "input_ids": torch.tensor(ids, device=DEVICE),
        "labels": torch.tensor(labels, device=DEVICE),
        "attention_mask": torch.tensor(mask, device=DEVICE),
    }


if __name__ == "__main__":
    main()
