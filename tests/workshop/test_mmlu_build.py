"""The mini MMLU: its files are those that the facts give, balanced, distinct, and unlike anything in pre-training."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from workshop.mmlu.build import FOLDER, FORM_SIZE, all_questions, files, split
from workshop.mmlu.facts import CATEGORIES, is_held_out, load_facts, load_relations

QUESTIONS = all_questions()


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_the_committed_files_are_what_the_script_writes() -> None:
    written = {name: (FOLDER / name).read_text(encoding="utf-8") for name, _ in files()}
    assert written == dict(files())
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.csv")} == set(written)


def test_every_file_has_its_rows_and_balanced_letters() -> None:
    for path in FOLDER.glob("test/*.csv"):
        letters = Counter(row[-1] for row in rows(path))
        assert sum(letters.values()) == FORM_SIZE
        assert set(letters.values()) <= {12, 13}
    for path in FOLDER.glob("dev/*.csv"):
        assert len(rows(path)) == 5
        assert len({row[-1] for row in rows(path)[:4]}) == 4


def test_600_questions_ask_600_facts_and_no_worked_example_asks_one_of_them() -> None:
    asked = {question.fact.id for question in QUESTIONS}
    assert len(asked) == len(QUESTIONS) == 600
    shown = {question.fact.id for category in CATEGORIES for question in split(category)[0]}
    assert len(shown) == 15
    assert not shown & asked


def test_questions_use_held_out_phrasings_and_option_orders() -> None:
    relations = load_relations()
    for question in QUESTIONS:
        relation = relations[question.fact.relation]
        assert question.text in {question.fact.say(phrasing) for phrasing in relation.test}
        assert is_held_out(question.fact.id, question.options)


def test_one_option_is_true_and_three_are_of_the_same_kind() -> None:
    true = {(fact.relation, fact.subject, fact.object) for fact in load_facts()}
    for question in QUESTIONS:
        fact = question.fact
        assert [(fact.relation, fact.subject, option) in true for option in question.options].count(True) == 1
        assert set(question.options) <= set(load_relations()[fact.relation].pool)
