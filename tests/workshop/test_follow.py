"""The instructions that the pocket model cannot follow yet: reproducible, and right where it can be checked."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from workshop.instructions.follow import EACH, FILE, KINDS, text
from workshop.mmlu.facts import load_facts

ROWS: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def of(group: str) -> list[tuple[str, list[str], str]]:
    return [(row["instruction"], row["input"].split(", "), row["reference"]) for row in ROWS if row["group"] == group]


def test_the_committed_file_is_what_the_script_writes() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_every_kind_is_there_in_its_number_and_no_request_twice() -> None:
    assert Counter(row["group"] for row in ROWS) == {kind.__name__: EACH for kind in KINDS}
    assert len({(row["instruction"], row["input"]) for row in ROWS}) == len(ROWS) == 1600


def test_answers_about_lists_are_right() -> None:
    assert all(answer == " and ".join(given) for _, given, answer in of("join"))
    assert all(answer.split(", ")[::2] == given == answer.split(", ")[1::2] for _, given, answer in of("twice"))
    assert all(answer.split(", ") == [given[-1], *given[1:-1], given[0]] for _, given, answer in of("exchange"))
    for asked, given, answer in of("leave_out"):
        left = asked.removeprefix("Leave out the word ").removesuffix(".")
        assert left in given and answer.split(", ") == [word for word in given if word != left]


def test_facts_and_labels_are_right() -> None:
    facts = {f"{fact.subject} = {fact.object}" for fact in load_facts()}
    assert all(answer in facts for _, _, answer in of("pair"))
    labels = [row for row in ROWS if row["kind"] == "classification"]
    assert all(row["reference"] in row["labels"] for row in labels)
    spread = Counter(row["reference"] for row in labels if row["group"] == "true_or_false")
    assert min(spread.values()) > 0.4 * EACH
    for row in ROWS:
        if row["group"] == "keeper":
            thing = row["instruction"].removeprefix("Who keeps the ").removesuffix("?")
            assert f"{row['reference']} keeps the {thing}." in row["context"] == row["input"]
