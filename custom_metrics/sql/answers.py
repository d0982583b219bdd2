"""What is known of the answers of a scoring: their verdicts, and how their queries differ from the gold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from custom_metrics.sql.reasons import Reason
from custom_metrics.sql.sandbox.limits import Limits, Outcome
from custom_metrics.sql.sandbox.tasks import Candidate, Judgement, Trial
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.sure import changes

Asked = tuple[Path, str, Candidate]  # an answer to a gold on a database


@dataclass(frozen=True)
class Answered:
    judgement: Judgement
    analysed: Reason | None = None  # how the queries differ, where that was needed and found out


class Answers:
    """Asks the cache before an answer is run, and tells it afterwards."""

    def __init__(self, cache: ScoreCache, limits: Limits) -> None:
        self.cache, self.limits = cache, limits
        self.known: dict[Asked, Answered] = {}
        self._keys: dict[Asked, str] = {}
        self._new: dict[Asked, None] = {}

    def look_up(self, trials: Iterable[tuple[Path, Trial]]) -> None:
        """Fetches what is kept of the answers in these trials."""
        for database, trial in trials:
            for candidate in trial.candidates:
                texts = (trial.gold, trial.official_gold, candidate.prediction, candidate.official, candidate.raw)
                if not changes(*texts):
                    asked = database, trial.gold, candidate
                    self._keys[asked] = self.cache.key(database, self.limits, "answer", str(trial.ordered), *texts)
        found = self.cache.read(list(self._keys.values()))
        for asked, key in self._keys.items():
            if key in found and asked not in self.known and (answered := _unpacked(found[key])):
                self.known[asked] = answered

    def learn(self, asked: Asked, answered: Answered) -> None:
        self.known[asked] = answered
        self._new[asked] = None

    def keep(self) -> None:
        """Gives to the cache those of the new ones that would come out the same another time."""
        sure = [asked for asked in self._new if asked in self._keys and self.known[asked].judgement.sure]
        self.cache.write({self._keys[asked]: _packed(self.known[asked]) for asked in sure})


def _packed(answered: Answered) -> Any:
    return astuple(answered.judgement), answered.analysed


def _unpacked(value: Any) -> Answered | None:
    try:
        (strict, strict_raw, test_suite, bird, predicted, *rest), analysed = value
        return Answered(Judgement(strict, strict_raw, test_suite, bird, Outcome(*predicted), *rest), analysed)
    except (TypeError, ValueError):  # written by another version
        return None
