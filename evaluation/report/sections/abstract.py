"""What was asked, and what came out."""

from __future__ import annotations

from evaluation.report import phrases
from evaluation.report.document import Block, Heading, Paragraph
from evaluation.report.sections.cells import mean
from evaluation.report.study import ReportStudy


def abstract_text(study: ReportStudy) -> str:
    words, base = study.words, study.comparison.base
    trainings = sum(len(item.runs) for item in study.variants)
    figures = {
        "model": phrases.subject(words, study.name),
        "variants": words.count("variant", len(study.variants)),
        "trainings": words.count("training", trainings),
    }
    parts = [words("abstract.question", **figures)]
    for name in (study.task, *study.comparison.keep):
        summary = base.measures.get(name)
        if summary:
            figures = {"n": words.number(summary.n, 0), "mean": mean(study, summary).text}
            parts.append(words("abstract.measure", measure=study.measure(name), **figures))
    return " ".join(parts)


def abstract(study: ReportStudy) -> list[Block]:
    """As a section of the page: with the result, as the paper has it, so that it says all by itself."""
    text = f"{abstract_text(study)} {phrases.verdict(study.words, study.comparison)}"
    return [Heading(study.words("report.abstract"), "abstract"), Paragraph(text)]
