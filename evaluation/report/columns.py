"""A table for any terminal: names are never split, and what does not fit beside a row stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

GAP = 2
LEAST_REMARK = 30  # columns: a narrower remark stands below
MOST_REMARK = 72
INDENT = 2


@dataclass(frozen=True)
class Entry:
    """A row: a name, a cell of one or more lines for each column, and remarks, each a line of its own."""

    name: Text
    cells: Sequence[Sequence[Text]]
    remarks: Sequence[Text] = ()
    apart: bool = False  # an empty line before it


@dataclass(frozen=True)
class Columns:
    """Columns of numbers, with a remark on each row that stands beside it or below."""

    first: str
    names: Sequence[str]
    remark: str  # what the remarks are called; empty where there are none
    entries: list[Entry] = field(default_factory=list)
    pairs: bool = True  # two columns each belong together under the name of the first

    def lines(self, width: int, console: Console) -> Iterator[Text]:
        natural = self._name_width() + sum(GAP + each for each in self._widths())
        if self.remark and natural + GAP + LEAST_REMARK <= width:
            yield from self._in_rows(width, console, beside=min(MOST_REMARK, width - natural - GAP))
        elif natural <= width:
            yield from self._in_rows(width, console, beside=0)
        else:
            yield from self._stacked(width, console)

    def _name_width(self) -> int:
        return max(cell_len(self.first), *(cell_len(entry.name.plain) for entry in self.entries))

    def _widths(self) -> list[int]:
        """Of each column: its widest line, its name included."""
        return [
            max([cell_len(name), *(cell_len(line.plain) for entry in self.entries for line in entry.cells[at])])
            for at, name in enumerate(self.names)
        ]

    def _in_rows(self, width: int, console: Console, beside: int) -> Iterator[Text]:
        widths = self._widths()
        head = Entry(Text(self.first), [[Text(name)] for name in self.names], [Text(self.remark)] if beside else [])
        lines = list(self._row(head, widths, console, beside, width))
        for line in lines:
            line.stylize("bold")
        yield from lines
        yield Text(
            "─" * min(width, self._name_width() + sum(GAP + each for each in widths) + (GAP + beside if beside else 0))
        )
        for entry in self.entries:
            if entry.apart:
                yield Text("")
            yield from self._row(entry, widths, console, beside, width)

    def _row(self, entry: Entry, widths: Sequence[int], console: Console, beside: int, width: int) -> Iterator[Text]:
        remarks = [part for remark in entry.remarks for part in _wrapped(remark, beside or width - INDENT, console)]
        height = max([1, *(len(cell) for cell in entry.cells), len(remarks) if beside else 0])
        for at in range(height):
            line = _padded(entry.name if at == 0 else Text(""), self._name_width(), right=False)
            for cell, wide in zip(entry.cells, widths, strict=True):
                line.append(" " * GAP).append_text(_padded(cell[at] if at < len(cell) else Text(""), wide, right=True))
            if beside and at < len(remarks):
                line.append(" " * GAP).append_text(remarks[at])
            line.rstrip()
            yield line
        if not beside:
            yield from (Text(" " * INDENT).append_text(remark) for remark in remarks)

    def _stacked(self, width: int, console: Console) -> Iterator[Text]:
        """A block for each entry: its name, then a line for what was measured, then the remarks."""
        size = 2 if self.pairs else 1
        labels = list(self.names[::size])
        wide = max(cell_len(label) for label in labels)
        if not self.pairs:
            yield from _wrapped(Text(self.first, style="bold underline"), width, console)
        for entry in self.entries:
            if entry.apart:
                yield Text("")
            yield from _wrapped(entry.name, width, console)
            for at, label in enumerate(labels):
                cells = entry.cells[size * at : size * (at + 1)]
                parts = [part for cell in cells for part in cell if part.plain.strip()]
                if parts:
                    line = Text(" " * INDENT).append_text(_padded(Text(label), wide, right=False))
                    for part in parts:
                        line.append("  ").append_text(part)
                    yield from _wrapped(line, width, console)
            for remark in entry.remarks:
                yield from (Text(" " * INDENT).append_text(part) for part in _wrapped(remark, width - INDENT, console))

    def print(self, console: Console) -> None:
        for line in self.lines(console.width, console):
            console.print(line, soft_wrap=False, no_wrap=True, overflow="ignore", crop=False)
        console.print()


def _wrapped(text: Text, width: int, console: Console) -> list[Text]:
    return list(text.wrap(console, max(8, width))) if text.plain else []


def _padded(text: Text, width: int, right: bool) -> Text:
    space = " " * max(0, width - cell_len(text.plain))
    return Text(space).append_text(text) if right else text.copy().append(space)
