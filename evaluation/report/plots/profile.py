"""Shares by group, easiest to hardest as they come: the base and each variant on one line for each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.report.plots.lines import Curve, legend, legend_rows
from evaluation.report.plots.style import Style
from evaluation.report.plots.svg import Sheet, text_width, ticks
from evaluation.words import Words


@dataclass(frozen=True)
class Series:
    name: str
    shares: Mapping[str, float]  # group -> percent
    colour: int  # below zero it is the base's


def draw_profile(groups: Sequence[str], series: Sequence[Series], words: Words, style: Style, x_name: str) -> str:
    """The base is drawn in ink."""
    curves = [Curve(item.name, [], item.colour) for item in series]
    rows = legend_rows(curves, style)
    line = style.letters + 4
    top = 10 + (style.letters + 6) * len(rows)
    high = line * max(1, len(series)) + 8
    left = round(max(text_width(group, style.letters) for group in groups) + 16)
    sheet = Sheet(style, round(top + high * len(groups) + 44), left=left, top=top)
    found = [share for item in series for share in item.shares.values()]
    xs = ticks(0.0, max([1.0, *found]))
    sheet.scale(xs, [0.0, 1.0])
    sheet.axes(words, xs, [], x_name, "")
    for value in xs:
        sheet.segment(sheet.x(value), sheet.y0, sheet.x(value), sheet.y1, style.line)
    for at, group in enumerate(groups):
        y = top + high * at
        sheet.segment(sheet.x0, y + high, sheet.x1, y + high, style.line)
        sheet.text(sheet.x0 - 8, y + high / 2 + style.letters * 0.35, group, "end", soft=True)
        for index, item in enumerate(series):
            if group in item.shares:
                _draw(sheet, item, group, y + 4 + line * (index + 0.5), words)
    legend(sheet, rows)
    return sheet.svg(x_name)


def _draw(sheet: Sheet, item: Series, group: str, y: float, words: Words) -> None:
    share = item.shares[group]
    tip = f"{item.name}, {group}: {words.number(share, 0)}%"
    colour = sheet.style.ink if item.colour < 0 else sheet.style.colour(item.colour)
    sheet.segment(sheet.x(0), y, sheet.x(share), y, colour, 1.4)
    if item.colour < 0:
        sheet.base(sheet.x(share), y, tip, 3.6)
    else:
        sheet.mark(sheet.x(share), y, item.colour, tip, 4)
