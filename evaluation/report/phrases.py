"""Figures as words. Every sentence here follows from its figures: when they change sign, so does the sentence."""

from __future__ import annotations

from core.records.comparison import Comparison, Difference, VariantResult
from core.records.estimate import Answer, Estimate
from evaluation.words import Words


def interval(words: Words, estimate: Estimate, digits: int = 1, signed: bool = True) -> str:
    low, high = (words.number(end, digits, signed) for end in (estimate.low, estimate.high))
    separator = "; " if words.language == "pt" else ", "
    return f"[{low}{separator}{high}]"


def estimate(words: Words, item: Estimate, digits: int = 1) -> str:
    """`+75.0 [+68.1, +80.4]`."""
    return f"{words.number(item.value, digits, signed=True)} {interval(words, item, digits)}"


def digits_of(item: Difference) -> int:
    """Points have one digit; log-probabilities and scores, which are small, have two."""
    return 1 if item.unit > 1 else 2


def change(words: Words, item: Difference | None) -> str:
    return estimate(words, item.change, digits_of(item)) if item else words("answer.missing")


def answer(words: Words, given: Answer) -> str:
    bound = words.number(given.bound, 1) if given.bound is not None else ""
    needed = words.number(given.needed, 0) if given.needed is not None else ""
    kind = "cannot_tell_plain" if given.kind == "cannot_tell" and given.needed is None else given.kind
    return words(f"answer.{kind}", bound=bound, needed=needed)


def answer_to(words: Words, item: Difference | None) -> str:
    if item is None:
        return words("answer.missing")
    if item.kind == "log_probability":
        return words(f"answer.probe.{item.answer.kind}")
    return answer(words, item.answer)


def listed(words: Words, items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {words('and')} {items[-1]}"


def collapse_reasons(words: Words, item: VariantResult) -> str:
    return listed(words, [words(f"collapse.{code}") for code in item.collapsed])


def kept_of(comparison: Comparison, item: VariantResult) -> Difference | None:
    """The kept measure that decides: a lost one, else one that cannot be told, else the one with the lowest change."""
    found = [item.differences[name] for name in comparison.keep if name in item.differences]
    order = {"lost": 0, "cannot_tell": 1, "no_worse": 2, "gained": 3}
    return min(found, key=lambda difference: (order[difference.answer.kind], difference.change.value), default=None)


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
    if not comparison.variants:
        return words("verdict.none")
    measured = [item for item in comparison.variants if comparison.task in item.differences]
    if not measured:
        return words("verdict.unmeasured")
    chosen = recommended(comparison)
    if chosen:
        kept = kept_of(comparison, chosen)
        return words(f"verdict.ship_{kept.answer.kind if kept else 'missing'}", **_figures(words, comparison, chosen))
    gained = [item for item in measured if item.differences[comparison.task].answer.kind == "gained"]
    if gained and all(item.collapsed for item in gained):
        return words("verdict.broken", task=words.name("measure_short", comparison.task))

    def gain(item: VariantResult) -> float:
        return item.differences[comparison.task].change.value

    if gained:
        best = max(gained, key=gain)
        code = "too_dear" if kept_of(comparison, best) else "ship_missing"
        return words(f"verdict.{code}", **_figures(words, comparison, best))
    lost = all(item.differences[comparison.task].answer.kind == "lost" for item in measured)
    return words(
        "verdict.all_lost" if lost else "verdict.no_gain", **_figures(words, comparison, max(measured, key=gain))
    )


def _figures(words: Words, comparison: Comparison, item: VariantResult) -> dict[str, str]:
    task, kept = item.differences[comparison.task], kept_of(comparison, item)
    figures = {
        "name": item.name,
        "task": words.name("measure_short", comparison.task),
        "gain": words.number(task.change.value, signed=task.change.value < 0),
        "drop": words.number(abs(task.change.value)),
        "gain_interval": interval(words, task.change),
    }
    if kept:
        figures |= {
            "kept": words.name("measure_short", kept.measure),
            "loss": words.number(abs(kept.change.value)),
            "loss_interval": interval(words, kept.change),
            "change": words.number(kept.change.value, signed=True),
            "change_interval": interval(words, kept.change),
            "bound": words.number(kept.answer.bound or 0.0),
            "needed": words.number(kept.answer.needed or 0, 0),
            "n": words.number(kept.n, 0),
        }
    return figures
