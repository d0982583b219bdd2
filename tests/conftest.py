"""What all tests share: quiet engines, and a Spider of two tiny databases."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from core import garbage
from core.engines import QUIET, WAIT_ASLEEP
from core.runs import Run

# A shell that runs tests in the background has them ignore SIGINT, and so would all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ.update(QUIET | WAIT_ASLEEP, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1")

garbage.pause()


def pytest_collection_finish() -> None:
    """The test modules are imported."""
    garbage.go_on()


# Times of single examples say how busy a machine is, not whether the code is right.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

SINGER = {
    "db_id": "concerts",
    "table_names_original": ["singer", "concert"],
    "column_names_original": [
        [-1, "*"],
        [0, "singer_id"],
        [0, "name"],
        [0, "age"],
        [1, "concert_id"],
        [1, "title"],
        [1, "singer_id"],
    ],
    "column_types": ["text", "number", "text", "number", "number", "text", "number"],
    "primary_keys": [1, 4],
    "foreign_keys": [[6, 1]],
}
SHOP = {
    "db_id": "shop",
    "table_names_original": ["item"],
    "column_names_original": [[-1, "*"], [0, "item_id"], [0, "name"], [0, "price"]],
    "column_types": ["text", "number", "text", "number"],
    "primary_keys": [1],
    "foreign_keys": [],
}
ROWS = {
    "concerts": """
        CREATE TABLE singer (singer_id INTEGER PRIMARY KEY, name TEXT, age INTEGER);
        CREATE TABLE concert (concert_id INTEGER PRIMARY KEY, title TEXT, singer_id INTEGER REFERENCES singer);
        INSERT INTO singer VALUES (1, 'Ada', 30), (2, 'Ben', 41), (3, 'Cleo', 30);
        INSERT INTO concert VALUES (1, 'Dawn', 1), (2, 'Dusk', 1), (3, 'Noon', 3);
    """,
    "shop": """
        CREATE TABLE item (item_id INTEGER PRIMARY KEY, name TEXT, price INTEGER);
        INSERT INTO item VALUES (1, 'cup', 4), (2, 'pot', 9);
    """,
}
TRAIN = [
    ("concerts", "How many singers are there?", "SELECT count(*) FROM singer"),
    ("concerts", "Who is older than 35?", "SELECT name FROM singer WHERE age > 35"),
    ("shop", "List the names of all items.", "SELECT name FROM item"),
    ("shop", "What is the highest price?", "SELECT max(price) FROM item"),
]
DEV = [
    ("concerts", "List all concert titles.", "SELECT title FROM concert"),
    ("shop", "How many items cost more than 5?", "SELECT count(*) FROM item WHERE price > 5"),
]


def _rows(examples: list[tuple[str, str, str]]) -> list[dict[str, Any]]:
    return [{"db_id": db_id, "question": question, "query": query} for db_id, question, query in examples]


def write_spider(folder: Path) -> Path:
    """A whole data set in Spider's layout."""
    for db_id, script in ROWS.items():
        path = folder / "database" / db_id / f"{db_id}.sqlite"
        path.parent.mkdir(parents=True)
        connection = sqlite3.connect(path)
        connection.executescript(script)
        connection.close()
    files = {"tables.json": [SINGER, SHOP], "train_spider.json": _rows(TRAIN), "dev.json": _rows(DEV)}
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture
def spider_folder(tmp_path: Path) -> Path:
    return write_spider(tmp_path / "spider")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a space in its name; in it a tiny model and questions, and all that trainings make of them."""
    from tests.tiny_model import write_tiny_model

    folder = tmp_path_factory.mktemp("a world")
    write_tiny_model(folder / "model")
    write_spider(folder / "spider")
    return folder


@pytest.fixture(scope="session")
def trained(world: Path) -> Run:
    """The one whole training that others are compared with: each start of Axolotl costs a person's patience."""
    from tests.training.train_tiny import config, inside, run_in
    from training.train import train

    run = run_in(world, "lora")
    with inside(world):
        assert train(config(world), run)
    return run
