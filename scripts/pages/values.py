"""Numbers for sentences, by names that say where they come from.

base/text_to_sql                        a mean: 41.5%            base/text_to_sql/interval    its interval
lora_r16/text_to_sql/change             +3.2 [-0.4, +6.8]        .../change/verdict           what may be said of it
lora_r16/text_to_sql/against/lora_r64   the change from that variant: `make compare A=lora_r64 B=lora_r16`
lora_r16/text_to_sql/fixed, /broke      answers that changed
base/text_to_sql/n                      items
base/text_to_sql/bird                   another value of the same items
base/text_to_sql/reason/invented_column how many of that reason; .../reason/invented_column/share of all wrong ones
base/text_to_sql/hardness/easy          the mean of a group
lora_r16/train/examples, /steps, /hours, /seconds, /replayed, /loss, /eval_loss
verdict                                 the verdict in a sentence
check/official_zero/asked, /agreed      a cross-check beside the page (core/records/crosscheck.py)

A variant at another scale is written `lora_r16@0.5`, a single seed `lora_r16#43`. Of a variant with several seeds
there are the mean over them and the change; all else is said of one seed.
"""

from __future__ import annotations

from pathlib import Path

from core.errors import UserError, unknown
from core.records.comparison import Difference, MeasureSummary, RunSummary, VariantResult, Verdict
from core.records.crosscheck import CrossCheck
from core.records.estimate import SeedSpread, in_points
from core.records.manifest import Manifest
from core.records.record import read_record
from evaluation.compare.hyperparameters import manifest_of
from evaluation.compare.sheets import read_sheet
from evaluation.compare.versus import duel
from evaluation.report import phrases
from evaluation.report.study import ReportStudy

CHECK, TRAIN, VERDICT, BASE = "check", "train", "verdict", "base"


def value(study: ReportStudy, folder: Path, name: str) -> str:
    """Returns the text of a number; an error names what there is instead."""
    first, *rest = name.split("/")
    if name == VERDICT:
        return phrases.verdict(study.words, study.comparison).replace("**", "")
    if first == CHECK and len(rest) == 2:
        return _of_check(study, folder / "checks" / f"{rest[0]}.json", rest[1])
    if not rest:
        raise UserError(f"'{name}': after the model comes a measure, such as {BASE}/{study.task}.")
    item, runs = _model(study, first)
    if rest[0] != TRAIN and rest[0] not in runs[0].measures:
        raise unknown("measure", rest[0], runs[0].measures, where=first)
    if rest[1:2] == ["change"]:
        return _of_change(study, _difference(study, item, runs, rest[0]), rest[1:])
    if rest[1:2] == ["against"] and len(rest) == 3:
        return _against(study, runs, _model(study, rest[2])[1], rest[0])
    if item and len(runs) > 1 and rest[1:] in ([], ["interval"]) and rest[0] in item.spreads:
        return _of_seeds(study, item.spreads[rest[0]], in_points(runs[0].measures[rest[0]].kind), rest[1:])
    if len(runs) > 1:
        seeds = " or ".join(f"{first}#{run.seed}" for run in runs)
        raise UserError(f"'{name}': {first} has {len(runs)} seeds. Which one is meant? {seeds}")
    if rest[0] == TRAIN:
        return _of_training(study, runs[0], rest[1:])
    if rest[1:] in (["fixed"], ["broke"]):
        return study.words.number(_flips(study, runs[0], rest[0])[rest[1]], 0)
    return _of_measure(study, runs[0].measures[rest[0]], rest[1:])


def _model(study: ReportStudy, name: str) -> tuple[VariantResult | None, list[RunSummary]]:
    """Returns a variant with its runs: all seeds, or the one that is named. The base is no variant."""
    if name == BASE:
        return None, [study.comparison.base]
    variant, _, seed = name.partition("#")
    variant, _, scale = variant.partition("@")
    items = study.comparison.scaled if scale else study.variants
    found = [item for item in items if item.variant == variant and (not scale or f"{item.scale:g}" == scale)]
    runs = [run for item in found for run in item.runs if not seed or str(run.seed) == seed]
    if not runs:
        raise unknown("model", name, [BASE, *(_name(item) for item in [*study.variants, *study.comparison.scaled])])
    return found[0], runs


def _name(item: VariantResult) -> str:
    return item.variant if item.scale == 1 else f"{item.variant}@{item.scale:g}"


def _of_measure(study: ReportStudy, summary: MeasureSummary, rest: list[str]) -> str:
    words, kind = study.words, rest[0] if rest else ""
    if rest in ([], ["interval"]) or (len(rest) == 1 and kind in summary.means):
        mean = summary.means[kind if kind in summary.means else "value"]
        share = in_points(summary.kind) and kind != "log_probability"
        if kind == "interval":
            return phrases.interval(words, mean.times(100) if share else mean, 1 if share else 2, signed=False)
        return phrases.mean(words, mean.value, share)
    if kind == "n":
        return words.number(summary.n, 0)
    if kind in summary.counts and len(rest) > 1:
        counts = summary.counts[kind]
        count = counts.get(rest[1], 0)
        of_all = count / sum(counts.values()) if counts else 0.0
        return words.percent(of_all, 0) if rest[2:] == ["share"] else words.number(count, 0)
    if kind in summary.groups and len(rest) == 2 and rest[1] in summary.groups[kind]:
        return words.percent(summary.groups[kind][rest[1]].mean, 0)
    raise unknown("value", "/".join(rest), ["interval", "n", *summary.means, *summary.counts, *summary.groups])


def _difference(
    study: ReportStudy, item: VariantResult | None, runs: list[RunSummary], measure: str
) -> Difference | None:
    """Of all seeds together; of one of several, its own verdict, judged with the other variants of that seed."""
    if item is None or len(runs) == len(item.runs):
        return study.difference(item, measure) if item else None
    verdict = read_record(Verdict, study.run(runs[0]).verdict)
    return verdict.differences.get(study.comparison.headline if measure == study.task else measure)


def _of_change(study: ReportStudy, found: Difference | None, rest: list[str]) -> str:
    if found is None:
        raise UserError("only a variant has a change against the base, and only in what both were measured on.")
    if rest[1:] == ["verdict"]:
        return phrases.answer_to(study.words, found)
    return phrases.change(study.words, found)


def _against(study: ReportStudy, runs: list[RunSummary], others: list[RunSummary], measure: str) -> str:
    """Pairs the two on the same items; an interval of one comparison alone, that of no other at once."""
    first, second = ([read_sheet(study.run(run), measure, None) for run in side] for side in (others, runs))
    found = duel(first, second, study.comparison.margin)
    return phrases.change(study.words, found.difference if found else None)


def _of_seeds(study: ReportStudy, spread: SeedSpread, share: bool, rest: list[str]) -> str:
    if not rest or spread.low is None or spread.high is None:
        return phrases.mean(study.words, spread.mean, share)
    return phrases.of_seeds(study.words, spread, share)


def _flips(study: ReportStudy, run: RunSummary, measure: str) -> dict[str, int]:
    before = {row.id: row.value for row in study.rows(study.comparison.base, measure)}
    pairs = [(before.get(row.id), row.value) for row in study.rows(run, measure)]
    known = [(old, new) for old, new in pairs if old is not None and new is not None]
    return {"fixed": sum(new > old for old, new in known), "broke": sum(new < old for old, new in known)}


def _of_training(study: ReportStudy, run: RunSummary, rest: list[str]) -> str:
    manifest = manifest_of(study.run(run))
    figures = _figures(manifest) if manifest else {}
    if len(rest) != 1 or rest[0] not in figures:
        raise unknown("figure of a training", "/".join(rest), figures)
    value = figures[rest[0]]
    return study.words.number(value, 0 if value == int(value) else 3 if "loss" in rest[0] else 1)


def _figures(manifest: Manifest) -> dict[str, float]:
    data, training = manifest.data.train, manifest.training
    found: dict[str, float] = {"examples": data.rows, "replayed": data.replay_rows, "asked": data.task_rows}
    if training:
        found |= {"steps": training.steps, "seconds": round(training.seconds), "hours": training.seconds / 3600}
        for key in ("loss", "eval_loss"):
            values = [entry[key] for entry in training.log if key in entry]
            found |= {key: values[-1]} if values else {}
    return found


def _of_check(study: ReportStudy, path: Path, key: str) -> str:
    check = read_record(CrossCheck, path)
    figures: dict[str, float] = {
        "asked": check.asked,
        "agreed": check.agreed,
        "differ": check.asked - check.agreed,
        **check.figures,
    }
    if key == "other":
        return check.other
    if key not in figures:
        raise unknown("figure of a cross-check", key, ["other", *figures])
    number = figures[key]
    return study.words.number(number, 0) if number == int(number) else f"{number:.3g}"
