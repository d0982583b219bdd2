"""The report's contents: the page answers first, the paper keeps a paper's order."""

from __future__ import annotations

from dataclasses import asdict

from evaluation.report import phrases
from evaluation.report.authors import Front
from evaluation.report.document import Block, Document
from evaluation.report.sections.abstract import abstract, abstract_text
from evaluation.report.sections.answer import answer, notice, table
from evaluation.report.sections.appendix import appendix, missing, reproduce
from evaluation.report.sections.discussion import discussion
from evaluation.report.sections.errors import errors
from evaluation.report.sections.factors import architecture, commercial
from evaluation.report.sections.methodology import methodology
from evaluation.report.sections.paper import cited, conclusion, introduction, related
from evaluation.report.sections.results import results
from evaluation.report.sections.tradeoff import picture, tradeoff
from evaluation.report.sections.training import training
from evaluation.report.study import ReportStudy

MOST_NAMES = 4  # of variants that a subtitle can hold


def build(study: ReportStudy, front: Front | None = None) -> Document:
    words, front = study.words, front or Front()
    first: list[Block] = [table(study), *([picture(study)] if study.comparison.tradeoff.points else [])]
    page = [
        *abstract(study),
        *results(study),
        *tradeoff(study),
        *errors(study),
        *training(study),
        *discussed(study),
        *methodology(study),
        *missing(study),
        *appendix(study),
        *reproduce(study),
    ]
    paper = [
        *notice(study),
        *introduction(study),
        *related(study),
        *methodology(study),
        *training(study),
        *results(study, first),
        *tradeoff(study),
        *errors(study),
        *discussed(study),
        *conclusion(study),
        *missing(study),
        *appendix(study),
        *reproduce(study),
    ]
    return Document(
        language=words.language,
        title=front.title or phrases.title(words, study.comparison),
        subtitle=words("report.subtitle", task=study.measure(study.task), variants=_subject(study)),
        data=words("setup.data", data=", ".join(study.data_named)) if study.data_used else "",
        abstract=abstract_text(study),
        verdict=phrases.verdict(words, study.comparison),
        keywords=words("report.keywords"),
        answer=answer(study),
        blocks=page,
        paper=paper,
        references=cited([*paper, *page]),
        authors=[asdict(author) for author in front.authors],
        note=", ".join(part for part in (front.course, front.date) if part),
    )


def discussed(study: ReportStudy) -> list[Block]:
    """The discussion, with what the adapters' architecture and practice add to it before its limits."""
    blocks = discussion(study)
    end = next((at for at, block in enumerate(blocks) if getattr(block, "anchor", "") == "limits"), len(blocks))
    return [*blocks[:end], *architecture(study), *commercial(study), *blocks[end:]]


def _subject(study: ReportStudy) -> str:
    names = [item.name for item in study.variants]
    return ", ".join(names) if 0 < len(names) <= MOST_NAMES else study.words.count("variant", len(names))
