"""Protects: the one prompt that training and evaluation share."""

from __future__ import annotations

from core.files import read_json
from core.runs import ROOT
from preprocess.prompt import Shot, conversation, schema_text
from tests.conftest import SINGER


def test_a_schema_shows_tables_columns_and_keys() -> None:
    assert schema_text(SINGER) == (
        "singer (singer_id, name, age)\nconcert (concert_id, title, singer_id)\nconcert.singer_id = singer.singer_id"
    )


def test_a_name_with_a_space_is_shown_as_it_must_be_written() -> None:
    tables = {
        "table_names_original": ["country"],
        "column_names_original": [[-1, "*"], [0, "Official Name"], [0, "área"]],
        "foreign_keys": [],
    }
    assert schema_text(tables) == 'country ("Official Name", área)'


def test_worked_examples_are_earlier_turns_and_the_question_is_last() -> None:
    messages = conversation("s", " q? ", [Shot("s1", "q1", "SELECT 1")])
    assert [message["role"] for message in messages] == ["system", "user", "assistant", "user"]
    assert messages[-1]["content"] == "s\nQuestion: q?"


def test_a_schema_of_the_embedded_spider_reads_as_the_model_learned_to_read_it() -> None:
    tables = read_json(ROOT / "embedded" / "spider" / "tables.json")
    entry = next(entry for entry in tables if entry["db_id"] == "game_store")
    assert schema_text(entry).splitlines()[1:] == [
        "game (game_id, title, genre, price, year, levels, studio_id)",
        "player (player_id, name, country, age, hours, game_id)",
        "game.studio_id = studio.studio_id",
        "player.game_id = game.game_id",
    ]
