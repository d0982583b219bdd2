"""All results of one base model, compared: what `runs/<model>/comparison.json` says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from core.runs import Run, base_run, strengths, trained_runs
from evaluation.compare.effects import Variant, effects_of, judge_effects
from evaluation.compare.results import Comparison, Effects, Problem, RunSummary, VariantResult
from evaluation.compare.summaries import Measured, measure
from evaluation.knobs import knobs_of
from evaluation.statistics.estimate import SeedSpread
from evaluation.statistics.proportions import over_seeds
from evaluation.tradeoff import recommend, tradeoff_of


def compare(model: str, root: Path, margin: float) -> tuple[Comparison, dict[Run, Effects]]:
    """The comparison of the whole model, and beside it the effects of each single training for its `verdict.json`."""
    base = measure(base_run(model, root))
    problems = list(base.problems)
    trained = [measure(run) for run in trained_runs(model, root)]
    dialled = [measure(item.run.at(strength)) for item in trained for strength in strengths(item.run)]
    for item in [*trained, *dialled]:
        problems += item.problems
    trained = _without_twins(trained, problems)
    group = _widest_group(base, trained)

    variants = _compared(base, _by_variant(trained), group, margin, problems)
    dial = _compared(base, _by_variant(dialled), group, margin, problems)
    base_summary = base.summary(group)
    comparison = Comparison(
        model=model,
        group=group,
        margin=margin,
        base=base_summary,
        variants=variants,
        dial=dial,
        tradeoff=tradeoff_of(base_summary, variants, dial),
        recommended=recommend(variants),
        problems=_once(problems),
    )
    return comparison, _per_seed(base, trained, group, margin)


def _by_variant(measured: Iterable[Measured]) -> list[Variant]:
    variants: dict[tuple[str, float], Variant] = {}
    for item in measured:
        key = (item.run.variant, item.run.strength)
        variants.setdefault(key, Variant(*key)).seeds.append(item)
    return [variants[key] for key in sorted(variants)]


def _compared(
    base: Measured, variants: list[Variant], group: str | None, margin: float, problems: list[Problem]
) -> list[VariantResult]:
    judged = judge_effects([effects_of(base, variant, group, problems) for variant in variants], margin)
    return [_result(variant, effects, group) for variant, effects in zip(variants, judged, strict=True)]


def _result(variant: Variant, effects: Effects, group: str | None) -> VariantResult:
    runs = [item.summary(group) for item in variant.seeds]
    return VariantResult(
        variant=variant.name,
        strength=variant.strength,
        runs=runs,
        effects=effects,
        sql_seeds=_spread(_sql_accuracy(run) for run in runs),
        mmlu_seeds=_spread(run.mmlu.accuracy.value if run.mmlu else None for run in runs),
        knobs=knobs_of(variant.runs[0]),
        collapsed=sorted({code for run in runs for code in run.collapsed}),
    )


def _sql_accuracy(run: RunSummary) -> float | None:
    zero_shot = run.sql.get("zero_shot")
    return zero_shot.accuracy["strict"].value if zero_shot else None


def _spread(values: Iterable[float | None]) -> SeedSpread | None:
    known = [value for value in values if value is not None]
    return over_seeds(known) if known else None


def _per_seed(base: Measured, trained: list[Measured], group: str | None, margin: float) -> dict[Run, Effects]:
    """Each training against the base, corrected over the variants trained with the same seed."""
    families: dict[int | None, list[Measured]] = defaultdict(list)
    for item in trained:
        families[item.run.seed].append(item)
    verdicts: dict[Run, Effects] = {}
    for family in families.values():
        found = [effects_of(base, Variant(item.run.variant, 1.0, [item]), group, []) for item in family]
        verdicts |= zip((item.run for item in family), judge_effects(found, margin), strict=True)
    return verdicts


def _without_twins(trained: list[Measured], problems: list[Problem]) -> list[Measured]:
    """Two trainings with the same weights are one model: the second is named and left out."""
    kept: dict[str, Measured] = {}
    for item in trained:
        sheet = next((sheet for sheet in (*item.sql.values(), *item.mmlu.values())), None)
        key = sheet.fingerprint if sheet else item.run.name
        twin = kept.setdefault(key, item)
        if twin is not item and sheet:
            other = next(sheet for sheet in (*twin.sql.values(), *twin.mmlu.values()))
            values = {"file": str(sheet.source), "other": str(other.source), "found": key}
            problems.append(Problem("twins", values))
    return list(kept.values())


def _widest_group(base: Measured, trained: list[Measured]) -> str | None:
    """The largest group of knowledge questions that the base and some tuned model have both answered."""
    common = [name for name in base.mmlu if not trained or any(name in item.mmlu for item in trained)]
    return max(common or base.mmlu, key=lambda name: len(base.mmlu[name].ids), default=None)


def _once(problems: list[Problem]) -> list[Problem]:
    return list({(item.code, str(item.values)): replace(item) for item in problems}.values())
