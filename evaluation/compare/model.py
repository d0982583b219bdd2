"""All results of one study, compared: what `runs/<study>/comparison.json` says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.records.comparison import Comparison, Problem, VariantResult
from core.records.estimate import Noise, in_points
from core.runs import Run, base_run, scales, trained_runs
from evaluation.compare.contrasts import Contrast, contrasts_of
from evaluation.compare.effects import Effects, Judged, Variant, effects_of, judge_differences, judge_effects
from evaluation.compare.hyperparameters import hyperparameters_of, manifest_of, strata_of
from evaluation.compare.noise import noise_of
from evaluation.compare.pairing import order_like
from evaluation.compare.recommendation import recommend
from evaluation.compare.sheets import Sheet
from evaluation.compare.spreads import group_spreads_of, spreads_of
from evaluation.compare.summaries import Measured, read_run
from evaluation.compare.tradeoff import tradeoff_of
from evaluation.measures import Context, measure_of, with_companions
from evaluation.statistics.baseline import better_prompt


@dataclass(frozen=True)
class Study:
    """Which results are compared: a study's runs, the measure trained for, those to keep, and on which data."""

    name: str
    task: str
    keep: tuple[str, ...]
    context: Context
    root: Path
    margin: float
    gain_weight: float = 1.0
    loss_weight: float = 1.0
    free_below: float | None = None

    @property
    def measures(self) -> list[str]:
        return with_companions([self.task, *self.keep], self.context)


def compare(study: Study) -> tuple[Comparison, dict[Run, Judged]]:
    """Returns the comparison of all variants, and the effects of each single training for its `verdict.json`."""
    contrasts = contrasts_of(study.task, list(study.keep), study.context)
    base = _read(base_run(study.name, study.root), study)
    problems = list(base.problems)
    trained = [_read(run, study, base) for run in trained_runs(study.name, study.root)]
    scaled = [_read(item.run.at(scale), study, base) for item in trained for scale in scales(item.run)]
    for item in [*trained, *scaled]:
        problems += item.problems
    trained = _without_twins(trained, problems)

    noise = noise_of(base, study.measures)
    effects, variants = _compared(base, _by_variant(trained), contrasts, study, problems, noise)
    scaled_effects, at_scales = _compared(base, _by_variant(scaled), contrasts, study, problems, noise)
    baseline = _baseline(base, study)
    headline = study.task if baseline == study.task else f"{study.task}/{baseline}"
    keep = list(study.keep)
    weighed = [name for name in keep if in_points(measure_of(name, study.context).kind)]
    comparison = Comparison(
        study=study.name,
        task=study.task,
        keep=keep,
        margin=study.margin,
        base=base.summary(),
        variants=variants,
        scaled=at_scales,
        tradeoff=tradeoff_of(
            headline,
            weighed or keep,
            list(zip(variants, effects, strict=True)),
            list(zip(at_scales, scaled_effects, strict=True)),
        ),
        recommendation=recommend(
            headline, weighed, variants, effects, _seconds(trained), study.gain_weight, study.loss_weight
        ),
        problems=_once(problems),
        baseline=baseline,
        noise=noise,
        free_below=study.free_below,
        limit=study.context.limit,
    )
    return comparison, _per_seed(base, trained, contrasts, study, noise)


def _baseline(base: Measured, study: Study) -> str:
    """The better of the base's own prompts: a gain must beat what a prompt alone can do."""
    prompts = with_companions([study.task], study.context)
    sheets = {name: base.sheets[name] for name in prompts if name in base.sheets}
    first = next(iter(sheets.values()), None)
    if first is None:
        return study.task
    answers = {name: sheet.values()[order_like(first, sheet)] for name, sheet in sheets.items() if same(first, sheet)}
    return better_prompt(answers) or study.task


def _seconds(trained: Sequence[Measured]) -> dict[str, float]:
    """How long a training of each variant took, mean over seeds; a variant without a log is left out."""
    found: dict[str, list[float]] = {}
    for item in trained:
        manifest = manifest_of(item.run)
        if manifest and manifest.training:
            found.setdefault(item.run.variant, []).append(manifest.training.seconds)
    return {name: sum(times) / len(times) for name, times in found.items()}


def same(first: Sheet, second: Sheet) -> bool:
    """Says whether two sheets answer the same items."""
    return set(first.ids) == set(second.ids)


def _read(run: Run, study: Study, base: Measured | None = None) -> Measured:
    return read_run(run, study.measures, study.context, base)


def _by_variant(measured: Iterable[Measured]) -> list[Variant]:
    variants: dict[tuple[str, float], Variant] = {}
    for item in measured:
        key = (item.run.variant, item.run.scale)
        variants.setdefault(key, Variant(*key)).seeds.append(item)
    return [variants[key] for key in sorted(variants)]


def _compared(
    base: Measured,
    variants: list[Variant],
    contrasts: Sequence[Contrast],
    study: Study,
    problems: list[Problem],
    noise: dict[str, Noise],
) -> tuple[list[Effects], list[VariantResult]]:
    effects = [effects_of(base, item, contrasts, problems) for item in variants]
    for item, found in zip(variants, effects, strict=True):
        found.strata = strata_of(item.runs[0])
    judged = judge_effects(effects, study.margin, noise)
    broken = set(base.collapsed())  # what the base shows as well is no fault of a training
    parts = zip(variants, effects, judged, strict=True)
    return effects, [_result(variant, found, said, broken) for variant, found, said in parts]


def _result(variant: Variant, effects: Effects, judged: Judged, broken: set[str]) -> VariantResult:
    runs = [item.summary() for item in variant.seeds]
    return VariantResult(
        variant=variant.name,
        scale=variant.scale,
        runs=runs,
        differences=judged.differences,
        groups=judged.groups,
        flips=effects.flips,
        probes=judged.probes,
        spreads=spreads_of(runs),
        group_spreads=group_spreads_of(runs),
        hyperparameters=hyperparameters_of(variant.runs[0]),
        collapsed=sorted({code for run in runs for code in run.collapsed} - broken),
    )


def _per_seed(
    base: Measured, trained: list[Measured], contrasts: Sequence[Contrast], study: Study, noise: dict[str, Noise]
) -> dict[Run, Judged]:
    """Each training against the base, corrected over the variants trained with the same seed."""
    families: dict[int | None, list[Measured]] = defaultdict(list)
    for item in trained:
        families[item.run.seed].append(item)
    verdicts: dict[Run, Judged] = {}
    for family in families.values():
        found = [effects_of(base, Variant(item.run.variant, 1.0, [item]), contrasts, []) for item in family]
        verdicts |= zip((item.run for item in family), judge_differences(found, study.margin, noise), strict=True)
    return verdicts


def _without_twins(trained: list[Measured], problems: list[Problem]) -> list[Measured]:
    """Two trainings with the same weights are one model: the second is named and left out."""
    kept: dict[str, Measured] = {}
    for item in trained:
        sheet = next(iter(item.sheets.values()), None)
        key = sheet.receipt.weights if sheet else item.run.name
        twin = kept.setdefault(key, item)
        if twin is not item and sheet:
            other = next(iter(twin.sheets.values()))
            problems.append(Problem("twins", {"file": str(sheet.source), "other": str(other.source), "found": key}))
    return list(kept.values())


def _once(problems: list[Problem]) -> list[Problem]:
    return list({(item.code, str(item.values)): item for item in problems}.values())
