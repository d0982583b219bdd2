"""What the figures mean. No sentence is here by default: each is chosen by the figures it speaks of."""

from __future__ import annotations

from core.records.comparison import Comparison, Difference, GroupChanges, HyperparameterEffect, VariantResult
from core.records.estimate import Slope
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Heading, Paragraph
from evaluation.report.study import ReportStudy
from evaluation.statistics.power import ALPHA
from evaluation.words import Words

FEW = 2  # sentences that still read as a paragraph


def discussion(study: ReportStudy) -> list[Block]:
    words, comparison = study.words, study.comparison
    blocks: list[Block] = [Heading(words("discussion.title"), "discussion")]
    for name, sentences in (
        ("worth", worth(words, comparison)),
        ("probe", sharper(words, comparison)),
        ("factors", factors(words, comparison)),
        ("areas", areas(words, comparison)),
        ("practice", practice(words, comparison)),
    ):
        if sentences:
            told: Block = Bullets(sentences) if len(sentences) > FEW else Paragraph(" ".join(sentences))
            blocks += [Heading(words(f"discussion.{name}"), name, 3), told]
    return [*blocks, Heading(words("limits.title"), "limits"), Bullets(limits(words, comparison))]


def worth(words: Words, comparison: Comparison) -> list[str]:
    """Is the gain worth the loss? A sentence for each variant."""
    if not comparison.variants:
        return [words("verdict.none")]
    return [_worth(words, comparison, item) for item in comparison.variants]


def _worth(words: Words, comparison: Comparison, item: VariantResult) -> str:
    task, kept = item.differences.get(comparison.task), phrases.kept_of(comparison, item)
    if item.collapsed:
        return words("verdict.collapsed", name=item.name, reasons=phrases.collapse_reasons(words, item))
    if task is None or kept is None:
        return words("worth.missing", name=item.name)
    figures = {
        "name": item.name,
        "task": words.name("measure_short", task.measure),
        "kept": words.name("measure_short", kept.measure),
        "gain": words.number(abs(task.change.value)),
        "gain_interval": phrases.interval(words, task.change),
        "loss": words.number(abs(kept.change.value)),
        "loss_interval": phrases.interval(words, kept.change),
        "bound": words.number(kept.answer.bound or 0.0),
        "price": words.number(abs(kept.change.value / task.change.value), 2) if task.change.value else "",
    }
    return words(f"worth.{_task_kind(task)}_{_kept_kind(task, kept)}", **figures)


def _task_kind(task: Difference) -> str:
    return task.answer.kind if task.answer.kind in ("gained", "lost") else "same"


def _kept_kind(task: Difference, kept: Difference) -> str:
    if kept.answer.kind == "lost":
        dear = task.answer.kind == "gained" and abs(kept.change.value) >= task.change.value
        return "lost_more" if dear else "lost"
    return {"gained": "gained", "no_worse": "kept", "cannot_tell": "unknown"}[kept.answer.kind]


def sharper(words: Words, comparison: Comparison) -> list[str]:
    """Where the probe sees what accuracy cannot."""
    found = [(item.name, *pair) for item in comparison.variants if (pair := _probe_of(comparison, item))]
    unseen = [name for name, probe, kept in found if probe.answer.kind == "lost" and kept.answer.kind != "lost"]
    better = [name for name, probe, _ in found if probe.answer.kind == "gained"]
    quiet = [name for name, probe, _ in found if probe.answer.kind == "cannot_tell"]
    sentences = [(name, names) for name, names in (("unseen", unseen), ("better", better), ("quiet", quiet)) if names]
    return [words(f"sharper.{name}", names=phrases.listed(words, names)) for name, names in sentences]


def _probe_of(comparison: Comparison, item: VariantResult) -> tuple[Difference, Difference] | None:
    """Returns the change of the log-probability on a kept measure, and that of the measure itself."""
    for found in item.differences.values():
        if found.kind == "log_probability" and found.measure in comparison.keep and found.measure in item.differences:
            return found, item.differences[found.measure]
    return None


def _lost(comparison: Comparison, item: VariantResult) -> bool:
    kept = phrases.kept_of(comparison, item)
    return kept is not None and kept.answer.kind == "lost"


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
    if found.p_value > ALPHA:
        return "unclear"
    return "up" if found.slope.value > 0 else "down"


def areas(words: Words, comparison: Comparison) -> list[str]:
    """Does the loss differ between areas?"""
    sentences = []
    for item in comparison.variants:
        for measure in comparison.keep:
            kinds = item.groups.get(measure, {})
            kind = min(kinds, key=lambda name: len(kinds[name].changes), default=None)
            if kind is not None and len(kinds[kind].changes) > 1 and kinds[kind].p_value is not None:
                sentences.append(_areas(words, item.name, measure, kind, kinds[kind]))
    return sentences


def _areas(words: Words, name: str, measure: str, kind: str, found: GroupChanges) -> str:
    changes, p_value = found.changes, found.p_value or 0.0
    worst = min(changes, key=lambda group: changes[group].change.value)
    best = max(changes, key=lambda group: changes[group].change.value)
    return words(
        "areas.differ" if p_value <= ALPHA else "areas.same",
        name=name,
        measure=words.name("measure_short", measure),
        p=words.p_value(p_value),
        worst=words.name(kind, worst),
        worst_change=words.number(changes[worst].change.value, signed=True),
        best=words.name(kind, best),
        best_change=words.number(changes[best].change.value, signed=True),
    )


def practice(words: Words, comparison: Comparison) -> list[str]:
    """What to do next."""
    chosen = phrases.recommended(comparison)
    if chosen is None:
        return [words("practice.none" if comparison.variants else "verdict.none")]
    sentences = [words("practice.ship", name=chosen.name)]
    kept = phrases.kept_of(comparison, chosen)
    if kept and kept.answer.kind == "cannot_tell":
        figures = {
            "needed": words.number(kept.answer.needed or 0, 0),
            "kept": words.name("measure_short", kept.measure),
        }
        sentences.append(words("practice.measure_more", **figures))
    if kept and kept.answer.kind == "lost":
        sentences.append(words("practice.soften", name=chosen.variant))
    worse = [item.name for item in comparison.variants if item is not chosen and _lost(comparison, item)]
    if worse:
        sentences.append(words("practice.avoid", names=phrases.listed(words, worse)))
    return sentences


def limits(words: Words, comparison: Comparison) -> list[str]:
    items = []
    for name in comparison.keep:
        summary = comparison.base.measures.get(name)
        if summary and summary.kind == "accuracy":
            mean = summary.means["value"]
            figures = {"n": words.number(summary.n, 0), "half": words.number(50 * (mean.high - mean.low))}
            items.append(words("limits.questions", measure=words.name("measure", name), **figures))
    single = [item.name for item in comparison.variants if len(item.runs) == 1]
    if single:
        items.append(words("limits.one_seed", names=phrases.listed(words, single)))
    if len(comparison.variants) == 1:
        items.append(words("limits.one_variant"))
    if len(comparison.variants) > 1:
        items.append(words("limits.many", count=len(comparison.variants)))
    if comparison.model == "pocket":
        items.append(words("limits.pocket"))
    return [*items, words("limits.execution")]
