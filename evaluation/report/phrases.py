"""Figures as words. Every sentence here follows from its figures: when they change sign, so does the sentence."""

from __future__ import annotations

from evaluation.compare.results import Comparison, Difference, Probe, VariantResult
from evaluation.statistics.estimate import Answer, Estimate
from evaluation.tradeoff import net_points
from evaluation.words import Words


def interval(words: Words, estimate: Estimate, digits: int = 1, signed: bool = True) -> str:
    low, high = (words.number(end, digits, signed) for end in (estimate.low, estimate.high))
    separator = "; " if words.language == "pt" else ", "
    return f"[{low}{separator}{high}]"


def estimate(words: Words, item: Estimate, digits: int = 1) -> str:
    """`+75.0 [+68.1, +80.4]`."""
    return f"{words.number(item.value, digits, signed=True)} {interval(words, item, digits)}"


def change(words: Words, item: Difference | None) -> str:
    return estimate(words, item.change) if item else words("answer.missing")


def answer(words: Words, given: Answer) -> str:
    bound = words.number(given.bound, 1) if given.bound is not None else ""
    needed = words.number(given.needed, 0) if given.needed is not None else ""
    return words(f"answer.{given.kind}", bound=bound, needed=needed)


def answer_to(words: Words, item: Difference | None) -> str:
    return answer(words, item.answer) if item else words("answer.missing")


def probe_answer(words: Words, item: Probe | None) -> str:
    return words(f"answer.probe.{item.kind}") if item else words("answer.missing")


def listed(words: Words, items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {words('and')} {items[-1]}"


def collapse_reasons(words: Words, item: VariantResult) -> str:
    return listed(words, [words(f"collapse.{code}") for code in item.collapsed])


def verdict(words: Words, comparison: Comparison) -> str:
    """The decision in a sentence, and one more for each variant that is no longer a working model."""
    broken = [
        words("verdict.collapsed", name=item.name, reasons=collapse_reasons(words, item))
        for item in comparison.variants
        if item.collapsed
    ]
    return " ".join([_decision(words, comparison), *broken])


def recommended(comparison: Comparison) -> VariantResult | None:
    return next((item for item in comparison.variants if item.name == comparison.recommended), None)


def _decision(words: Words, comparison: Comparison) -> str:
    measured = [item for item in comparison.variants if item.effects.sql]
    if not comparison.variants:
        return words("verdict.none")
    if not measured:
        return words("verdict.unmeasured")
    chosen = recommended(comparison)
    if chosen:
        return _ship(words, chosen)
    gained = [item for item in measured if item.effects.sql and item.effects.sql.answer.kind == "gained"]
    if gained and all(item.collapsed for item in gained):
        return words("verdict.broken")
    if gained:
        best = max(gained, key=lambda item: item.effects.sql.change.value if item.effects.sql else 0)
        return words("verdict.too_dear" if best.effects.mmlu else "verdict.ship_missing", **_figures(words, best))
    closest = max(measured, key=net_sql)
    lost = all(item.effects.sql and item.effects.sql.answer.kind == "lost" for item in measured)
    return words("verdict.all_lost" if lost else "verdict.no_gain", **_figures(words, closest))


def net_sql(item: VariantResult) -> float:
    return item.effects.sql.change.value if item.effects.sql else net_points(item)


def _ship(words: Words, item: VariantResult) -> str:
    kind = item.effects.mmlu.answer.kind if item.effects.mmlu else "missing"
    return words(f"verdict.ship_{kind}", **_figures(words, item))


def _figures(words: Words, item: VariantResult) -> dict[str, str]:
    sql, mmlu = item.effects.sql, item.effects.mmlu
    figures = {"name": item.name}
    if sql:
        gain = sql.change.value
        figures |= {
            "gain": words.number(gain),
            "drop": words.number(abs(gain)),
            "gain_interval": interval(words, sql.change),
        }
    if mmlu:
        given = mmlu.answer
        figures |= {
            "loss": words.number(abs(mmlu.change.value)),
            "loss_interval": interval(words, mmlu.change),
            "change": words.number(mmlu.change.value, signed=True),
            "change_interval": interval(words, mmlu.change),
            "bound": words.number(given.bound or 0.0),
            "needed": words.number(given.needed or 0, 0),
            "n": words.number(mmlu.n, 0),
        }
    return figures
