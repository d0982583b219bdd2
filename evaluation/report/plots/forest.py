"""Changes with their intervals, one below the other, against a line at zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.report.phrases import interval
from evaluation.report.plots.style import Style
from evaluation.report.plots.svg import Sheet, text_width, ticks
from evaluation.statistics.estimate import Estimate
from evaluation.words import Words

FEW_ROWS = 12


@dataclass(frozen=True)
class Row:
    label: str
    estimate: Estimate
    group: str  # rows of one group, a variant, share a colour and a heading
    seen: bool  # whether the change was shown to be real


def draw_forest(rows: Sequence[Row], words: Words, style: Style, x_name: str, colours: Mapping[str, int]) -> str:
    groups = list(dict.fromkeys(row.group for row in rows))
    dense = not style.scrolls and len(rows) > FEW_ROWS
    line = style.letters + (3 if dense else 9)
    labels = max(text_width(row.label, style.letters) for row in rows) + 18
    names = max(text_width(name, style.letters) for name in groups) if dense else 0
    height = 12 + line * (len(rows) + (0 if dense else len(groups))) + 46
    sheet = Sheet(style, round(height), left=round(labels + names))
    xs = ticks(min([0.0, *(row.estimate.low for row in rows)]), max([0.0, *(row.estimate.high for row in rows)]))
    sheet.scale(xs, [0.0, 1.0])
    sheet.axes(words, xs, [], x_name, "")
    for value in xs:
        sheet.segment(sheet.x(value), sheet.y0, sheet.x(value), sheet.y1, style.line)
    sheet.segment(sheet.x(0), sheet.y0, sheet.x(0), sheet.y1, style.soft)
    y = sheet.y1 + line / 2
    for group in groups:
        sheet.text(4, y + style.letters * 0.35, group)
        y += 0 if dense else line  # on paper a name shares the line of its first row
        for row in (row for row in rows if row.group == group):
            _draw_row(sheet, row, y, words, colours[group])
            y += line
    return sheet.svg(x_name)


def _draw_row(sheet: Sheet, row: Row, y: float, words: Words, index: int) -> None:
    sheet.text(sheet.x0 - 8, y + sheet.style.letters * 0.35, row.label, "end", soft=True)
    sheet.segment(sheet.x(row.estimate.low), y, sheet.x(row.estimate.high), y, sheet.style.colour(index), 1.6)
    value = words.number(row.estimate.value, signed=True)
    tip = f"{row.group}, {row.label}: {value} {interval(words, row.estimate)}"
    sheet.mark(sheet.x(row.estimate.value), y, index, tip, 4, hollow=not row.seen)
