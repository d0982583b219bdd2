"""What the figures cannot say. No sentence is here by default."""

from __future__ import annotations

from core.records.comparison import Comparison, VariantResult
from core.share import share_of
from evaluation.report import phrases
from evaluation.words import Words


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
