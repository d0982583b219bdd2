"""Protects own data: a plain SQLite file and a table of questions become a whole data set, or a sentence."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from core.errors import UserError
from preprocess.leaks import find_leaks
from preprocess.own_sql import read_questions, schema_of, split_questions, write_own_spider
from preprocess.spider import Spider

SHOP = """
    CREATE TABLE customer (customer_id INTEGER PRIMARY KEY, name TEXT, joined DATE, regular BOOLEAN);
    CREATE TABLE "an order" (order_id INTEGER PRIMARY KEY, customer INTEGER REFERENCES Customer, total REAL);
    CREATE VIEW spender AS SELECT name FROM customer;
    INSERT INTO customer VALUES (1, 'Ana', '2026-01-01', 1);
"""
ROWS = [f"How many customers joined in month {number}?,SELECT {number} FROM customer;" for number in range(20)]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(SHOP)
    connection.close()
    return path


def questions(tmp_path: Path, *rows: str, header: str = "question,query") -> Path:
    path = tmp_path / "questions.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def made(tmp_path: Path, shop: Path, table: Path) -> Spider:
    return write_own_spider([shop], table, tmp_path / "made", lambda spider: None)


def test_the_schema_is_read_from_the_file(shop: Path) -> None:
    entry = schema_of(shop, "shop")
    assert entry["table_names_original"] == ["customer", "an order", "spender"]
    assert entry["column_names_original"][5:7] == [[1, "order_id"], [1, "customer"]]
    assert entry["column_types"][:5] == ["text", "number", "text", "time", "boolean"]
    assert entry["foreign_keys"] == [[6, 1]], "a key without a column points to the primary key, in any case of letters"
    assert entry["primary_keys"] == [1, 5]


def test_what_is_written_is_whole_and_leaks_nothing(tmp_path: Path, shop: Path) -> None:
    spider = made(tmp_path, shop, questions(tmp_path, *ROWS))
    assert (len(spider.train), len(spider.dev)) == (16, 4)
    assert find_leaks(spider).questions == ()
    assert [gold.query for gold in spider.golds()] == [example.query for example in spider.dev]
    assert spider.schemas["shop"].splitlines()[1] == '"an order" (order_id, customer, total)'
    with sqlite3.connect(spider.database("shop")) as copy:
        assert copy.execute("SELECT name FROM spender").fetchall() == [("Ana",)]


def test_the_order_of_rows_decides_nothing_and_twins_stay_together(tmp_path: Path) -> None:
    twins = [*ROWS, *(row.replace("?", " ?") for row in ROWS)]
    there = [read_questions(questions(tmp_path, *rows), ["shop"]) for rows in (twins, twins[::-1])]
    first, second = ({example.question for example in split_questions(found)[1]} for found in there)
    assert first == second and len(first) == 8


def test_a_row_may_say_where_it_belongs(tmp_path: Path, shop: Path) -> None:
    rows = ["First?,SELECT 1,train", "Second?,SELECT 2,dev", "Third?,SELECT 3,"]
    spider = made(tmp_path, shop, questions(tmp_path, *rows, header="question,query,split"))
    assert [example.question for example in spider.dev] == ["Second?"]


@pytest.mark.parametrize(
    ("header", "rows", "sentence"),
    [
        ("question,query", ["Only one?,SELECT 1"], "needs at least two questions"),
        ("question,query", ["A?,SELECT 1", "B?,"], "questions.csv, row 3: the query is empty"),
        ("question,query,db_id", ["A?,SELECT 1,shopp"], "Did you mean shop?"),
        ("question,query,split", ["A?,SELECT 1,test"], "train or dev is needed"),
        ("question,query,split", ["A?,SELECT 1,dev", "B?,SELECT 2,dev"], "nothing for train or for dev"),
        ("question,sql", ["A?"], "Each row needs a question and its query"),
    ],
)
def test_what_is_wrong_is_said_with_its_row(
    tmp_path: Path, shop: Path, header: str, rows: list[str], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence.replace("?", r"\?")):
        made(tmp_path, shop, questions(tmp_path, *rows, header=header))
    assert not (tmp_path / "made").exists()


def test_json_lines_and_several_databases(tmp_path: Path, shop: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.write_bytes(shop.read_bytes())
    table = tmp_path / "q.jsonl"
    rows = [
        {"question": f"{name} {n}?", "query": "SELECT 1", "db_id": name} for name in ("shop", "other") for n in "ab"
    ]
    table.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    spider = write_own_spider([shop, other], table, tmp_path / "made", lambda spider: None)
    assert set(spider.tables) == {"shop", "other"} and len(spider.train) + len(spider.dev) == 4
    table.write_text(json.dumps({"question": "a?", "query": "SELECT 1"}), encoding="utf-8")
    with pytest.raises(UserError, match="no 'db_id': there are several databases"):
        read_questions(table, ["other", "shop"])


def test_what_stands_in_quotes_stays_and_comments_go(tmp_path: Path, shop: Path) -> None:
    queries = {
        "SELECT 'a  b',\n  \"name\"  FROM customer": "SELECT 'a  b', \"name\" FROM customer",
        "SELECT 1 -- the first's\nWHERE 1 = 1": "SELECT 1 WHERE 1 = 1",
        "SELECT/* two\n -- lines */2": "SELECT 2",
        "SELECT '--', '/*', 'it''s  so' ; -- the end": "SELECT '--', '/*', 'it''s  so'",
        "SELECT [total] FROM `an order`\tWHERE total > 1": "SELECT [total] FROM `an order` WHERE total > 1",
    }
    table = tmp_path / "q.jsonl"
    rows = [{"question": f"{n}?", "query": query, "split": "dev"} for n, query in enumerate(queries)]
    rows.append({"question": "x?", "query": "SELECT 1", "split": "train"})
    table.write_text("\n".join(map(json.dumps, rows)))
    assert [gold.query for gold in made(tmp_path, shop, table).golds()] == list(queries.values())
    rows[0]["query"] = "SELECT 'a\nb'"
    table.write_text("\n".join(map(json.dumps, rows)))
    with pytest.raises(UserError, match=r"0\?: the query has a line break in quotes.*char\(10\)"):
        made(tmp_path, shop, table)


def test_generated_columns_are_in_the_schema_and_a_view_on_nothing_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stock.sqlite"
    with sqlite3.connect(path) as connection:
        connection.executescript("""
            CREATE TABLE gone (x);
            CREATE VIEW ghost AS SELECT x FROM gone;
            CREATE TABLE item (price REAL, taxed REAL GENERATED ALWAYS AS (price * 1.2) STORED, name TEXT,
                               initial AS (substr(name, 1, 1)), item_id INTEGER PRIMARY KEY);
            CREATE VIRTUAL TABLE note USING fts5(body);
            DROP TABLE gone;
        """)
    entry = schema_of(path, "stock")
    item = entry["table_names_original"].index("item")
    columns = [name for table, name in entry["column_names_original"] if table == item]
    assert columns == ["price", "taxed", "name", "initial", "item_id"]
    assert entry["column_types"][1:3] == ["number", "number"] and entry["primary_keys"][0] == 5
    hidden = entry["table_names_original"].index("note")
    assert [name for table, name in entry["column_names_original"] if table == hidden] == ["body"]
    assert "ghost" not in entry["table_names_original"]
    assert "stock.sqlite: 'ghost' is left out: no such table: main.gone" in capsys.readouterr().out


def test_no_database_is_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "text.sqlite"
    text.write_text("no database", encoding="utf-8")
    for path, sentence in ((text, "cannot be read as an SQLite database"), (tmp_path / "gone", "does not exist")):
        with pytest.raises(UserError, match=sentence):
            made(tmp_path, path, questions(tmp_path, *ROWS))
