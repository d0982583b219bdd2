"""Measures a model in training on the fixed sample, with its adapter switched on and off."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from core.databases import Databases
from custom_metrics.sql.scoring import Reply, score
from training.retention.sample import Messages, RetentionSample

BATCH = 8
MOST_TOKENS = 512  # of a general example
NEW_TOKENS = 96


@dataclass(frozen=True)
class Retained:
    """Of one evaluation step. Losses in nats for each token of general answers."""

    task_accuracy: float | None
    general_loss: float | None
    general_loss_base: float | None
    kl: float | None  # of the base's next tokens from the tuned model's

    @property
    def rise(self) -> float:
        """By how much the loss on general text has risen."""
        if self.general_loss is None or self.general_loss_base is None:
            return 0.0
        return self.general_loss - self.general_loss_base

    def as_dict(self) -> dict[str, float]:
        return {key: value for key, value in vars(self).items() if value is not None}


@torch.no_grad()
def measure(model: Any, tokenizer: Any, sample: RetentionSample) -> Retained:
    was_training = model.training
    model.eval()
    try:
        accuracy = task_accuracy(model, tokenizer, sample) if sample.examples else None
        tuned, base, kl = general_text(model, tokenizer, sample.general) if sample.general else (None, None, None)
    finally:
        model.train(was_training)
    return Retained(accuracy, tuned, base, kl)


def task_accuracy(model: Any, tokenizer: Any, sample: RetentionSample) -> float:
    texts = [
        text
        for start in range(0, len(sample.prompts), BATCH)
        for text in answers(model, tokenizer, sample.prompts[start : start + BATCH])
    ]
    replies = [Reply(example, text) for example, text in zip(sample.examples, texts, strict=True)]
    verdicts = [one.strict for one in score(replies, Databases(Path(sample.spider) / "database"))]
    judged = [verdict for verdict in verdicts if verdict is not None]
    return sum(judged) / len(judged) if judged else 0.0


def answers(model: Any, tokenizer: Any, prompts: list[Messages]) -> list[str]:
    """Greedy answers to a batch, padded on the left."""
    ids = [_ids(tokenizer, messages, True) for messages in prompts]
    width = max(map(len, ids))
    pad = tokenizer.pad_token_id or 0
    device = next(model.parameters()).device
    tokens = torch.tensor([[pad] * (width - len(one)) + one for one in ids], device=device)
    mask = torch.tensor([[0] * (width - len(one)) + [1] * len(one) for one in ids], device=device)
    said = model.generate(
        input_ids=tokens,
        attention_mask=mask,
        max_new_tokens=NEW_TOKENS,
        do_sample=False,
        use_cache=True,
        pad_token_id=pad,
        eos_token_id=tokenizer.eos_token_id,
    )
    return [tokenizer.decode(row[width:], skip_special_tokens=True) for row in said]


def general_text(model: Any, tokenizer: Any, conversations: list[Messages]) -> tuple[float, float, float]:
    """Returns the mean loss of the answers with and without the adapter, and the divergence between the two."""
    tuned = base = divergence = 0.0
    count = 0
    for messages in conversations:
        prompt = _ids(tokenizer, messages[:-1], True)
        whole = _ids(tokenizer, messages, False)[:MOST_TOKENS]
        if len(whole) <= len(prompt):
            continue
        with_adapter = _log_probabilities(model, whole, len(prompt))
        with model.disable_adapter():
            without = _log_probabilities(model, whole, len(prompt))
        targets = torch.tensor(whole[len(prompt) :], device=with_adapter.device).unsqueeze(1)
        tuned -= float(with_adapter.gather(1, targets).sum())
        base -= float(without.gather(1, targets).sum())
        divergence += float((without.exp() * (without - with_adapter)).sum())
        count += len(targets)
    each = max(1, count)
    return tuned / each, base / each, divergence / each


def _log_probabilities(model: Any, ids: list[int], start: int) -> torch.Tensor:
    tokens = torch.tensor([ids], device=next(model.parameters()).device)
    logits = model(input_ids=tokens).logits[0, start - 1 : -1]
    return torch.log_softmax(logits.float(), dim=-1)


def _ids(tokenizer: Any, messages: Messages, ask: bool) -> list[int]:
    text = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=ask)
    return tokenizer(text, add_special_tokens=False)["input_ids"]
