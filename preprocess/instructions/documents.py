"""Reads documents, as text files or rows with a `text`, and cuts them into paragraphs to write instructions from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError
from core.files import read_text
from core.hashing import hash_value
from preprocess.instructions.convert.rows import table_rows

PLAIN = (".txt", ".md")
MIN_WORDS = 30
MAX_WORDS = 300


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `id` is a hash of its text, `document` says where it stands."""

    id: str
    document: str
    text: str


def read_paragraphs(source: Path, min_words: int = MIN_WORDS, max_words: int = MAX_WORDS) -> list[Paragraph]:
    """Returns the paragraphs of a file or of all text files of a folder, each text once."""
    if not source.exists():
        raise UserError(f"{source} does not exist. Name a text file, a folder of them, or rows with a 'text'.")
    files = sorted(path for path in source.rglob("*") if path.suffix in PLAIN) if source.is_dir() else [source]
    found: dict[str, Paragraph] = {}
    for path in files:
        for document, text in _documents(path):
            for piece in cut(text, min_words, max_words):
                paragraph = Paragraph(hash_value(piece), document, piece)
                found.setdefault(paragraph.id, paragraph)
    if not found:
        raise UserError(f"{source} holds no paragraph of {min_words} words or more.")
    return list(found.values())


def _documents(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix in PLAIN:
        yield path.name, read_text(path)
        return
    for row in table_rows(path, ("text",)):
        if isinstance(text := row.values.get("text"), str):
            yield row.where, text.encode(errors="replace").decode()


def cut(text: str, min_words: int, max_words: int) -> Iterator[str]:
    """Yields paragraphs between empty lines; a long one is cut between sentences, a short one joins the next."""
    pending: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        for sentence in re.split(r"(?<=[.!?])\s+", " ".join(block.split())):
            words = sentence.split()
            if pending and len(pending) + len(words) > max_words:
                if len(pending) >= min_words:
                    yield " ".join(pending)
                pending = []
            pending += words[:max_words]
        if len(pending) >= min_words:
            yield " ".join(pending)
            pending = []
