"""Loads one source of a recipe: every row of the file or of the Hub, converted, and as many drawn as asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError
from core.hashing import hash_file, hash_tree
from core.records.instruction import Dropped, Instruction, SourceCount
from preprocess.hub import load_hub
from preprocess.instructions.convert.registry import CONVERTERS
from preprocess.instructions.convert.rows import BadRow, Row

UNUSABLE = "unusable row"  # stands where the name of a filter stands


@dataclass(frozen=True)
class Origin:
    """Where the rows of a source come from: a local file or folder, or the Hub at one commit."""

    path: Path | None = None
    hub: str = ""
    revision: str = ""
    split: str = "train"

    @property
    def name(self) -> str:
        return self.path.name if self.path else f"{self.hub}@{self.revision}:{self.split}"

    @property
    def content(self) -> str:
        """Returns what changes when the rows change: the hash of the file, or the commit."""
        if self.path is None:
            return self.name
        if not self.path.exists():
            raise UserError(f"{self.path} does not exist. A recipe names its files from the project's folder.")
        return hash_tree(self.path) if self.path.is_dir() else hash_file(self.path)


@dataclass(frozen=True)
class Loaded:
    """What a source gave."""

    examples: list[Instruction]
    dropped: list[Dropped]
    count: SourceCount


def load_source(source: str, origin: Origin, count: int | None = None, seed: int = 0) -> Loaded:
    """Converts all rows, leaves out those that are no examples, and draws `count` of the rest."""
    examples: list[Instruction] = []
    dropped: list[Dropped] = []
    rows = 0
    for row in _rows(source, origin):
        rows += 1
        try:
            examples += CONVERTERS[source].convert(row)
        except BadRow as error:
            dropped.append(Dropped(row.where, UNUSABLE, str(error), source))
        except UnicodeEncodeError:  # JSON can hold half of a surrogate pair
            dropped.append(Dropped(row.where, UNUSABLE, "holds half a character, which no text file can hold", source))
    if not examples:
        why = f" The first: {dropped[0].id}: {dropped[0].why}." if dropped else ""
        raise UserError(f"{origin.name}: none of {rows} rows is an example of '{source}'.{why}")
    drawn = draw(examples, count, seed)
    return Loaded(drawn, dropped, SourceCount(source, origin.name, origin.content, rows, len(dropped), len(drawn)))


def draw(examples: Sequence[Instruction], count: int | None, seed: int) -> list[Instruction]:
    """Draws `count` examples by the hash of seed and id: the same ones in whatever order the rows stand.

    A smaller count draws a part of what a larger one draws.
    """
    if count is None or count >= len(examples):
        return list(examples)

    def key(index: int) -> tuple[bytes, int]:
        return hashlib.sha256(f"{seed}:{examples[index].id}".encode()).digest(), index

    chosen = sorted(range(len(examples)), key=key)[:count]
    return [examples[index] for index in sorted(chosen)]


def _rows(source: str, origin: Origin) -> Iterator[Row]:
    return CONVERTERS[source].read(origin.path) if origin.path else _hub_rows(source, origin)


def _hub_rows(source: str, origin: Origin) -> Iterator[Row]:
    advice = "Check name, revision and network, or download its file and name it with `path:`."
    found = load_hub(origin.hub, CONVERTERS[source].hub_config, origin.split, origin.revision, advice)
    for number, values in enumerate(found, start=1):
        yield Row(dict(values), f"{origin.name}, row {number}")
