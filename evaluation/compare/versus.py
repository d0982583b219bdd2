"""A against B: paired on the same items by the rules of every verdict, with each item that changed sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal, Protocol

import numpy as np

from core.errors import UserError
from core.records.comparison import Difference
from core.records.result import Receipt, Row
from core.records.versus import Duel, Flip, Versus
from evaluation.compare.contrasts import Contrast
from evaluation.compare.differences import Paired, judge
from evaluation.compare.model import Study
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.sheets import VALUE, Array, Sheet
from evaluation.compare.sides import Side
from evaluation.packing.texts import sheet_with_texts
from evaluation.statistics.estimate import MARGIN

DATABASE = "database"  # the kind of group that the clusters are shown as
SCORES = "execution_accuracy"  # what the predictions of others are graded by
MOST_GROUPS = 60  # a table of more is no table

FailIf = Literal["worse", "not_better"]


def versus(a: Side, b: Side, study: Study) -> Versus:
    """Compares every measure that both have; raises where they have none that may be compared."""
    problems: list[str] = []
    limit = study.context.limit
    names = [name for name in a.measures(limit) if name in b.measures(limit)]
    order = {name: place for place, name in enumerate([study.task, *study.keep])}
    duels = {}
    for name in sorted(names, key=lambda name: order.get(name, len(order))):
        first, second = (_shown(side.sheets(name, limit, problems), study) for side in (a, b))
        try:
            found = duel(first, second, study.margin) if first and second else None
        except UserError as error:
            problems.append(str(error))
            continue
        if found is not None:
            duels[name] = found
    if not duels:
        reason = problems[0] if problems else "They have no measure in common. Evaluate both: make eval."
        raise UserError(f"{a.name} and {b.name} cannot be compared. {reason}")
    return Versus(a.name, b.name, study.task, study.margin, duels, list(dict.fromkeys(problems)))


def _shown(sheets: Sequence[Sheet], study: Study) -> list[Sheet]:
    """The questions that changed sides are named by their texts, where they are at hand."""
    return [sheet_with_texts(sheet, study.context) for sheet in sheets]


def duel(a: Sequence[Sheet], b: Sequence[Sheet], margin: float) -> Duel | None:
    """Compares the seeds of two models on one measure; None where no item can be compared."""
    first = a[0]
    for one, other in [*pairwise(a), *((first, sheet) for sheet in b)]:
        check_pair(one, other)
    tables = [np.stack([sheet.values()[order_like(first, sheet)] for sheet in side], axis=1) for side in (a, b)]
    return compared(first, tables[0], tables[1], margin)


def compared(items: Sheet, a: Array, b: Array, margin: float) -> Duel | None:
    contrast = Contrast(items.measure, items.measure, VALUE, items.receipt.kind)
    pair = Paired(contrast, a, b, items.clusters)
    difference = judge([pair], margin)[0]
    if difference is None:
        return None
    lost, won = _flips(items, a, b)
    return Duel(difference, _groups(items, pair, margin), lost, won)


class Scored(Protocol):
    """The score of one answer of `make score`."""

    @property
    def id(self) -> str: ...
    @property
    def db_id(self) -> str: ...
    @property
    def hardness(self) -> str: ...
    @property
    def strict(self) -> int | None: ...


def versus_of_scores(
    a: str, b: str, first: Sequence[Scored], second: Sequence[Scored], questions: Sequence[str], margin: float = MARGIN
) -> Versus:
    """Compares two files of predictions, graded on the same questions."""
    rows = [
        Row(score.id, score.strict, score.db_id, {"hardness": score.hardness}, {}, {"question": question})
        for score, question in zip(first, questions, strict=True)
    ]
    receipt = Receipt(SCORES, weights=a, items="", prompts="", data="", settings={}, code="")
    tables = [
        np.array([np.nan if score.strict is None else score.strict for score in side], dtype=float)[:, None]
        for side in (first, second)
    ]
    found = compared(Sheet(Path(a), receipt, rows), tables[0], tables[1], margin)
    if found is None:
        raise UserError(f"{a} and {b} cannot be compared: no gold could be run.")
    return Versus(a, b, SCORES, margin, {SCORES: found})


def _groups(items: Sheet, pair: Paired, margin: float) -> dict[str, dict[str, Difference]]:
    """Judges the groups of each kind together; the clusters are a kind of group as well."""
    kinds = {kind: labels for kind in items.group_kinds if (labels := items.labels(kind)) is not None}
    if items.clusters is not None:
        kinds[DATABASE] = items.clusters
    found = {}
    for kind, labels in kinds.items():
        names = list(dict.fromkeys(labels))
        if 1 < len(names) <= MOST_GROUPS:
            here = np.asarray(labels)
            judged = judge([pair.where(here == name) for name in names], margin)
            found[kind] = {name: item for name, item in zip(names, judged, strict=True) if item}
    return found


def _flips(items: Sheet, a: Array, b: Array) -> tuple[list[Flip], list[Flip]]:
    """Returns the items that most seeds of A have right and most of B wrong, and the other way round."""
    before, after = a.mean(axis=1), b.mean(axis=1)
    flips = [Flip(row.id, row.cluster, row.groups, str(row.details.get("question", "")).strip()) for row in items.rows]
    lost = [flip for flip, one, other in zip(flips, before, after, strict=True) if one > 0.5 > other]
    won = [flip for flip, one, other in zip(flips, before, after, strict=True) if one < 0.5 < other]
    return lost, won


def fails(found: Versus, condition: FailIf | None) -> bool:
    """Says whether B must not replace A.

    `worse`: B is shown to be worse in any measure. `not_better`: that, or B is not shown to be better in the task.
    """
    if condition is None:
        return False
    if any(item.difference.answer.kind == "lost" for item in found.duels.values()):
        return True
    task = found.duels.get(found.task)
    return condition == "not_better" and (task is None or task.difference.answer.kind != "gained")
