"""Protects: each filter drops what it is for, says why, and leaves alone what is only similar."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from core.records.instruction import Instruction
from preprocess.instructions.curate.answer_leak import AnswerLeak
from preprocess.instructions.curate.contamination import Contamination, EvaluationSet, Look
from preprocess.instructions.curate.date_cutoff import DateCutoff
from preprocess.instructions.curate.exact_duplicates import ExactDuplicates
from preprocess.instructions.curate.input_needed import InputNeeded
from preprocess.instructions.curate.language import Language
from preprocess.instructions.curate.length import Length
from preprocess.instructions.curate.near_duplicates import NearDuplicates
from preprocess.instructions.curate.outcome import PerExample, curate
from preprocess.instructions.curate.personal_names import PersonalNames
from preprocess.instructions.curate.schema import Schema
from preprocess.instructions.curate.unsupported import Unsupported
from preprocess.instructions.example import make_example


def example(instruction: str = "Do it.", reference: str = "done", input: str = "", **more: Any) -> Instruction:
    return make_example(instruction, reference, input, **more)


def why(each: PerExample, *given: Any, **more: Any) -> str:
    return each.why(example(*given, **more)) or ""


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("", "yes"), "instruction is empty"),
        (("Say yes.", " N/A "), "answer is empty"),
        (("Say yes.", "-----------"), "no word"),
        (("Say yes.", "yes<|im_end|>"), "control mark"),
        (("Say\x00yes.", "yes"), "broken character"),
        (("Say yes.", "yes", "caf\ufffd"), "broken character"),
    ],
)
def test_schema_drops(given: tuple[str, ...], reason: str) -> None:
    assert reason in why(Schema(), *given)


def test_schema_keeps_short_answers_and_refuses_a_label_that_is_none() -> None:
    assert not why(Schema(), "Which mark ends a sentence?", ".")
    assert "none of its labels" in why(Schema(), "Which?", "maybe", labels=["yes", "no"])


def test_exact_duplicates_keep_the_first_and_say_if_the_answers_differ() -> None:
    found = ExactDuplicates().reasons(
        [example("Name a river.", "Nile"), example("name a RIVER", "Nile."), example("Name a river!", "Rhine")]
    )
    assert [text.split(", ")[1] for text in found.values()] == ["same answer", "another answer"]
    assert sorted(found) == [1, 2]


def test_near_duplicates_differ_in_a_word_and_other_inputs_are_no_duplicates() -> None:
    long = "Please write a short and friendly letter to the neighbours who moved in across the street last"
    near = [example(f"{long} week."), example(f"{long} month.")]
    assert list(NearDuplicates().reasons(near)) == [1]
    one_instruction = [example(long, "x", "The cat sleeps."), example(long, "x", "The dog barks.")]
    assert not NearDuplicates().reasons(one_instruction)
    one_text = [example("Who wrote it?", "x", long), example("When did they come?", "x", long)]
    assert not NearDuplicates().reasons(one_text)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("Answer.", "the capital of France is Paris", "We know the capital of France is Paris, so say it."), "input"),
        (("The answer is forty two point five: say it.", "forty two point five"), "instruction"),
        (("Correct it.", "fine", "fine"), "answer is the input"),
    ],
)
def test_leaks(given: tuple[str, ...], reason: str) -> None:
    assert reason in why(AnswerLeak(), *given)


def test_a_short_answer_and_a_span_are_no_leaks() -> None:
    assert not why(AnswerLeak(), "Is it red or blue?", "blue")
    assert not why(AnswerLeak(), "Where?", "in the old town hall", "It is in the old town hall.", kind="extractive")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("Correct the following sentence.", "He goes."), "not given"),
        (("Translate this text", "Hallo"), "not given"),
        (("Say hello.", "Hello", "<noinput>"), "filler"),
        (("Make it passive: 'The cook made the soup.'", "The soup was made.", "The cook made the soup."), "already"),
        (("Correct this sentence: 'He go to school today.'", "She eats.", "She eat an apple."), "is about"),
    ],
)
def test_inputs(given: tuple[str, ...], reason: str) -> None:
    assert reason in why(InputNeeded(), *given)


@pytest.mark.parametrize(
    "given",
    [
        ("Correct the following sentence.", "He goes.", "He go."),
        ("Correct the following sentence: He go.", "He goes."),
        ("Explain the following idiom: 'once in a blue moon'", "Rarely."),
        ("Use 'should' in this sentence.", "You should see it.", "You need to see it."),
        ("What is a sentence?", "Words with a verb."),
    ],
)
def test_inputs_that_are_right(given: tuple[str, ...]) -> None:
    assert not why(InputNeeded(), *given)


GERMAN = (
    "Die alte Frau ging langsam über die Straße, weil sie an diesem Morgen sehr müde war und nicht schlafen konnte."
)
ENGLISH = "The old woman went slowly across the street because she was very tired that morning and could not sleep."


def test_language() -> None:
    assert "the answer is in 'de'" in why(Language(), "Tell a story.", GERMAN)
    assert not why(Language(), "Tell a story.", ENGLISH)
    assert not why(Language(), "Translate into German.", GERMAN, ENGLISH)
    assert not why(Language(languages=("de", "en")), "Tell a story.", GERMAN)
    assert not why(Language(), "Sag es.", "Ja, gern.")  # too short to tell


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("It happened in 2023.", True),
        ("It opened on 3 October 2021.", True),
        ("Published: 2021-09-29", False),
        ("The games of 2020 were moved.", False),
        ("Convert 2050 meters to miles.", False),
        ("It costs $2099 or 2,050 euros", False),
        ("Report for Oct. 2022", True),
    ],
)
def test_date_cutoff(text: str, late: bool) -> None:
    assert bool(why(DateCutoff(after=datetime.date(2021, 9, 30)), text)) is late


def test_length() -> None:
    assert "answer has 3 words" in why(Length(max_answer=2), "Say it.", "one two three")
    assert "request has 2 words" in why(Length(min_request=3), "Say it.")
    assert not why(Length())


CONTEXT = "The bridge was opened in 1932 by the mayor. It carries trains and cars across the harbour."


@pytest.mark.parametrize(
    ("reference", "kind", "reason"),
    [
        ("opened in 1932", "extractive", ""),
        ("in the year 1931", "extractive", "does not hold"),
        ("The mayor opened the bridge in 1932.", "summary", ""),
        ("The mayor opened the bridge in 1923.", "summary", "the number 1923"),
        ("A queen sold her golden castle near mountains.", "open", "0% of the answer's words"),
        ("unanswerable", "extractive", ""),
    ],
)
def test_support(reference: str, kind: str, reason: str) -> None:
    found = why(Unsupported(), "Q", reference, kind=kind, context=CONTEXT)
    assert reason in found if reason else not found


def test_personal_names() -> None:
    assert "Mary Smith" in why(PersonalNames(), "Write to Mary Smith.")
    assert "Dr. Okafor" in why(PersonalNames(), "Ask Dr. Okafor.")
    assert not why(PersonalNames(allow=("Austen",)), "Name a novel by Jane Austen.")
    assert not why(PersonalNames(), "A Rose is red. Mark the word. Rome lies in Italy.")


def test_contamination_by_a_run_of_words_or_a_whole_short_question() -> None:
    sets = [EvaluationSet("exam", ["What is the capital of Peru?", "Too short", " ".join("abcdefghijklmnop")], "h")]
    given = [
        example("Tell me: what is the capital of PERU"),
        example("What is the capital of Chile?"),
        example("x", " ".join("cdefghij")),  # eight words of sixteen
        example("x", " ".join("cdefghi")),
        example("Too short"),
    ]
    found = Look(Contamination(), sets).reasons(given)
    assert sorted(found) == [0, 2]
    assert found[0] == "shares 'what is the capital of peru' with exam"


def test_filters_run_in_order_and_each_sees_what_the_last_one_kept() -> None:
    given = [example("One."), example("One."), example("", "x"), example("Two.", "a b c")]
    outcome = curate(given, {"schema": Schema(), "exact_duplicates": ExactDuplicates(), "length": Length(max_answer=2)})
    assert [(count.filter, count.seen, count.dropped) for count in outcome.counts] == [
        ("schema", 4, 1),
        ("exact_duplicates", 3, 1),
        ("length", 2, 1),
    ]
    assert [each.filter for each in outcome.dropped] == ["schema", "exact_duplicates", "length"]
    assert [each.instruction for each in outcome.kept] == ["One."]
