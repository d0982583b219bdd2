"""Lines that fit the terminal: a long one goes on below its own beginning, at any width."""

from __future__ import annotations

from rich.text import Text

from core.console import console
from core.text import inert

NAME = 16  # columns
NARROWEST = 20


def fact(name: str, text: str, width: int = NAME) -> None:
    """Prints a name and what there is to say of it: beside it, or below where a path would be cut in two."""
    if max(map(len, text.split()), default=0) > console.width - width - 3:
        console.print(Text(f"  {name}", style="bold"))
        indented(text, 4)
        return
    for number, part in enumerate(_parts(text, width + 3)):
        console.print(Text(f"  {'' if number else name:{width}} ", style="bold").append(part, style="not bold"))


def indented(text: str, columns: int, style: str = "") -> None:
    for part in _parts(text, columns):
        console.print(Text(" " * columns + part, style=style))


def _parts(text: str, columns: int) -> list[str]:
    lines = Text(inert(text)).wrap(console, max(NARROWEST, console.width - columns))
    return [line.plain.rstrip() for line in lines]
