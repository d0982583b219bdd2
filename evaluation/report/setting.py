"""How the paper is set: the first of some ways in which nothing is cut and no column is left half empty.

typst puts a float where there is no room for it when wide ones have taken most of the page, and fills the left column
of the last page first. So a few settings are tried, and each is judged by where everything begins and ends. An empty
float at the foot of the last page makes both its columns end at one height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import TypedDict

LEADINGS = (0.52, 0.48, 0.44)  # em, between lines; the first is the usual one
SQUEEZES = (1.8, 1.4, 1.0)  # columns that a table may be wide by itself to be set in one

EMPTY = 0.16  # of a column: more is a gap
FULL = 0.3  # of the last page: with less on it, closer lines may save the page
LEAST = 40.0  # points: a smaller difference between the columns is not worth a float
CUT, GAP, THIN = 100.0, 10.0, 1.0  # how bad each fault is; a gap is counted in columns
STEP, MOST_TRIES = 18.0, 6  # points: how much lower the next float is that is tried


class Place(TypedDict):
    page: int
    right: bool  # in the right column
    y: float  # points, from the head of the paper


class Begin(Place):
    number: int  # of a block


class End(Begin):
    wide: bool  # over both columns; the number of a float is -1


class Layout(TypedDict):
    """Where things stand, as the template says."""

    begins: list[Begin]
    ends: list[End]
    end: Place
    head: float  # of the columns
    foot: float


@dataclass(frozen=True)
class Setting:
    leading: float = LEADINGS[0]
    squeeze: float = SQUEEZES[0]
    before: int = -1  # the block on whose page the empty float stands
    height: float = 0.0  # of the empty float, points


LayoutOf = Callable[[Setting], Layout]


def best_setting(layout_of: LayoutOf) -> Setting:
    """Returns the first setting without a fault, else the one with the least, with its last page balanced."""
    best, least = Setting(), float("inf")
    for leading, squeeze in product(LEADINGS, SQUEEZES):
        if least > THIN or best.leading != leading:  # only closer lines help a last page that is nearly empty
            setting = Setting(leading, squeeze)
            found = faults(layout_of(setting))
            if found < least:
                best, least = setting, found
        if not least:
            break
    return _balanced(best, layout_of)


def faults(layout: Layout) -> float:
    """Returns 0 for pages as they should be: nothing below their foot, no gap, and enough on the last one."""
    foot, column = layout["foot"], layout["foot"] - layout["head"]
    cut = sum(end["y"] > foot + 1 for end in layout["ends"])
    gaps = sum(gap for gap in _gaps(layout) if gap > EMPTY * column) / column
    thin = layout["end"]["page"] > 1 and _used(layout) < FULL
    return CUT * cut + GAP * gaps + THIN * thin


def _gaps(layout: Layout) -> Iterator[float]:
    """Yields how much each column of all pages but the last leaves empty at its foot."""
    last, foot = layout["end"]["page"], layout["foot"]
    bottoms = {(page, right): layout["head"] for page in range(1, last) for right in (False, True)}
    begins = {begin["number"]: begin for begin in layout["begins"]}
    for end in layout["ends"]:
        here = end["page"], end["right"]
        for column in [(here[0], False), (here[0], True)] if end["wide"] else [here]:
            bottoms[column] = max(bottoms.get(column, 0.0), end["y"])
        start = begins.get(end["number"])
        if start and start["y"] < foot - LEAST:  # it goes on over the columns between
            bottoms |= {column: foot for column in bottoms if (start["page"], start["right"]) <= column < here}
    return (foot - y for (page, _), y in bottoms.items() if page < last)


def _balanced(setting: Setting, layout_of: LayoutOf) -> Setting:
    """Adds the highest empty float with which the text still ends on the same page."""
    layout = layout_of(setting)
    last, foot = layout["end"]["page"], layout["foot"]
    begins = [begin for begin in layout["begins"] if begin["page"] == last]
    height = (1 - _used(layout)) * (foot - layout["head"])
    if not begins or height < LEAST / 2:
        return setting
    for tried in range(MOST_TRIES):
        found = replace(setting, before=begins[0]["number"], height=max(0.0, height - tried * STEP))
        end = layout_of(found)["end"]
        if end["page"] == last and end["y"] <= foot - found.height:
            return found
    return setting


def _used(layout: Layout) -> float:
    """Returns which share of the last page's two columns is filled."""
    end, column = layout["end"], layout["foot"] - layout["head"]
    return (end["y"] - layout["head"] + (column if end["right"] else 0)) / (2 * column)
