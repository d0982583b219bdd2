"""Tries every answer to every gold, and puts together what the rules, the rows and the queries say of it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.databases import Databases
from custom_metrics.sql.analysis.analyst import Analyst
from custom_metrics.sql.answers import Answered, Answers, Asked
from custom_metrics.sql.golds import Golds, Place
from custom_metrics.sql.jobs import jobs_on, largest_first
from custom_metrics.sql.official import order_matters, prepare
from custom_metrics.sql.reasons import Reason, explain, needs_analysis
from custom_metrics.sql.replies import Reply, Score, Verdict, bare
from custom_metrics.sql.sandbox.asking import Worker
from custom_metrics.sql.sandbox.runner import Pool
from custom_metrics.sql.sandbox.tasks import Candidate, Judgement, Trial, Tried

Advance = Callable[[int], object]
Job = tuple[Path, Sequence[Trial]]


class Scorer:
    """Tries every answer to a gold, on the main database and where a folder has more of them on the others."""

    def __init__(
        self, databases: Databases, pool: Pool, analyst: Analyst, golds: Golds, answers: Answers, advance: Advance
    ) -> None:
        self.databases, self.pool, self.analyst, self.advance = databases, pool, analyst, advance
        self.golds, self.answers = golds, answers
        self._one_at_a_time = threading.Lock()
        self._waiting: Counter[Asked] = Counter()  # replies that are done with an answer

    def try_all(self, replies: Sequence[Reply]) -> None:
        self._try(replies, lambda db_id: (self.databases.main(db_id),))
        undecided = [reply for reply in replies if self._on_main(reply).test_suite]  # the others cannot make it right
        self._try(undecided, self.databases.others)

    def _try(self, replies: Sequence[Reply], databases: Callable[[str], Sequence[Path]]) -> None:
        asked: dict[Path, list[Reply]] = {}
        for reply in replies:
            for database in databases(reply.example.db_id):
                asked.setdefault(database, []).append(reply)
        self.pool.each(self._jobs(asked), self._run)

    def _jobs(self, asked: Mapping[Path, Sequence[Reply]]) -> Iterator[Job]:
        """Yields what has to be run. Each database is looked up only when its turn comes."""
        for database in largest_first(asked):
            replies = asked[database]
            if database == self.databases.main(replies[0].example.db_id):
                self._waiting.update(self._asked(database, reply) for reply in replies)
            trials = _trials(replies)
            self.golds.look_up(database, trials)
            self.answers.look_up(database, trials)
            left = [new for trial in trials if (new := self._without_known(database, trial)).candidates]
            yield from jobs_on(database, left)

    def _without_known(self, database: Path, trial: Trial) -> Trial:
        """Returns the trial with the candidates that have to be run."""
        if not self.golds.knows((database, trial.gold)):
            return trial
        known = [candidate for candidate in trial.candidates if (database, trial.gold, candidate) in self.answers.known]
        if not known:
            return trial
        self._advance(sum(self._waiting[database, trial.gold, candidate] for candidate in known))
        return replace(trial, candidates=tuple(each for each in trial.candidates if each not in known))

    def _run(self, worker: Worker, job: Job) -> None:
        database, trials = job
        tasks = [task for trial in trials for task in self.golds.tasks(database, trial)]
        asked = [(trial, candidate) for trial in trials for candidate in trial.candidates]
        for (trial, candidate), reply in zip(asked, worker.answers(database, tasks), strict=True):
            tried, place = Tried.of(reply), (database, trial.gold)
            self.golds.learn(place, tried)
            self.answers.learn((database, trial.gold, candidate), Answered(tried.judgement))
            self._advance(self._waiting[database, trial.gold, candidate])
            if needs_analysis(self.golds.outcome(place), tried.judgement):
                self.analyst.ask(("compare", trial.gold, candidate.prediction), self.golds.parts(place))

    def _advance(self, count: int) -> None:
        with self._one_at_a_time:
            self.advance(count)

    def score(self, reply: Reply) -> Score:
        place = self.place(reply)
        judgement, gold = self._on_main(reply), self.golds.outcome(place)
        analysed = self._analysed(reply) if needs_analysis(gold, judgement) else ("", "")
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

    def _analysed(self, reply: Reply) -> Reason | None:
        """Returns how the reply's query differs from the gold, None if that could not be found out."""
        place = self.place(reply)
        asked = (*place, reply.candidate)
        known = self.answers.known[asked]
        if known.analysed is None:
            answer = self.analyst.answer(("compare", place[1], reply.prediction), self.golds.parts(place))
            if answer:
                known = Answered(known.judgement, (answer[0], answer[1]))
                self.answers.learn(asked, known)
                self.golds.learn_parts(place, answer[2])
        return known.analysed

    def keep(self) -> None:
        """Gives to the cache what was found out, but for what could not be."""
        self.golds.keep()
        self.answers.keep()

    def place(self, reply: Reply) -> Place:
        return self.databases.main(reply.example.db_id), bare(reply.example.query)

    def _on_main(self, reply: Reply) -> Judgement:
        return self._on(self.databases.main(reply.example.db_id), reply)

    def _on(self, database: Path, reply: Reply) -> Judgement:
        return self.answers.known[self._asked(database, reply)].judgement

    def _asked(self, database: Path, reply: Reply) -> Asked:
        return database, bare(reply.example.query), reply.candidate

    def _everywhere(self, reply: Reply) -> Verdict:
        verdict = self._on_main(reply).test_suite
        for path in self.databases.others(reply.example.db_id):
            if verdict:
                verdict = self._on(path, reply).test_suite
        return verdict


def _trials(replies: Sequence[Reply]) -> list[Trial]:
    """Returns one for each gold, with each answer once."""
    candidates: dict[str, dict[Candidate, None]] = {}
    for reply in replies:
        candidates.setdefault(bare(reply.example.query), {})[reply.candidate] = None
    trials = []
    for gold, answers in candidates.items():
        official = bare(prepare(gold))
        trials.append(Trial(gold, official, order_matters(official), tuple(answers)))
    return trials
