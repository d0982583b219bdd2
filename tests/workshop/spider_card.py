"""Print the counts of embedded/spider/README.md from the built files:   python -m tests.workshop.spider_card

It stands here and not in the workshop because hardness is the product's; a test holds the card against it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from custom_metrics.sql.hardness import LEVELS, hardness
from workshop.spider.build import FILES, FOLDER
from workshop.spider.kinds import KINDS

TOPICS = {
    "one table": ("plain", "conditions", "extremes"),
    "groups": ("grouped",),
    "two tables joined": ("joined", "joined_groups"),
    "three tables joined": ("joined_three",),
    "a query inside a query": ("nested",),
    "union, intersect, except": ("sets",),
}


def rows_by_group(folder: Path = FOLDER) -> dict[str, list[dict[str, Any]]]:
    """The questions under 'train', 'dev_templated', 'dev_free', and so on."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for split, name in FILES.items():
        for row in json.loads((folder / name).read_text(encoding="utf-8")):
            groups.setdefault(row.get("group", split), []).append(row)
    return groups


def hardness_table(groups: dict[str, list[dict[str, Any]]]) -> str:
    lines = [f"| questions | databases | all | {' | '.join(LEVELS)} |", f"| --- {'| ---: ' * (len(LEVELS) + 2)}|"]
    for group, rows in groups.items():
        levels = Counter(hardness(row["query"]) for row in rows)
        numbers = [len({row["db_id"] for row in rows}), len(rows), *(levels[level] for level in LEVELS)]
        lines.append(f"| {group} | {' | '.join(map(str, numbers))} |")
    return "\n".join(lines)


def kinds_table(groups: dict[str, list[dict[str, Any]]]) -> str:
    drawn = {group: rows for group, rows in groups.items() if any(row["kind"] != "free" for row in rows)}
    lines = [
        f"| what the SQL does | kinds | phrasings | {' | '.join(drawn)} |",
        f"| --- {'| ---: ' * (len(drawn) + 2)}|",
    ]
    for words, modules in TOPICS.items():
        kinds = [kind for kind in KINDS.values() if kind.make.__module__.rpartition(".")[2] in modules]
        names = {kind.name for kind in kinds}
        asked = [sum(row["kind"] in names for row in rows) for rows in drawn.values()]
        numbers = [len(kinds), sum(len(kind.phrasings) for kind in kinds), *asked]
        lines.append(f"| {words} | {' | '.join(map(str, numbers))} |")
    return "\n".join(lines)


def known_trigrams(rows: list[dict[str, Any]], training: list[dict[str, Any]]) -> float:
    """The share of the three-word sequences of these questions that also occur in training questions."""
    known = {trigram for row in training for trigram in _trigrams(row["question"])}
    found = [trigram in known for row in rows for trigram in _trigrams(row["question"])]
    return sum(found) / len(found)


def overlap_sentence(groups: dict[str, list[dict[str, Any]]]) -> str:
    training = [*groups["train"], *groups["train_others"]]
    templated, free = (known_trigrams(groups[group], training) for group in ("dev_templated", "dev_free"))
    return f"Of the three-word sequences of dev_templated {templated:.0%} occur in training, of dev_free {free:.0%}."


def _trigrams(question: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", question.lower())
    return list(zip(words, words[1:], words[2:], strict=False))


if __name__ == "__main__":
    found = rows_by_group()
    print(f"{hardness_table(found)}\n\n{kinds_table(found)}\n\n{overlap_sentence(found)}")
