"""A diagram of steps from top to bottom: rows of boxes with arrows between them. The words say what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from evaluation.report.plots.style import Style
from evaluation.report.plots.svg import Sheet, text_width

GAP, PAD = 16, 6


def draw_flow(rows: Sequence[Sequence[str]], name: str, style: Style) -> str:
    """A row of as many boxes as the next is joined one to one; else each is joined to all."""
    width = min(style.width, 420)
    lines = [[_wrapped(text, _room(width, len(row)), style) for text in row] for row in rows]
    line = style.letters + 3
    heights = [max(len(box) for box in row) * line + 2 * PAD for row in lines]
    sheet = Sheet(style, round(sum(heights) + GAP * (len(rows) - 1) + 4), left=0, right=0, top=0, bottom=0)
    left = (style.width - width) / 2
    y, centres = 2.0, []
    for row, height in zip(lines, heights, strict=True):
        wide = width / len(row)
        centres.append([(left + wide * (at + 0.5), y, y + height) for at in range(len(row))])
        for at, box in enumerate(row):
            sheet.box(left + wide * at + 4, y, wide - 8, height)
            first = y + height / 2 - (len(box) - 1) * line / 2 + style.letters * 0.35
            for number, text in enumerate(box):
                sheet.text(left + wide * (at + 0.5), first + number * line, text, "middle")
        y += height + GAP
    for above, below in pairwise(centres):
        pairs = zip(above, below, strict=True) if len(above) == len(below) else [(a, b) for a in above for b in below]
        for (x1, _, bottom), (x2, top, _) in pairs:
            sheet.arrow(x1 if len(above) >= len(below) else x2, bottom, top)
    return sheet.svg(name)


def _room(width: float, boxes: int) -> float:
    return width / boxes - 8 - 2 * PAD


def _wrapped(text: str, room: float, style: Style) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, style.letters) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
