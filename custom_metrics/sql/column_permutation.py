"""Are two tables equal as bags of rows, once the columns of one are permuted?

Trying all permutations takes factorial time. Instead rows and columns are told apart by what they hold, again and again
(colour refinement, as in graph isomorphism); only columns that still look alike are tried against each other, one pair
at a time, and after each guess the refinement settles most of the rest. A budget bounds the cells that are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

Row = tuple[object, ...]
Colours = list[int]

MOST_CELLS = 3_000_000  # looked at in all; a few seconds


class OverBudget(Exception):
    """The columns cannot be told apart within the budget."""


class Budget:
    """Counts the cells that a comparison looks at, and ends it when they are too many."""

    def __init__(self, cells: int = MOST_CELLS) -> None:
        self.cells = cells

    def spend(self, cells: int) -> None:
        self.cells -= cells
        if self.cells < 0:
            raise OverBudget


def equal_under_some_permutation(left: Sequence[Row], right: Sequence[Row], budget: Budget) -> bool:
    """Both tables have the same shape, with at least one row. Raises OverBudget where it would take too long."""
    if Counter(left) == Counter(right):
        return True
    width = len(left[0])
    if width == 1:
        return False
    budget.spend(2 * width * len(left))
    columns_left, columns_right = list(zip(*left, strict=True)), list(zip(*right, strict=True))
    colours = _name_alike([_bag(column) for column in columns_left], [_bag(column) for column in columns_right])
    return colours is not None and _search(columns_left, columns_right, *colours, budget)


def _search(left: list[Row], right: list[Row], colours_left: Colours, colours_right: Colours, budget: Budget) -> bool:
    """Columns of equal colour are those that may still stand for each other."""
    if len(set(colours_left)) < len(left):
        refined = _refine(left, right, colours_left, colours_right, budget)
        if refined is None:
            return False
        colours_left, colours_right = refined
    sizes = Counter(colours_left)
    if len(sizes) == len(left):  # every column has one partner left
        partner = {colour: at for at, colour in enumerate(colours_right)}
        mapped = [right[partner[colour]] for colour in colours_left]
        return Counter(zip(*left, strict=True)) == Counter(zip(*mapped, strict=True))
    colour = min((c for c, size in sizes.items() if size > 1), key=lambda c: sizes[c])
    fresh = max(sizes) + 1
    first = colours_left.index(colour)
    tried: set[Row] = set()
    for at, other in enumerate(colours_right):
        if other != colour or right[at] in tried:  # an identical column would fare the same
            continue
        tried.add(right[at])
        guess_left = [fresh if i == first else c for i, c in enumerate(colours_left)]
        guess_right = [fresh if i == at else c for i, c in enumerate(colours_right)]
        if _search(left, right, guess_left, guess_right, budget):
            return True
    return False


def _refine(
    left: list[Row], right: list[Row], colours_left: Colours, colours_right: Colours, budget: Budget
) -> tuple[Colours, Colours] | None:
    """Splits colours until nothing changes; None as soon as the two tables differ in any."""
    while True:
        budget.spend(4 * len(left) * len(left[0]))
        rows_left, rows_right = _row_colours(left, colours_left), _row_colours(right, colours_right)
        row_names = _name_alike(rows_left, rows_right)
        if row_names is None:
            return None
        next_left = _column_colours(left, colours_left, row_names[0])
        next_right = _column_colours(right, colours_right, row_names[1])
        column_names = _name_alike(next_left, next_right)
        if column_names is None:
            return None
        settled = len(set(column_names[0])) == len(set(colours_left))
        colours_left, colours_right = column_names
        if settled:
            return column_names


def _bag(values: Iterable[Hashable]) -> Hashable:
    return frozenset(Counter(values).items())


def _row_colours(columns: list[Row], colours: Colours) -> list[Hashable]:
    """A row is known by its values and the colours of the columns that they stand in."""
    return [_bag(zip(colours, row, strict=True)) for row in zip(*columns, strict=True)]


def _column_colours(columns: list[Row], colours: Colours, rows: Colours) -> list[Hashable]:
    """A column is known by its colour, its values and the colours of the rows that they stand in."""
    return [(colour, _bag(zip(rows, column, strict=True))) for colour, column in zip(colours, columns, strict=True)]


def _name_alike(left: list[Hashable], right: list[Hashable]) -> tuple[Colours, Colours] | None:
    """The same small number for the same thing on both sides; None if one side has something more often."""
    if Counter(left) != Counter(right):
        return None
    names = {thing: number for number, thing in enumerate(dict.fromkeys(left))}
    return [names[thing] for thing in left], [names[thing] for thing in right]
