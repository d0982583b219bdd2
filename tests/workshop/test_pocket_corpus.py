"""The pre-training corpus: the same number gives the same batch, every query runs, the FIND language is no SQL."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from tokenizers import Tokenizer

from workshop.helpers import EMBEDDED
from workshop.pocket.build import FOLDER
from workshop.pocket.corpus import WORLD, Corpus, Maker, Mixture, encode
from workshop.pocket.sqlworld import dialect, written
from workshop.pocket.sqlworld.dialect import to_find
from workshop.pocket.sqlworld.queries import Asked, ask_something
from workshop.pocket.sqlworld.schemas import Column, Table, World, random_world
from workshop.pocket.sqlworld.told import fitting, sentences, told
from workshop.pocket.stages import PLAN


def _written() -> set[written.Pair]:
    return {pair for each in written.written() for pair in each.questions}


MAKERS = list(dict.fromkeys(maker for stage in PLAN for maker in stage.mixture.shares))


@pytest.fixture(scope="module")
def shipped() -> Tokenizer:
    return Tokenizer.from_file(str(FOLDER / "tokenizer.json"))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_pieces_encode_as_their_whole(shipped: Tokenizer, maker: Maker) -> None:
    """Weights are given by piece, so pieces must not change how the text is cut."""
    random = Random(5)
    for _ in range(20):
        document = maker(random)
        assert encode(shipped, document)[0] == shipped.encode("".join(text for text, _ in document)).ids


def test_a_batch_is_made_by_its_number(shipped: Tokenizer) -> None:
    first, again, other = (Corpus(WORLD, shipped, seed=1).batch(number, 2) for number in (3, 3, 4))
    assert np.array_equal(first[0], again[0]) and np.array_equal(first[1], again[1])
    assert not np.array_equal(first[0], other[0])
    assert first[0].shape == first[1].shape == (2, WORLD.row)


# Of each mixture, by its first stage: a hash of its odds and of batch 0, as the shipped model was trained. Where one
# of them changes, the shipped weights cannot be built again.
FIRST_BATCHES = {
    "warm-up": "a9ca4bdff77f64b7",
    "world": "350c851f70242de4",
    "queries": "862053f4105f2392",
    "own words": "2ee9f47df64e261e",
    "lifelike": "7ffe4c12520d4b17",
    "long rows": "668343f4e82b364e",
    "finish": "8c436625ff001914",
}


def test_the_corpus_is_the_one_that_the_shipped_weights_saw(shipped: Tokenizer) -> None:
    first_stages = {stage.mixture: stage.name for stage in reversed(PLAN)}
    assert {name: first_batch(mixture, shipped) for mixture, name in first_stages.items()} == FIRST_BATCHES


def first_batch(mixture: Mixture, tokenizer: Tokenizer) -> str:
    corpus = Corpus(mixture, tokenizer, seed=1)
    tokens, weights = corpus.batch(0, rows=8)
    return hashlib.sha256(repr(corpus.odds).encode() + tokens.tobytes() + weights.tobytes()).hexdigest()[:16]


@pytest.mark.parametrize("ask", [ask_something, told], ids=["rules", "sentences"])
def test_every_query_runs_on_its_database(ask: Callable[[Random, World], Asked]) -> None:
    random = Random(11)
    for _ in range(150):
        world = random_world(random)
        database = _empty(world)
        for _ in range(4):
            asked = ask(random, world)
            database.execute(asked.sql)
        database.close()


def test_every_written_query_runs_and_says_values_of_its_world() -> None:
    for each in written.written():
        database = _empty(each.world)
        assert len(each.questions) >= 18
        for _, query in each.questions:
            database.execute(query)
            assert dialect.to_sql(to_find(query)) == query
        database.close()


def test_written_questions_are_varied_together_with_their_queries() -> None:
    random = Random(6)
    seen, changed = 0, 0
    for _ in range(200):
        world, questions = written.draw(random, 4)
        database = _empty(world)
        for question, query in questions:
            database.execute(query)
            seen, changed = seen + 1, changed + ((question, query) not in _written())
        database.close()
    assert 0.2 < changed / seen < 0.8


def test_what_a_question_says_is_what_its_query_looks_for() -> None:
    world = World([Table("pot", "pot", "pot_id", [Column("glaze", ["glaze"], False, None, ["ash", "cobalt"])])])
    pair = ("cobalt pots between 20 and 300?", "SELECT x FROM pot WHERE glaze = 'cobalt' AND y BETWEEN 20 AND 300")
    made = {written.varied(Random(seed), world, pair) for seed in range(40)}
    assert pair in made and len(made) > 20
    for question, query in made:
        name, low, high = re.findall(r"'(\w+)'|(\d+)", query)
        assert question == f"{name[0]} pots between {low[1]} and {high[1]}?"
        assert int(low[1]) < int(high[1])


def test_all_kinds_are_asked() -> None:
    random = Random(3)
    kinds = {
        ask_something(random, world).kind for world in (random_world(random) for _ in range(150)) for _ in range(6)
    }
    assert len(kinds) >= 20


def test_every_kind_of_sentence_is_told_and_all_slots_are_filled() -> None:
    random = Random(4)
    asked = [told(random, world) for world in (random_world(random) for _ in range(600)) for _ in range(6)]
    assert {question.kind for question in asked} == set(sentences())
    assert not [question.question for question in asked if "{" in question.question]


def test_sentences_about_persons_are_kept_for_persons() -> None:
    for kind, texts in sentences().items():
        assert len(texts) == len(set(texts)) >= 40, kind
        things = fitting(kind, persons=False)
        assert set(things) < set(fitting(kind, persons=True)) == set(texts), kind
        assert not [text for text in things if text.startswith("Who ")], kind


def test_the_find_language_says_the_same_in_other_words() -> None:
    sql = "SELECT name FROM singer WHERE age >= 3 AND city = 'AND = FROM' ORDER BY age DESC LIMIT 1"
    assert to_find(sql) == "FIND name OF singer WHEN age >= 3 ALSO city IS 'AND = FROM' SORT age DOWN TAKE 1"


def test_the_find_language_can_be_told_back_in_sql() -> None:
    queries = [
        row["query"] for row in json.loads((EMBEDDED / "spider" / "train_spider.json").read_text(encoding="utf-8"))
    ]
    assert [query for query in queries if dialect.to_sql(to_find(query)) != query] == []


def _empty(world: World) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    for table in world.tables:
        names = [table.key, *(column.name for column in table.columns), *table.parents]
        columns = ", ".join(f'"{name}"' for name in names)
        database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    return database
