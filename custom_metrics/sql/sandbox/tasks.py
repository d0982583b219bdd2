"""What a worker can be asked, and what it answers."""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from custom_metrics.sql.sandbox.limits import OK, Outcome

RanFields = tuple[str, tuple[bytes, ...], int, tuple[str, ...], str]  # of `Ran` in engine.py
Packs = tuple[bytes, ...] | None
Verdict = bool | None


@dataclass(frozen=True)
class Task:
    """`texts` are all queries that it may run; `known` has what is known of some of them, by their place."""

    kind: str
    texts: Sequence[str]
    known: dict[int, RanFields] = field(default_factory=dict)
    arguments: tuple[Any, ...] = ()

    def texts_at(self, places: Sequence[int]) -> set[str]:
        return {self.texts[place] for place in places if place < len(self.texts)}

    def without(self, texts: set[str], status: str, message: str) -> Task:
        """Returns the task as it is after these queries ended a worker: they are not run again."""
        more = {at: (status, (), 0, (), message) for at, text in enumerate(self.texts) if text in texts}
        return replace(self, known=self.known | more) if more else self

    def fields(self) -> tuple[Any, ...]:
        return (self.kind, list(self.texts), self.known, *self.arguments)


@dataclass(frozen=True)
class Result:
    """The rows of a query, packed."""

    status: str
    packed: tuple[bytes, ...] = ()
    row_count: int = 0
    columns: tuple[str, ...] = ()
    message: str = ""

    @property
    def ok(self) -> bool:
        return self.status == OK

    @property
    def rows(self) -> list[tuple[Any, ...]]:
        return [row for pack in self.packed for row in marshal.loads(pack)]


@dataclass(frozen=True)
class Candidate:
    """The texts of one answer that are run: its query, what the official evaluator runs, and all that was said."""

    prediction: str
    official: str
    raw: str


@dataclass(frozen=True)
class Judgement:
    """What the three rules say of a candidate on one database; None where the gold itself fails there."""

    strict: Verdict
    strict_raw: Verdict
    test_suite: Verdict
    bird: Verdict
    predicted: Outcome
    difference: str = ""  # in words, where both ran
    only_permuted: bool = False  # wrong, and right but for the order of its columns
    note: str = ""  # what a verdict does not stand on
    sure: bool = False  # no query ended by a limit: another time the same will come out

    @staticmethod
    def of(fields: Sequence[Any]) -> Judgement:
        """Builds a judgement from its fields, as `judge` of judge.py returns them and `fields` does."""
        strict, strict_raw, test_suite, bird, predicted, *rest = fields
        return Judgement(strict, strict_raw, test_suite, bird, Outcome(*predicted), *rest)

    def fields(self) -> tuple[object, ...]:
        rest = (self.difference, self.only_permuted, self.note, self.sure)
        return (self.strict, self.strict_raw, self.test_suite, self.bird, self.predicted.fields(), *rest)


@dataclass(frozen=True)
class Trial:
    """One gold on one database, with all that was answered to it."""

    gold: str
    official_gold: str
    ordered: bool
    candidates: tuple[Candidate, ...]

    def tasks(self, known: dict[int, RanFields], keep_bytes: int | None) -> list[Task]:
        """Returns one for each candidate, so that one which ends the worker costs no other its answer.

        What is known of the gold goes with the first; the worker remembers it for the others. The first also tells what
        came of the gold, with its rows up to `keep_bytes` of them; None where nobody needs to be told.
        """
        found: list[Task] = []
        for candidate in self.candidates:
            texts = [self.gold, self.official_gold, candidate.prediction, candidate.official, candidate.raw]
            first = not found
            found.append(Task("trial", texts, known if first else {}, (self.ordered, keep_bytes if first else None)))
        return found


@dataclass(frozen=True)
class Tried:
    """What came of one candidate, and of its gold where that was asked for; with packs of rows where they are small."""

    golds: tuple[Outcome, Outcome] | None
    packs: tuple[Packs, Packs]
    judgement: Judgement

    @staticmethod
    def of(reply: Any) -> Tried:
        told, judgement = reply
        if told is None:
            return Tried(None, (None, None), Judgement.of(judgement))
        (gold, official_gold), (pack, official_pack) = told
        return Tried((Outcome(*gold), Outcome(*official_gold)), (pack, official_pack), Judgement.of(judgement))
