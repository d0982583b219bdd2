"""One adapter at several scales: what task and kept measures do between the base (0) and the adapter as trained (1)."""

from __future__ import annotations

from collections.abc import Sequence

from core.records.comparison import Difference, VariantResult
from evaluation.report.document import Block, Figure
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.sections.reproduction import scale_command
from evaluation.report.study import ReportStudy


def scale_curves(study: ReportStudy) -> list[Block]:
    """A figure for each variant that was measured at other scales; the base is its scale 0."""
    found = [(item, scaled) for item in study.variants if (scaled := _scaled(study, item))]
    return [_figure(study, item, scaled) for item, scaled in found]


def _scaled(study: ReportStudy, item: VariantResult) -> list[VariantResult]:
    return [other for other in study.comparison.scaled if other.variant == item.variant]


def _figure(study: ReportStudy, item: VariantResult, scaled: Sequence[VariantResult]) -> Figure:
    words = study.words
    names = [study.task, *([study.comparison.tradeoff.measure] if study.comparison.tradeoff.measure else [])]
    command = scale_command(study, item.variant, [other.scale for other in scaled])
    curves = [
        _curve(study, name, at, sorted([item, *scaled], key=lambda one: one.scale)) for at, name in enumerate(names)
    ]

    def tip(curve: Curve, scale: float, change: float) -> str:
        return f"{curve.name}, {words.number(scale, 2)}: {words.number(change, signed=True)}"

    return Figure(
        words("plot.scales", name=item.variant),
        f"scales-{item.variant}",
        lambda style: draw_lines(curves, words, style, words("plot.scale"), words("plot.points"), tip),
        study.source("*/seed*/scale_*/measures/*/rows.jsonl", command=command),
    )


def _curve(study: ReportStudy, measure: str, colour: int, items: Sequence[VariantResult]) -> Curve:
    found = [(item.scale, difference) for item in items if (difference := study.difference(item, measure))]
    points = [(0.0, 0.0), *((scale, d.change.value) for scale, d in found)]
    bars = [(0.0, 0.0), *(_ends(d) for _, d in found)]
    return Curve(study.short(measure), points, colour, dotted=True, bars=bars)


def _ends(found: Difference) -> tuple[float, float]:
    return found.change.low, found.change.high
