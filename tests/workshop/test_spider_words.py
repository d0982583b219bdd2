"""Protects the English of the templated questions, their tokens, and the parsed `sql` field."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workshop.helpers import BuildError
from workshop.spider.build import FOLDER
from workshop.spider.questions import query_tokens, tokens_without_values
from workshop.spider.structure import spider_structure
from workshop.spider.words import behind_noun, negated, plural, valued, with_article
from workshop.spider.world import read_database

TABLES = json.loads((FOLDER / "tables.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("one", "many"),
    [("city", "cities"), ("bus", "buses"), ("play", "plays"), ("person", "people"), ("coach", "coaches")],
)
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_a_predicate_moves_behind_its_noun() -> None:
    assert behind_noun("are older than 40", "who") == "older than 40"
    assert behind_noun("have the color red", "that") == "with the color red"
    assert behind_noun("live in Rome", "who") == "who live in Rome"
    assert behind_noun("go to Mars", "that", one=True) == "that goes to Mars"


def test_small_words() -> None:
    assert negated("are from Spain") == "are not from Spain"
    assert negated("come from Spain") == "do not come from Spain"
    assert [with_article("age"), with_article("price"), valued("assets")] == ["an age", "a price", "assets"]


def test_tokens_are_cut_as_spider_cuts_them() -> None:
    query = "SELECT singer.name FROM singer WHERE age >= 3 AND city = 'New York' AND name LIKE 'A%'"
    tokens = query_tokens(query)
    assert tokens[:8] == ["SELECT", "singer.name", "FROM", "singer", "WHERE", "age", ">", "="]
    assert tokens[12:] == ["'New", "York", "'", "AND", "name", "LIKE", "'", "A", "%", "'"]
    bare = tokens_without_values(query)
    assert bare[:4] == ["select", "singer", ".", "name"]
    assert bare[-3:] == ["name", "like", "value"]


def test_the_sql_field_numbers_columns_as_tables_json_does() -> None:
    tables = next(entry for entry in TABLES if entry["db_id"] == "ship_yard")
    number = {
        f"{tables['table_names_original'][table]}.{name}": index
        for index, (table, name) in enumerate(tables["column_names_original"])
    }
    query = "SELECT name FROM captain WHERE age > 40 AND captain_id NOT IN (SELECT captain_id FROM ship)"
    sql = spider_structure(query, tables)
    assert sql["select"] == [False, [[0, [0, [0, number["captain.name"], False], None]]]]
    older, word, without = sql["where"]
    assert older == [False, 3, [0, [0, number["captain.age"], False], None], 40.0, None]
    assert (word, without[:2]) == ("and", [True, 8])
    assert without[3]["from"]["table_units"] == [["table_unit", tables["table_names_original"].index("ship")]]


def test_the_sql_field_is_refused_rather_than_guessed() -> None:
    tables = next(entry for entry in TABLES if entry["db_id"] == "bakery_shop")
    with pytest.raises(BuildError, match="is not a column"):
        spider_structure("SELECT age + 1 FROM baker", tables)
    with pytest.raises(BuildError, match="not a comparison"):
        spider_structure("SELECT age FROM baker WHERE name GLOB 'A*'", tables)


def test_a_mistake_in_a_source_is_named(tmp_path: Path) -> None:
    path = tmp_path / "shop.yaml"
    path.write_text("cake:\n  rows: |\n    name, price\n    Tart, 3\n    Bun\n")
    with pytest.raises(BuildError, match="cake, row 2: 1 values for 2 columns"):
        read_database(path, "train")
    path.write_text("shop:\n  rows: |\n    name, size\n    A, 1\ncake:\n  rows: |\n    name, shop_id\n    Tart, 3\n")
    with pytest.raises(BuildError, match="no shop has number 3"):
        read_database(path, "train")
