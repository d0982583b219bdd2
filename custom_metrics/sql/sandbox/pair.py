"""Two results beside each other, and what the rules say of them; rows are unpacked once, and only if they must be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from custom_metrics.sql import matching
from custom_metrics.sql.column_permutation import OverBudget
from custom_metrics.sql.difference import describe_counts, describe_rows
from custom_metrics.sql.sandbox.engine import Ran, Row
from custom_metrics.sql.sure import SURE

MOST_CELLS = 1_000_000  # of both: larger results are compared in the order given, and not shown row by row
NOTE = "the results are too large to try their columns in another order"


class Pair:
    def __init__(self, gold: Ran, predicted: Ran) -> None:
        self.gold, self.predicted = gold, predicted
        self.small = gold.cells + predicted.cells <= MOST_CELLS

    @property
    def strict(self) -> bool | None:
        return self._verdict(lambda: self._same_count and matching.strict(*self._read()))

    @property
    def bird(self) -> bool | None:
        return self._verdict(lambda: matching.bird(*self._read()))

    def test_suite(self, ordered: bool) -> tuple[bool | None, str]:
        """Returns the verdict, and a note where it stands on less than the rule asks for."""
        note = ""

        def compare() -> bool:
            nonlocal note
            if not self._same_count or self.gold.count == 0:
                return self._same_count
            if not self._same_width:
                return False
            try:
                return self._permuted(ordered)
            except OverBudget:
                same = matching.in_the_order_given(*self._read(), ordered)
                note = "" if same else NOTE
                return same

        return self._verdict(compare), note

    @property
    def only_permuted(self) -> bool:
        """Says of a wrong answer whether its columns alone stand in another order."""
        if not (self._same_count and self._same_width and len(self.gold.columns) > 1):
            return False
        try:
            return self._permuted(ordered=False)
        except OverBudget:
            return False

    @property
    def difference(self) -> str:
        """Says how the rows differ."""
        gold, predicted = self.gold, self.predicted
        counts = describe_counts(gold.count, predicted.count, len(gold.columns), len(predicted.columns))
        rows = describe_rows(*self._rows) if self.small else ""
        return f"{counts}; {rows}" if rows else counts

    @property
    def sure(self) -> bool:
        """Says whether no limit ended one of the two: another time, they end the same way."""
        return self.gold.status in SURE and self.predicted.status in SURE

    @property
    def both_ran(self) -> bool:
        return self.gold.ok and self.predicted.ok

    def _verdict(self, compare: Callable[[], bool]) -> bool | None:
        """None where the gold itself fails: that is nobody's mistake but the data's."""
        if not self.gold.ok:
            return None
        return self.predicted.ok and (self.gold.packed == self.predicted.packed or compare())

    @property
    def _same_count(self) -> bool:
        return self.gold.count == self.predicted.count

    @property
    def _same_width(self) -> bool:
        return len(self.gold.columns) == len(self.predicted.columns)

    def _read(self) -> tuple[Iterable[Row], Iterable[Row]]:
        """Large results are read again for each rule, and are never there as a whole."""
        return self._rows if self.small else (self.gold.rows(), self.predicted.rows())

    @cached_property
    def _rows(self) -> tuple[list[Row], list[Row]]:
        return list(self.gold.rows()), list(self.predicted.rows())

    def _permuted(self, ordered: bool) -> bool:
        if not self.small:
            raise OverBudget
        return matching.test_suite(*self._rows, ordered)
