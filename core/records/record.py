"""Reads and writes typed records as JSON, and says in a sentence what is wrong with a file that is none.

A record is a dataclass with three class variables: `RECORD` (its name in the file), `FORMAT` (raised when its fields
change their meaning) and `REMEDY` (what to do about a file that cannot be used).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

import msgspec

from core.errors import UserError
from core.files import atomic_open, read_text, write_text


class Record(Protocol):
    RECORD: ClassVar[str]
    FORMAT: ClassVar[int]
    REMEDY: ClassVar[str]


R = TypeVar("R", bound=Record)

HALF_CHARACTER = re.compile("[\ud800-\udfff]")
UNFIT = (msgspec.MsgspecError, RecursionError, ValueError, OverflowError)  # what reading a wrong value may raise


def write_record(path: Path, record: Record) -> None:
    """Writes the file whole or not at all."""
    write_text(path, record_text(record))


def record_text(record: Record) -> str:
    """Returns what the file of one record says."""
    header = {"record": record.RECORD, "format": record.FORMAT}
    return _json(header | _plain(record), indent=2) + "\n"


def read_record(kind: type[R], path: Path) -> R:
    """Reads the one record of a file; refuses another record, another format and fields that do not fit."""
    value = _parse(kind, path, read_text(path), "")
    header = value if isinstance(value, dict) else {}
    if header.get("record") != kind.RECORD or header.get("format") != kind.FORMAT:
        raise UserError(f"{path}: {_found(header)}; {kind.RECORD} format {kind.FORMAT} is needed. {kind.REMEDY}")
    return _convert(kind, path, value, "")


def write_rows(path: Path, rows: Iterable[Record]) -> None:
    """Writes one record a line; the file appears whole or not at all."""
    with atomic_open(path) as stream:
        for row in rows:
            stream.write(row_line(row))


def row_line(row: Record) -> str:
    """Returns the line of a record in a file of many, line end included."""
    return _json(_plain(row)) + "\n"


def read_rows(kind: type[R], path: Path) -> list[R]:
    """Reads all records of a file with one on each line."""
    return list(iterate_rows(kind, path, read_text(path)))


def iterate_rows(kind: type[R], path: Path, text: str) -> Iterator[R]:
    """Yields the records of a text; an error names the line."""
    decoder = msgspec.json.Decoder(kind)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield decoder.decode(line)
            except UNFIT:  # read once more, to say what is wrong with it
                place = f", line {number}"
                yield _convert(kind, path, _parse(kind, path, line, place), place)


def _json(value: Any, indent: int | None = None) -> str:
    """Half a character (a lone surrogate) has no place in a file of UTF-8: the sign for "unreadable" stands for it."""
    text = json.dumps(value, indent=indent, ensure_ascii=False, allow_nan=False)
    return HALF_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def _plain(record: Record) -> dict[str, Any]:
    return msgspec.to_builtins(record, enc_hook=_path_to_text)


def _parse(kind: type[R], path: Path, text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        problem = getattr(error, "msg", None) or type(error).__name__
        raise UserError(f"{path}{place}: not valid JSON ({problem}). {kind.REMEDY}") from None


def _convert(kind: type[R], path: Path, value: Any, place: str) -> R:
    try:
        return msgspec.convert(value, kind, dec_hook=_text_to_path)
    except UNFIT as error:
        raise UserError(f"{path}{place}: not a whole {kind.RECORD} record ({error}). {kind.REMEDY}") from None


def _path_to_text(value: Any) -> str:
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(type(value).__name__)


def _text_to_path(kind: type, value: Any) -> Any:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind.__name__)


def _found(header: dict[str, Any]) -> str:
    if "record" not in header:
        return "this file was written by an earlier version, or by another program"
    return f"this is a {header['record']!r} record of format {header.get('format')!r}"
