"""Nothing of the tests is in pre-training: no run of eight words, no sentence, no name or table of a database."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

from workshop.helpers import EMBEDDED
from workshop.pocket.sqlworld.told import sentences
from workshop.pocket.sqlworld.written import written
from workshop.pocket.stages import PLAN
from workshop.spider.checks import trained_phrasing

LENGTH = 8
DOCUMENTS_OF_A_KIND = 400


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[start : start + LENGTH]) for start in range(len(found) - LENGTH + 1)}


@cache
def corpus() -> tuple[str, ...]:
    random = Random("a sample for the contamination test")
    makers = dict.fromkeys(maker for stage in PLAN for maker in stage.mixture.shares)
    return tuple("".join(text for text, _ in maker(random)) for maker in makers for _ in range(DOCUMENTS_OF_A_KIND))


def spider_rows(name: str) -> list[dict[str, str]]:
    return json.loads((EMBEDDED / "spider" / f"{name}.json").read_text(encoding="utf-8"))


def table_lines(entry: dict[str, Any]) -> Iterator[str]:
    for number, table in enumerate(entry["table_names_original"]):
        columns = [column for owner, column in entry["column_names_original"] if owner == number]
        yield f"{table} ({', '.join(columns)})"


def knowledge_questions() -> Iterator[str]:
    for path in sorted((EMBEDDED / "mmlu" / "test").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            yield from (row[0] for row in csv.reader(stream))


def fits_a_sentence(question: str) -> bool:
    """Whatever stands in its slots and whatever ends it."""
    texts = (text.rstrip(".?! ") for kind in sentences().values() for text in kind)
    return trained_phrasing(question.rstrip(".?! "), texts) is not None


def test_no_run_of_words_of_a_dev_question_is_in_the_corpus() -> None:
    seen = set().union(*(runs(document) for document in corpus()))
    assert not [row["question"] for row in spider_rows("dev") if runs(row["question"]) & seen]


def test_no_hand_written_question_fits_a_sentence_of_the_corpus() -> None:
    """Whatever stands in its slots. Questions of training often do: the comparison finds what is there."""
    by_hand = [row for name in ("dev", "validation") for row in spider_rows(name) if row["kind"] == "free"]
    assert len(by_hand) > 150
    assert not [row["question"] for row in by_hand if fits_a_sentence(row["question"])]
    assert fits_a_sentence("How many rooms does Grand Hotel rent?")


def test_no_written_world_is_like_a_test() -> None:
    """All of them, not a sample: no run of words, no whole question, and never two tables of one database."""
    trained = [question for each in written() for question, _ in each.questions]
    seen, whole = set().union(*map(runs, trained)), {tuple(words(question)) for question in trained}
    tested = [row["question"] for name in ("dev", "validation") for row in spider_rows(name)]
    assert not [question for question in tested if runs(question) & seen or tuple(words(question)) in whole]
    databases = [set(entry["table_names_original"]) for entry in spider_rows("tables")]
    for each in written():
        tables = {table.name for table in each.world.tables}
        assert not [database for database in databases if len(tables & database) > 1], tables


def test_no_question_of_the_knowledge_test_is_in_the_corpus() -> None:
    """Whole questions: a long subject ("the planet that is closest to the sun") is part of the fact that is taught."""
    text = " ".join(" ".join(words(document)) for document in corpus())
    assert not [question for question in knowledge_questions() if f" {' '.join(words(question))} " in text]


def test_no_name_of_a_dev_database_is_in_the_corpus() -> None:
    names = {row["db_id"] for row in spider_rows("dev")}
    text = "\n".join(corpus())
    assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]


def test_no_schema_of_dev_is_in_the_corpus() -> None:
    """A whole table, name and columns in order, as the prompt shows it."""
    dev = {row["db_id"] for row in spider_rows("dev")}
    tables = json.loads((EMBEDDED / "spider" / "tables.json").read_text(encoding="utf-8"))
    lines = {line for entry in tables if entry["db_id"] in dev for line in table_lines(entry)}
    text = "\n".join(corpus())
    assert not [line for line in lines if line in text]
