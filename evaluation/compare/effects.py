"""What one variant did to the base, over its seeds: every difference that the files allow, a problem for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.errors import UserError
from core.records.comparison import Difference, GroupChanges, Problem
from core.records.estimate import Noise, Probe
from core.runs import Run
from evaluation.compare.contrasts import Contrast
from evaluation.compare.differences import Paired, flips_by, judge
from evaluation.compare.pairing import check_pair, order_like
from evaluation.compare.probes import Options, options_of, probe_of
from evaluation.compare.refusal import problem_of
from evaluation.compare.sheets import VALUE, Sheet
from evaluation.compare.summaries import Measured
from evaluation.statistics.groups import differ_between
from evaluation.statistics.verdict import holm

FEW_GROUPS = 12  # changes are tested by group only where there are so few: areas, not fifty subjects

Flips = dict[str, dict[str, int]]


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
    """All that one variant changed, before the whole family of variants is known."""

    pairs: dict[str, Paired] = field(default_factory=dict)
    labels: dict[str, dict[str, list[str]]] = field(default_factory=dict)  # measure -> kind of group: of each item
    flips: dict[str, Flips] = field(default_factory=dict)
    options: dict[str, Options] = field(default_factory=dict)
    strata: dict[str, str] = field(default_factory=dict)  # hyperparameter -> all else that the runs were trained with


@dataclass
class Judged:
    """The same, judged together with the other variants."""

    differences: dict[str, Difference] = field(default_factory=dict)
    groups: dict[str, dict[str, GroupChanges]] = field(default_factory=dict)
    probes: dict[str, Probe] = field(default_factory=dict)


def effects_of(base: Measured, variant: Variant, contrasts: Sequence[Contrast], problems: list[Problem]) -> Effects:
    effects = Effects()
    for contrast in contrasts:
        sheet = base.sheets.get(contrast.baseline)
        if sheet is None:
            continue
        # A contrast across prompts or of a further value repeats the problems of its headline.
        own = contrast.measure == contrast.baseline and contrast.value == VALUE
        tuned = _fitting(sheet, variant, contrast, problems if own else None)
        if not tuned:
            continue
        columns = [item.values(contrast.value)[order_like(sheet, item)] for item in tuned]
        pair = Paired(contrast, sheet.values(contrast.value), np.stack(columns, axis=1), sheet.clusters)
        if pair.evidence is None:
            continue
        effects.pairs[contrast.key] = pair
        if own:
            effects.labels[contrast.measure] = _labels(sheet)
            effects.flips[contrast.measure] = _flips(effects.labels[contrast.measure], pair)
            options = options_of(base.context, sheet, tuned)
            if options is not None:
                effects.options[contrast.measure] = options
    return effects


def judge_effects(family: Sequence[Effects], margin: float, noise: dict[str, Noise]) -> list[Judged]:
    """Corrects over the family, a contrast at a time: did this change in any of the variants?"""
    judged = judge_differences(family, margin, noise)
    for item, effects in zip(judged, family, strict=True):
        item.groups = {measure: _by_group(effects, measure, margin) for measure in effects.labels}
        for measure, options in effects.options.items():
            probe = probe_of(options, sum(measure in other.options for other in family))
            if probe is not None:
                item.probes[measure] = probe
    _correct_groups(judged)
    return judged


def judge_differences(family: Sequence[Effects], margin: float, noise: dict[str, Noise]) -> list[Judged]:
    """Judges the differences alone, without groups and probes."""
    judged = [Judged() for _ in family]
    for key in dict.fromkeys(key for effects in family for key in effects.pairs):
        pairs = [effects.pairs.get(key) for effects in family]
        floor = _floor(noise, next(pair.contrast for pair in pairs if pair))
        for item, found in zip(judged, judge(pairs, margin, floor), strict=True):
            if found:
                item.differences[key] = found
    return judged


def _floor(noise: dict[str, Noise], contrast: Contrast) -> float:
    known = noise.get(contrast.measure) if contrast.value == VALUE else None
    return known.floor if known else 0.0


def _fitting(sheet: Sheet, variant: Variant, contrast: Contrast, problems: list[Problem] | None) -> list[Sheet]:
    """Returns the tuned sheets of the seeds that may be compared with the base's."""
    found = []
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
        found.append(tuned)
    return found


def _labels(sheet: Sheet) -> dict[str, list[str]]:
    return {kind: labels for kind in sheet.group_kinds if (labels := sheet.labels(kind)) is not None}


def _by_group(effects: Effects, measure: str, margin: float) -> dict[str, GroupChanges]:
    """Judges the groups of a kind together; whether they differ is corrected over the variants afterwards."""
    pair, changes = effects.pairs[measure], {}
    for kind, labels in effects.labels[measure].items():
        if not 1 < len(set(labels)) <= FEW_GROUPS:
            continue
        names = np.asarray(labels)
        groups = list(dict.fromkeys(labels))
        judged = judge([pair.where(names == name) for name in groups], margin)
        kept = ~np.isnan(pair.changes)
        p_value = differ_between(pair.changes[kept], names[kept].tolist())
        changes[kind] = GroupChanges({name: d for name, d in zip(groups, judged, strict=True) if d}, p_value)
    return changes


def _correct_groups(judged: Sequence[Judged]) -> None:
    """Applies Holm over the variants to "do the groups differ?"."""
    for measure, kind in dict.fromkeys((m, k) for item in judged for m, kinds in item.groups.items() for k in kinds):
        found = [item.groups[measure] for item in judged if kind in item.groups.get(measure, {})]
        asked = [groups for groups in found if groups[kind].p_value is not None]
        for groups, p_value in zip(asked, holm([groups[kind].p_value or 0.0 for groups in asked]), strict=True):
            groups[kind] = GroupChanges(groups[kind].changes, float(p_value))


def _flips(labels: dict[str, list[str]], pair: Paired) -> Flips:
    """Counts what went right and wrong in each of the finest groups: subjects, hardness."""
    finest = max(labels.values(), key=lambda names: len(set(names)), default=None)
    return flips_by(finest, pair.base, pair.tuned) if finest else {}
