"""Text-to-SQL: the questions of a Spider folder, graded by what the query returns.

`text_to_sql` asks with the schema alone, `text_to_sql_3shot` shows three worked examples before the question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any, ClassVar

from core.databases import Databases
from core.errors import UserError
from core.hashing import hash_file, hash_value
from core.paths import resolve_path
from core.records.estimate import Kind
from core.records.example import Example
from core.records.result import Answer, Row
from custom_metrics.sql.hardness import hardness
from evaluation.measures.measure import GeneratedMeasure, Item, shown_prompt
from preprocess.chat import split_validation
from preprocess.few_shot import as_shots, draw_few_shot
from preprocess.prompt import Shot, conversation
from preprocess.spider import Spider, load_spider

HEADLINE = "text_to_sql"
SPLITS = ("dev", "validation")
SHOWN_LETTERS = 100
SCHEMA_LINES = 8
DOUBTFUL = ("empty", "tie")  # golds that return nothing, or whose answer is decided by a tie
FEW_RUN = 0.05  # fewer queries that run than this is no SQL


class TextToSql(GeneratedMeasure):
    kind: Kind = "accuracy"
    version: ClassVar[str] = "3"
    others: ClassVar[Mapping[str, Kind]] = dict.fromkeys(("raw", "test_suite", "bird", "sound_gold"), "accuracy")
    compared: ClassVar[tuple[str, ...]] = ("raw",)
    companions: ClassVar[tuple[str, ...]] = ("text_to_sql_3shot",)
    said: ClassVar[tuple[str, ...]] = ("prediction", "reply", "status", "reason")

    @property
    def spider(self) -> Spider:
        return load_spider(resolve_path(self.context.data.spider))

    def items(self) -> list[Item]:
        shots = as_shots(self.spider, draw_few_shot(self.spider)) if self.shots else []  # the same for all
        return [self._item(example, shots) for example in _examples(self.spider, self.context.data.split)]

    def _item(self, example: Example, shots: Sequence[Shot]) -> Item:
        origin = {"origin": example.group} if example.group else {}
        return Item(
            id=example.id,
            prompt=conversation(self.spider.schemas[example.db_id], example.question, shots),
            cluster=example.db_id,
            groups={"hardness": hardness(example.query), **origin},
            known={"question": example.question, "gold": example.query},
        )

    def data_hash(self) -> str:
        names = sorted({str(item.cluster) for item in self.chosen()})
        return _databases_hash(self.spider.databases, tuple(names))

    def rows(self, items: Sequence[Item], answers: Sequence[Answer]) -> list[Row]:
        from custom_metrics.sql.scoring import Reply, score  # parses SQL: a library that others need not wait for

        examples = {example.id: example for example in _examples(self.spider, self.context.data.split)}
        pairs = zip(items, answers, strict=True)
        scores = score([Reply(examples[item.id], said(answer)) for item, answer in pairs], self.spider.databases)
        return [self._row(*parts) for parts in zip(items, answers, scores, strict=True)]

    def _row(self, item: Item, answer: Answer, score: Any) -> Row:
        gold, prediction = item.known["gold"], score.prediction
        details = {
            "question": item.known["question"],
            "prompt": shown_prompt(item.prompt),
            "context": _excerpt(self.spider.schemas[score.example.db_id], f"{gold} {prediction}"),
            "gold": gold,
            "prediction": prediction,
            "reply": said(answer),
            "status": score.predicted.status,
            "reason": score.reason,
            "message": score.message,
            "gold_outcome": _outcome(score.gold),
            "prediction_outcome": _outcome(score.predicted),
        }
        if score.gold_problem:
            details["gold_problem"] = asdict(score.gold_problem)
        if score.note:
            details["note"] = score.note
        problem = score.gold_problem.kind if score.gold_problem else ""
        sound = None if problem in DOUBTFUL else score.strict
        others = {"raw": score.strict_raw, "test_suite": score.test_suite, "bird": score.bird, "sound_gold": sound}
        return Row(
            item.id,
            _number(score.strict),
            item.cluster,
            item.groups,
            {name: _number(verdict) for name, verdict in others.items()},
            details,
        )

    def lean(self, details: Mapping[str, Any]) -> dict[str, Any]:
        """Of outcomes only counts and errors remain: rows are values of the databases, and so is what differs first."""
        kept = super().lean(details)
        if details["status"] != "ok" and details["reason"] != "gold_fails":  # it is about the prediction alone
            kept["message"] = details["message"]
            kept["prediction_outcome"] = details["prediction_outcome"]
        for name in ("gold_outcome", "prediction_outcome"):
            if "count" in details[name]:
                kept[name] = {"count": details[name]["count"], "rows": []}
        if "gold_problem" in details:
            kept["gold_problem"] = {"kind": details["gold_problem"]["kind"]}
        return kept

    def counts(self, rows: Sequence[Row]) -> dict[str, dict[str, int]]:
        judged = [row.details for row in rows if row.value is not None]
        return {
            "reason": dict(Counter(row["reason"] for row in judged if row["reason"]).most_common()),
            "status": dict(Counter(row["status"] for row in judged).most_common()),
            "gold": {kind: sum(row.get("gold_problem", {}).get("kind") == kind for row in judged) for kind in DOUBTFUL},
        }

    def collapsed(self, rows: Sequence[Row], base: Sequence[Row] | None = None) -> list[str]:
        run = [row.details["status"] == "ok" for row in rows if row.value is not None]
        return ["no_sql"] if run and sum(run) < FEW_RUN * len(run) else []


class TextToSql3Shot(TextToSql):
    shots = 3
    companions: ClassVar[tuple[str, ...]] = ()


MEASURES = {HEADLINE: TextToSql, "text_to_sql_3shot": TextToSql3Shot}


@cache
def _databases_hash(databases: Databases, names: tuple[str, ...]) -> str:
    return hash_value({name: [hash_file(path) for path in databases.all(name)] for name in names})


def said(answer: Answer) -> str:
    """Returns what the engine said; nothing where the prompt did not fit into the model's window."""
    return answer.texts[0] if answer.texts else ""


def _examples(spider: Spider, split: str) -> list[Example]:
    """Returns the questions of the evaluation, or the held-out part of training, to choose hyperparameters by."""
    if split not in SPLITS:
        raise UserError(f"split is '{split}'; known: {', '.join(SPLITS)}.")
    return spider.dev if split == "dev" else split_validation(spider.train)[1]


def _number(verdict: bool | None) -> float | None:
    return None if verdict is None else float(verdict)


def _outcome(outcome: Any) -> dict[str, Any]:
    """Returns what people see of a result; the report runs no SQL."""
    if not outcome.ok:
        return {"error": f"{outcome.status}: {outcome.message}" if outcome.message else outcome.status}
    return {"count": outcome.row_count, "rows": [row[:SHOWN_LETTERS] for row in outcome.first_rows]}


def _excerpt(schema: str, queries: str) -> str:
    """Returns the lines of the schema that the two queries speak of."""
    lines, spoken = schema.split("\n"), queries.lower()
    named = [line for line in lines if " (" in line and line.split(" (")[0].strip('"').lower() in spoken]
    return "\n".join((named or lines)[:SCHEMA_LINES])
