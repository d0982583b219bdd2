"""Predictions and golds to verdicts: which are right, by which rule, and why not.

    scores = score([Reply(example, "SELECT ...") for example in spider.dev], spider.databases)

Each distinct answer to a gold is run and compared once per database, on all cores, in worker processes. What is known
of a gold is kept by content and used again (`gold_cache.py`).
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.databases import Databases
from core.records.example import Example
from custom_metrics.sql.analysis.analyst import Analyst, shared_analyst
from custom_metrics.sql.extraction import extract_sql
from custom_metrics.sql.gold_audit import GoldProblem
from custom_metrics.sql.gold_cache import GoldCache
from custom_metrics.sql.golds import Golds
from custom_metrics.sql.official import order_matters, prepare, prepare_prediction
from custom_metrics.sql.reasons import Reason, explain, needs_analysis
from custom_metrics.sql.sandbox.limits import Limits, Outcome
from custom_metrics.sql.sandbox.runner import Pool, Worker, shared_pool
from custom_metrics.sql.sandbox.tasks import Candidate, Judgement, Trial, Tried

RULES = ("strict", "test_suite", "bird")
TRIALS_AT_ONCE = 12  # long enough to hide the pipe, short enough to share the work evenly

Verdict = bool | None
Place = tuple[Path, str]  # a gold on a database
Advance = Callable[[int], object]


def _nothing(count: int) -> None:
    """Nobody looks."""


@dataclass(frozen=True)
class Reply:
    """What a system said to an example."""

    example: Example
    text: str
    literal: bool = False  # a line of a Spider prediction file: the official evaluator takes it as it stands

    @cached_property
    def prediction(self) -> str:
        """The query that was found in the text."""
        return _bare(extract_sql(self.text))

    @cached_property
    def candidate(self) -> Candidate:
        official = prepare_prediction(self.text if self.literal else self.prediction)
        return Candidate(self.prediction, _bare(official), _bare(self.text))


@dataclass(frozen=True)
class Score:
    """The verdicts on one reply. None where the gold itself fails: that is nobody's mistake but the data's."""

    reply: Reply
    strict: Verdict
    strict_raw: Verdict
    test_suite: Verdict
    bird: Verdict
    gold: Outcome
    predicted: Outcome
    reason: str  # a code of `reasons.py`, empty for a right answer
    message: str  # the same in a sentence
    gold_problem: GoldProblem | None = None
    note: str = ""  # what a verdict does not stand on

    @property
    def example(self) -> Example:
        return self.reply.example

    @property
    def prediction(self) -> str:
        return self.reply.prediction

    def verdict(self, rule: str) -> Verdict:
        return {
            "strict": self.strict,
            "strict_raw": self.strict_raw,
            "test_suite": self.test_suite,
            "bird": self.bird,
        }[rule]


def score(
    replies: Sequence[Reply],
    databases: Databases,
    limits: Limits | None = None,
    cache: GoldCache | None = None,
    advance: Advance = _nothing,
) -> list[Score]:
    """Scores one system; `score_systems` says how."""
    return score_systems({"": replies}, databases, limits, cache, advance)[""]


def score_systems(
    systems: Mapping[str, Sequence[Reply]],
    databases: Databases,
    limits: Limits | None = None,
    cache: GoldCache | None = None,
    advance: Advance = _nothing,
) -> dict[str, list[Score]]:
    """Scores several systems together. Golds, and predictions that systems share, run once.

    Args:
        limits: what one query may take.
        cache: where golds are kept; in the project's data folder, if nothing else is said.
        advance: is told how many more replies are done, from any thread.
    """
    replies = [reply for own in systems.values() for reply in own]
    pool, analyst = shared_pool(limits), shared_analyst()
    golds = Golds(pool, analyst, cache or GoldCache())
    court = _Court(databases, pool, analyst, golds, advance)
    court.try_all(replies)
    golds.audit(dict.fromkeys(map(court.place, replies)))
    scores = {name: [court.score(reply) for reply in own] for name, own in systems.items()}
    golds.keep()
    return scores


def warm_up(limits: Limits | None = None) -> None:
    """Starts the processes that will be needed, while this one still reads its files."""
    shared_pool(limits).start()
    shared_analyst().start()


def _bare(query: str) -> str:
    """Queries that differ by space around them or the last semicolon only are run once."""
    return query.strip().removesuffix(";").rstrip()


class _Court:
    """Tries every answer to a gold, on the main database and where a folder has more of them on the others."""

    def __init__(self, databases: Databases, pool: Pool, analyst: Analyst, golds: Golds, advance: Advance) -> None:
        self.databases, self.pool, self.analyst, self.golds = databases, pool, analyst, golds
        self.advance = advance
        self._one_at_a_time = threading.Lock()
        self.judged: dict[tuple[Path, str, Candidate], Judgement] = {}

    def try_all(self, replies: Sequence[Reply]) -> None:
        mains = {reply.example.db_id: self.databases.main(reply.example.db_id) for reply in replies}
        asked = [(mains[reply.example.db_id], reply) for reply in replies]
        self.waiting = Counter((database, _bare(reply.example.query), reply.candidate) for database, reply in asked)
        self._try(asked)
        undecided = [reply for reply in replies if self._on_main(reply).test_suite]  # the others cannot make it right
        self._try([(path, reply) for reply in undecided for path in self.databases.others(reply.example.db_id)])

    def _try(self, asked: Sequence[tuple[Path, Reply]]) -> None:
        candidates: dict[Place, dict[Candidate, None]] = {}  # each once, in order
        for database, reply in asked:
            candidates.setdefault((database, _bare(reply.example.query)), {})[reply.candidate] = None
        trials: dict[Path, list[Trial]] = {}
        for (database, gold), answers in candidates.items():
            official = _bare(prepare(gold))
            trials.setdefault(database, []).append(Trial(gold, official, order_matters(official), tuple(answers)))
        self.golds.look_up(trials)
        largest_first = sorted(trials, key=lambda path: -path.stat().st_size)  # what takes long begins first
        jobs = [
            (path, trials[path][at : at + TRIALS_AT_ONCE])
            for path in largest_first
            for at in range(0, len(trials[path]), TRIALS_AT_ONCE)
        ]
        self.pool.each(jobs, self._hold)

    def _hold(self, worker: Worker, job: tuple[Path, list[Trial]]) -> None:
        database, trials = job
        tasks = [task for trial in trials for task in self.golds.tasks(database, trial)]
        asked = [(trial, candidate) for trial in trials for candidate in trial.candidates]
        for (trial, candidate), reply in zip(asked, worker.answers(database, tasks), strict=True):
            tried, place = Tried.of(reply), (database, trial.gold)
            self.golds.learn(place, tried)
            self.judged[database, trial.gold, candidate] = tried.judgement
            with self._one_at_a_time:
                self.advance(self.waiting[database, trial.gold, candidate])
            if needs_analysis(tried.golds[0], tried.judgement):
                self.analyst.ask(("compare", trial.gold, candidate.prediction), self.golds.shape(place))

    def score(self, reply: Reply) -> Score:
        place = self.place(reply)
        judgement, gold = self._on_main(reply), self.golds.outcome(place)
        analysed: Reason | None = ("", "")
        if needs_analysis(gold, judgement):
            answer = self.analyst.answer(("compare", place[1], reply.prediction), self.golds.shape(place))
            analysed = answer and answer[:2]
            self.golds.learn_shape(place, answer and answer[2])
        reason, message = explain(gold, judgement, analysed)
        return Score(
            reply=reply,
            strict=judgement.strict,
            strict_raw=judgement.strict_raw,
            test_suite=self._everywhere(reply) if gold.ok else None,
            bird=judgement.bird,
            gold=gold,
            predicted=judgement.predicted,
            reason=reason,
            message=message,
            gold_problem=self.golds.problem(place),
            note=judgement.note,
        )

    def place(self, reply: Reply) -> Place:
        return self.databases.main(reply.example.db_id), _bare(reply.example.query)

    def _on_main(self, reply: Reply) -> Judgement:
        return self._on(self.databases.main(reply.example.db_id), reply)

    def _on(self, database: Path, reply: Reply) -> Judgement:
        return self.judged[database, _bare(reply.example.query), reply.candidate]

    def _everywhere(self, reply: Reply) -> Verdict:
        verdict = self._on_main(reply).test_suite
        for path in self.databases.others(reply.example.db_id):
            if verdict:
                verdict = self._on(path, reply).test_suite
        return verdict
