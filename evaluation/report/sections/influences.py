"""What moves the figures: hyperparameters and areas of knowledge, and what probabilities say beside accuracy."""

from __future__ import annotations

from core.records.comparison import Comparison, Difference, GroupChanges, HyperparameterEffect, VariantResult
from core.records.estimate import Probe, Slope
from evaluation.report import phrases
from evaluation.statistics.estimate import ALPHA
from evaluation.words import Words


def sharper(words: Words, comparison: Comparison) -> list[str]:
    """What the probabilities of the options say beside accuracy."""
    found: dict[str, list[str]] = {}
    for item in comparison.variants:
        pair = _probe_of(comparison, item)
        found.setdefault(_probe_kind(*pair) if pair else "missing", []).append(item.name)
    if not comparison.keep or found.keys() == {"missing"}:
        return []
    order = ("unseen", "lower", "higher", "changed", "quiet", "missing")
    return [words(f"sharper.{kind}", names=phrases.listed(words, found[kind])) for kind in order if kind in found]


def _probe_kind(probe: Probe, kept: Difference) -> str:
    if probe.kind == "lower":
        return "lower" if kept.answer.kind == "lost" else "unseen"
    if probe.kind == "changed" and kept.answer.kind == "lost":
        return "quiet"
    return {"higher": "higher", "changed": "changed", "cannot_tell": "quiet"}[probe.kind]


def _probe_of(comparison: Comparison, item: VariantResult) -> tuple[Probe, Difference] | None:
    """Returns the probe of the first kept measure that has one, and the measure's own difference."""
    names = (name for name in comparison.keep if name in item.probes and name in item.differences)
    name = next(names, None)
    return (item.probes[name], item.differences[name]) if name else None


def factors(words: Words, comparison: Comparison) -> list[str]:
    """Which hyperparameters matter, as far as these runs can say."""
    effects = comparison.tradeoff.hyperparameters
    sentences = [sentence for effect in effects for sentence in _effect(words, comparison, effect)]
    silent = [words(f"hyperparameter.{effect.name}") for effect in effects if not effect.gain and not effect.change]
    if silent:
        sentences.append(words("factors.too_few", names=phrases.listed(words, silent)))
    return sentences


def _effect(words: Words, comparison: Comparison, effect: HyperparameterEffect) -> list[str]:
    sentences = []
    names = {
        "task": words.name("measure_short", comparison.task),
        "kept": words.name("measure_short", comparison.tradeoff.measure or ""),
    }
    for target, found in (("gain", effect.gain), ("change", effect.change)):
        if found is not None:
            kind = _direction(found)
            sentences.append(
                words(
                    f"factors.{target}_{kind}",
                    **names,
                    name=words(f"hyperparameter.{effect.name}"),
                    points=words.number(abs(found.slope.value)),
                    interval=phrases.interval(words, found.slope),
                )
            )
    return sentences


def _direction(found: Slope) -> str:
    """Read off the interval that is printed, like every verdict."""
    return {1: "up", 0: "unclear", -1: "down"}[found.slope.sign]


def areas(words: Words, comparison: Comparison) -> list[str]:
    """Does the loss differ between areas? A sentence for each variant where it does, one for all others."""
    return [sentence for measure in comparison.keep for sentence in _areas_of(words, comparison, measure)]


def _areas_of(words: Words, comparison: Comparison, measure: str) -> list[str]:
    differ, same = [], {}
    for item in comparison.variants:
        kinds = item.groups.get(measure, {})
        kind = min(kinds, key=lambda name: len(kinds[name].changes), default=None)
        p_value = kinds[kind].p_value if kind is not None and len(kinds[kind].changes) > 1 else None
        if kind is None or p_value is None:
            continue
        if p_value <= ALPHA:
            differ.append(_differing(words, item.name, measure, kind, kinds[kind]))
        else:
            same[item.name] = p_value
    if same:
        figures = {"measure": words.name("measure_short", measure), "p": words.p_said(min(same.values()))}
        key = "areas.same" if len(same) == 1 else "areas.same_many"
        differ.append(words(key, names=phrases.listed(words, list(same)), **figures))
    return differ


def _differing(words: Words, name: str, measure: str, kind: str, found: GroupChanges) -> str:
    changes = found.changes
    worst = min(changes, key=lambda group: changes[group].change.value)
    best = max(changes, key=lambda group: changes[group].change.value)
    return words(
        "areas.differ",
        name=name,
        measure=words.name("measure_short", measure),
        p=words.p_said(found.p_value or 0.0),
        worst=words.name(kind, worst),
        worst_change=words.number(changes[worst].change.value, signed=True),
        best=words.name(kind, best),
        best_change=words.number(changes[best].change.value, signed=True),
    )
