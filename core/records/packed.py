"""A study in one zip, to be carried to another machine or published: what was measured, without weights.

packed.json                          what this is: written first, read before anything is unpacked
runs/<study>/...                     manifests, rows and receipts, and judges' verdicts, as core/runs.py lays them out

Without texts, the rows hold what was measured and what models said, and nothing of the data sets' own words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from core.config.settings import Settings
from core.records.known_data import KnownData
from core.runs import split_study


@dataclass(frozen=True)
class Packed:
    RECORD: ClassVar[str] = "packed study"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = "Pack the study again: make pack MODEL=... OUT=..."

    study: str
    texts: bool  # the questions, prompts and right answers are in the rows
    settings: Settings  # of the model and its data when it was packed: task, margin, what must be kept
    data: list[KnownData] = field(default_factory=list)

    @property
    def model(self) -> str:
        return split_study(self.study)[0]
