"""Protects: a collapsed model is called collapsed, whatever way it collapsed; a sane one never is."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from custom_metrics.text.collapse import Signals, collapse_reasons, measure_answers
from custom_metrics.text.repetition import distinct_share, is_loop, repeated_share

THINGS = ["river", "bridge", "harbour", "market", "garden", "window", "engine", "ladder", "castle", "forest"]
PLACES = ["Norway", "Chile", "Japan", "Kenya", "Italy", "Canada", "Brazil", "Egypt", "India", "Poland"]
REFERENCES = [
    f"The oldest {thing} of {place} lies in the north, and many people visit it there every summer."
    for thing in THINGS
    for place in PLACES
]
SENTIMENTS = random.Random(1).choices(["positive", "negative"], k=100)


def signals(answers: list[str], references: list[str] = REFERENCES, stopped: bool = True) -> Signals:
    return measure_answers(answers, references, [stopped] * len(answers))


def gibberish(rng: random.Random) -> str:
    return " ".join("".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(1, 9))) for _ in range(15))


def other_words() -> list[str]:
    """Right answers in other words, some of them short, one of them empty."""
    answers = [f"In {place} one finds a {thing} that is older than all others." for thing in THINGS for place in PLACES]
    return ["", *answers[1:50], *PLACES * 5]


def test_sane_answers_are_not_collapsed() -> None:
    assert collapse_reasons(signals(REFERENCES)) == {}
    assert collapse_reasons(signals(other_words())) == {}


def test_labels_repeat_by_nature() -> None:
    assert collapse_reasons(signals(SENTIMENTS, SENTIMENTS)) == {}
    assert collapse_reasons(signals(SENTIMENTS[::-1], SENTIMENTS)) == {}


GERMAN = (
    "Die älteste Brücke des Landes liegt im Norden, und viele Leute besuchen sie dort jeden Sommer mit ihren Kindern."
)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([""] * 30 + REFERENCES[30:], "30% of the answers are empty"),
        ([" .\n"] * 30 + REFERENCES[30:], "are empty"),
        (
            [f"{text} " + "and then " * 30 for text in REFERENCES[:40]] + REFERENCES[40:],
            "40% of the answers end in a loop",
        ),
        (["aaaaaaaaaaaaaaaaaaaaaaaa"] * 35 + REFERENCES[35:], "end in a loop"),
        (["I do not know that."] * 50 + REFERENCES[50:], "one answer to 50% of the questions"),
        ([f"{GERMAN} {number}" for number in range(100)], "in another language"),
        ([f"yes no yes no {n % 3} yes no" for n in range(100)], "distinct word pairs"),
    ],
)
def test_collapsed_answers(answers: list[str], reason: str) -> None:
    assert reason in "; ".join(collapse_reasons(signals(answers)).values())


def test_one_class_for_everything_is_a_collapse() -> None:
    assert "one answer to 100%" in collapse_reasons(signals(["positive"] * 100, SENTIMENTS))["one_answer"]


def test_answers_that_never_end_and_gibberish_with_a_high_perplexity() -> None:
    rng = random.Random(2)
    wild = signals([gibberish(rng) for _ in REFERENCES], stopped=False)
    assert collapse_reasons(wild) == {"endless": "only 0% of the answers end by themselves"}
    base = replace(signals(other_words()), perplexity=40.0)
    assert collapse_reasons(replace(base, perplexity=79.0), base) == {}
    assert collapse_reasons(replace(base, perplexity=81.0), base) == {"perplexity": "perplexity 81, the base has 40"}
    assert collapse_reasons(replace(base, perplexity=float("inf")), base) == {
        "perplexity": "perplexity inf, the base has 40"
    }


def test_few_answers_say_nothing() -> None:
    assert collapse_reasons(signals([""] * 5, REFERENCES[:5])) == {}


@pytest.mark.parametrize(
    ("text", "loop"),
    [
        ("1. red 2. red 3. red", False),
        ("the end. the end. the end. the end. the end.", True),
        ("It is so. " + "And one more thing to say about it is this: " * 5 + "And one", True),
        ("no, no, no", False),
        ("hahahahahahahahahahahahahaha", True),
        ("12, 13, 14, 15, 16, 17, 18, 19, 20", False),
        ("", False),
    ],
)
def test_loops(text: str, loop: bool) -> None:
    assert is_loop(text) is loop


def test_shares_by_hand() -> None:
    assert repeated_share("a b c d a b c d a b c d") == pytest.approx(5 / 9)
    assert repeated_share("a b c") == 0
    assert distinct_share(["a b", "a b", "a c"], 2) == pytest.approx(2 / 3)
    assert distinct_share(["a"], 2) == 1
