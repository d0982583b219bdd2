"""CNN/DailyMail: three questions on a news article, each a source of its own with its own count.

`cnn_dailymail` asks for the summary, `cnn_dailymail_topic` for the topic in one sentence, `cnn_dailymail_keywords` for
five keywords. The answers come from the highlights that the editors wrote. CSV, or abisee/cnn_dailymail on the Hub.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from core.records.instruction import Instruction, Kind
from preprocess.instructions.convert.rows import BadRow, Row, table_rows
from preprocess.instructions.example import make_example
from preprocess.instructions.words import function_words

SOURCE = "cnn_dailymail"
HUB_CONFIG = "3.0.0"
ASK_SUMMARY = "Summarize this article in a few short sentences."
ASK_TOPIC = "What is this article about? Reply with one sentence."
ASK_KEYWORDS = "Name five keywords of this article, with commas between them."
KEYWORDS = 5

_DATELINE = re.compile(
    r"^(By|PUBLISHED|UPDATED|Last updated|Created)\b.*?\|\s*\.?\s*(UPDATED:.*?\d{4}\s*\.?\s*)?", re.I
)


def read(path: Path) -> Iterator[Row]:
    return table_rows(path, ("id", "article", "highlights"))


def convert_summary(row: Row) -> Iterator[Instruction]:
    yield _example(ASK_SUMMARY, " ".join(highlights(row)), row, "summary", SOURCE)


def convert_topic(row: Row) -> Iterator[Instruction]:
    yield _example(ASK_TOPIC, highlights(row)[0], row, "summary", f"{SOURCE}_topic")


def convert_keywords(row: Row) -> Iterator[Instruction]:
    words = keywords(article(row), " ".join(highlights(row)))
    if len(words) < KEYWORDS:
        raise BadRow(f"fewer than {KEYWORDS} keywords: its highlights share too few words with it")
    yield _example(ASK_KEYWORDS, ", ".join(words), row, "keywords", f"{SOURCE}_keywords")


def _example(ask: str, answer: str, row: Row, kind: Kind, source: str) -> Instruction:
    text = article(row)
    return make_example(ask, answer, text, kind=kind, source=source, context=text)


def article(row: Row) -> str:
    """Returns the article without the line of author and dates, and with its full stops where they belong."""
    return _sentences(_DATELINE.sub("", row.text("article").strip(), count=1))


def highlights(row: Row) -> list[str]:
    """Returns the sentences that the editors wrote above the article."""
    lines = [_sentences(line) for line in row.text("highlights").split("\n") if line.strip(" .")]
    if not lines:
        raise BadRow("no highlights")
    return lines


def _sentences(text: str) -> str:
    text = re.sub(r"\s+([.,;:?!])", r"\1", " ".join(text.split()))
    return text if text.endswith((".", "?", "!", '"', "'")) else f"{text}."


def keywords(text: str, summary: str) -> list[str]:
    """Returns the words of the summary that the article uses most; capitalised names keep their capitals."""
    used = Counter(word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    candidates: dict[str, str] = {}
    for word in re.findall(r"[^\W\d_]{4,}", summary):
        if word.lower() not in function_words() and used[word.lower()]:
            candidates.setdefault(word.lower(), word)
    ranked = sorted(candidates, key=lambda word: (-used[word], word))
    return [candidates[word] for word in ranked[:KEYWORDS]]
