"""The sides that transformers alone answers: the loop that people write, and its own continuous batching."""

from __future__ import annotations

from typing import Any

import torch

from scripts.bench.common import DEVICE, Clock, items, shown
from scripts.bench.records import Outcome, Request


def plain_loop(request: Request) -> Outcome:
    """The loop that people write: one question after the other."""
    tokenizer, model = _from_transformers(request)
    asked = items(request)
    tokens, gaps = {}, {}
    clock = Clock()
    for item in asked:
        prompt = tokenizer.apply_chat_template(
            item.prompt, add_generation_prompt=True, return_tensors="pt", return_dict=True
        ).to(DEVICE)
        length = prompt["input_ids"].shape[1]
        made = model.generate(
            **prompt,
            do_sample=False,
            max_new_tokens=request.max_new_tokens,
            return_dict_in_generate=True,
            output_logits=True,
        )
        best = [step[0].topk(2).values.tolist() for step in made.logits]
        gaps[item.id] = [first - second for first, second in best]
        tokens[item.id] = shown(tokenizer, tokenizer.decode(made.sequences[0, length:], skip_special_tokens=True))
    return Outcome(len(asked), **clock.stop(), tokens=tokens, gaps=gaps)


def batching(request: Request) -> Outcome:
    """The continuous batching of transformers itself."""
    from transformers import GenerationConfig

    tokenizer, model = _from_transformers(request)
    asked = items(request)
    prompts = [tokenizer.apply_chat_template(item.prompt, add_generation_prompt=True)["input_ids"] for item in asked]
    own = model.generation_config
    settings = GenerationConfig(
        max_new_tokens=request.max_new_tokens,
        eos_token_id=own.eos_token_id,
        pad_token_id=own.pad_token_id,
        do_sample=False,
    )
    clock = Clock()
    made = model.generate_batch(inputs=prompts, generation_config=settings)
    times = clock.stop()
    texts = {item.id: made[name].generated_tokens for item, name in zip(asked, sorted(made, key=_number), strict=True)}
    tokens = {
        name: shown(tokenizer, tokenizer.decode(found, skip_special_tokens=True)) for name, found in texts.items()
    }
    return Outcome(len(asked), **times, tokens=tokens)


def _number(name: str) -> int:
    return int("".join(filter(str.isdigit, name)))


def _from_transformers(request: Request) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    kind = torch.float32 if DEVICE == "cpu" else torch.bfloat16
    tokenizer = AutoTokenizer.from_pretrained(request.base, revision=request.revision)
    model = AutoModelForCausalLM.from_pretrained(request.base, revision=request.revision, dtype=kind)
    return tokenizer, model.eval().to(DEVICE)
