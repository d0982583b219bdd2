"""What a point of skill costs in knowledge, and which knob changes the price."""

from __future__ import annotations

from statistics import mean

from evaluation.compare.results import Point
from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Figure, Heading, Paragraph, Table, cell
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.plots.tradeoff import draw_tradeoff
from evaluation.report.study import Study
from evaluation.statistics.estimate import Slope

FILES = ("*/seed*/verdict.json", "comparison.json")


def tradeoff(study: Study) -> list[Block]:
    words, found = study.words, study.comparison.tradeoff
    blocks: list[Block] = [Heading(words("tradeoff.title"), "tradeoff")]
    if not found.points:
        return [*blocks, Paragraph(words("tradeoff.none"))]
    source = study.source(*FILES, command=_command(study))
    blocks += [
        Paragraph(words("tradeoff.text")),
        Figure(
            words("plot.tradeoff"),
            "tradeoff",
            lambda style: draw_tradeoff(found.points, words, style),
            source,
            wide=True,
        ),
        _points(study, source),
        Paragraph(words("tradeoff.knee", name=found.knee) if found.knee else words("tradeoff.no_knee")),
    ]
    return [*blocks, *_knobs(study), *_volume(study)]


def _command(study: Study) -> str:
    return f"python -m scripts.compare --model {study.model}"


def _points(study: Study, source: str) -> Table:
    words = study.words
    rows = []
    for point in study.comparison.tradeoff.points:
        rows.append(
            [
                cell(point.name),
                _estimate(study, point, "gain"),
                _estimate(study, point, "change"),
                _exchange(study, point),
                cell(words("yes") if point.on_front else words("no"), float(point.on_front)),
            ]
        )
    names = ["model", "gain", "change", "exchange", "front"]
    return Table(words("tradeoff.table"), [words(f"column.{name}") for name in names], rows, source, wide=True)


def _estimate(study: Study, point: Point, name: str) -> Cell:
    estimate = point.gain if name == "gain" else point.change
    return cell(phrases.estimate(study.words, estimate), estimate.value)


def _exchange(study: Study, point: Point) -> Cell:
    if point.exchange is None:
        return cell("-")
    value = study.words.number(point.exchange.value, 2)
    return cell(f"{value} {phrases.interval(study.words, point.exchange, 2, signed=False)}", point.exchange.value)


def _knobs(study: Study) -> list[Block]:
    words = study.words
    rows = []
    for knob in study.comparison.tradeoff.knobs:
        values = ", ".join(value.replace(".", ",") if words.language == "pt" else value for value in knob.values)
        rows.append(
            [
                cell(words(f"knob.{knob.knob}")),
                cell(values or "-"),
                cell(str(knob.runs), knob.runs),
                _slope(study, knob.gain),
                _slope(study, knob.change),
            ]
        )
    names = ["knob", "values", "runs", "gain_slope", "change_slope"]
    columns = [words(f"column.{name}") for name in names]
    source = study.source(*FILES, command=_command(study))
    return [
        Paragraph(words("tradeoff.knobs_text")),
        Table(words("tradeoff.knobs_table"), columns, rows, source, wide=True),
    ]


def _slope(study: Study, found: Slope | None) -> Cell:
    if found is None:
        return cell(study.words("tradeoff.too_few"), tone="unsure")
    sure = found.slope.low > 0 or found.slope.high < 0
    tone = ("good" if found.slope.value > 0 else "bad") if sure else "unsure"
    return cell(phrases.estimate(study.words, found.slope), found.slope.value, tone)


def _volume(study: Study) -> list[Block]:
    words, found = study.words, study.comparison.tradeoff
    if not found.volume:
        return [Paragraph(words("tradeoff.no_volume"))]
    points = [(100 * point.fraction, 100 * point.accuracy) for point in found.volume]
    shares = sorted({share for share, _ in points})
    means = [(share, mean(accuracy for x, accuracy in points if x == share)) for share in shares]
    dots = Curve(words("plot.volume"), points, 0, dotted=True, joined=False, named=False)
    curves = [Curve(words("plot.volume"), means, 0, named=False), dots]

    def tip(_: Curve, share: float, accuracy: float) -> str:
        return f"{words.number(share, 0)}%: {words.number(accuracy)}%"

    names = words("plot.share"), words("plot.accuracy")
    trend = found.volume_trend
    text = words("tradeoff.no_trend")
    if trend:
        value = words.number(trend.slope.value, signed=True)
        text = words("tradeoff.trend", slope=value, interval=phrases.interval(words, trend.slope), runs=trend.runs)
    return [
        Figure(
            words("plot.volume"),
            "volume",
            lambda style: draw_lines(curves, words, style, *names, tip),
            study.source("*/seed*/sql/scores.json", command="make train CONFIG=... DATA_FRACTION=..."),
        ),
        Paragraph(text),
    ]
