"""Protects: an example lands in the same part whatever the order or the rest; near duplicates never in two parts."""

from __future__ import annotations

import random

import pytest

from core.errors import UserError
from core.records.instruction import Instruction
from preprocess.instructions.example import make_example
from preprocess.instructions.near import near_pairs
from preprocess.instructions.split import PARTS, SIMILARITY, Split, check_no_overlap, part_of, split

WORDS = [
    "river",
    "stone",
    "light",
    "paper",
    "green",
    "music",
    "winter",
    "bread",
    "glass",
    "cloud",
    "engine",
    "garden",
    "silver",
    "window",
    "market",
]


def examples(count: int = 400) -> list[Instruction]:
    rng = random.Random(1)
    return [make_example(" ".join(rng.choices(WORDS, k=9)), str(number)) for number in range(count)]


def homes(done: Split) -> dict[str, str]:
    return {example.id: part for part in PARTS for example in done.parts[part]}


def test_about_eight_of_ten_are_for_training() -> None:
    sizes = {part: len(found) / 400 for part, found in split(examples()).parts.items()}
    assert sizes["train"] == pytest.approx(0.8, abs=0.05)
    assert sizes["validation"] == pytest.approx(0.1, abs=0.04)
    assert sizes["test"] == pytest.approx(0.1, abs=0.04)


def test_neither_order_nor_the_rest_moves_an_example() -> None:
    given = examples()
    all_homes = homes(split(given))
    shuffled = random.Random(2).sample(given, len(given))
    assert homes(split(shuffled)) == all_homes
    for size in (40, 200):
        part = homes(split(shuffled[:size]))
        assert part.items() <= all_homes.items()


def test_questions_on_one_paragraph_land_together() -> None:
    for number in range(20):
        context = f"Paragraph {number} about {WORDS[number % 15]}."
        asked = [make_example(f"Question {k}?", "x", context, context=context) for k in range(5)]
        assert len({part_of(example) for example in asked}) == 1


def test_another_answer_to_the_same_request_lands_in_the_same_part() -> None:
    for number in range(20):
        assert part_of(make_example(f"Ask {number}", "yes")) == part_of(make_example(f"ask {number}!", "no"))


def near_twins() -> list[Instruction]:
    """Forty requests, each five times with another last word."""
    rng = random.Random(3)
    heads = [" ".join(rng.choices(WORDS, k=20)) for _ in range(40)]
    return [make_example(f"{head} {word}", word) for head in heads for word in WORDS[:5]]


def test_near_duplicates_are_never_in_two_parts_and_the_test_loses_none() -> None:
    given = near_twins()
    done = split(given)
    where = homes(done)
    kept = [example for example in given if example.id in where]
    assert all(where[kept[one].id] == where[kept[two].id] for one, two, _ in near_pairs(kept, SIMILARITY))
    assert len(done.dropped) == len(given) - len(kept) > 0
    assert {example.id for example in done.parts["test"]} == {e.id for e in given if part_of(e) == "test"}
    assert where.items() <= {example.id: part_of(example) for example in given}.items()


def test_an_overlap_is_an_error() -> None:
    one = make_example("Name a river.", "Nile")
    two = make_example("name a river", "Rhine")
    with pytest.raises(UserError, match="share a text"):
        check_no_overlap({"train": [one], "validation": [], "test": [two]}, "x")
    check_no_overlap({"train": [one, two], "validation": [], "test": [make_example("Name a hill.", "K2")]}, "x")
