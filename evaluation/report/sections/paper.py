"""What a paper has besides its results: introduction, related work, conclusion, references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Callout, Code, Heading, Paragraph, Table, spans
from evaluation.report.study import ReportStudy

REFERENCES = Path(__file__).resolve().parents[1] / "references.yaml"


def introduction(study: ReportStudy) -> list[Block]:
    words, kept = study.words, [study.measure(name) for name in study.comparison.keep]
    figures = {
        "model": phrases.subject(words, study.name),
        "variants": words.count("variant", len(study.variants)),
        "trainings": words.count("training", sum(len(item.runs) for item in study.variants)),
        "task": study.measure(study.task),
        "kept": phrases.listed(words, kept) or "-",
    }
    return [
        Heading(words("paper.introduction"), "introduction"),
        Paragraph(words("paper.question")),
        Paragraph(words("paper.study", **figures)),
        Paragraph(words("paper.asked")),
    ]


def related(study: ReportStudy) -> list[Block]:
    """What each measure rests on stands in its words."""
    words = study.words
    measures = dict.fromkeys(
        words(f"related.{name}") for name in (study.task, *study.comparison.keep) if words.has(f"related.{name}")
    )
    texts = [*measures, *(words(f"paper.{name}") for name in ("adapters", "engines", "statistics"))]
    return [Heading(words("paper.related"), "related"), *(Paragraph(text) for text in texts)]


def conclusion(study: ReportStudy) -> list[Block]:
    words = study.words
    verdict = phrases.verdict(words, study.comparison)
    data = phrases.listed(words, list(dict.fromkeys(study.data_names))) or phrases.subject(words, study.name)
    return [
        Heading(words("paper.conclusion"), "conclusion"),
        Paragraph(f"{verdict} {words('conclusion.data', data=data)}"),
    ]


def cited(blocks: Iterable[Block]) -> dict[str, str]:
    """Returns the references that a paper cites, in the order in which it does."""
    known = references()
    keys = (
        key.strip()
        for block in blocks
        for text in _texts(block)
        for kind, piece in spans(text)
        if kind == "cite"
        for key in piece.split(",")
    )
    return {key: known[key] for key in dict.fromkeys(keys)}


@lru_cache
def references() -> dict[str, str]:
    return yaml.safe_load(REFERENCES.read_text(encoding="utf-8"))


def _texts(block: Block) -> Sequence[str]:
    if isinstance(block, Bullets):
        return block.items
    if isinstance(block, Heading | Paragraph | Callout):
        return [block.text]
    if isinstance(block, Table):
        return [block.title, *(cell.text for row in block.rows for cell in row)]
    return [] if isinstance(block, Code) else [block.title]
