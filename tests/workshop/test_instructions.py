"""The general instruction set: reproducible, right where it can be checked, and blind to the test's forms."""

from __future__ import annotations

import json
import re
from collections import Counter

from workshop.instructions.build import FILE, KINDS, text
from workshop.mmlu.build import all_questions
from workshop.mmlu.facts import LETTERS, is_held_out, load_facts, load_relations

EXAMPLES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
BLOCK = re.compile(r"(.+)\nA\. (.+)\nB\. (.+)\nC\. (.+)\nD\. (.+)\nAnswer")


def exchanges(kind: str) -> list[tuple[str, str]]:
    return [
        (example["messages"][0]["content"], example["messages"][1]["content"])
        for example in EXAMPLES
        if example["kind"] == kind
    ]


def test_the_committed_file_is_what_the_script_writes() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_every_kind_is_there_in_its_number_and_no_request_twice() -> None:
    assert Counter(example["kind"] for example in EXAMPLES) == {kind.__name__: number for kind, number in KINDS.items()}
    assert len({example["messages"][0]["content"] for example in EXAMPLES}) == len(EXAMPLES) == 600
    assert all([turn["role"] for turn in example["messages"]] == ["user", "assistant"] for example in EXAMPLES)


def test_no_request_holds_a_question_of_the_test() -> None:
    asked = {question.text for question in all_questions()}
    requests = "\n".join(example["messages"][0]["content"] for example in EXAMPLES)
    assert not [question for question in asked if question in requests]


def test_letters_are_right_and_their_option_orders_open() -> None:
    relations = load_relations()
    facts = {fact.say(phrasing): fact for fact in load_facts() for phrasing in relations[fact.relation].question}
    for kind in ("letter_answer", "exam"):
        for request, answer in exchanges(kind):
            *_, (asked, *options) = BLOCK.findall(request)
            fact = facts[asked]
            assert options[LETTERS.index(answer)] == fact.object
            assert not any(is_held_out(facts[asked].id, options) for asked, *options in BLOCK.findall(request))


def test_list_answers_are_right() -> None:
    def items(request: str) -> list[str]:
        return request.split(": ", 1)[1].split(", ")

    assert all(answer == ", ".join(items(request)) for request, answer in exchanges("repeat"))
    assert all(answer == ", ".join(items(request)[::-1]) for request, answer in exchanges("reverse"))
    assert all(answer == ", ".join(sorted(items(request))) for request, answer in exchanges("alphabetical"))
    assert all(answer == str(len(items(request))) for request, answer in exchanges("count"))
