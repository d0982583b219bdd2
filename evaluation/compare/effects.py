"""What one variant did to the base, over its seeds: every difference that the files allow, a problem for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from core.errors import UserError
from core.runs import Run
from evaluation.compare.differences import difference, flips_by, judge, judge_probes, probe
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.refusal import problem_of
from evaluation.compare.results import Difference, Effects, Problem
from evaluation.compare.sheets import Array, MmluSheet, SqlSheet
from evaluation.compare.summaries import Measured
from evaluation.statistics.groups import differ_between


@dataclass
class Variant:
    """The measured seeds of one variant at one strength, and the columns of each that may be compared with the base."""

    name: str
    strength: float
    seeds: list[Measured] = field(default_factory=list)

    @property
    def runs(self) -> list[Run]:
        return [item.run for item in self.seeds]


def effects_of(base: Measured, variant: Variant, group: str | None, problems: list[Problem]) -> Effects:
    """Unjudged: how sure one may be depends on how many variants were tried."""
    knowledge = _knowledge(base, variant, group, problems)
    zero, three = "zero_shot", "three_shot"
    return replace(
        knowledge,
        sql=_sql(base, variant, zero, zero, "strict", problems),
        sql_raw=_sql(base, variant, zero, zero, "strict_raw"),
        sql_three_shot=_sql(base, variant, three, three, "strict", problems),
        over_three_shot=_sql(base, variant, three, zero, "strict"),
    )


def judge_effects(family: Sequence[Effects], margin: float) -> list[Effects]:
    """Corrects over the family, a question at a time: did SQL change, did knowledge change, did confidence change."""
    columns = (
        judge([item.sql for item in family], margin),
        judge([item.sql_raw for item in family], margin),
        judge([item.sql_three_shot for item in family], margin),
        judge([item.over_three_shot for item in family], margin),
        judge([item.mmlu for item in family], margin),
        judge_probes([item.probe for item in family]),
    )
    return [
        replace(
            item,
            sql=sql,
            sql_raw=raw,
            sql_three_shot=three,
            over_three_shot=over,
            mmlu=mmlu,
            probe=probe,
            categories=_judge_categories(item.categories, margin),
        )
        for item, sql, raw, three, over, mmlu, probe in zip(family, *columns, strict=True)
    ]


def _judge_categories(categories: dict[str, Difference], margin: float) -> dict[str, Difference]:
    answers = judge(list(categories.values()), margin)
    return {name: answer for name, answer in zip(categories, answers, strict=True) if answer}


def _sql(
    base: Measured, variant: Variant, of_base: str, of_tuned: str, rule: str, problems: list[Problem] | None = None
) -> Difference | None:
    sheet = base.sql.get(of_base)
    if sheet is None:
        return None
    columns = []
    for measured in variant.seeds:
        tuned = measured.sql.get(of_tuned)
        if tuned and _may_pair(sheet, tuned, variant, problems, same_prompt=of_base == of_tuned):
            columns.append(tuned.right[rule][order_like(sheet, tuned)])
    headline = of_base == of_tuned == "zero_shot" and rule == "strict"
    return difference(sheet.right[rule], np.stack(columns, axis=1), bootstrap=headline) if columns else None


def _knowledge(base: Measured, variant: Variant, group: str | None, problems: list[Problem]) -> Effects:
    sheet = base.mmlu.get(group or "")
    if sheet is None:
        return Effects()
    sheets = [measured.mmlu[sheet.group] for measured in variant.seeds if sheet.group in measured.mmlu]
    sheets = [tuned for tuned in sheets if _may_pair(sheet, tuned, variant, problems)]
    if not sheets:
        return Effects()
    orders = [order_like(sheet, tuned) for tuned in sheets]
    right = np.stack([tuned.right[order] for tuned, order in zip(sheets, orders, strict=True)], axis=1)
    logprob = np.stack([tuned.logprob[order] for tuned, order in zip(sheets, orders, strict=True)], axis=1)
    changes = (right - sheet.right[:, None]).mean(axis=1)
    return Effects(
        mmlu=difference(sheet.right, right),
        categories=_by_category(sheet, right),
        categories_p=differ_between(changes, sheet.categories),
        probe=probe(sheet.logprob, logprob),
        flips=flips_by(sheet.subjects, sheet.right, right),
    )


def _by_category(sheet: MmluSheet, right: Array) -> dict[str, Difference]:
    names = np.asarray(sheet.categories)
    return {
        name: difference(sheet.right[names == name], right[names == name], bootstrap=False)
        for name in dict.fromkeys(sheet.categories)
    }


def _may_pair(
    base: SqlSheet | MmluSheet,
    tuned: SqlSheet | MmluSheet,
    variant: Variant,
    problems: list[Problem] | None,
    same_prompt: bool = True,
) -> bool:
    try:
        # At strength 0 an adapter is the base itself, by definition.
        check_pair(base, tuned, same_prompt, same_weights=variant.strength == 0)
    except UserError as error:
        if problems is not None:
            problems.append(problem_of(error))
        return False
    return True
