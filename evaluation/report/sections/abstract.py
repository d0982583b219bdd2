"""What was asked, what came out, what to do."""

from __future__ import annotations

from evaluation.report import phrases
from evaluation.report.document import Block, Callout
from evaluation.report.study import Study


def abstract_text(study: Study) -> str:
    words, base = study.words, study.comparison.base
    zero, mmlu = base.sql.get("zero_shot"), base.mmlu
    trainings = sum(len(item.runs) for item in study.variants)
    parts = [words("abstract.question", model=study.model, variants=len(study.variants), trainings=trainings)]
    if zero:
        accuracy = words.percent(zero.accuracy["strict"].value)
        parts.append(words("abstract.sql", n=words.number(zero.n, 0), accuracy=accuracy))
    if mmlu:
        accuracy = words.percent(mmlu.accuracy.value)
        parts.append(words("abstract.mmlu", n=words.number(mmlu.n, 0), shots=mmlu.shots, accuracy=accuracy))
    return " ".join([*parts, phrases.verdict(words, study.comparison)])


def verdict_blocks(study: Study) -> list[Block]:
    blocks: list[Block] = [Callout(phrases.verdict(study.words, study.comparison))]
    if study.comparison.problems:
        blocks.append(Callout(study.words("missing.pointer", count=len(study.comparison.problems)), "warn"))
    return blocks
