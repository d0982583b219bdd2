"""How training went: loss by step, with the validation loss beside it."""

from __future__ import annotations

import math

from core.records.comparison import VariantResult
from evaluation.report.document import Block, Figure, Heading, Paragraph
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.study import ReportStudy


def training(study: ReportStudy) -> list[Block]:
    words = study.words
    heading = Heading(words("training.title"), "training")
    curves = [curve for item in study.variants for curve in _curves(study, item)]
    if not curves:
        return [heading, Paragraph(words("training.none"))]

    def tip(curve: Curve, step: float, loss: float) -> str:
        return words("training.tip", name=curve.name, step=words.number(step, 0), loss=words.number(loss, 3))

    names = words("plot.step"), words("plot.loss")
    figure = Figure(
        words("plot.training"),
        "training",
        lambda style: draw_lines(curves, words, style, *names, tip),
        study.source("*/seed*/manifest.json", command=study.command("train", CONFIG="<variant>")),
    )
    return [heading, Paragraph(words("training.text")), figure, *_last_losses(study)]


def _curves(study: ReportStudy, item: VariantResult) -> list[Curve]:
    """Of the first seed: the others would cover it."""
    log, colour = _log(study, item), study.colours[item.variant]
    loss, validation = _series(log, "loss"), _series(log, "eval_loss")
    curves = [Curve(item.name, loss, colour)] if loss else []
    if validation:
        name = study.words("training.validation", name=item.name)
        curves.append(Curve(name, validation, colour, dashed=True, dotted=True, named=not loss))
    return curves


def _last_losses(study: ReportStudy) -> list[Block]:
    words = study.words
    rising = []
    for item in study.variants:
        validation = [loss for _, loss in _series(_log(study, item), "eval_loss")]
        if len(validation) > 1 and validation[-1] > min(validation) * 1.02:
            rising.append(item.name)
    return [Paragraph(words("training.rising", names=", ".join(rising)))] if rising else []


def _log(study: ReportStudy, item: VariantResult) -> list[dict[str, float]]:
    manifest = study.manifest(item)
    return manifest.training.log if manifest and manifest.training else []


def _series(log: list[dict[str, float]], key: str) -> list[tuple[float, float]]:
    """By step; a resumed training logs some steps twice, and the later one counts."""
    found = {float(row["step"]): float(row[key]) for row in log if "step" in row and key in row}
    return sorted((step, loss) for step, loss in found.items() if math.isfinite(loss))
