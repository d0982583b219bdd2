"""Chooses the next token of one text: the most probable, or one drawn by a generator that is the text's own."""

from __future__ import annotations

import hashlib
from typing import Any

import torch
from torch import Tensor

from evaluation.engines.wanted import Wanted


class Picker:
    """Draws by a seed of the text alone, so that its neighbours in a batch do not matter."""

    def __init__(self, text: Wanted) -> None:
        self._temperature = text.temperature
        self._random = torch.Generator().manual_seed(_seed(text.seed)) if self.draws else None

    @property
    def draws(self) -> bool:
        return self._temperature > 0

    def pick(self, logits: Tensor) -> int:
        chances = (logits.float() / self._temperature).softmax(-1).cpu()
        return int(torch.multinomial(chances, 1, generator=self._random))


def _seed(parts: tuple[Any, ...]) -> int:
    return int.from_bytes(hashlib.sha256(repr(parts).encode()).digest()[:8], "big") >> 1
