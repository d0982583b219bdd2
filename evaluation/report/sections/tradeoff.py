"""What a point of the task costs of what had to be kept, and which hyperparameter changes the price."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from core.records.comparison import Point
from core.records.estimate import Slope
from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Figure, Heading, Paragraph, Table, cell
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.plots.tradeoff import draw_tradeoff
from evaluation.report.sections.scales import scale_curves
from evaluation.report.study import ReportStudy

FILES = ("*/seed*/verdict.json", "comparison.json")

FEW_POINTS = 5  # names of more do not fit a column of paper


def tradeoff(study: ReportStudy, first: Sequence[Block] = ()) -> list[Block]:
    """`first` is the picture, which the page has shown already."""
    words, found = study.words, study.comparison.tradeoff
    blocks: list[Block] = [Heading(words("tradeoff.title"), "tradeoff")]
    if not found.points:
        return [*blocks, Paragraph(words("tradeoff.none"))]
    source = study.source(*FILES, command=study.command("eval"))
    blocks += [
        Paragraph(words("tradeoff.text")),
        *first,
        *scale_curves(study),
        _points(study, source),
        Paragraph(" ".join([_knee(study), *_exchanges(study, study.short(found.measure or ""))])),
    ]
    return [*blocks, *_hyperparameters(study), *_volume(study)]


def _knee(study: ReportStudy) -> str:
    words, found = study.words, study.comparison.tradeoff
    if found.knee is None:
        return words("tradeoff.no_knee")
    return words("tradeoff.knee", name=found.knee, share=words.percent(found.knee_share, 0))


def _exchanges(study: ReportStudy, kept: str) -> list[str]:
    """What a point gained costs, each with its interval."""
    words, task = study.words, study.short(study.task)
    return [
        words(
            "tradeoff.exchange",
            name=point.name,
            value=words.number(point.exchange.value, 2),
            kept=kept,
            task=task,
            interval=phrases.interval(words, point.exchange, 2, signed=False),
        )
        for point in study.comparison.tradeoff.points
        if point.exchange and point.exchange.sign > 0
    ]


def picture(study: ReportStudy) -> Figure:
    """The plane of gain and loss. The page shows it on its first screen."""
    words, found = study.words, study.comparison.tradeoff
    return Figure(
        words("plot.tradeoff", task=study.measure(study.task), kept=study.measure(found.measure or "")),
        "tradeoff",
        lambda style: draw_tradeoff(found, study.task, words, style, study.colours),
        study.source(*FILES, command=study.command("eval")),
        wide=len(found.points) > FEW_POINTS,
    )


def _points(study: ReportStudy, source: str) -> Table:
    words = study.words
    rows = []
    for point in study.comparison.tradeoff.points:
        rows.append(
            [
                cell(study.scaled_name(point.variant, point.scale)),
                _estimate(study, point, "gain"),
                _estimate(study, point, "change"),
                _exchange(study, point),
                cell(words("yes") if point.on_front else words("no"), float(point.on_front)),
            ]
        )
    names = ["model", "gain", "change_kept", "exchange", "front"]
    columns = [words(f"column.{name}", **_measures(study)) for name in names]
    return Table(words("tradeoff.table"), columns, rows, source, wide=True)


def _measures(study: ReportStudy) -> dict[str, str]:
    return {"task": study.short(study.task), "kept": study.short(study.comparison.tradeoff.measure or "")}


def _estimate(study: ReportStudy, point: Point, name: str) -> Cell:
    estimate = point.gain if name == "gain" else point.change
    return cell(phrases.estimate(study.words, estimate), estimate.value)


def _exchange(study: ReportStudy, point: Point) -> Cell:
    if point.exchange is None:
        return cell("-")
    value = study.words.number(point.exchange.value, 2)
    return cell(f"{value} {phrases.interval(study.words, point.exchange, 2, signed=False)}", point.exchange.value)


def _hyperparameters(study: ReportStudy) -> list[Block]:
    """The effects that can be estimated; where none can, the discussion says so."""
    words, rows = study.words, []
    effects = [effect for effect in study.comparison.tradeoff.hyperparameters if effect.gain or effect.change]
    if not effects:
        return []
    for effect in effects:
        values = ", ".join(value.replace(".", ",") if words.language == "pt" else value for value in effect.values)
        rows.append(
            [
                cell(words(f"hyperparameter.{effect.name}")),
                cell(values or "-"),
                cell(str(effect.runs), effect.runs),
                _slope(study, effect.gain),
                _slope(study, effect.change),
            ]
        )
    names = ["hyperparameter", "values", "runs", "gain_slope", "change_slope"]
    columns = [words(f"column.{name}", **_measures(study)) for name in names]
    source = study.source(*FILES, command=study.command("eval"))
    return [
        Paragraph(words("tradeoff.hyperparameters_text")),
        Table(words("tradeoff.hyperparameters_table"), columns, rows, source, wide=True),
    ]


def _slope(study: ReportStudy, found: Slope | None) -> Cell:
    if found is None:
        return cell(study.words("tradeoff.too_few"), tone="unsure")
    sure = found.slope.low > 0 or found.slope.high < 0
    tone = ("good" if found.slope.value > 0 else "bad") if sure else "unsure"
    return cell(phrases.estimate(study.words, found.slope), found.slope.value, tone)


def _volume(study: ReportStudy) -> list[Block]:
    words, found = study.words, study.comparison.tradeoff
    if not found.volume:
        command = study.command("train", CONFIG="<variant>", DATA_FRACTION=0.5)
        return [Paragraph(words("tradeoff.no_volume", command=command))]
    points = [(100 * point.fraction, 100 * point.accuracy) for point in found.volume]
    shares = sorted({share for share, _ in points})
    means = [(share, mean(accuracy for x, accuracy in points if x == share)) for share in shares]
    dots = Curve(study.measure(study.task), points, 0, dotted=True, joined=False, named=False)
    curves = [Curve(study.measure(study.task), means, 0, named=False), dots]

    def tip(_: Curve, share: float, accuracy: float) -> str:
        return f"{words.number(share, 0)}%: {words.number(accuracy)}%"

    names = words("plot.share"), f"{study.measure(study.task)}, %"
    trend = found.volume_trend
    text = words("tradeoff.no_trend")
    if trend:
        value = words.number(trend.slope.value, signed=True)
        text = words(
            "tradeoff.trend",
            task=study.short(study.task),
            slope=value,
            interval=phrases.interval(words, trend.slope),
            runs=trend.runs,
        )
    return [
        Figure(
            words("plot.volume", task=study.measure(study.task)),
            "volume",
            lambda style: draw_lines(curves, words, style, *names, tip),
            study.source(
                f"*/seed*/measures/{study.task}/rows.jsonl",
                command=study.command("train", CONFIG="<variant>", DATA_FRACTION="<share>"),
            ),
        ),
        Paragraph(text),
    ]
