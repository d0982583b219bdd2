"""Figures as words. Every sentence here follows from its figures: when they change sign, so does the sentence."""

from __future__ import annotations

from core.commands import command_line
from core.records.comparison import Comparison, Difference, VariantResult
from core.records.estimate import Answer, Estimate, Need, SeedSpread
from core.runs import split_study
from evaluation.words import Words

SMALLEST = 4  # digits after the point


def interval(words: Words, estimate: Estimate, digits: int = 1, signed: bool = True) -> str:
    low, high = (_end(words, end, digits, signed) for end in (estimate.low, estimate.high))
    separator = "; " if words.language == "pt" else ", "
    return f"[{low}{separator}{high}]"


def _end(words: Words, end: float, digits: int, signed: bool) -> str:
    """Rounds an end of an interval, but never to zero where it is not: on which side it lies is the verdict."""
    while end and round(end, digits) == 0 and digits < SMALLEST:
        digits += 1
    return words.number(end, digits, signed)


def mean(words: Words, value: float, share: bool) -> str:
    """A share in percent, any other value as it is."""
    return words.percent(value) if share else words.number(value, 2)


def of_seeds(words: Words, spread: SeedSpread, share: bool) -> str:
    """The interval of a mean over seeds, estimated from them alone; that of a share ends at 0 and 100%.

    Seeds with the very same value, as two of few questions may have, say nothing of how much others would differ.
    """
    if not spread.deviation or spread.low is None or spread.high is None:
        return "-"
    low, high = spread.low, spread.high
    if not share:
        return interval(words, Estimate(spread.mean, low, high), 2, signed=False)
    return interval(words, Estimate(spread.mean, max(0.0, low), min(1.0, high)).times(100), signed=False)


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
    if given.kind == "cannot_tell" and given.need is not None:
        return words("answer.cannot_tell", needed=needed(words, given.need))
    if given.kind == "cannot_tell":
        return words("answer.cannot_tell_plain")
    return words(f"answer.{given.kind}", bound=bound)


def needed(words: Words, need: Need) -> str:
    """`about 180 to 1,600 questions`, `more than 1,200 questions`, `more seeds, not more questions`."""
    if need.more == "seeds" or need.low is None:
        return words("need.seeds")
    low = words.number(_two_digits(need.low), 0)
    if need.high is None:
        return words("need.open", low=low)
    return words("need.questions", low=low, high=words.number(_two_digits(need.high), 0))


def _two_digits(count: int) -> float:
    """A plan is no more exact than that."""
    return float(f"{count:.2g}")


def answer_to(words: Words, item: Difference | None) -> str:
    if item is None:
        return words("answer.missing")
    if item.kind == "log_probability":
        return words(f"answer.log_probability.{item.answer.kind}")
    return answer(words, item.answer)


def gain_of(comparison: Comparison, item: VariantResult) -> Difference | None:
    """The difference that a verdict on the task is read from: against the better of the base's own prompts."""
    return item.differences.get(comparison.headline)


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


def nothing_trained(words: Words, comparison: Comparison) -> str:
    return words("verdict.none", command=command_of(comparison, "train", CONFIG="lora_r16"))


def command_of(comparison: Comparison, name: str, **values: object) -> str:
    """Returns a command on this study's model and data, as it is typed."""
    whose = {"MODEL": comparison.model, "DATA": comparison.data}
    return command_line(name, **{"CONFIG": values.pop("CONFIG", None), **whose, **values})


def _decision(words: Words, comparison: Comparison) -> str:
    if not comparison.variants:
        return nothing_trained(words, comparison)
    measured = [item for item in comparison.variants if gain_of(comparison, item)]
    if not measured:
        return words("verdict.unmeasured")
    if len(comparison.recommendation.best) > 1:
        return _several(words, comparison)
    chosen = recommended(comparison)
    if chosen:
        return words(f"verdict.{_ship(comparison, chosen)}", **_figures(words, comparison, chosen))
    gained = [item for item in measured if _kind(comparison, item) == "gained"]
    if gained and all(item.collapsed for item in gained):
        return words("verdict.broken", task=words.name("measure_short", comparison.task))
    if gained:
        best = max((item for item in gained if not item.collapsed), key=lambda item: _gain(comparison, item))
        code = "too_dear" if best.name in comparison.recommendation.worth else "ship_missing"
        return words(f"verdict.{code}", **_figures(words, comparison, best))
    lost = all(_kind(comparison, item) == "lost" for item in measured)
    closest = max(measured, key=lambda item: _gain(comparison, item))
    return words("verdict.all_lost" if lost else "verdict.no_gain", **_figures(words, comparison, closest))


def _several(words: Words, comparison: Comparison) -> str:
    """Several variants that cannot be told apart: the data do not choose, so the cost of training may."""
    found = comparison.recommendation
    said = words("verdict.several", names=listed(words, found.best))
    return f"{said} {words('verdict.cheapest', name=found.cheapest)}" if found.cheapest else said


def _ship(comparison: Comparison, item: VariantResult) -> str:
    """Which sentence names the one variant that is left."""
    kept = kept_of(comparison, item)
    if kept is None:
        return "ship_missing"
    worth = comparison.recommendation.worth.get(item.name)
    if kept.answer.kind == "lost" and worth is not None and worth.sign == 0:
        return "ship_open"
    return f"ship_{kept.answer.kind}"


def _kind(comparison: Comparison, item: VariantResult) -> str:
    found = gain_of(comparison, item)
    return found.answer.kind if found else "missing"


def _gain(comparison: Comparison, item: VariantResult) -> float:
    found = gain_of(comparison, item)
    return found.change.value if found else float("-inf")


def _figures(words: Words, comparison: Comparison, item: VariantResult) -> dict[str, str]:
    task, kept = item.differences[comparison.headline], kept_of(comparison, item)
    worth = comparison.recommendation.worth.get(item.name)
    figures = {
        "name": item.name,
        "task": words.name("measure_short", comparison.task),
        "gain": words.number(task.change.value, signed=task.change.value < 0),
        "drop": words.number(abs(task.change.value)),
        "gain_interval": interval(words, task.change),
        "worth": estimate(words, worth) if worth else "",
    }
    if kept:
        digits = digits_of(kept)
        figures |= {
            "kept": words.name("measure_short", kept.measure),
            "loss": words.number(abs(kept.change.value), digits),
            "loss_interval": interval(words, kept.change, digits),
            "change": words.number(kept.change.value, digits, signed=True),
            "change_interval": interval(words, kept.change, digits),
            "bound": words.number(kept.answer.bound or 0.0),
            "needed": needed(words, kept.answer.need) if kept.answer.need else words("need.unknown"),
            "n": words.number(kept.n, 0),
        }
    return figures


def doubtful(words: Words, comparison: Comparison) -> list[str]:
    """What cannot judge anybody fairly, counted, and what the base reaches without it; a sentence a measure."""
    sentences = []
    for name, summary in comparison.base.measures.items():
        for count, found in summary.counts.items():
            mean = summary.means.get(f"sound_{count}")
            if mean is not None and any(found.values()) and words.has(f"doubtful.{count}"):
                figures = {"measure": words.name("measure", name), "mean": words.percent(mean.value), **found}
                sentences.append(words(f"doubtful.{count}", **figures))
    return sentences


def title(words: Words, comparison: Comparison) -> str:
    if comparison.data is None:
        return words("report.title", model=comparison.model)
    return words("report.title_on_data", model=comparison.model, data=comparison.data)


def subject(words: Words, study: str) -> str:
    """Returns a study as people say it: its model, and its data where they are not the model's usual."""
    model, data = split_study(study)
    return words("report.subject", model=model, data=data) if data else model


def weights(words: Words, comparison: Comparison) -> str:
    """How gain and loss were weighed, for the line under the table; nothing where they count the same."""
    found = comparison.recommendation.weights
    gain, loss = found.get(comparison.headline, 1.0), sum(v for k, v in found.items() if k != comparison.headline)
    return "" if len(found) < 2 or gain == loss else words("table.weights", ratio=words.number(loss / gain, 2))
