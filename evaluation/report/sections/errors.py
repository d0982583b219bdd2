"""Three failures of the best variant, chosen by rule: the first question of each of its most frequent reasons."""

from __future__ import annotations

from collections import Counter
from typing import Any

from core.errors import UserError
from core.files import read_jsonl
from evaluation.report.document import Block, Code, Heading, Paragraph
from evaluation.report.execution import Outcome, both_outcomes
from evaluation.report.study import Study
from preprocess.spider import Spider

SHOWN = 3
SCHEMA_LINES = 8


def errors(study: Study) -> list[Block]:
    words, best = study.words, study.best
    heading = Heading(words("errors.title"), "errors")
    if best is None:
        return [heading, Paragraph(words("errors.none_measured"))]
    run, name = study.run(best.runs[0]), study.run_name(best.runs[0])
    try:
        examples = read_jsonl(run.sql_examples("zero_shot"))
        asked = {row["id"]: row for row in read_jsonl(run.predictions("zero_shot"))}
    except UserError as error:
        return [heading, Paragraph(words("errors.unreadable", text=str(error)))]
    failures = choose(examples)
    if not failures:
        return [heading, Paragraph(words("errors.no_failures", name=name))]
    blocks: list[Block] = [heading, Paragraph(words("errors.rule", name=name, count=len(failures)))]
    for number, example in enumerate(failures, start=1):
        blocks += _failure(study, number, example, asked.get(example["id"], {}))
    return blocks


def choose(examples: list[dict[str, Any]], count: int = SHOWN) -> list[dict[str, Any]]:
    """The first failure of each of the most frequent reasons, then the first failures that are left."""
    failed = [row for row in examples if row.get("strict") == 0]
    frequent = [reason for reason, _ in Counter(row.get("reason", "") for row in failed).most_common()]
    first = [next(row for row in failed if row.get("reason", "") == reason) for reason in frequent]
    rest = [row for row in failed if row not in first]
    return [*first, *rest][:count]


def _failure(study: Study, number: int, example: dict[str, Any], asked: dict[str, Any]) -> list[Block]:
    words = study.words
    reason = words.name("reason", example.get("reason") or "unknown")
    title = words("errors.failure", number=number, reason=reason)
    gold, predicted = asked.get("gold", ""), example.get("prediction", "")
    outcomes = both_outcomes(study.data_folder, example["db_id"], gold, predicted)
    parts = [
        words("errors.question", question=asked.get("question", "")),
        words(
            "errors.where", id=example["id"], db=example["db_id"], hardness=words.name("hardness", example["hardness"])
        ),
        *([words("errors.reason", message=example["message"])] if example.get("message") else []),
    ]
    blocks: list[Block] = [Heading(title, f"failure-{number}", 3), Paragraph(" ".join(parts))]
    schema = _schema(study, example["db_id"], f"{gold} {predicted}")
    if schema:
        blocks.append(Code(schema, words("errors.schema")))
    blocks.append(Code(_with_outcome(study, gold, outcomes and outcomes[0]), words("errors.gold")))
    return [*blocks, Code(_with_outcome(study, predicted, outcomes and outcomes[1]), words("errors.prediction"))]


def _with_outcome(study: Study, sql: str, outcome: Outcome | None) -> str:
    """The query and, below it, what the database answers."""
    words = study.words
    if outcome is None:
        return f"{sql}\n-- {words('errors.not_run')}"
    if outcome.error:
        return f"{sql}\n-- {words('errors.fails', message=outcome.error)}"
    rest = outcome.count - len(outcome.rows)
    lines = [f"-- {words('errors.rows', count=outcome.count)}", *(f"-- {row}" for row in outcome.rows)]
    return "\n".join([sql, *lines, *([f"-- {words('errors.more', count=rest)}"] if rest else [])])


def _schema(study: Study, db_id: str, queries: str) -> str:
    """The lines of the schema that the two queries speak of."""
    if study.data_folder is None:
        return ""
    try:
        lines = Spider(study.data_folder).schemas[db_id].split("\n")
    except (UserError, KeyError):
        return ""
    spoken = queries.lower()
    named = [line for line in lines if " (" in line and line.split(" (")[0].strip('"').lower() in spoken]
    return "\n".join((named or lines)[:SCHEMA_LINES])
