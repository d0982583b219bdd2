"""Protects the three rules: what they promise on any tables, and agreement with naive references on small ones."""

from __future__ import annotations

import random
from collections import Counter
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_metrics.sql import matching
from custom_metrics.sql.column_permutation import Budget, OverBudget

Row = tuple[Any, ...]

# Few values of every type that SQLite has, so that equal rows, twins such as 1 and 1.0, and near misses are common.
VALUES = st.sampled_from(
    [None, 0, 1, 1.0, 2, 2.5, "1", "1.", "a", "", b"", b"a", 2**53, float(2**53), 2**53 + 1, 2**63 - 1]
)


@st.composite
def two_tables(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Sometimes unrelated, mostly one made from the other by shuffling rows and columns, repeating or dropping rows."""
    width = draw(st.integers(1, 4))
    table = draw(st.lists(st.tuples(*[VALUES] * width), max_size=6))
    if draw(st.integers(0, 3)) == 0:
        other_width = draw(st.sampled_from([width, width, max(1, width - 1)]))
        return table, draw(st.lists(st.tuples(*[VALUES] * other_width), max_size=6))
    order = draw(st.permutations(range(width)))
    other = [tuple(row[at] for at in order) for row in draw(st.permutations(table))]
    if other and draw(st.booleans()):
        other[0] = draw(st.sampled_from(other))
    return table, other


def naive_test_suite(gold: list[Row], predicted: list[Row], ordered: bool) -> bool:
    """All permutations, as the official code tries them, after its comparison of sorted rows."""
    if not gold and not predicted:
        return True
    if len(gold) != len(predicted) or len(gold[0]) != len(predicted[0]):
        return False
    sort = [[tuple(sorted(row, key=lambda v: str(v) + str(type(v)))) for row in rows] for rows in (gold, predicted)]
    if (sort[0] != sort[1]) if ordered else (set(sort[0]) != set(sort[1])):
        return False
    for order in permutations(range(len(gold[0]))):
        permuted = [tuple(row[at] for at in order) for row in predicted]
        if permuted == gold if ordered else Counter(permuted) == Counter(gold):
            return True
    return False


@given(two_tables())
def test_every_rule_is_symmetric(tables: tuple[list[Row], list[Row]]) -> None:
    one, other = tables
    assert matching.strict(one, other) == matching.strict(other, one)
    assert matching.bird(one, other) == matching.bird(other, one)
    for ordered in (False, True):
        assert matching.test_suite(one, other, ordered) == matching.test_suite(other, one, ordered)


@given(two_tables(), st.randoms(use_true_random=False))
def test_row_order_does_not_matter_where_it_must_not(
    tables: tuple[list[Row], list[Row]], source: random.Random
) -> None:
    one, other = tables
    shuffled = source.sample(other, len(other))
    assert matching.strict(one, other) == matching.strict(one, shuffled)
    assert matching.bird(one, other) == matching.bird(one, shuffled)
    assert matching.test_suite(one, other, ordered=False) == matching.test_suite(one, shuffled, ordered=False)


@given(two_tables())
def test_strict_implies_the_other_rules(tables: tuple[list[Row], list[Row]]) -> None:
    one, other = tables
    if matching.strict(one, other):
        assert matching.bird(one, other)
        assert matching.test_suite(one, one, ordered=True)


@given(two_tables())
def test_strict_is_what_sorting_and_counting_by_hand_says(tables: tuple[list[Row], list[Row]]) -> None:
    one, other = tables
    left = list(other)
    for row in one:
        if row in left:
            left.remove(row)
        else:
            left.append(())
    assert matching.strict(one, other) == (not left)


@settings(max_examples=300)
@given(two_tables(), st.booleans())
def test_test_suite_agrees_with_trying_all_permutations(tables: tuple[list[Row], list[Row]], ordered: bool) -> None:
    one, other = tables
    assert matching.test_suite(one, other, ordered) == naive_test_suite(one, other, ordered)


@given(st.integers(2, 5), st.integers(1, 5), st.randoms(use_true_random=False))
def test_test_suite_on_tables_of_two_values_only(width: int, height: int, source: random.Random) -> None:
    """Columns that look alike are what the search has to tell apart."""
    one = [tuple(source.randint(0, 1) for _ in range(width)) for _ in range(height)]
    other = [tuple(row) for row in one]
    order = source.sample(range(width), width)
    other = [tuple(row[at] for at in order) for row in other]
    if source.random() < 0.5:
        other = [tuple(source.sample(row, width)) for row in other]
    assert matching.test_suite(one, other, ordered=False) == naive_test_suite(one, other, ordered=False)


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ([(1, "a")], [(1.0, "a")], True),
        ([(1,)], [("1",)], False),
        ([(None,)], [(None,)], True),
        ([(None,)], [("",)], False),
        ([(b"a",)], [("a",)], False),
        ([(2**53 + 1,)], [(float(2**53),)], False),
        ([(1, 2)], [(2, 1)], False),
        ([(1,), (1,)], [(1,)], False),
        ([], [], True),
    ],
)
def test_strict_values(gold: list[Row], predicted: list[Row], same: bool) -> None:
    assert matching.strict(gold, predicted) is same


def test_many_columns_do_not_blow_up() -> None:
    """Forty equal columns, forty permuted ones, and two different rings of thirty: each would take factorial time."""
    equal = [(1,) * 40] * 3
    assert matching.test_suite(equal, [*equal[:2], (1,) * 39 + (2,)], ordered=False) is False
    identity = [tuple(int(row == column) for column in range(40)) for row in range(40)]
    assert matching.test_suite(identity, [row[::-1] for row in identity], ordered=False) is True

    def rings(*sizes: int) -> list[Row]:
        """Which columns are neighbours: one ring or several look alike from every single column."""
        start, rows = 0, []
        for size in sizes:
            for at in range(size):
                pair = {start + at, start + (at + 1) % size}
                rows.append(tuple(int(column in pair) for column in range(sum(sizes))))
            start += size
        return rows

    assert matching.test_suite(rings(30), rings(15, 15), ordered=False) is False
    assert matching.test_suite(rings(15, 15), [row[::-1] for row in rings(15, 15)], ordered=False) is True


def test_what_a_permutation_may_cost_is_bounded() -> None:
    """Columns that look alike again and again: without a budget the search takes factorial time."""
    table = [tuple((row + column * column) % 7 for column in range(60)) for row in range(7)] * 50
    other = [tuple(reversed(row)) for row in table]
    with pytest.raises(OverBudget):
        matching.test_suite(table, other, ordered=False, budget=Budget(100_000))
    assert matching.in_the_order_given(table, reversed(table), ordered=False)
    assert not matching.in_the_order_given(table, reversed(table), ordered=True)
