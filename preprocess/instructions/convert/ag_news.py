"""AG News: which of four topics has a news text? CSV with class 1-4, title and description, or fancyzhx/ag_news."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import Row, table_rows
from preprocess.instructions.example import make_example

SOURCE = "ag_news"
LABELS = ("World", "Sports", "Business", "Sci/Tech")
ASK = f"Which topic has this news text: {', '.join(LABELS[:-1])} or {LABELS[-1]}? Reply with the topic only."


def read(path: Path) -> Iterator[Row]:
    """Yields the rows of the CSV file with the Hub's columns: text, and a label that counts from 0."""
    for row in table_rows(path, ("class", "title", "description")):
        values = dict(row.values)
        number = str(values.pop("class", "")).strip()
        if number.isdigit():
            values["label"] = int(number) - 1
        if {"title", "description"} <= values.keys():
            values["text"] = f"{values['title']} {values['description']}"
        yield Row(values, row.where)


def convert(row: Row) -> Iterator[Instruction]:
    label = row.label("label", LABELS)
    yield make_example(ASK, label, clean(row.text("text")), kind="classification", source=SOURCE, labels=LABELS)


def clean(text: str) -> str:
    """Puts back the marks that the corpus has lost: ` #36;10` is `$10`, ` quot;` a quotation mark, `\\` a line end."""
    text = re.sub(r" ?(#\d+|quot|amp|lt|gt|nbsp);", r"&\1;", text.replace("\\", " "))
    return " ".join(html.unescape(text).split())
