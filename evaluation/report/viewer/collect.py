"""Collects what the viewer shows: each item once, and for each run which of the item's distinct answers it gave.

Nothing here knows a measure. What a row's details say is shown by its key: what is the same for all runs belongs to the
item, the rest to the answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.records.estimate import Kind
from core.records.result import Row
from core.text import inert
from evaluation.words import Words

PROMPT = "prompt"  # kept as numbers of lines: prompts share most of theirs
NOT_SHOWN = ("doc", "context", "also_right", "labels", "answers_hash")  # said by other details, or only needed to grade
OWN = (
    "prediction",
    "prediction_outcome",
    "reply",
    "given",
    "log_probabilities",
    "status",
    "reason",
    "message",
    "responses",
)
DIGITS = 4
NO_ANSWER = -1


@dataclass(frozen=True)
class Column:
    """One run's rows to one measure. The first column is what the others are compared with."""

    run: str  # as it stands in links: base, lora_r16/seed42
    name: str  # as people read it
    rows: Sequence[Row]


@dataclass(frozen=True)
class Table:
    """One measure."""

    id: str
    name: str
    kind: Kind
    columns: Sequence[Column]


def collect(tables: Sequence[Table], words: Words) -> dict[str, Any]:
    """Returns all that the viewer is told, as JSON can say it."""
    runs = {column.run: column.name for table in tables for column in table.columns}
    lines: dict[str, int] = {}
    measures = [_measure(table, list(runs), lines, words) for table in tables]
    said = {key.removeprefix("viewer."): text for key, text in words.sentences.items() if key.startswith("viewer.")}
    return {
        "runs": [{"id": run, "name": name} for run, name in runs.items()],
        "measures": [measure for measure in measures if measure["items"]],
        "lines": list(lines),
        "said": said,
        "language": words.language,
    }


def _measure(table: Table, runs: Sequence[str], lines: dict[str, int], words: Words) -> dict[str, Any]:
    by_run = {column.run: {row.id: row for row in column.rows} for column in table.columns}
    first = {row.id: row for column in reversed(table.columns) for row in column.rows}
    order = dict.fromkeys(row.id for column in table.columns for row in column.rows)
    clusters = list(dict.fromkeys(row.cluster for row in first.values() if row.cluster))
    kinds = list(dict.fromkeys(kind for row in first.values() for kind in row.groups))
    names = {
        kind: words.ordered(kind, dict.fromkeys(row.groups.get(kind, "") for row in first.values())) for kind in kinds
    }
    items = []
    for name in order:
        rows = [by_run[run].get(name) if run in by_run else None for run in runs]
        item = _item(name, rows, lines)
        item["c"] = clusters.index(cluster) if (cluster := first[name].cluster) else NO_ANSWER
        item["g"] = [names[kind].index(first[name].groups.get(kind, "")) for kind in kinds]
        items.append(item)
    reasons = dict.fromkeys(a["d"]["reason"] for i in items for a in i["u"] if a["d"].get("reason"))
    return {
        "id": table.id,
        "name": table.name,
        "kind": table.kind,
        "clusters": [inert(name) for name in clusters],
        "groups": [
            {"name": words.name("group_kind", kind), "values": [inert(words.name(kind, v)) for v in names[kind]]}
            for kind in kinds
        ],
        "reasons": {code: words.name("reason", code) for code in reasons},
        "values": {v: words.name("value", v) for i in items for a in i["u"] for v in a.get("o", ())},
        "details": {k: words.name("detail", k) for i in items for d in (i["d"], *(a["d"] for a in i["u"])) for k in d},
        "items": items,
    }


def _item(name: str, rows: Sequence[Row | None], lines: dict[str, int]) -> dict[str, Any]:
    there = [row.details for row in rows if row is not None]
    shared = {key: value for key, value in there[0].items() if _is_shared(key, value, there)}
    answers: dict[str, int] = {}
    given: list[int] = []
    told: list[dict[str, Any]] = []
    for row in rows:
        if row is None:
            given.append(NO_ANSWER)
            continue
        answer = _answer(row, shared)
        key = json.dumps(answer, sort_keys=True, ensure_ascii=False)
        if key not in answers:
            answers[key] = len(told)
            told.append(answer)
        given.append(answers[key])
    item: dict[str, Any] = {"id": inert(name), "d": _shown(shared), "u": told, "r": given}
    prompt = item["d"].pop(PROMPT, "")
    if prompt:
        item["p"] = [lines.setdefault(line, len(lines)) for line in prompt.split("\n")]
    return item


def _is_shared(key: str, value: Any, there: Sequence[Mapping[str, Any]]) -> bool:
    """An only run's own answer is not the item's: what every answer has of its own stays with it."""
    return key not in OWN and all(details.get(key) == value for details in there)


def _answer(row: Row, shared: Mapping[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {"v": _rounded(row.value)}
    if row.others:
        answer["o"] = {name: _rounded(value) for name, value in row.others.items()}
    answer["d"] = _shown({key: value for key, value in row.details.items() if key not in shared})
    return answer


def _shown(details: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _clean(value) for key, value in details.items() if key not in NOT_SHOWN and value not in (None, "")}


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return _rounded(value)
    if isinstance(value, list | tuple):
        return [_clean(part) for part in value]
    if isinstance(value, dict):
        return {inert(str(key)): _clean(part) for key, part in value.items()}
    return inert(str(value))


def _rounded(value: float | None) -> float | None:
    """JSON of the page knows no numbers that are none."""
    return None if value is None or value != value or abs(value) == float("inf") else round(value, DIGITS)
