"""A against B in the terminal: one line a measure, then groups, then the items that changed sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from core.records.comparison import Difference
from core.records.estimate import Answer
from core.records.versus import Duel, Flip, Versus
from core.text import inert
from evaluation.compare.versus import DATABASE
from evaluation.report import phrases
from evaluation.report.columns import Columns, Entry
from evaluation.report.terminal import COLOURS
from evaluation.words import MINUS, Words

SHOWN_FLIPS = 5
SHOWN_LETTERS = 100
INDENT = 2


def print_versus(console: Console, found: Versus, words: Words) -> None:
    console.print()
    console.print(Text(words("versus.title", a=found.a, b=found.b), style="bold"), soft_wrap=False)
    table = _table(words, found, words("column.measure"))
    for name, duel in found.duels.items():
        table.entries.append(_entry(words, words.name("measure_short", name), duel.difference))
    table.print(console)
    for name, duel in found.duels.items():
        for kind, groups in duel.groups.items():
            _group_table(words, found, name, kind, groups).print(console)
    for name, duel in found.duels.items():
        _print_flips(console, words, found, name, duel)
    console.print(Text(words("versus.note"), style="dim"), soft_wrap=False)
    console.print()
    console.print(Text(sentence(words, found), style="bold"), soft_wrap=False)


def sentence(words: Words, found: Versus) -> str:
    """What may be said of B in each measure."""
    parts = [_said(words, found, name, duel.difference) for name, duel in found.duels.items()]
    return " ".join(parts)


def _said(words: Words, found: Versus, name: str, item: Difference) -> str:
    digits = phrases.digits_of(item)
    return words(
        f"versus.{item.answer.kind}",
        a=found.a,
        b=found.b,
        measure=words.name("measure_short", name),
        change=words.number(abs(item.change.value), digits),
        interval=phrases.interval(words, item.change, digits),
        bound=words.number(item.answer.bound or 0.0, digits),
        needed=phrases.needed(words, item.answer.need) if item.answer.need else words("need.unknown"),
    )


def _table(words: Words, found: Versus, first: str) -> Columns:
    names = [found.a, found.b, words("table.change"), words("versus.flips")]
    return Columns(first, names, words("table.verdict"), pairs=False)


def _entry(words: Words, name: str, item: Difference, answer: Answer | None = None) -> Entry:
    digits, colour = phrases.digits_of(item), COLOURS[item.answer.kind]
    shown = [words.percent(v) if item.unit > 1 else words.number(v, 2) for v in (item.base, item.tuned)]
    change = [Text(words.number(item.change.value, digits, signed=True), style=colour)]
    change.append(Text(phrases.interval(words, item.change, digits)))
    said = phrases.answer_to(words, item) if answer is None else phrases.answer(words, answer)
    sides = f"{MINUS}{item.lost} +{item.won}" if item.lost or item.won else "0"
    cells = [*([Text(value)] for value in shown), change, [Text(sides)]]
    return Entry(Text(name, style="bold"), cells, [Text(said, style=colour)])


def _group_table(words: Words, found: Versus, measure: str, kind: str, groups: dict[str, Difference]) -> Columns:
    names = {"measure": words.name("measure_short", measure), "kind": words.name("group_kind", kind)}
    table = _table(words, found, words("versus.by", **names))
    for name in sorted(groups) if kind == DATABASE else words.ordered(kind, groups):
        item = groups[name]
        label = name if kind == DATABASE else words.name(kind, name)
        short = replace(item.answer, need=None)  # what a single group would need is no plan
        table.entries.append(_entry(words, inert(f"{label} ({item.n})"), item, short))
    return table


def _print_flips(console: Console, words: Words, found: Versus, measure: str, duel: Duel) -> None:
    for key, flips in (("lost", duel.lost), ("won", duel.won)):
        if flips:
            names = {"a": found.a, "b": found.b, "measure": words.name("measure_short", measure)}
            title = words(f"versus.flips_{key}", count=len(flips), **names)
            console.print(Text(title, style="bold"), soft_wrap=False)
            for line in _lines(words, flips):
                for number, part in enumerate(Text(line).wrap(console, console.width - 2 * INDENT)):
                    console.print(Text(" " * (2 * INDENT if number else INDENT)).append_text(part))


def _lines(words: Words, flips: Sequence[Flip]) -> list[str]:
    shown = [_cut(inert(f"{flip.id}  {flip.question}")) for flip in flips[:SHOWN_FLIPS]]
    rest = len(flips) - len(shown)
    return [*shown, words("errors.more", count=rest)] if rest else shown


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_LETTERS else f"{text[: SHOWN_LETTERS - 1].rstrip()}…"
