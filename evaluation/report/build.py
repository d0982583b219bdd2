"""The report's contents, in order."""

from __future__ import annotations

from evaluation.report import phrases
from evaluation.report.document import Document
from evaluation.report.sections.abstract import abstract_text, notice
from evaluation.report.sections.appendix import missing, reproduce
from evaluation.report.sections.discussion import discussion
from evaluation.report.sections.errors import errors
from evaluation.report.sections.methodology import methodology
from evaluation.report.sections.results import results
from evaluation.report.sections.tradeoff import tradeoff
from evaluation.report.sections.training import training
from evaluation.report.study import ReportStudy

MOST_NAMES = 4  # of variants that a subtitle can hold


def build(study: ReportStudy) -> Document:
    words = study.words
    parts = (notice, methodology, results, tradeoff, training, errors, discussion, missing, reproduce)
    return Document(
        language=words.language,
        title=words("report.title", model=study.name),
        subtitle=words("report.subtitle", task=study.measure(study.task), variants=_subject(study)),
        abstract=abstract_text(study),
        verdict=phrases.verdict(words, study.comparison),
        keywords=words("report.keywords"),
        blocks=[block for part in parts for block in part(study)],
    )


def _subject(study: ReportStudy) -> str:
    names = [item.name for item in study.variants]
    return ", ".join(names) if 0 < len(names) <= MOST_NAMES else study.words.count("variant", len(names))
