"""What the figures mean. No sentence is here by default: each is chosen by the figures it speaks of."""

from __future__ import annotations

from evaluation.compare.results import Comparison, Difference, KnobEffect, VariantResult
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Heading, Paragraph
from evaluation.report.study import Study
from evaluation.statistics.estimate import Slope
from evaluation.statistics.power import ALPHA
from evaluation.words import Words

FEW = 2  # sentences that still read as a paragraph


def discussion(study: Study) -> list[Block]:
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
    return [_worth(words, item) for item in comparison.variants]


def _worth(words: Words, item: VariantResult) -> str:
    sql, mmlu = item.effects.sql, item.effects.mmlu
    if item.collapsed:
        return words("verdict.collapsed", name=item.name, reasons=phrases.collapse_reasons(words, item))
    if sql is None or mmlu is None:
        return words("worth.missing", name=item.name)
    figures = {
        "name": item.name,
        "gain": words.number(abs(sql.change.value)),
        "gain_interval": phrases.interval(words, sql.change),
        "loss": words.number(abs(mmlu.change.value)),
        "loss_interval": phrases.interval(words, mmlu.change),
        "bound": words.number(mmlu.answer.bound or 0.0),
        "price": words.number(abs(mmlu.change.value / sql.change.value), 2) if sql.change.value else "",
    }
    return words(f"worth.{_sql_kind(sql)}_{_knowledge_kind(sql, mmlu)}", **figures)


def _sql_kind(sql: Difference) -> str:
    return sql.answer.kind if sql.answer.kind in ("gained", "lost") else "same"


def _knowledge_kind(sql: Difference, mmlu: Difference) -> str:
    if mmlu.answer.kind == "lost":
        dear = sql.answer.kind == "gained" and abs(mmlu.change.value) >= sql.change.value
        return "lost_more" if dear else "lost"
    return {"gained": "gained", "no_worse": "kept", "cannot_tell": "unknown"}[mmlu.answer.kind]


def sharper(words: Words, comparison: Comparison) -> list[str]:
    """Where the probe sees what accuracy cannot."""
    found = [item for item in comparison.variants if item.effects.probe and item.effects.mmlu]
    unseen = [
        item.name
        for item in found
        if item.effects.probe and item.effects.probe.kind == "worse" and _answer(item.effects.mmlu) != "lost"
    ]
    better = [item.name for item in found if item.effects.probe and item.effects.probe.kind == "better"]
    quiet = [item.name for item in found if item.effects.probe and item.effects.probe.kind == "cannot_tell"]
    sentences = [(name, names) for name, names in (("unseen", unseen), ("better", better), ("quiet", quiet)) if names]
    return [words(f"sharper.{name}", names=phrases.listed(words, names)) for name, names in sentences]


def _answer(item: Difference | None) -> str:
    return item.answer.kind if item else "missing"


def factors(words: Words, comparison: Comparison) -> list[str]:
    """Which knobs matter, as far as these runs can say."""
    knobs = comparison.tradeoff.knobs
    sentences = [sentence for knob in knobs for sentence in _knob(words, knob)]
    silent = [words(f"knob.{knob.knob}") for knob in knobs if knob.gain is None and knob.change is None]
    if silent:
        sentences.append(words("factors.too_few", names=phrases.listed(words, silent)))
    return sentences


def _knob(words: Words, knob: KnobEffect) -> list[str]:
    sentences = []
    for target, found in (("gain", knob.gain), ("change", knob.change)):
        if found is not None:
            kind = _direction(found)
            sentences.append(
                words(
                    f"factors.{target}_{kind}",
                    knob=words(f"knob.{knob.knob}"),
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
        p_value, categories = item.effects.categories_p, item.effects.categories
        if p_value is None or len(categories) < 2:
            continue
        worst = min(categories, key=lambda name: categories[name].change.value)
        best = max(categories, key=lambda name: categories[name].change.value)
        sentences.append(
            words(
                "areas.differ" if p_value <= ALPHA else "areas.same",
                name=item.name,
                p=words.p_value(p_value),
                worst=words.name("category", worst),
                worst_change=words.number(categories[worst].change.value, signed=True),
                best=words.name("category", best),
                best_change=words.number(categories[best].change.value, signed=True),
            )
        )
    return sentences


def practice(words: Words, comparison: Comparison) -> list[str]:
    """What to do on Monday."""
    chosen = phrases.recommended(comparison)
    if chosen is None:
        return [words("practice.none" if comparison.variants else "verdict.none")]
    sentences = [words("practice.ship", name=chosen.name)]
    mmlu = chosen.effects.mmlu
    if mmlu and mmlu.answer.kind == "cannot_tell":
        sentences.append(words("practice.measure_more", needed=words.number(mmlu.answer.needed or 0, 0)))
    if mmlu and mmlu.answer.kind == "lost":
        sentences.append(words("practice.soften", name=chosen.variant))
    worse = [item.name for item in comparison.variants if item is not chosen and _answer(item.effects.mmlu) == "lost"]
    if worse:
        sentences.append(words("practice.avoid", names=phrases.listed(words, worse)))
    return sentences


def limits(words: Words, comparison: Comparison) -> list[str]:
    items = []
    mmlu = comparison.base.mmlu
    if mmlu:
        half = 50 * (mmlu.accuracy.high - mmlu.accuracy.low)
        items.append(words("limits.questions", n=words.number(mmlu.n, 0), half=words.number(half)))
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
