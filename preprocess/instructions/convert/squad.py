"""SQuAD v1 and v2: a question on a paragraph, answered with words of the paragraph.

Local files are in the official nested layout, or flat with the Hub's columns (rajpurkar/squad, rajpurkar/squad_v2).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.records.instruction import Instruction
from preprocess.instructions.convert.rows import BadRow, Row, json_rows
from preprocess.instructions.example import make_example

SOURCE = "squad"
UNANSWERABLE = "unanswerable"
ASK = 'Answer with words of the text, or reply "unanswerable":'


def read(path: Path) -> Iterator[Row]:
    for row in json_rows(path):
        if "paragraphs" in row.values:
            yield from _nested(row)
        else:
            yield row


def _nested(article: Row) -> Iterator[Row]:
    """Yields a flat row for each question of an article; what does not fit becomes an empty row, and is dropped."""
    paragraphs = article.values["paragraphs"]
    for number, paragraph in enumerate(paragraphs if isinstance(paragraphs, list) else [None], start=1):
        questions = paragraph.get("qas") if isinstance(paragraph, dict) else None
        place = f"{article.where}, paragraph {number}"
        for index, question in enumerate(questions if isinstance(questions, list) else [None], start=1):
            values = {"context": paragraph["context"], **question} if _fits(paragraph, question) else {}
            yield Row(values, f"{place}, question {index}")


def _fits(paragraph: Any, question: Any) -> bool:
    return isinstance(question, dict) and isinstance(paragraph.get("context"), str)


def convert(row: Row) -> Iterator[Instruction]:
    context, question = row.text("context"), row.text("question")
    answers = _answers(row.values.get("answers"))
    yield make_example(
        f"{ASK} {question.strip()}",
        answers[0] if answers else UNANSWERABLE,
        context,
        kind="extractive",
        source=SOURCE,
        context=context,
        also_right=answers[1:],
    )


def _answers(value: Any) -> list[str]:
    """Returns the texts of either layout: `[{"text": ...}, ...]` or `{"text": [...]}`."""
    if isinstance(value, dict):
        texts = value.get("text")
    elif isinstance(value, list):
        texts = [answer.get("text") if isinstance(answer, dict) else None for answer in value]
    else:
        texts = None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise BadRow("'answers' is not in SQuAD's layout")
    return texts
