"""The comparison as one table that a person understands, at 80 columns or more."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from evaluation.compare.results import Comparison, Difference, Effects, RunSummary, VariantResult
from evaluation.report import phrases
from evaluation.words import Words

WIDE = 96  # columns; with fewer, the interval of the sharp probe is left to the report
COLOURS = {"gained": "green", "lost": "red", "no_worse": "green", "cannot_tell": "yellow"}
PROBE_COLOURS = {"better": "green", "worse": "red", "cannot_tell": "yellow"}


def print_comparison(console: Console, comparison: Comparison, words: Words) -> None:
    narrow = console.width < WIDE
    console.print()
    console.print(Text(words("table.title", model=comparison.model), style="bold"))
    console.print(_table(comparison, words, narrow), soft_wrap=False)
    console.print(Text(_note(comparison, words), style="dim"), soft_wrap=False)


def _table(comparison: Comparison, words: Words, narrow: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), collapse_padding=True)
    table.add_column(words("table.model"), no_wrap=not narrow, overflow="fold")
    for name in ("sql", "gain", "mmlu", "change", "probe"):
        table.add_column(words(f"table.{name}"), justify="right", no_wrap=not narrow or name != "probe")
    table.add_column(words("table.verdict"), min_width=12)
    _add_base(table, comparison.base, words)
    for item in comparison.variants:
        table.add_row()
        table.add_row(*_variant_cells(item, words, narrow))
    return table


def _add_base(table: Table, base: RunSummary, words: Words) -> None:
    zero, three = base.sql.get("zero_shot"), base.sql.get("three_shot")
    name = Text(words("table.base"), style="bold")
    mmlu = words.percent(base.mmlu.accuracy.value) if base.mmlu else ""
    table.add_row(name, words.percent(zero.accuracy["strict"].value) if zero else "", "", mmlu)
    if zero:
        table.add_row(Text(words("table.base_raw"), style="dim"), words.percent(zero.accuracy["strict_raw"].value))
    if three:
        table.add_row(Text(words("table.base_three"), style="dim"), words.percent(three.accuracy["strict"].value))


def _variant_cells(item: VariantResult, words: Words, narrow: bool) -> list[Text]:
    effects = item.effects
    name = Text(item.name, style="bold")
    if len(item.runs) > 1:
        name.append("\n" + words("table.seeds", count=len(item.runs)), style="dim")
    return [
        name,
        Text(words.percent(effects.sql.tuned) if effects.sql else ""),
        _change(effects.sql, words),
        Text(words.percent(effects.mmlu.tuned) if effects.mmlu else ""),
        _change(effects.mmlu, words),
        _probe(effects, words, narrow),
        _verdict(item, words),
    ]


def _change(item: Difference | None, words: Words) -> Text:
    if item is None:
        return Text(words("answer.missing"), style="dim")
    value = Text(words.number(item.change.value, signed=True), style=COLOURS[item.answer.kind])
    return value.append("\n" + phrases.interval(words, item.change), style="dim not bold")


def _probe(effects: Effects, words: Words, narrow: bool) -> Text:
    if effects.probe is None:
        return Text(words("answer.missing"), style="dim")
    value = words.number(effects.probe.change.value, 2, signed=True)
    text = Text(value, style=PROBE_COLOURS[effects.probe.kind])
    return text if narrow else text.append("\n" + phrases.interval(words, effects.probe.change, 2), style="dim")


def _verdict(item: VariantResult, words: Words) -> Text:
    text = Text()
    if item.collapsed:
        text.append(words("answer.collapsed") + "\n", style="bold red")
    for name, difference in (("sql", item.effects.sql), ("mmlu", item.effects.mmlu)):
        colour = COLOURS[difference.answer.kind] if difference else "dim"
        text.append("" if name == "sql" else "\n")
        text.append(words(f"table.{name}_answer", answer=phrases.answer_to(words, difference)), style=colour)
    return text


def _note(comparison: Comparison, words: Words) -> str:
    measured = [item.effects.mmlu for item in comparison.variants if item.effects.mmlu]
    if not measured:
        return words("table.note")
    drops = [item.detectable for item in measured]
    low, high = words.number(min(drops)), words.number(max(drops))
    power = words("table.power" if low == high else "table.power_range", n=measured[0].n, low=low, high=high)
    return f"{words('table.note')} {power}"
