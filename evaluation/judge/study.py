"""One study: calibrate the judge, let it compare, score and repeat, and sum up. Each step goes on where it stopped."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.hashing import hash_value
from core.records.judgement import Agreement, Calibration, Corrected, CriterionScore, Judged, Unjudged, Verdict
from core.records.record import write_record, write_rows
from evaluation.judge.asking import ask_all
from evaluation.judge.calibration import PARTS, calibration_pairs, judge_calibration, orders_of
from evaluation.judge.client import Judge
from evaluation.judge.duel import ORDERS, DuelAsk, duel_todos, stored_duels
from evaluation.judge.pairs import Pair, content_hashes, same_answers
from evaluation.judge.prompts import Prompts
from evaluation.judge.reference_judge import BUILT_IN_NAME
from evaluation.judge.rubric import rubric_asks, rubric_todos, stored_scores
from evaluation.judge.store import Rows
from evaluation.judge.summary import pair_rows, summarise_duel, summarise_rubric
from evaluation.judge.unjudged import count_unjudged
from evaluation.judge.values import by_pair


@dataclass(frozen=True)
class Plan:
    """What is asked, and whether a judge that is not fit judges anyway."""

    duel: bool = True
    rubric: bool = True
    calibrate: int = 30  # items
    repeat: int = 30  # pairs that are judged twice
    anyway: bool = False
    limit: int | None = None  # a quick look has a summary of its own; its verdicts are those of the whole
    seed: int = 0


class Study:
    """Two models' answers, the prompts, and the folder of verdicts. `names` are what a person calls the models."""

    def __init__(self, pairs: Sequence[Pair], names: tuple[str, str], prompts: Prompts, folder: Path, plan: Plan):
        self.names, self.folder, self.pairs = names, folder, list(pairs)
        self.duels = Rows(Verdict, folder / "duels.jsonl")
        self.scores = Rows(CriterionScore, folder / "scores.jsonl")
        self.calibration = Rows(Verdict, folder / "calibration.jsonl")
        self.unjudged = Rows(Unjudged, folder / "unjudged.jsonl")
        self.hashes = {**content_hashes(pairs), "prompts": hash_value(asdict(prompts))}
        self.judged: Judged | None = None
        self.plan = plan
        part = f"_quick_{plan.limit}" if plan.limit else ""
        self.summary, self.rows = folder / f"judged{part}.json", folder / f"rows{part}.jsonl"
        self._calibration_asks = _calibration_asks(pairs, prompts, plan)
        self._duel_asks = _duel_asks(pairs, prompts, plan)
        self._rubric_asks = rubric_asks(pairs, prompts.rubric)
        self._criteria = [criterion.name for criterion in prompts.rubric.criteria]

    @property
    def _files(self) -> list[Rows[Any]]:
        return [self.duels, self.scores, self.calibration, self.unjudged]

    def spent(self) -> tuple[int, int, int]:
        """Returns requests, prompt tokens and answer tokens of everything that is stored."""
        rows = [row for file in self._files for row in file.rows]
        return (
            sum(row.requests for row in rows),
            sum(row.prompt_tokens for row in rows),
            sum(row.tokens for row in rows),
        )

    def run(self, judge: Judge) -> Judged:
        """Asks whatever has no verdict yet. The summary is written whatever ends the work."""
        try:
            if self._calibration_asks:
                ask_all(
                    judge, duel_todos(self.calibration, judge, self._calibration_asks), self.unjudged, "calibrating"
                )
                self._refuse_unfit(judge)
            if self.plan.duel:
                ask_all(judge, duel_todos(self.duels, judge, self._duel_asks), self.unjudged, "comparing answers")
            if self.plan.rubric:
                ask_all(judge, rubric_todos(self.scores, judge, self._rubric_asks), self.unjudged, "scoring answers")
        finally:
            self.judged = self.sum_up(judge)
            for file in self._files:
                file.close()
        return self.judged

    def _refuse_unfit(self, judge: Judge) -> None:
        found = self._calibrated(judge)
        if found is not None and not found.fit and not self.plan.anyway:
            raise UserError(
                f"The judge {judge.model} is not fit to judge: it {'; it '.join(found.problems)}. Its figures stand in "
                f"{self.summary}. Choose another judge with JUDGE=..., or judge with it all the "
                "same with ANYWAY=1; the report then says so."
            )

    def _calibrated(self, judge: Judge) -> Calibration | None:
        asks = self._calibration_asks
        if not asks:
            return None
        stored = stored_duels(self.calibration, judge, asks)
        by_part = {part: [stored[a.key] for a in asks if a.part == part and a.key in stored] for part in PARTS}
        return judge_calibration(by_part, len(asks))

    def sum_up(self, judge: Judge) -> Judged:
        """Writes rows.jsonl and judged.json from all that is stored, also of a part that is not asked now."""
        stored_pairs = stored_duels(self.duels, judge, self._duel_asks)
        stored_points = stored_scores(self.scores, judge, self._rubric_asks)
        duels, scores = list(stored_pairs.values()), list(stored_points.values())
        values = by_pair([row for row in duels if row.repeat == 0])
        agreements, corrected = _people(self.folder, {pair.id: pair.answers_hash for pair in self.pairs}, values)
        judges = [row.judge for row in duels] + [row.judge for row in scores]
        calibration = self._calibrated(judge)
        requests, prompt_tokens, tokens = self.spent()
        missing = self._missing(stored_pairs, stored_points)
        judged = Judged(
            a=self.names[0],
            b=self.names[1],
            judges={name: judges.count(name) for name in sorted(set(judges))},
            built_in=BUILT_IN_NAME in judge.models,
            unfit_anyway=calibration is not None and not calibration.fit and bool(judges),
            pairs=len(self.pairs),
            same_answers=same_answers(self.pairs),
            limit=self.plan.limit,
            complete=not missing,
            duel=summarise_duel(self.pairs, duels),
            rubric=summarise_rubric(self.pairs, scores, self._criteria),
            calibration=calibration,
            unjudged=missing,
            requests=requests,
            prompt_tokens=prompt_tokens,
            tokens=tokens,
            money=judge.budget.money,
            hashes=self.hashes,
            agreements=agreements,
            corrected=corrected,
            endpoint={"base_url": judge.client.base_url, "models": judge.models, "retired": judge.retired},
        )
        write_rows(self.rows, pair_rows(self.pairs, duels))
        write_record(self.summary, judged)
        return judged

    def _missing(self, duels: Mapping[Any, Verdict], scores: Mapping[Any, CriterionScore]) -> dict[str, int]:
        """Counts what has no verdict. Of a part that is not asked now, what its earlier calls left open."""
        duel, rubric = self.plan.duel or duels, self.plan.rubric or scores
        pairs = [ask for ask in self._duel_asks if ask.key not in duels] if duel else []
        points = [ask for ask in self._rubric_asks if ask.key not in scores] if rubric else []
        if not self.plan.duel:  # how many pairs are judged twice is said by the call that asks
            pairs = [ask for ask in pairs if not ask.repeat]
        return count_unjudged(pairs, points, self.unjudged.rows)


def _people(folder: Path, answers: dict[str, str], judge: dict[str, float]) -> tuple[list[Agreement], Corrected | None]:
    """Returns what people said beside the judge; what that needs is imported only where there are people."""
    if not list((folder / "people").glob("*.jsonl")):
        return [], None
    from evaluation.judge.agreement import agreements, corrected_preference
    from evaluation.judge.people import read_people

    everything = read_people(folder, answers)
    people = {name: {key: said[key] for key in said.keys() & answers.keys()} for name, said in everything.items()}
    return agreements(people, judge), corrected_preference(people, judge)


def _calibration_asks(pairs: Sequence[Pair], prompts: Prompts, plan: Plan) -> list[DuelAsk]:
    return [
        DuelAsk(pair, order, prompts.duel, part)
        for part, drawn in calibration_pairs(pairs, plan.calibrate, plan.seed).items()
        for pair in drawn
        for order in orders_of(part)
    ]


def _duel_asks(pairs: Sequence[Pair], prompts: Prompts, plan: Plan) -> list[DuelAsk]:
    """Both orders of a pair stand side by side, so that an early end leaves whole pairs."""
    asks = [DuelAsk(pair, order, prompts.duel) for pair in pairs for order in ORDERS]
    again = random.Random(plan.seed).sample(list(pairs), min(plan.repeat, len(pairs)))
    return asks + [DuelAsk(pair, order, prompts.duel, repeat=1) for pair in again for order in ORDERS]
