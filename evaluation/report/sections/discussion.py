"""What the figures mean. No sentence is here by default: each is chosen by the figures it speaks of."""

from __future__ import annotations

from core.records.comparison import Comparison, Difference, VariantResult
from core.records.estimate import Estimate
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Heading, Paragraph
from evaluation.report.sections.influences import areas, factors, sharper
from evaluation.report.sections.limits import limits
from evaluation.report.study import ReportStudy
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


def _lost(comparison: Comparison, item: VariantResult) -> bool:
    kept = phrases.kept_of(comparison, item)
    return kept is not None and kept.answer.kind == "lost"


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
