"""What was asked, what came out, what to do."""

from __future__ import annotations

from evaluation.report.document import Block, Callout
from evaluation.report.study import Study


def abstract_text(study: Study) -> str:
    words, base = study.words, study.comparison.base
    zero, mmlu = base.sql.get("zero_shot"), base.mmlu
    trainings = sum(len(item.runs) for item in study.variants)
    counts = words.count("variant", len(study.variants)), words.count("training", trainings)
    parts = [words("abstract.question", model=study.model, variants=counts[0], trainings=counts[1])]
    if zero:
        accuracy = words.percent(zero.accuracy["strict"].value)
        parts.append(words("abstract.sql", n=words.number(zero.n, 0), accuracy=accuracy))
    if mmlu:
        accuracy = words.percent(mmlu.accuracy.value)
        parts.append(words("abstract.mmlu", n=words.number(mmlu.n, 0), shots=mmlu.shots, accuracy=accuracy))
    return " ".join(parts)


def notice(study: Study) -> list[Block]:
    """Before anything else: that something is missing, if it is."""
    problems = study.comparison.problems
    return (
        [Callout(study.words("missing.pointer", results=study.words.count("result", len(problems))))]
        if problems
        else []
    )
