"""The texts that models are graded on, for the contamination filter: Spider's questions, MMLU's, and any file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import read_text
from core.hashing import hash_value
from preprocess.instructions.convert.rows import csv_cells, json_rows
from preprocess.instructions.curate.contamination import EvaluationSet
from preprocess.mmlu import mmlu_folder, read_split, subjects
from preprocess.spider import load_spider


def spider_set(folder: Path) -> EvaluationSet:
    """Takes questions and queries of Spider's dev split."""
    dev = load_spider(folder).dev
    return _make("Spider dev", [text for example in dev for text in (example.question, example.query)])


def mmlu_set(source: str) -> EvaluationSet:
    """Takes the test questions of MMLU, each alone and with its choices, which make a short question long enough."""
    folder = mmlu_folder(source)
    items = [item for subject in subjects(folder) for item in read_split(folder, subject, "test")]
    texts = [text for item in items for text in (item.question, " ".join((item.question, *item.choices)))]
    return _make("MMLU test", texts)


def file_set(path: Path) -> EvaluationSet:
    """Takes every text of a file: all strings of JSON, all cells of CSV, all lines of other text."""
    if not path.is_file():
        raise UserError(f"{path} does not exist. `against` names evaluation files from the project's folder.")
    if path.suffix in (".json", ".jsonl", ".ndjson"):
        texts = [text for row in json_rows(path) for text in _strings(row.values)]
    elif path.suffix in (".csv", ".tsv"):
        delimiter = "\t" if path.suffix == ".tsv" else ","
        texts = [cell for _, cells in csv_cells(path, delimiter) for cell in cells]
    else:
        texts = read_text(path).split("\n")
    return _make(path.name, texts)


def _make(name: str, texts: list[str]) -> EvaluationSet:
    return EvaluationSet(name, texts, hash_value(texts))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
