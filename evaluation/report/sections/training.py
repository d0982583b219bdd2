"""How training went: loss by step, with the validation loss beside it."""

from __future__ import annotations

from core.loss_curve import finding, series
from core.records.comparison import VariantResult
from evaluation.report.document import Block, Figure, Heading, Paragraph
from evaluation.report.phrases import listed
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
    return [heading, Paragraph(words("training.text")), figure, *_findings(study)]


def _curves(study: ReportStudy, item: VariantResult) -> list[Curve]:
    """Of the first seed: the others would cover it."""
    log, colour = _log(study, item), study.colours[item.variant]
    loss, validation = series(log, "loss"), series(log, "eval_loss")
    curves = [Curve(item.name, loss, colour)] if loss else []
    if validation:
        name = study.words("training.validation", name=item.name)
        curves.append(Curve(name, validation, colour, dashed=True, dotted=True, named=not loss))
    return curves


def _findings(study: ReportStudy) -> list[Block]:
    """What the curves say about the next training, by the rule that the terminal follows after a training."""
    words = study.words
    found: dict[str, list[str]] = {}
    for item in study.variants:
        if said := finding(_log(study, item)):
            found.setdefault(said.kind, []).append(item.name)
    sentences = [words(f"training.{kind}", names=listed(words, names)) for kind, names in found.items()]
    return [Paragraph(" ".join(sentences))] if sentences else []


def _log(study: ReportStudy, item: VariantResult) -> list[dict[str, float]]:
    manifest = study.manifest(item)
    return manifest.training.log if manifest and manifest.training else []
