"""What the loops are asked for, in tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Wanted:
    """One text to be made. Several samples of one request are several of these."""

    tokens: Sequence[int]
    most: int  # tokens to make
    stops: Callable[[list[int]], bool]  # whether the tokens made so far are a whole answer
    temperature: float = 0.0  # 0 is greedy
    seed: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Scored:
    """Tokens of which the log-probability is asked, after those that they follow."""

    context: Sequence[int]
    tokens: Sequence[int]
