"""What is known of the golds of a scoring: their outcomes, their rows where they are few, and their problems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from custom_metrics.sql.analysis.analyst import Analyst
from custom_metrics.sql.gold_audit import GoldProblem, audit, has_limit
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.runner import Pool
from custom_metrics.sql.sandbox.tasks import Packs, RanFields, Task, Trial, Tried
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.sure import SURE, changes

KEPT_BYTES = 1024 * 1024  # of one result; a larger one is run again

Place = tuple[Path, str]  # a gold on a database
Parts = dict[str, Any]  # of a query taken apart: what it asks for, as far as that was looked at


@dataclass(frozen=True)
class Known:
    """One gold on one database, as the file has it and as the official evaluator runs it."""

    golds: tuple[Outcome, Outcome]
    packs: tuple[Packs, Packs]  # the rows, where they are few
    audited: bool = False
    problem: GoldProblem | None = None
    parts: Parts | None = None

    @property
    def is_sure(self) -> bool:
        """Says whether a second run would end the same way: a gold that took too long may be quicker next time."""
        audited = self.problem is None or self.problem.kind != "not_audited"
        return audited and all(outcome.status in SURE for outcome in self.golds)


class Golds:
    """Asks the cache before golds are run, and tells it afterwards."""

    def __init__(self, pool: Pool, analyst: Analyst, cache: ScoreCache) -> None:
        self.pool, self.analyst, self.cache = pool, analyst, cache
        self._known: dict[Place, Known] = {}
        self._keys: dict[Place, bytes] = {}
        self._changed: dict[Place, None] = {}

    def look_up(self, database: Path, trials: Sequence[Trial]) -> None:
        """Fetches what is kept of these golds."""
        key = self.cache.keys(database, self.pool.limits)
        keys = {key("gold", trial.gold): (database, trial.gold) for trial in trials if not changes(trial.gold)}
        self._keys.update({place: own for own, place in keys.items()})
        for own, value in self.cache.read(list(keys)).items():
            if known := _unpacked(value):
                self._known[keys[own]] = known
        for trial in trials:
            if has_limit(trial.gold) and (database, trial.gold) not in self._known:
                self.analyst.ask(("probes", trial.gold))  # will be needed; now there is time

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
        return trial.tasks(fields, None)

    def learn(self, place: Place, tried: Tried) -> None:
        if tried.golds:
            self._known.setdefault(place, Known(tried.golds, tried.packs))

    def audit(self, places: Iterable[Place]) -> None:
        """Looks for problems where that was not done before."""
        new = {place: self._known[place] for place in places if not self._known[place].audited}
        problems = audit({place: known.golds[0] for place, known in new.items()}, self.analyst, self.pool)
        for place, problem in problems.items():
            self._change(place, audited=True, problem=problem)

    def learn_parts(self, place: Place, parts: Parts | None) -> None:
        if parts and len(parts) > len(self.parts(place) or ()):
            self._change(place, parts=parts)

    def keep(self) -> None:
        """Gives to the cache what was found out."""
        sure = [place for place in self._changed if place in self._keys and self._known[place].is_sure]
        self.cache.write({self._keys[place]: _packed(self._known[place]) for place in sure})

    def _change(self, place: Place, **values: Any) -> None:
        self._known[place] = replace(self._known[place], **values)
        self._changed[place] = None

    def knows(self, place: Place) -> bool:
        return place in self._known

    def outcome(self, place: Place) -> Outcome:
        return self._known[place].golds[0]

    def problem(self, place: Place) -> GoldProblem | None:
        return self._known[place].problem

    def parts(self, place: Place) -> Parts | None:
        return self._known[place].parts


def _packed(known: Known) -> Any:
    problem = (known.problem.kind, known.problem.message) if known.problem else None
    return [outcome.fields() for outcome in known.golds], known.packs, known.audited, problem, known.parts


def _unpacked(value: Any) -> Known | None:
    try:
        (first, second), packs, audited, problem, parts = value
        golds = Outcome(*first), Outcome(*second)
        return Known(golds, packs, audited, GoldProblem(*problem) if problem else None, parts)
    except (TypeError, ValueError):  # written by another version
        return None
