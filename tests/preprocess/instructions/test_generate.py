"""Protects: a reply is strict JSON or asked again, nothing paid for is lost, every example has its source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from core.errors import UserError
from core.locks import one_writer
from core.records.generated import Audited, Generated
from core.records.record import read_rows
from core.records.result import Answer
from preprocess.instructions.convert.load import Origin, load_source
from preprocess.instructions.curate.audit import Audit
from preprocess.instructions.documents import Paragraph, cut, read_paragraphs
from preprocess.instructions.example import make_example
from preprocess.instructions.generate import generate
from preprocess.instructions.strict import Question

PARAGRAPHS = [Paragraph(f"p{number}", "manual.txt", f"Pump {number} has {number} valves.") for number in range(3)]
GOOD = json.dumps({"examples": [{"instruction": "How many valves has the pump?", "answer": "Three."}]})


class Model:
    """Gives the replies of a script, question by question; keeps what it was asked."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.asked: list[Question] = []

    def __call__(self, questions: Sequence[Question]) -> Iterator[Answer]:
        for question in questions:
            self.asked.append(question)
            yield Answer(question.id, [self.replies.pop(0)])


def test_every_example_has_its_paragraph(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"
    model = Model(GOOD, f"```json\n{GOOD}\n```", GOOD.replace("Three", "Four"))
    results = generate(PARAGRAPHS, model, "m", target)
    assert [result.context for result in results] == [paragraph.text for paragraph in PARAGRAPHS]
    assert "Pump 1 has 1 valves." in model.asked[1].messages[0]["content"]
    examples = load_source("generated", Origin(target)).examples
    assert [example.context for example in examples] == [paragraph.text for paragraph in PARAGRAPHS]
    assert examples[2].reference == "Four."


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ("Here you are: " + GOOD, "JSON is malformed"),
        ('{"examples": [{"instruction": "x"}]}', "missing required field `answer`"),
        ('{"examples": [{"instruction": "x", "answer": "y", "note": "z"}]}', "unknown field `note`"),
        ('{"examples": "none"}', "Expected `array`"),
        ("[" * 5000, "Expected `object`"),
        ("", "truncated"),
    ],
)
def test_a_bad_reply_is_shown_its_problem_and_asked_again(tmp_path: Path, bad: str, problem: str) -> None:
    model = Model(bad, GOOD)
    results = generate(PARAGRAPHS[:1], model, "m", tmp_path / "g.jsonl")
    assert len(results[0].examples) == 1
    roles = [turn["role"] for turn in model.asked[1].messages]
    assert roles == ["user", "assistant", "user"]
    assert problem.lower() in model.asked[1].messages[-1]["content"].lower()


def test_a_hopeless_paragraph_is_recorded_and_asked_again_by_the_next_call(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"
    first = generate(PARAGRAPHS[:2], Model("no", GOOD, "no", "no"), "m", target)
    assert [bool(result.problem) for result in first] == [True, False]
    again = Model(GOOD)
    second = generate(PARAGRAPHS[:2], again, "m", target)
    assert [question.id for question in again.asked] == ["p0"]
    assert not any(result.problem for result in second)


def test_a_kill_loses_nothing_and_half_a_line_is_no_result(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"

    def killed(questions: Sequence[Question]) -> Iterator[Answer]:
        yield Answer(questions[0].id, [GOOD])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        generate(PARAGRAPHS, killed, "m", target)
    with target.open("a") as stream:
        stream.write('{"id": "p1", "docu')
    rest = Model(GOOD, GOOD)
    generate(PARAGRAPHS, rest, "m", target)
    assert [question.id for question in rest.asked] == ["p1", "p2"]
    assert len(read_rows(Generated, target)) == 3


def test_another_model_writes_for_itself(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"
    generate(PARAGRAPHS[:1], Model(GOOD), "m", target)
    other = Model(GOOD)
    assert generate(PARAGRAPHS[:1], other, "n", target)[0].model == "n"
    assert len(other.asked) == 1


def test_another_count_is_asked_for_and_one_that_is_there_is_not_paid_twice(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"
    for count, reply in ((3, GOOD), (10, GOOD.replace("Three", "Ten"))):
        model = Model(reply)
        generate(PARAGRAPHS[:1], model, "m", target, count)
        assert f"Write {count} " in model.asked[0].messages[0]["content"]
    generate(PARAGRAPHS[:1], Model("no", "no", "no"), "n", target)
    assert [each.reference for each in load_source("generated", Origin(target)).examples] == ["Ten."], "the newest good"
    generate(PARAGRAPHS[:1], Model(), "m", target, 3)
    assert [each.reference for each in load_source("generated", Origin(target)).examples] == ["Three."]


def test_results_without_a_count_are_of_as_many_as_were_written(tmp_path: Path) -> None:
    target = tmp_path / "g.jsonl"
    generate(PARAGRAPHS[:1], Model(GOOD), "m", target, count=1)
    target.write_text(target.read_text().replace(', "count": 1', ""))
    generate(PARAGRAPHS[:1], Model(), "m", target, count=1)
    more = Model(GOOD)
    generate(PARAGRAPHS[:1], more, "m", target, count=2)
    assert len(more.asked) == 1


def test_two_at_once_do_not_pay_twice(tmp_path: Path) -> None:
    target, store = tmp_path / "g.jsonl", tmp_path / "audit.jsonl"
    with one_writer(target, "the first"), pytest.raises(UserError, match="by another process: the first"):
        generate(PARAGRAPHS, Model(), "m", target)
    with one_writer(store, "the first"), pytest.raises(UserError, match="by another process: the first"):
        Audit(Model(), "judge", store).reasons([make_example("Ask", "yes")])


def test_an_audit_drops_what_the_model_refuses_and_asks_again_what_it_gave_no_verdict_on(tmp_path: Path) -> None:
    examples = [make_example(f"Ask {number}", "yes") for number in range(3)]
    no, yes = '{"keep": false, "reason": "It is wrong."}', '{"keep": true, "reason": ""}'
    store = tmp_path / "audit.jsonl"
    with pytest.raises(UserError, match=r"1 of 3 examples .* judge \(it said last: JSON is malformed.*ANYWAY=1"):
        Audit(Model(yes, no, "?", "?", "?"), "judge", store).reasons(examples)
    assert [each.keep for each in read_rows(Audited, store)] == [True, False, None]
    with pytest.raises(UserError, match="To ask for them: make instructions"):
        Audit(None, "judge", store).reasons(examples)
    assert Audit(Model("?", "?", "?"), "judge", store, anyway=True).reasons(examples) == {1: "It is wrong."}
    again = Model(no)
    assert Audit(again, "judge", store).reasons(examples) == {1: "It is wrong.", 2: "It is wrong."}
    assert len(again.asked) == 1
    assert Audit(None, "judge", store).reasons(examples) == {1: "It is wrong.", 2: "It is wrong."}


def test_documents_are_cut_into_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title\n\n" + "One sentence of six words here. " * 6 + "\n\nToo short.")
    (tmp_path / "b.md").write_text("Word " * 40)
    found = read_paragraphs(tmp_path)
    assert [(each.document, len(each.text.split())) for each in found] == [("a.txt", 37), ("b.md", 40)]
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"text": "Word " * 35}) + "\n" + json.dumps({"text": 3}) + "\n")
    assert [each.document for each in read_paragraphs(rows)] == ["rows.jsonl, line 1"]
    assert [len(piece.split()) for piece in cut("Six words stand in this line. " * 20, 10, 50)] == [48, 48, 24]
    with pytest.raises(UserError, match="no paragraph"):
        read_paragraphs(rows, min_words=99)
