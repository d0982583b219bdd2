"""Protects the mathematics of training on a CPU: logits left out change neither the loss nor its gradients."""

from __future__ import annotations

import copy
import inspect
from typing import Any

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from training.counted_tokens import read_counted_tokens_only


@pytest.fixture
def pair() -> tuple[Any, Any]:
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    original = LlamaForCausalLM(LlamaConfig(vocab_size=50, **sizes))
    changed = copy.deepcopy(original)
    read_counted_tokens_only(changed)
    return original, changed


@pytest.fixture
def batch() -> dict[str, torch.Tensor]:
    tokens = torch.randint(0, 50, (3, 12))
    labels = tokens.clone()
    labels[:, :7] = -100
    labels[1, 10:] = -100
    mask = torch.ones_like(tokens)
    mask[1, 10:] = 0
    return {"input_ids": tokens, "attention_mask": mask, "labels": labels}


@pytest.mark.parametrize("items", [None, 40])
def test_loss_and_gradients_are_those_of_the_whole(
    pair: tuple[Any, Any], batch: dict[str, torch.Tensor], items: int | None
) -> None:
    losses = [model(**batch, num_items_in_batch=items).loss for model in pair]
    assert torch.allclose(*losses, rtol=1e-5)
    for loss in losses:
        loss.backward()
    for ours, theirs in zip(pair[1].parameters(), pair[0].parameters(), strict=True):
        assert torch.allclose(ours.grad, theirs.grad, atol=1e-6)


def test_only_the_tokens_that_count_reach_the_vocabulary(pair: tuple[Any, Any], batch: dict[str, torch.Tensor]) -> None:
    seen: list[int] = []
    pair[1].lm_head.register_forward_hook(lambda module, given, made: seen.append(made.shape[:-1].numel()))
    pair[1](**batch)
    assert seen == [int((batch["labels"][:, 1:] != -100).sum())]


def test_without_labels_the_model_is_what_it_was(pair: tuple[Any, Any], batch: dict[str, torch.Tensor]) -> None:
    del batch["labels"]
    assert torch.equal(pair[0](**batch).logits, pair[1](**batch).logits)


def test_the_trainer_still_reads_the_signature(pair: tuple[Any, Any]) -> None:
    assert inspect.signature(pair[0].forward) == inspect.signature(pair[1].forward)
