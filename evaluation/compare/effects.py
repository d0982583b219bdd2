"""What one variant did to the base, over its seeds: every difference that the files allow, a problem for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.errors import UserError
from core.records.comparison import Difference, GroupChanges, Problem
from core.runs import Run
from evaluation.compare.contrasts import Contrast
from evaluation.compare.differences import difference, flips_by, judge
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.refusal import problem_of
from evaluation.compare.sheets import VALUE, Array, Sheet
from evaluation.compare.summaries import Measured
from evaluation.statistics.groups import differ_between

FEW_GROUPS = 12  # changes are tested by group only where there are so few: areas, not fifty subjects


@dataclass
class Variant:
    """The measured seeds of one variant at one adapter scale."""

    name: str
    scale: float
    seeds: list[Measured] = field(default_factory=list)

    @property
    def runs(self) -> list[Run]:
        return [item.run for item in self.seeds]


@dataclass
class Effects:
    """All that one variant changed. Unjudged until the whole family of variants is known."""

    differences: dict[str, Difference] = field(default_factory=dict)
    groups: dict[str, dict[str, GroupChanges]] = field(default_factory=dict)
    flips: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)


def effects_of(base: Measured, variant: Variant, contrasts: Sequence[Contrast], problems: list[Problem]) -> Effects:
    effects = Effects()
    for contrast in contrasts:
        sheet = base.sheets.get(contrast.baseline)
        if sheet is None:
            continue
        # A contrast across prompts or of a further value repeats the problems of its headline.
        named = problems if contrast.measure == contrast.baseline and contrast.value == VALUE else None
        tuned = _columns(sheet, variant, contrast, named)
        if tuned is None:
            continue
        found = difference(contrast, sheet.values(contrast.value), tuned, sheet.clusters)
        if found is None:
            continue
        effects.differences[contrast.key] = found
        if named is not None:
            effects.groups[contrast.measure] = _by_group(contrast, sheet, tuned)
            effects.flips[contrast.measure] = _flips(sheet, tuned)
    return effects


def judge_effects(family: Sequence[Effects], margin: float) -> list[Effects]:
    """Corrects over the family, a contrast at a time: did this change in any of the variants?"""
    keys = dict.fromkeys(key for effects in family for key in effects.differences)
    for key in keys:
        judged = judge([effects.differences.get(key) for effects in family], margin)
        for effects, found in zip(family, judged, strict=True):
            if found:
                effects.differences[key] = found
    for effects in family:
        for kinds in effects.groups.values():
            for kind, changes in kinds.items():
                answers = judge(list(changes.changes.values()), margin)
                judged_changes = dict(zip(changes.changes, filter(None, answers), strict=True))
                kinds[kind] = GroupChanges(judged_changes, changes.p_value)
    return list(family)


def _columns(sheet: Sheet, variant: Variant, contrast: Contrast, problems: list[Problem] | None) -> Array | None:
    """Returns the tuned values by item and seed, in the order of the base's items."""
    columns = []
    for measured in variant.seeds:
        tuned = measured.sheets.get(contrast.measure)
        if tuned is None:
            continue
        try:
            # At scale 0 an adapter is the base itself, by definition.
            check_pair(sheet, tuned, contrast.measure == contrast.baseline, same_weights=variant.scale == 0)
        except UserError as error:
            if problems is not None:
                problems.append(problem_of(error))
            continue
        columns.append(tuned.values(contrast.value)[order_like(sheet, tuned)])
    return np.stack(columns, axis=1) if columns else None


def _by_group(contrast: Contrast, sheet: Sheet, tuned: Array) -> dict[str, GroupChanges]:
    values, changes = sheet.values(), {}
    for kind in sheet.group_kinds:
        labels = sheet.labels(kind)
        if labels is None or not 1 < len(set(labels)) <= FEW_GROUPS:
            continue
        names = np.asarray(labels)
        clusters = np.asarray(sheet.clusters) if sheet.clusters else None
        found = {
            name: difference(
                contrast,
                values[names == name],
                tuned[names == name],
                clusters[names == name].tolist() if clusters is not None else None,
            )
            for name in dict.fromkeys(labels)
        }
        per_item = (tuned - values[:, None]).mean(axis=1)
        kept = ~np.isnan(per_item)
        p_value = differ_between(per_item[kept], names[kept].tolist())
        changes[kind] = GroupChanges({name: item for name, item in found.items() if item}, p_value)
    return changes


def _flips(sheet: Sheet, tuned: Array) -> dict[str, dict[str, int]]:
    """Counts what went right and wrong in each of the finest groups: subjects, hardness."""
    kinds = [kind for kind in sheet.group_kinds if sheet.labels(kind)]
    finest = max(kinds, key=lambda kind: len(set(sheet.labels(kind) or ())), default=None)
    return flips_by(sheet.labels(finest) or [], sheet.values(), tuned) if finest else {}
