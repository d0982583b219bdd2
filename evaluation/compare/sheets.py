"""The rows of a measure as arrays. A file that is missing, cut or edited is refused by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from core.hashing import hash_file
from core.records.record import read_record, read_rows
from core.records.result import Receipt, Row
from core.runs import Run
from evaluation.compare.refusal import Refusal

Array = np.ndarray[Any, np.dtype[Any]]

VALUE = "value"  # the name of the headline among the values of a row


@dataclass(frozen=True)
class Sheet:
    """The graded answers of one model to one measure."""

    source: Path
    receipt: Receipt
    rows: list[Row]

    @property
    def measure(self) -> str:
        return self.receipt.measure

    @cached_property
    def ids(self) -> list[str]:
        return [row.id for row in self.rows]

    @cached_property
    def clusters(self) -> list[str] | None:
        """The cluster of each item; None where items are independent."""
        found = [row.cluster for row in self.rows]
        return None if None in found else [str(name) for name in found]

    def values(self, name: str = VALUE) -> Array:
        """One of the values of all rows; NaN where an item cannot be judged."""
        if name not in self._columns:
            self._columns[name] = self._column(name)
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, Array]:
        return {}

    def _column(self, name: str) -> Array:
        raw = [row.value if name == VALUE else row.others.get(name) for row in self.rows]
        return np.array([np.nan if value is None else value for value in raw], dtype=float)

    def labels(self, kind: str) -> list[str] | None:
        """The group of each item; None where some have none."""
        found = [row.groups.get(kind) for row in self.rows]
        return None if None in found else [str(name) for name in found]

    @property
    def group_kinds(self) -> list[str]:
        return list(dict.fromkeys(kind for row in self.rows for kind in row.groups))


def read_sheet(run: Run, measure: str, limit: int | None = None) -> Sheet:
    files = run.result(measure, limit)
    if not files.receipt.is_file():
        raise Refusal("not_measured", run=run.name, measure=measure)
    receipt = read_record(Receipt, files.receipt)
    if not receipt.complete:
        raise Refusal("incomplete", file=str(files.folder), measure=measure)
    if not files.rows.is_file() or hash_file(files.rows) != receipt.rows_hash:
        raise Refusal("edited", file=str(files.rows))
    rows = read_rows(Row, files.rows)
    if len(rows) != receipt.n + receipt.left_out:
        raise Refusal("disagree", file=str(files.rows), other=str(files.receipt), found=len(rows), said=receipt.n)
    return Sheet(files.rows, receipt, rows)
