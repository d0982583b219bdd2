"""What is known of the answers of a scoring: their verdicts, and how their queries differ from the gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from custom_metrics.sql.reasons import Reason
from custom_metrics.sql.sandbox.limits import Limits
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
        self._keys: dict[Asked, bytes] = {}
        self._new: dict[Asked, None] = {}

    def look_up(self, database: Path, trials: Sequence[Trial]) -> None:
        """Fetches what is kept of the answers in these trials."""
        key = self.cache.keys(database, self.limits)
        asked: dict[bytes, Asked] = {}
        for trial in trials:
            for candidate in trial.candidates:
                texts = (trial.gold, trial.official_gold, candidate.prediction, candidate.official, candidate.raw)
                if not changes(*texts):
                    asked[key("answer", str(trial.ordered), *texts)] = database, trial.gold, candidate
        self._keys.update({place: own for own, place in asked.items()})
        for own, value in self.cache.read(list(asked)).items():
            if answered := _unpacked(value):
                self.known[asked[own]] = answered

    def learn(self, asked: Asked, answered: Answered) -> None:
        self.known[asked] = answered
        self._new[asked] = None

    def keep(self) -> None:
        """Gives to the cache those of the new ones that would come out the same another time."""
        sure = [asked for asked in self._new if asked in self._keys and self.known[asked].judgement.sure]
        self.cache.write({self._keys[asked]: _packed(self.known[asked]) for asked in sure})


def _packed(answered: Answered) -> Any:
    return answered.judgement.fields(), answered.analysed


def _unpacked(value: Any) -> Answered | None:
    try:
        judgement, analysed = value
        return Answered(Judgement.of(judgement), analysed)
    except (TypeError, ValueError):  # written by another version
        return None
