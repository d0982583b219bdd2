"""Curves over steps or shares: training loss with validation loss, accuracy against the amount of data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from evaluation.report.plots.style import Style
from evaluation.report.plots.svg import Sheet, text_width, ticks
from evaluation.words import Words

MOST_POINTS = 120  # of one curve: more cannot be told apart at this width
MARKED = 8  # about so many points of a curve carry its shape: colours alone are lost in black and white


@dataclass(frozen=True)
class Curve:
    name: str
    points: list[tuple[float, float]]
    colour: int  # of the series; below zero it is the base's
    dashed: bool = False
    dotted: bool = False  # points to hover over
    joined: bool = True
    named: bool = True  # in the legend
    bars: list[tuple[float, float]] = field(default_factory=list)  # an interval for each point


def draw_lines(
    curves: Sequence[Curve],
    words: Words,
    style: Style,
    x_name: str,
    y_name: str,
    tip: Callable[[Curve, float, float], str],
) -> str:
    rows = legend_rows([curve for curve in curves if curve.named], style)
    top = 12 + (style.letters + 6) * len(rows)
    sheet = Sheet(style, height=round(style.width * style.ratio * 0.85) + top, top=top)
    values = [point for curve in curves for point in curve.points]
    values += [
        (x, end) for curve in curves for (x, _), ends in zip(curve.points, curve.bars, strict=False) for end in ends
    ]
    end = max(x for x, _ in values)
    xs = [x for x in ticks(min(x for x, _ in values), end) if x <= end]
    ys = ticks(min(y for _, y in values), max(y for _, y in values))
    sheet.scale([*xs, end], ys)  # ends where the data end: half an axis without a curve tells nothing
    sheet.axes(words, xs, ys, x_name, y_name)
    for curve in curves:
        colour = style.colour(curve.colour)
        thinned = thin(curve.points)
        if curve.joined and len(thinned) > 1:
            sheet.path([(sheet.x(x), sheet.y(y)) for x, y in thinned], colour, 1.5, _dash(curve))
        for (x, _), (low, high) in zip(curve.points, curve.bars, strict=False):
            sheet.segment(sheet.x(x), sheet.y(low), sheet.x(x), sheet.y(high), colour)
        every = 1 if curve.dotted else max(1, len(thinned) // MARKED)
        for x, y in thinned[every // 2 :: every]:
            shown = tip(curve, x, y)
            sheet.mark(sheet.x(x), sheet.y(y), curve.colour, shown, 3.4, hollow=curve.dashed)
    legend(sheet, rows)
    return sheet.svg(f"{y_name} / {x_name}")


def _dash(curve: Curve) -> str:
    return "5 4" if curve.dashed else ""


def thin(points: Sequence[tuple[float, float]], most: int = MOST_POINTS) -> list[tuple[float, float]]:
    """At most `most` points: each the mean of its neighbours, the last kept as it is."""
    if len(points) <= most:
        return list(points)
    size = -(-len(points) // most)
    blocks = [points[start : start + size] for start in range(0, len(points), size)]
    means = [(sum(x for x, _ in block) / len(block), sum(y for _, y in block) / len(block)) for block in blocks]
    return [*means[:-1], points[-1]]


def legend_rows(curves: Sequence[Curve], style: Style) -> list[list[tuple[float, Curve]]]:
    """Names in reading order, as many to a row as the width takes; each with where it starts."""
    rows: list[list[tuple[float, Curve]]] = [[]] if curves else []
    x = start = 52.0
    for curve in curves:
        width = 30 + text_width(curve.name, style.letters)
        if rows[-1] and x + width > style.width - 14:
            rows.append([])
            x = start
        rows[-1].append((x, curve))
        x += width + 8
    return rows


def legend(sheet: Sheet, rows: list[list[tuple[float, Curve]]]) -> None:
    letters = sheet.style.letters
    for index, row in enumerate(rows):
        y = 10 + (letters + 6) * index
        for x, curve in row:
            if curve.colour < 0:
                sheet.base(x + 10, y, curve.name, 3.6)
            else:
                sheet.path([(x, y), (x + 20, y)], sheet.style.colour(curve.colour), 1.6, _dash(curve))
                sheet.mark(x + 10, y, curve.colour, "", 3.4, hollow=curve.dashed)
            sheet.text(x + 25, y + letters * 0.35, curve.name, soft=True)
