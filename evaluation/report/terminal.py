"""The comparison as one table that a person understands, at 80 columns or more."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.records.comparison import Comparison, Difference, MeasureSummary, VariantResult
from evaluation.report import phrases
from evaluation.words import MINUS, Words

COLOURS = {"gained": "green", "lost": "red", "no_worse": "green", "cannot_tell": "blue"}


def print_comparison(console: Console, comparison: Comparison, words: Words) -> None:
    console.print()
    title = words("table.title", model=comparison.study)
    limit = words("table.quick", n=comparison.limit) if comparison.limit else ""
    console.print(Text(f"{title}{limit}", style="bold"), soft_wrap=False)
    console.print(_table(comparison, words), soft_wrap=False)
    console.print(Text(_note(comparison, words), style="dim"), soft_wrap=False)


def shown_measures(comparison: Comparison) -> list[str]:
    return [comparison.task, *comparison.keep]


def shown_difference(comparison: Comparison, item: VariantResult, measure: str) -> Difference | None:
    """The task is shown against the better of the base's prompts, all else against itself."""
    return item.differences.get(comparison.headline if measure == comparison.task else measure)


def _table(comparison: Comparison, words: Words) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), collapse_padding=True)
    table.add_column(words("table.model"), overflow="fold")
    for name in shown_measures(comparison):
        table.add_column(words.name("measure_short", name), justify="right")
        table.add_column(words("table.change"), justify="right")
    table.add_column(words("table.verdict"), min_width=12)
    _add_base(table, comparison, words)
    for item in comparison.variants:
        table.add_row()
        table.add_row(*_variant_cells(comparison, item, words))
    return table


def _add_base(table: Table, comparison: Comparison, words: Words) -> None:
    base = comparison.base.measures
    cells: list[str | Text] = [Text(words("table.base"), style="bold")]
    for name in shown_measures(comparison):
        cells += [_mean(words, base.get(name)), ""]
    table.add_row(*cells)
    for label, summary, value in other_baselines(comparison, words):
        table.add_row(Text(f"  {label}", style="dim"), _mean(words, summary, value))
    _add_noise(table, comparison, words)


def _add_noise(table: Table, comparison: Comparison, words: Words) -> None:
    """The base, evaluated again: what it differs from itself."""
    if not comparison.noise:
        return
    cells: list[str | Text] = [Text(f"  {words('table.noise')}", style="dim")]
    for name in shown_measures(comparison):
        found, summary = comparison.noise.get(name), comparison.base.measures.get(name)
        flips = f"{MINUS}{found.lost} +{found.won}" if found else ""
        digits = 1 if summary is None or summary.kind in ("accuracy", "duel") else 2
        cells += ["", f"{words.number(found.change, digits, signed=True)}\n{flips}" if found else ""]
    table.add_row(*cells)


def other_baselines(comparison: Comparison, words: Words) -> list[tuple[str, MeasureSummary, str]]:
    """Returns the base on the task in other ways: its compared further values, and its other prompts."""
    base, task = comparison.base.measures, comparison.task
    seen = dict.fromkeys(
        (item.baseline, item.value)
        for variant in comparison.variants
        for item in variant.differences.values()
        if item.measure == task
    )
    found = []
    for measure, value in seen or {(name, "value"): None for name in base if name not in shown_measures(comparison)}:
        if measure in base and (measure, value) != (task, "value") and value in base[measure].means:
            kind, code = ("measure_short", measure) if measure != task else ("value", value)
            found.append((words.name(kind, code), base[measure], value))
    return found


def _mean(words: Words, summary: MeasureSummary | None, value: str = "value") -> str:
    if summary is None or value not in summary.means:
        return words("answer.missing")
    mean = summary.means[value].value
    return words.percent(mean) if summary.kind in ("accuracy", "duel") else words.number(mean, 2)


def _variant_cells(comparison: Comparison, item: VariantResult, words: Words) -> list[str | Text]:
    name = Text(item.name, style="bold")
    if len(item.runs) > 1:
        name.append("\n" + words("table.seeds", count=len(item.runs)), style="dim")
    cells: list[str | Text] = [name]
    for measure in shown_measures(comparison):
        found = shown_difference(comparison, item, measure)
        cells += [_tuned(words, found), _change(found, words)]
    return [*cells, _verdict(comparison, item, words)]


def _tuned(words: Words, item: Difference | None) -> str:
    if item is None:
        return ""
    return words.percent(item.tuned) if item.unit > 1 else words.number(item.tuned, 2)


def _change(item: Difference | None, words: Words) -> Text:
    if item is None:
        return Text(words("answer.missing"), style="dim")
    digits = phrases.digits_of(item)
    value = Text(words.number(item.change.value, digits, signed=True), style=COLOURS[item.answer.kind])
    return value.append("\n" + phrases.interval(words, item.change, digits), style="dim not bold")


def _verdict(comparison: Comparison, item: VariantResult, words: Words) -> Text:
    text = Text()
    if item.collapsed:
        text.append(words("answer.collapsed") + "\n", style="bold red")
    for index, measure in enumerate(shown_measures(comparison)):
        found = shown_difference(comparison, item, measure)
        colour = COLOURS[found.answer.kind] if found else "dim"
        answer = phrases.answer_to(words, found)
        text.append("\n" if index else "")
        text.append(f"{words.name('measure_short', measure)} {answer}", style=colour)
    return text


def _level(comparison: Comparison, words: Words) -> list[str]:
    """One sentence on the correction, for the measure that most variants have."""
    found = [item for variant in comparison.variants for item in variant.differences.values()]
    most = max(found, key=lambda item: item.family, default=None)
    if most is None:
        return []
    level = words.number(100 * most.level, 1 if most.family > 1 else 0)
    return [words("table.level", count=most.family, level=level)]


def _note(comparison: Comparison, words: Words) -> str:
    parts = [words("table.note"), *_level(comparison, words)]
    if comparison.baseline:
        task, baseline = words.name("measure_short", comparison.task), words.name("measure", comparison.baseline)
        parts.append(words("table.baseline", task=task, baseline=baseline))
    parts += [text for text in (phrases.weights(words, comparison),) if text]
    floors = [noise.floor for noise in comparison.noise.values()]
    parts.append(words("table.noise_note", floor=words.number(max(floors))) if floors else words("table.no_noise"))
    parts += [words(f"note.{name}") for name in shown_measures(comparison) if words.has(f"note.{name}")]
    for name in comparison.keep:
        found = [item.differences[name] for item in comparison.variants if name in item.differences]
        drops = [item.detectable for item in found if item.detectable]
        if drops:
            low, high = words.number(min(drops)), words.number(max(drops))
            key = "table.power" if low == high else "table.power_range"
            parts.append(words(key, measure=words.name("measure", name), n=found[0].n, low=low, high=high))
    return " ".join(parts)
