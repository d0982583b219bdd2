"""Protects the mini Spider: it is what its sources say, reads like Spider, and asks only fair questions."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from custom_metrics.sql.hardness import LEVELS, hardness
from tests.workshop.spider_card import hardness_table, kinds_table, overlap_sentence, rows_by_group
from workshop.helpers import BuildError
from workshop.spider import build as spider
from workshop.spider.build import FOLDER
from workshop.spider.checks import complaint, trained_phrasing
from workshop.spider.kinds import KINDS
from workshop.spider.sqlite_file import VERSION_FIELD
from workshop.spider.world import Database, load, load_all

GROUPS = rows_by_group()
ROWS = [row for rows in GROUPS.values() for row in rows]
PHRASINGS = [phrasing for kind in KINDS.values() for phrasing in kind.phrasings]
SPIDER_FIELDS = {"db_id", "query", "query_toks", "query_toks_no_value", "question", "question_toks", "sql"}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spider")
    spider.build(folder)
    return folder


def test_the_committed_files_are_what_the_sources_give(rebuilt: Path) -> None:
    for path in sorted(rebuilt.rglob("*")):
        committed = FOLDER / path.relative_to(rebuilt)
        assert path.is_dir() or path.read_bytes() == committed.read_bytes(), f"{committed} is stale: build again"
    names = {path.name for path in (FOLDER / "database").iterdir()}
    assert names == {database.name for database in load_all()}


def test_sqlite_files_do_not_carry_the_version_of_the_library() -> None:
    headers = {path.read_bytes()[VERSION_FIELD : VERSION_FIELD + 4] for path in FOLDER.glob("database/*/*.sqlite")}
    assert len(headers) == 1


def test_the_sizes_and_the_layout_are_those_that_the_card_promises() -> None:
    assert len(GROUPS["train"]) + len(GROUPS["train_others"]) >= 1500
    assert min(len(GROUPS["dev_templated"]), len(GROUPS["dev_free"])) >= 120
    assert len(GROUPS["dev_free"]) > len(GROUPS["dev_templated"])
    assert all(row.keys() >= SPIDER_FIELDS for row in ROWS)
    assert len(GROUPS["train_others"]) >= len(GROUPS["train"])
    for split, parts in {"train": ("train", "train_others"), "dev": ("dev",)}.items():
        rows = [row for part in parts for row in json.loads((FOLDER / spider.FILES[part]).read_text(encoding="utf-8"))]
        pairs = [line.split("\t") for line in (FOLDER / f"{split}_gold.sql").read_text().splitlines()]
        assert pairs == [[row["query"], row["db_id"]] for row in rows]
    card = (FOLDER / "README.md").read_text()
    assert hardness_table(GROUPS) in card
    assert kinds_table(GROUPS) in card
    assert overlap_sentence(GROUPS) in card


def test_every_hardness_has_its_share_in_training_and_in_both_halves_of_dev() -> None:
    for group in ("train", "dev_templated", "dev_free"):
        counts = Counter(hardness(row["query"]) for row in GROUPS[group])
        assert all(counts[level] >= 0.1 * len(GROUPS[group]) for level in LEVELS), (group, counts)


def test_every_gold_query_holds_on_the_committed_database() -> None:
    by_database: dict[str, list[str]] = {}
    for row in ROWS:
        by_database.setdefault(row["db_id"], []).append(row["query"])
    for name, queries in by_database.items():
        connection = sqlite3.connect(f"file:{FOLDER}/database/{name}/{name}.sqlite?mode=ro", uri=True)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert {query: problem for query in queries if (problem := complaint(connection, query))} == {}
        connection.close()


def test_no_question_is_asked_twice_and_splits_share_no_database_and_no_table() -> None:
    assert max(Counter((row["db_id"], row["question"].lower()) for row in ROWS).values()) == 1
    owners: dict[str, set[str]] = {}
    for database in load_all():
        for name in (database.name, *database.tables):
            owners.setdefault(name, set()).add(database.split)
    assert {name for name, splits in owners.items() if len(splits) > 1} == set()


def test_free_questions_fit_no_training_phrasing_and_repeat_no_training_question() -> None:
    free = [row["question"] for row in GROUPS["dev_free"] + GROUPS["validation_free"]]
    assert [question for question in free if trained_phrasing(question, PHRASINGS)] == []
    templated = [row["question"] for row in GROUPS["train"]]
    assert all(trained_phrasing(question, PHRASINGS) for question in templated[::10])
    trained = {row["question"].lower() for group in ("train", "train_others") for row in GROUPS[group]}
    assert not {question.lower() for question in free} & trained


def test_every_phrasing_is_used_in_training() -> None:
    unused = {kind.name for kind in KINDS.values()} - {row["kind"] for row in GROUPS["train"]}
    assert unused == set()


@pytest.mark.parametrize(
    ("question", "query", "reason"),
    [
        ("Cars, please.", "SELECT model FROM car WHERE price > 9000", "finds nothing"),
        ("Cars, please.", "SELECT modell FROM car", "does not run"),
        ("Fuels by use?", "SELECT fuel FROM car GROUP BY fuel ORDER BY count(*) DESC LIMIT 1", "tied"),
        ("How many cars are there?", "SELECT count(*) FROM car", "training phrasing"),
    ],
)
def test_the_build_refuses_an_unfair_question(tmp_path: Path, question: str, query: str, reason: str) -> None:
    source = tmp_path / "free.yaml"
    source.write_text(f"car_rental:\n- - '{question}'\n  - '{query}'\n")
    with pytest.raises(BuildError, match=reason):
        spider.free_questions(_database("car_rental"), source)


def _database(name: str) -> Database:
    return next(database for database in load("dev") if database.name == name)
