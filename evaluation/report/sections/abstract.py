"""What was asked, what came out, what to do."""

from __future__ import annotations

from evaluation.report.document import Block, Callout
from evaluation.report.sections.cells import mean
from evaluation.report.study import ReportStudy


def abstract_text(study: ReportStudy) -> str:
    words, base = study.words, study.comparison.base
    trainings = sum(len(item.runs) for item in study.variants)
    counts = words.count("variant", len(study.variants)), words.count("training", trainings)
    parts = [words("abstract.question", model=study.name, variants=counts[0], trainings=counts[1])]
    for name in (study.task, *study.comparison.keep):
        summary = base.measures.get(name)
        if summary:
            figures = {"n": words.number(summary.n, 0), "mean": mean(study, summary).text}
            parts.append(words("abstract.measure", measure=study.measure(name), **figures))
    return " ".join(parts)


def notice(study: ReportStudy) -> list[Block]:
    """Before anything else: that this is a quick look, or that something is missing."""
    words, problems = study.words, study.comparison.problems
    blocks: list[Block] = []
    if study.comparison.limit:
        blocks.append(Callout(words("report.quick", n=study.comparison.limit)))
    if problems:
        blocks.append(Callout(words("missing.pointer", results=words.count("result", len(problems)))))
    return blocks
