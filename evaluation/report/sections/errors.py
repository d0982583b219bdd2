"""Three failures of the best variant, chosen by rule: the first item of each of its most frequent reasons.

Everything shown was written when the answers were graded; nothing is run here.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from core.records.result import Row
from core.text import inert
from evaluation.report.document import Block, Code, Heading, Paragraph, plain
from evaluation.report.study import ReportStudy

SHOWN = 3
WRITTEN_IN = "en"  # the language of the messages of grading; elsewhere the reason and the outcomes speak
MOST_LETTERS = 600  # of a question, a query or a message


def errors(study: ReportStudy) -> list[Block]:
    words, best = study.words, study.best
    heading = Heading(words("errors.title"), "errors")
    if best is None:
        return [heading, Paragraph(words("errors.none_measured"))]
    name, rows = study.run_name(best.runs[0]), study.rows(best.runs[0], study.task)
    if not rows:
        return [heading, Paragraph(words("errors.unreadable", name=name))]
    failures = choose(rows)
    if not failures:
        return [heading, Paragraph(words("errors.no_failures", name=name))]
    blocks: list[Block] = [heading, Paragraph(words("errors.rule", name=name, count=len(failures)))]
    for number, row in enumerate(failures, start=1):
        blocks += _failure(study, number, row)
    return blocks


def choose(rows: list[Row], count: int = SHOWN) -> list[Row]:
    """Returns the first failure of each of the most frequent reasons, then the first failures that are left."""
    failed = [row for row in rows if row.value == 0]
    frequent = [reason for reason, _ in Counter(row.details.get("reason", "") for row in failed).most_common()]
    first = [next(row for row in failed if row.details.get("reason", "") == reason) for reason in frequent]
    rest = [row for row in failed if row not in first]
    return [*first, *rest][:count]


def _failure(study: ReportStudy, number: int, row: Row) -> list[Block]:
    words, details = study.words, row.details
    groups = ", ".join(plain(words.name(kind, name)) for kind, name in row.groups.items())
    place = ", ".join(part for part in (plain(row.cluster or ""), groups) if part)
    question, reason = str(details.get("question", "")), details.get("reason")
    several_lines = "\n" in question.strip()  # of a text with an input: it stands as it was asked
    parts = [f"(`{plain(row.id)}`, {place})"]
    if question and not several_lines:
        parts.insert(0, words("errors.question", question=shortened(question)))
    if details.get("message") and words.language == WRITTEN_IN:
        parts.append(words("errors.reason", message=shortened(details["message"])))
    title = words("errors.failure_plain", number=number)
    if reason:
        title = words("errors.failure", number=number, reason=words.name("reason", reason))
    blocks: list[Block] = [Heading(title, f"failure-{number}", 3), Paragraph(" ".join(parts))]
    if several_lines:
        blocks.append(Code(inert(question)[:MOST_LETTERS], words("errors.asked")))
    if details.get("context"):
        blocks.append(Code(inert(details["context"]), words("errors.context")))
    for name in ("gold", "prediction"):
        if name in details:
            text = _with_outcome(study, str(details[name]), details.get(f"{name}_outcome"))
            blocks.append(Code(inert(text)[:MOST_LETTERS], words(f"errors.{name}")))
    return blocks


def shortened(text: object) -> str:
    """Foreign text as text, and no longer than a reader bears."""
    letters = str(text)
    return plain(letters if len(letters) <= MOST_LETTERS else f"{letters[:MOST_LETTERS]} ...")


def _with_outcome(study: ReportStudy, text: str, outcome: dict[str, Any] | None) -> str:
    """The query and, below it, what came of it."""
    words = study.words
    if not outcome:
        return text
    if "error" in outcome:
        return f"{text}\n-- {words('errors.fails', message=outcome['error'])}"
    rest = outcome["count"] - len(outcome["rows"])
    lines = [f"-- {words('errors.rows', count=outcome['count'])}", *(f"-- {row}" for row in outcome["rows"])]
    return "\n".join([text, *lines, *([f"-- {words('errors.more', count=rest)}"] if rest and outcome["rows"] else [])])
