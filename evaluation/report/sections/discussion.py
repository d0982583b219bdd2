"""What the figures mean. No sentence is here by default: each is chosen by the figures it speaks of."""

from __future__ import annotations

from core.records.comparison import Comparison, Difference, GroupChanges, HyperparameterEffect, VariantResult
from core.records.estimate import Estimate, Probe, Slope
from core.share import share_of
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Heading, Paragraph
from evaluation.report.study import ReportStudy
from evaluation.statistics.estimate import ALPHA
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
        return [phrases.nothing_trained(words, comparison)]
    return [_worth(words, comparison, item) for item in comparison.variants]


def _worth(words: Words, comparison: Comparison, item: VariantResult) -> str:
    task, kept = phrases.gain_of(comparison, item), phrases.kept_of(comparison, item)
    if item.collapsed:
        return words("verdict.collapsed", name=item.name, reasons=phrases.collapse_reasons(words, item))
    if task is None or kept is None:
        return words("worth.missing", name=item.name)
    worth, price = comparison.recommendation.worth.get(item.name), _price(comparison, item)
    digits = phrases.digits_of(kept)
    figures = {
        "name": item.name,
        "task": words.name("measure_short", task.measure),
        "kept": words.name("measure_short", kept.measure),
        "gain": words.number(abs(task.change.value)),
        "gain_interval": phrases.interval(words, task.change),
        "loss": words.number(abs(kept.change.value), digits),
        "loss_interval": phrases.interval(words, kept.change, digits),
        "bound": words.number(kept.answer.bound or 0.0),
        "free": words.number(comparison.free_below or 0.0),
        "worth": phrases.estimate(words, worth) if worth else "",
        "price": words.number(price.value, 2) if price else "",
        "price_interval": phrases.interval(words, price, 2, signed=False) if price else "",
    }
    return words(f"worth.{_task_kind(task)}_{_kept_kind(comparison, task, kept, worth)}", **figures)


def _price(comparison: Comparison, item: VariantResult) -> Estimate | None:
    """Points lost for a point gained, where both are real."""
    points = (point for point in comparison.tradeoff.points if point.name == item.name)
    return next((point.exchange for point in points), None)


def _task_kind(task: Difference) -> str:
    return task.answer.kind if task.answer.kind in ("gained", "lost") else "same"


def _kept_kind(comparison: Comparison, task: Difference, kept: Difference, worth: Estimate | None) -> str:
    """A loss beside a gain is weighed by the interval of both together; a soft word needs a declared bound."""
    gained = task.answer.kind == "gained"
    if kept.answer.kind == "lost" and gained:
        return {1: "lost", 0: "lost_open", -1: "lost_more"}[worth.sign if worth else 0]
    free, bound = comparison.free_below, kept.answer.bound
    if gained and kept.answer.kind == "no_worse" and free is not None and bound is not None and bound <= free:
        return "free"
    if kept.answer.kind == "lost":
        return "lost"
    return {"gained": "gained", "no_worse": "kept", "cannot_tell": "unknown"}[kept.answer.kind]


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


def practice(words: Words, comparison: Comparison) -> list[str]:
    """What to do next."""
    best = comparison.recommendation.best
    if not best:
        return [words("practice.none") if comparison.variants else phrases.nothing_trained(words, comparison)]
    if len(best) > 1:
        return [words("practice.several", names=phrases.listed(words, best)), *_avoid(words, comparison)]
    chosen = phrases.recommended(comparison)
    sentences = [words("practice.ship", name=best[0])]
    kept = phrases.kept_of(comparison, chosen) if chosen else None
    if kept and kept.answer.kind == "cannot_tell" and kept.answer.need:
        figures = {
            "needed": phrases.needed(words, kept.answer.need),
            "kept": words.name("measure_short", kept.measure),
        }
        sentences.append(words("practice.measure_more", **figures))
    if chosen and kept and kept.answer.kind == "lost":
        command = phrases.command_of(comparison, "export", CONFIG=chosen.variant, SCALE=0.75)
        sentences.append(words("practice.soften", command=command))
    return [*sentences, *_avoid(words, comparison)]


def _avoid(words: Words, comparison: Comparison) -> list[str]:
    others = (item for item in comparison.variants if item.name not in comparison.recommendation.best)
    worse = [item.name for item in others if _lost(comparison, item)]
    return [words("practice.avoid", names=phrases.listed(words, worse))] if worse else []


def limits(words: Words, comparison: Comparison) -> list[str]:
    items = []
    for name in comparison.keep:
        summary = comparison.base.measures.get(name)
        if summary and summary.kind == "accuracy" and "value" in summary.means:
            mean = summary.means["value"]
            figures = {"n": words.number(summary.n, 0), "half": words.number(50 * (mean.high - mean.low))}
            items.append(words("limits.questions", measure=words.name("measure", name), **figures))
    items += _scope(words, comparison)
    items += seeds_missing(words, comparison)
    if len(comparison.variants) == 1:
        items.append(words("limits.one_variant"))
    if len(comparison.variants) > 1:
        items.append(words("limits.many", count=len(comparison.variants)))
    if comparison.model == "pocket":
        items.append(words("limits.pocket"))
    own = f"limits.of.{comparison.task}"
    return [*items, words(own)] if words.has(own) else items


def _scope(words: Words, comparison: Comparison) -> list[str]:
    """What the intervals speak of: other databases as well, or these subjects only."""
    first = next(iter(comparison.variants), None)
    names = (comparison.task, *comparison.keep) if first else ()
    found = [first.differences[name] for name in names if first and name in first.differences]
    return [
        words("limits.clusters", measure=words.name("measure", item.measure), clusters=item.clusters)
        if item.clusters
        else words("limits.these", measure=words.name("measure", item.measure))
        for item in found
    ]


def seeds_missing(words: Words, comparison: Comparison) -> list[str]:
    """What one or two seeds cannot say, and the command that adds seeds."""
    by_count = {n: [item for item in comparison.variants if len(item.runs) == n] for n in (1, 2)}
    sentences = [
        words(f"limits.{key}", names=phrases.listed(words, [item.name for item in by_count[n]]))
        for n, key in ((1, "one_seed"), (2, "two_seeds"))
        if by_count[n]
    ]
    few = [*by_count[1], *by_count[2]]
    if few:
        sentences.append(words("limits.add_seeds", command=_more_seeds(comparison, few[0])))
    return sentences


def _more_seeds(comparison: Comparison, item: VariantResult) -> str:
    """The command that brings this variant to three seeds."""
    first = max(item.seeds, default=42) + 1
    seeds = " ".join(str(first + number) for number in range(3 - len(item.runs)))
    variant, share = share_of(item.variant)
    return phrases.command_of(comparison, "train", CONFIG=variant, DATA_FRACTION=share, SEED=seeds)
