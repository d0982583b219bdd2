"""The task against a kept measure: one point for each variant and each adapter scale, with intervals, and the front."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.records.comparison import Point, Tradeoff
from evaluation.report.phrases import interval
from evaluation.report.plots.labels import Box, place_labels
from evaluation.report.plots.style import Style
from evaluation.report.plots.svg import Sheet, ticks
from evaluation.words import Words


def draw_tradeoff(found: Tradeoff, task: str, words: Words, style: Style, colours: Mapping[str, int]) -> str:
    """`colours` says for each variant which it has in every picture."""
    points, kept = found.points, words.name("measure", found.measure or "")
    names = {"task": words.name("measure_short", task), "kept": words.name("measure_short", found.measure or "")}
    x_name, y_name = (words("plot.change", measure=names[which]) for which in ("task", "kept"))
    sheet = Sheet(style, height=round(style.width * style.ratio))
    xs = ticks(min([0.0, *(p.gain.low for p in points)]), max([0.0, *(p.gain.high for p in points)]))
    ys = ticks(min([0.0, *(p.change.low for p in points)]), max([0.0, *(p.change.high for p in points)]))
    sheet.scale(xs, ys)
    sheet.axes(words, xs, ys, x_name, y_name)
    sheet.segment(sheet.x0, sheet.y(0), sheet.x1, sheet.y(0), style.soft, 1)
    sheet.segment(sheet.x(0), sheet.y0, sheet.x(0), sheet.y1, style.soft, 1)
    _front(sheet, points)
    for name in dict.fromkeys(p.variant for p in points):
        _scaled(sheet, [p for p in points if p.variant == name], style.colour(colours[name]))
    for point in points:
        _bars(sheet, point, style.colour(colours[point.variant]))
    for point in points:
        tip = words(
            "plot.tip",
            **names,
            name=point.name,
            gain=words.number(point.gain.value, signed=True),
            gain_interval=interval(words, point.gain),
            change=words.number(point.change.value, signed=True),
            change_interval=interval(words, point.change),
        )
        full = point.scale == 1
        position = sheet.x(point.gain.value), sheet.y(point.change.value)
        sheet.mark(*position, colours[point.variant], tip, 5 if full else 3, hollow=not point.on_front)
    sheet.base(sheet.x(0), sheet.y(0), words("plot.base_tip"))
    named = [p for p in points if p.scale == 1]
    marks = [(p.name, sheet.x(p.gain.value), sheet.y(p.change.value)) for p in named]
    marks = [(words("table.base"), sheet.x(0), sheet.y(0)), *marks]
    place_labels(sheet, marks, [*_obstacles(sheet, points)], _axes(sheet))
    return sheet.svg(words("plot.tradeoff", task=words.name("measure", task), kept=kept))


def _obstacles(sheet: Sheet, points: Sequence[Point]) -> Iterator[Box]:
    """What a label had better not cover: points and bars."""
    for point in points:
        x, y = sheet.x(point.gain.value), sheet.y(point.change.value)
        yield x - 4, y - 4, x + 4, y + 4
        if point.scale == 1:
            yield sheet.x(point.gain.low), y - 1, sheet.x(point.gain.high), y + 1
            yield x - 1, sheet.y(point.change.high), x + 1, sheet.y(point.change.low)


def _axes(sheet: Sheet) -> list[Box]:
    """The lines at zero, which no label covers."""
    x, y = sheet.x(0), sheet.y(0)
    return [(sheet.x0, y - 1, sheet.x1, y + 1), (x - 1, sheet.y1, x + 1, sheet.y0)]


def _front(sheet: Sheet, points: Sequence[Point]) -> None:
    front = sorted((p.gain.value, p.change.value) for p in points if p.on_front)
    if not any(gain == 0 or (gain <= 0 and change >= 0) for gain, change in front):
        front = [(0.0, 0.0), *front]
    if len(front) > 1:
        sheet.path([(sheet.x(gain), sheet.y(change)) for gain, change in front], sheet.style.soft, 1.2, "5 4")


def _scaled(sheet: Sheet, points: Sequence[Point], colour: str) -> None:
    """Draws the scales of one adapter, in order: a line that needed no training."""
    if len(points) > 1:
        ordered = sorted(points, key=lambda point: point.scale)
        sheet.path([(sheet.x(p.gain.value), sheet.y(p.change.value)) for p in ordered], colour, 1.4)


def _bars(sheet: Sheet, point: Point, colour: str) -> None:
    if point.scale != 1:
        return
    x, y = sheet.x(point.gain.value), sheet.y(point.change.value)
    sheet.segment(sheet.x(point.gain.low), y, sheet.x(point.gain.high), y, colour, 1)
    sheet.segment(x, sheet.y(point.change.low), x, sheet.y(point.change.high), colour, 1)
