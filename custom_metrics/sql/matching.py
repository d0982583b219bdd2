"""When do two results say the same? Three rules, pure functions over rows.

strict       the study's definition: the same rows, each as often, in any order; columns in the order asked for
test_suite   as test-suite-sql-eval compares: in order if the gold asks for an order; columns may be permuted
bird         as BIRD compares: the same set of rows, however often each comes

Values are equal as Python has them equal, which is also SQLite's view of stored values: NULL equals NULL, 1 equals 1.0,
the text '1' equals neither, bytes equal no text, and an integer beyond 2^53 equals a float only if it is exactly that
number. Floats are compared exactly. Two empty results are equal, whatever their columns.

`strict` and `bird` take rows from any iterable and hold those of the gold only, so that large results fit in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from custom_metrics.sql.column_permutation import Budget, equal_under_some_permutation

Row = tuple[object, ...]

_TYPES: dict[type, str] = {kind: str(kind) for kind in (str, int, float, bytes, type(None))}  # all that SQLite returns


def strict(gold: Iterable[Row], predicted: Iterable[Row]) -> bool:
    left = Counter(gold)
    for row in predicted:
        count = left.get(row, 0)
        if count == 0:
            return False
        left[row] = count - 1
    return not any(left.values())


def bird(gold: Iterable[Row], predicted: Iterable[Row]) -> bool:
    seen = dict.fromkeys(gold, False)
    for row in predicted:
        if row not in seen:
            return False
        seen[row] = True
    return all(seen.values())


def test_suite(gold: Sequence[Row], predicted: Sequence[Row], ordered: bool, budget: Budget | None = None) -> bool:
    """`ordered`: the gold query has an ORDER BY, so the order of rows counts. Raises OverBudget past the budget."""
    if not gold and not predicted:
        return True
    if len(gold) != len(predicted) or len(gold[0]) != len(predicted[0]):
        return False
    if not _rows_hold_the_same_values(gold, predicted, ordered):
        return False
    if ordered:  # a permutation that works maps equal columns to equal columns, and any such mapping works
        return Counter(zip(*gold, strict=True)) == Counter(zip(*predicted, strict=True))
    return equal_under_some_permutation(gold, predicted, budget or Budget())


test_suite.__test__ = False  # type: ignore[attr-defined]  # its name is the rule's; pytest must not collect it


def in_the_order_given(gold: Iterable[Row], predicted: Iterable[Row], ordered: bool) -> bool:
    """`test_suite` without permuted columns: what is left to say of results that are too large to permute."""
    if ordered:
        return all(left == right for left, right in zip_longest(gold, predicted))
    return strict(gold, predicted)


def _rows_hold_the_same_values(gold: Sequence[Row], predicted: Sequence[Row], ordered: bool) -> bool:
    """The official code's first test, which also decides: within a row it sorts values by how they are written,

    so that rows which mix 1 and 1.0 with text such as '1.' can fail here though their values are equal."""
    left, right = map(_sorted_within, gold), map(_sorted_within, predicted)
    return list(left) == list(right) if ordered else set(left) == set(right)


def _sorted_within(row: Row) -> Row:
    return row if len(row) == 1 else tuple(sorted(row, key=_written))


def _written(value: object) -> str:
    return f"{value}{_TYPES[type(value)]}"
