"""What is known of the golds of a scoring: their outcomes, their rows where they are few, and their problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from custom_metrics.sql.analysis.analyst import Analyst
from custom_metrics.sql.gold_audit import GoldProblem, audit, has_limit
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.runner import Pool
from custom_metrics.sql.sandbox.tasks import RanFields, Task, Trial, Tried
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.sure import SURE, changes

KEPT_BYTES = 1024 * 1024  # of one result; a larger one is run again

Place = tuple[Path, str]  # a gold on a database
Packs = tuple[bytes, ...] | None


@dataclass(frozen=True)
class Known:
    """One gold on one database, as the file has it and as the official evaluator runs it."""

    golds: tuple[Outcome, Outcome]
    packs: tuple[Packs, Packs]  # the rows, where they are few
    audited: bool = False
    problem: GoldProblem | None = None
    shape: tuple[Any, ...] | None = None  # what it asks for, taken apart; as the analyst knows it


class Golds:
    """Asks the cache before golds are run, and tells it afterwards."""

    def __init__(self, pool: Pool, analyst: Analyst, cache: ScoreCache) -> None:
        self.pool, self.analyst, self.cache = pool, analyst, cache
        self._known: dict[Place, Known] = {}
        self._changed: dict[Place, None] = {}

    def look_up(self, trials: Mapping[Path, Sequence[Trial]]) -> None:
        """Fetches what is kept of these golds."""
        places = [(database, trial.gold) for database, own in trials.items() for trial in own]
        keys = {self._key(place): place for place in places if _is_kept(place)}
        for key, value in self.cache.read(list(keys)).items():
            if known := _unpacked(value):
                self._known[keys[key]] = known
        for place in places:
            if place not in self._known and has_limit(place[1]):
                self.analyst.ask(("probes", place[1]))  # will be needed; now there is time

    def tasks(self, database: Path, trial: Trial) -> list[Task]:
        """Returns the trial as a worker gets it, with the rows of the gold where they are known."""
        known = self._known.get((database, trial.gold))
        if known is None:
            return trial.tasks({}, KEPT_BYTES)
        fields: dict[int, RanFields] = {
            at: (outcome.status, packs, outcome.row_count, outcome.columns, outcome.message)
            for at, (outcome, packs) in enumerate(zip(known.golds, known.packs, strict=True))
            if packs is not None
        }
        return trial.tasks(fields, 0)

    def learn(self, place: Place, tried: Tried) -> None:
        self._known.setdefault(place, Known(tried.golds, tried.packs))

    def audit(self, places: Iterable[Place]) -> None:
        """Looks for problems where that was not done before."""
        new = {place: self._known[place] for place in places if not self._known[place].audited}
        problems = audit({place: known.golds[0] for place, known in new.items()}, self.analyst, self.pool)
        for place, problem in problems.items():
            self._change(place, audited=True, problem=problem)

    def learn_shape(self, place: Place, shape: tuple[Any, ...] | None) -> None:
        if shape and not self._known[place].shape:
            self._change(place, shape=shape)

    def keep(self) -> None:
        """Gives to the cache what was found out."""
        sure = [place for place in self._changed if _is_kept(place) and self._is_sure(place)]
        self.cache.write({self._key(place): _packed(self._known[place]) for place in sure})

    def _change(self, place: Place, **values: Any) -> None:
        self._known[place] = replace(self._known[place], **values)
        self._changed[place] = None

    def knows(self, place: Place) -> bool:
        return place in self._known

    def outcome(self, place: Place) -> Outcome:
        return self._known[place].golds[0]

    def problem(self, place: Place) -> GoldProblem | None:
        return self._known[place].problem

    def shape(self, place: Place) -> tuple[Any, ...] | None:
        return self._known[place].shape

    def _is_sure(self, place: Place) -> bool:
        """Says whether a second run would end the same way: a gold that took too long may be quicker next time."""
        known = self._known[place]
        audited = known.problem is None or known.problem.kind != "not_audited"
        return audited and all(outcome.status in SURE for outcome in known.golds)

    def _key(self, place: Place) -> str:
        database, gold = place
        return self.cache.key(database, self.pool.limits, "gold", gold)


def _is_kept(place: Place) -> bool:
    return not changes(place[1])


def _packed(known: Known) -> Any:
    problem = (known.problem.kind, known.problem.message) if known.problem else None
    return [astuple(outcome) for outcome in known.golds], known.packs, known.audited, problem, known.shape


def _unpacked(value: Any) -> Known | None:
    try:
        (first, second), packs, audited, problem, shape = value
        golds = Outcome(*first), Outcome(*second)
        return Known(golds, packs, audited, GoldProblem(*problem) if problem else None, shape)
    except (TypeError, ValueError):  # written by another version
        return None
