"""The tables of `make score`: rule by hardness, what is only format, why answers were wrong, problems of the golds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from core.text import inert
from custom_metrics.sql.hardness import LEVELS
from custom_metrics.sql.reasons import REASONS
from custom_metrics.sql.records import SqlScore, disagreements
from custom_metrics.sql.scoring import RULES

Systems = Mapping[str, Sequence[SqlScore]]

_GOLD_PROBLEMS = {
    "fails": "fail when run: left out of every figure",
    "empty": "return no row: anything that returns nothing is right",
    "tie": "depend on how a tie is broken",
    "not_audited": "took too long to be looked at",
}
WITHOUT = ("empty", "tie")
BY_FORMAT, NO_POINTS = "by format", ("0", "-")


def rule_table(systems: Systems) -> Table:
    """Percent right, by rule and hardness; and the points of it that the raw text would not have scored."""
    table = _table("Execution accuracy, %", *(["system"] if len(systems) > 1 else []), "rule")
    first = next(iter(systems.values()))
    judged = [row for row in first if row.strict is not None]
    for level in LEVELS:
        count = sum(row.hardness == level for row in judged)
        table.add_column(_head(level, count), justify="right", no_wrap=True)
    table.add_column(_head("all", len(judged)), justify="right", style="bold", no_wrap=True)
    for name, rows in systems.items():
        for at, rule in enumerate(RULES):
            cells = [_percent(row.verdict(rule) for row in rows if row.hardness == level) for level in LEVELS]
            overall = _percent(row.verdict(rule) for row in rows)
            table.add_row(*_name(name if at == 0 else "", systems), rule, *cells, overall)
        if _by_format(rows) not in NO_POINTS:
            cells = [_by_format(row for row in rows if row.hardness == level) for level in LEVELS]
            table.add_row(*_name("", systems), BY_FORMAT, *cells, _by_format(rows), style="dim")
            table.caption = f"{BY_FORMAT}: points of strict that finding the query in the answer brings\n"
        table.add_section()
    return table


def _head(name: str, count: int) -> Text:
    return Text(f"{name}\n").append(str(count), style="dim")


def reason_table(systems: Systems) -> Table:
    table = _table("Why answers were wrong", "reason")
    for name in systems:
        table.add_column(*(_name(name, systems) or [Text("answers")]), justify="right", overflow="fold")
    counts = {name: [sum(row.reason == code for row in rows) for code in REASONS] for name, rows in systems.items()}
    order = sorted(range(len(REASONS)), key=lambda at: -sum(count[at] for count in counts.values()))
    labels = list(REASONS.values())
    for at in order:
        if any(count[at] for count in counts.values()):
            table.add_row(labels[at], *(str(count[at]) if count[at] else "·" for count in counts.values()))
    return table


def gold_table(systems: Systems) -> Table:
    """The systems answered the same golds."""
    table = _table("The golds", "golds that")
    table.add_column("count", justify="right")
    first = next(iter(systems.values()))
    for kind, label in _GOLD_PROBLEMS.items():
        count = sum(row.gold_problem == kind for row in first)
        if count or kind != "not_audited":
            table.add_row(label, str(count))
    for name, rows in systems.items() if any(row.gold_problem in WITHOUT for row in first) else ():
        kept = [row for row in rows if row.gold_problem not in WITHOUT]
        change = f"{_percent(row.strict for row in rows)} → {_percent(row.strict for row in kept)}"
        table.add_row(
            Text(": ").join([*_name(name, systems), Text("strict without these two")]),
            change,
            style="dim",
        )
    return table


def disagreement_line(name: str, rows: Sequence[SqlScore]) -> Text:
    count = len(disagreements(rows))
    return Text(f"{inert(name)}: the rules disagree on {count} of {len(rows)} answers")


def render(systems: Systems) -> list[RenderableType]:
    lines = [disagreement_line(name, rows) for name, rows in systems.items()]
    return [rule_table(systems), reason_table(systems), gold_table(systems), *lines]


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 0, 0, 1))
    table.pad_edge = False
    table.caption_justify, table.caption_style = "left", "dim"
    for column in columns:
        table.add_column(column, vertical="top", overflow="fold", no_wrap=column == "rule")  # a rule's name is a key
    return table


def _name(name: str, systems: Systems) -> list[Text]:
    """A system's own cell, where there is more than one system."""
    return [Text(inert(name))] if len(systems) > 1 else []


def _percent(verdicts: Iterable[int | None]) -> str:
    judged = [verdict for verdict in verdicts if verdict is not None]
    return f"{100 * sum(judged) / len(judged):.1f}" if judged else "-"


def _by_format(rows: Iterable[SqlScore]) -> str:
    """Points that finding the query in the answer brings."""
    judged = [row for row in rows if row.strict is not None]
    gap = sum((row.strict or 0) - (row.strict_raw or 0) for row in judged)
    return f"{100 * gap / len(judged):+.1f}" if judged and gap else "0" if judged else "-"
