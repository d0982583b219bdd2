"""What a value may be: each kind reads the text that was typed, or says in words what is needed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import nearest
from core.names import RULE, is_name
from core.paths import with_home

DIGITS = re.compile("[0-9]{1,15}")
DECIMAL = re.compile(r"-?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,3})?")  # neither nan nor 1_000


@dataclass(frozen=True)
class Kind:
    """A kind of value. `read` raises ValueError for a text that is none; `needed` says what is one."""

    needed: str
    read: Callable[[str], Any]
    choices: tuple[str, ...] = ()
    flag: bool = False  # an option without a value; YES=1 for make
    rest: bool = False  # all that follows, passed on as it is
    place: bool = False  # a name, or else a path from where it was typed


def _name(text: str) -> str:
    if not is_name(text):
        raise ValueError
    return text


def _flag(text: str) -> bool:
    return {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}[text.lower()]


def whole(low: int, high: int | None = None) -> Kind:
    """Makes the kind of a whole number between two limits, both included."""

    def read(text: str) -> int:
        if not DIGITS.fullmatch(text):
            raise ValueError
        number = int(text)
        if number < low or (high is not None and number > high):
            raise ValueError
        return number

    return Kind(f"a whole number, {low} or more" if high is None else f"a whole number from {low} to {high}", read)


def number(low: float, high: float, needed: str, above: bool = False) -> Kind:
    """Makes the kind of a number between two limits, both included unless it must lie `above` the lower."""

    def read(text: str) -> float:
        if not DECIMAL.fullmatch(text):
            raise ValueError
        value = float(text)
        if not low <= value <= high or (above and value == low):
            raise ValueError
        return value

    return Kind(needed, read)


def choice(*names: str) -> Kind:
    """Makes the kind of one word of a few."""

    def read(text: str) -> str:
        if text not in names:
            raise ValueError
        return text

    return Kind(" or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0], read, choices=names)


def _url(text: str) -> str:
    if not text.startswith(("http://", "https://")) or any(character.isspace() for character in text):
        raise ValueError
    return text.rstrip("/")


def _part(text: str) -> tuple[int, int]:
    number, slash, count = text.partition("/")
    if not (slash and DIGITS.fullmatch(number) and DIGITS.fullmatch(count) and 1 <= int(number) <= int(count)):
        raise ValueError
    return int(number) - 1, int(count)


NAME = Kind(f"a name of {RULE}", _name)
TEXT = Kind("a text", str)
PLACE = Kind("a folder or a name", str, place=True)


def _folder(text: str) -> Path:
    path = Path(with_home(text))
    if path.is_file():
        raise ValueError
    return path


PATH = Kind("a file or folder", lambda text: Path(with_home(text)))
FOLDER = Kind("a folder", _folder)
URL = Kind("an address that begins with http:// or https://", _url)
FLAG = Kind("1 or 0", _flag, choices=("1",), flag=True)
REST = Kind("options of the program that is called", shlex.split, rest=True)
SEED = whole(0, 2**32 - 1)
COUNT = whole(1)
PART = Kind("a part of a whole, such as 1/4 (the first of four)", _part)
SHARE = number(0, 1, "a share above 0 and up to 1; 0.5 is half", above=True)
MONEY = number(0, 1e9, "an amount, 0 or more")
SCALE = number(0, 2, "a number from 0 to 2; 0 is the base, 1 the adapter as trained")


def did_you_mean(text: str, known: tuple[str, ...]) -> str:
    """Returns the words that offer the nearest known names, or nothing."""
    close = nearest(text, known, count=2)
    return f" Did you mean {' or '.join(close)}?" if close else ""
