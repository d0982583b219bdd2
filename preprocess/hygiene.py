"""What is wrong with training examples as a set: said twice, said almost twice, answered in two ways, asked in dev."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.records.example import Example
from preprocess.leaks import words

NEAR = 0.9  # of all words that two questions have, so many are in both
KINDS = ("duplicates", "near_duplicates", "conflicts", "leaks")


@dataclass(frozen=True)
class Hygiene:
    """Ids of examples, by what is wrong with them. Of those that say the same, the first is not among them."""

    duplicates: tuple[str, ...]  # same database, question and query
    near_duplicates: tuple[str, ...]  # same database and query, almost the same question
    conflicts: tuple[str, ...]  # same database and question, another query; all of them
    leaks: tuple[str, ...]  # stand in dev as well

    def of(self, kinds: Iterable[str]) -> set[str]:
        return {name for kind in kinds for name in getattr(self, kind)}


def look_at(train: Sequence[Example], dev: Sequence[Example]) -> Hygiene:
    asked = {(example.db_id, words(example)) for example in dev}
    by_question: dict[tuple[str, str], list[Example]] = defaultdict(list)
    by_query: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for example in train:
        by_question[example.db_id, words(example)].append(example)
        by_query[example.db_id, _query(example)].append(example)
    duplicates, conflicts = [], []
    for same in by_question.values():
        seen: set[str] = set()
        for example in same:
            if _query(example) in seen:
                duplicates.append(example.id)
            seen.add(_query(example))
        if len(seen) > 1:
            conflicts += [example.id for example in same]
    gone = set(duplicates)
    near = [
        name for same in by_query.values() for name in _near([example for example in same if example.id not in gone])
    ]
    leaks = [example.id for example in train if (example.db_id, words(example)) in asked]
    return Hygiene(tuple(duplicates), tuple(near), tuple(conflicts), tuple(leaks))


def _near(same: Sequence[Example]) -> list[str]:
    """Of questions with one answer, those that are almost an earlier one."""
    kept: list[set[str]] = []
    found = []
    for example in same:
        own = set(words(example).split())
        if any(len(own & other) >= NEAR * len(own | other) for other in kept):
            found.append(example.id)
        else:
            kept.append(own)
    return found


def _query(example: Example) -> str:
    return " ".join(example.query.split()).casefold()
