"""The fact base: true to its format, one right answer a question, and its test forms kept apart from pre-training."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from workshop.mmlu.facts import CATEGORIES, HELD_OUT_SHARE, distractors, is_held_out, load_facts, load_relations

RELATIONS = load_relations()
FACTS = load_facts()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def test_there_are_enough_facts_for_600_different_questions() -> None:
    counts = Counter(fact.category for fact in FACTS)
    assert set(counts) == set(CATEGORIES)
    assert min(counts.values()) >= 205
    assert len({fact.id for fact in FACTS}) == len(FACTS)


def test_facts_are_short_and_ascii() -> None:
    for fact in FACTS:
        assert (fact.subject + fact.object).isascii()
        assert len(fact.subject.split()) <= 6
        assert len(fact.object.split()) <= 2


def test_every_question_can_have_four_different_options() -> None:
    for fact in FACTS:
        wrong = distractors(fact)
        assert fact.object not in wrong
        assert len(set(wrong)) == len(wrong) >= 3


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=list(RELATIONS))
def test_phrasings_are_many_whole_and_kept_apart(relation) -> None:
    assert len(relation.pretraining) >= 6
    assert len(relation.test) >= 2
    assert not set(relation.test) & set(relation.pretraining)
    assert all("{s}" in phrasing for phrasing in relation.pretraining + relation.test)
    assert all("{o}" in phrasing for phrasing in relation.statement + relation.reverse)
    assert not any("{o}" in phrasing for phrasing in relation.question + relation.test)


def test_a_test_phrasing_surprises_by_its_sentence_not_by_unknown_words() -> None:
    known = {word for relation in RELATIONS.values() for phrasing in relation.pretraining for word in words(phrasing)}
    asked = {word for relation in RELATIONS.values() for phrasing in relation.test for word in words(phrasing)}
    assert not asked - known


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=list(RELATIONS))
def test_no_phrasing_becomes_a_test_phrasing_by_leaving_out_or_moving_words(relation) -> None:
    def bag(phrasing: str) -> Counter[str]:
        return Counter(re.findall(r"[\w{}]+", phrasing.lower().replace("{o}", "what")))

    reachable = [(test, open_) for test in relation.test for open_ in relation.pretraining if bag(test) <= bag(open_)]
    assert not reachable


def test_one_option_order_in_five_is_held_out() -> None:
    orders = [(fact.id, [fact.object, *distractors(fact)[:3]]) for fact in FACTS]
    share = sum(is_held_out(fact_id, options) for fact_id, options in orders) / len(orders)
    assert abs(share - 1 / HELD_OUT_SHARE) < 0.06
