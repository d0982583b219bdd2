"""Which data set a folder holds, as people name it. What finds it out is preprocess/known.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Which = Literal["original", "mini", "other"]


@dataclass(frozen=True)
class KnownData:
    """What a folder holds. `groups` are databases or subjects."""

    layout: Literal["spider", "mmlu"]
    which: Which
    questions: int
    groups: int
    hash: str  # of dev.json; of MMLU, of all test files
    version: str = ""
