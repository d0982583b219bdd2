"""One model as it was measured: accuracies with intervals, and whether it is still a working model at all."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from core.errors import UserError
from core.runs import CONDITIONS, Run
from evaluation.compare.refusal import problem_of
from evaluation.compare.results import RULES, Category, MmluSummary, Problem, RunSummary, SqlSummary
from evaluation.compare.sheets import MmluSheet, SqlSheet, mmlu_groups, read_mmlu, read_sql
from evaluation.statistics.proportions import CHANCE, centred, wilson

ONE_LETTER = 0.95  # more of one answer than this is no answering
NO_SQL = 0.05  # fewer queries that run than this is no SQL


@dataclass
class Measured:
    """A run's sheets and their summary; what could not be read is absent and named in `problems`."""

    run: Run
    sql: dict[str, SqlSheet] = field(default_factory=dict)
    mmlu: dict[str, MmluSheet] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def summary(self, group: str | None) -> RunSummary:
        sheet = self.mmlu.get(group or "")
        return RunSummary(
            name=self.run.name,
            variant=self.run.variant,
            seed=self.run.seed,
            strength=self.run.strength,
            folder=self.run.folder.relative_to(self.run.root).as_posix(),
            sql={condition: _sql_summary(item) for condition, item in self.sql.items()},
            mmlu=_mmlu_summary(sheet) if sheet else None,
            collapsed=_collapsed(self.sql, sheet),
        )


def measure(run: Run) -> Measured:
    measured = Measured(run)
    for condition in CONDITIONS:
        try:
            measured.sql[condition] = read_sql(run, condition)
        except UserError as error:
            measured.problems.append(problem_of(error))
    for group in mmlu_groups(run) or ["mmlu_150"]:
        try:
            measured.mmlu[group] = read_mmlu(run, group)
        except UserError as error:
            measured.problems.append(problem_of(error))
    return measured


def _sql_summary(sheet: SqlSheet) -> SqlSummary:
    said = sheet.summary
    return SqlSummary(
        source=sheet.source.as_posix(),
        n=said["n"],
        left_out=said.get("left_out", 0),
        accuracy={rule: wilson(said["correct"][rule], said["n"]) for rule in RULES},
        by_hardness=said.get("by_hardness", {}),
        by_group=said.get("by_group", {}),
        status=said.get("status", {}),
        reasons=said.get("reasons", {}),
    )


def _mmlu_summary(sheet: MmluSheet) -> MmluSummary:
    names = np.asarray(sheet.categories)
    accuracy = wilson(int(sheet.right.sum()), len(sheet.ids))
    return MmluSummary(
        source=sheet.source.as_posix(),
        group=sheet.group,
        n=len(sheet.ids),
        shots=int(sheet.summary.get("num_fewshot", 0)),
        accuracy=accuracy,
        centred=centred(accuracy.value),
        by_category={
            name: Category(len(answers), wilson(int(answers.sum()), len(answers)))
            for name in dict.fromkeys(sheet.categories)
            if (answers := sheet.right[names == name]).size
        },
        logprob=float(sheet.logprob.mean()) if np.isfinite(sheet.logprob).all() else None,
    )


def _collapsed(sql: dict[str, SqlSheet], mmlu: MmluSheet | None) -> list[str]:
    """Codes of what makes this no working model. A base that never wrote SQL is judged by its knowledge alone."""
    codes = []
    if mmlu:
        if not np.isfinite(mmlu.logprob).all():
            codes.append("not_numbers")
        if np.unique(mmlu.answers, return_counts=True)[1].max() >= ONE_LETTER * len(mmlu.ids):
            codes.append("one_letter")
        elif wilson(int(mmlu.right.sum()), len(mmlu.ids)).low <= CHANCE:
            codes.append("chance")
    statuses = [sheet.summary.get("status", {}) for sheet in sql.values()]
    if statuses and all(status and status.get("ok", 0) < NO_SQL * sum(status.values()) for status in statuses):
        codes.append("no_sql")
    return codes
