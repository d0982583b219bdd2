"""Protects: public formats become examples, a bad row is left out with its place, equal content has one id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.instruction import Instruction
from preprocess.instructions.convert.load import Origin, draw, load_source
from preprocess.instructions.example import chat_row, make_example


def load(source: str, path: Path) -> list[Instruction]:
    return load_source(source, Origin(path)).examples


def write(path: Path, value: object) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def test_alpaca_with_and_without_input(tmp_path: Path) -> None:
    rows = [
        {"instruction": "Fix the spelling.", "input": "freind", "output": "friend"},
        {"instruction": "Name a colour.", "input": "", "output": "Red."},
    ]
    one, two = load("alpaca", write(tmp_path / "a.json", rows))
    assert chat_row(one)["messages"] == [
        {"role": "user", "content": "Fix the spelling.\n\n### Input:\nfreind"},
        {"role": "assistant", "content": "friend"},
    ]
    assert chat_row(two)["messages"][0]["content"] == "Name a colour."


PARAGRAPH = "Rome is a city in Italy."


def squad_v2() -> dict[str, object]:
    answered = {"question": "Where is Rome?", "id": "1", "answers": [{"text": "Italy", "answer_start": 18}] * 2}
    open_end = {"question": "Who built Rome?", "id": "2", "answers": [], "is_impossible": True}
    return {
        "version": "v2.0",
        "data": [{"title": "R", "paragraphs": [{"context": PARAGRAPH, "qas": [answered, open_end]}]}],
    }


def test_squad_in_its_own_layout_and_in_the_hubs_gives_equal_examples(tmp_path: Path) -> None:
    nested = load("squad", write(tmp_path / "nested.json", squad_v2()))
    flat = [
        {
            "question": "Where is Rome?",
            "context": PARAGRAPH,
            "answers": {"text": ["Italy", "Italy"], "answer_start": [18]},
        },
        {"question": "Who built Rome?", "context": PARAGRAPH, "answers": {"text": [], "answer_start": []}},
    ]
    assert nested == load("squad", write(tmp_path / "flat.json", {"data": flat}))
    assert [example.reference for example in nested] == ["Italy", "unanswerable"]
    assert nested[0].context == PARAGRAPH
    assert nested[0].also_right == []


def test_squad_keeps_every_right_answer(tmp_path: Path) -> None:
    answers = {"text": ["in Italy", "Italy", "in Italy"]}
    row = {"question": "Where?", "context": PARAGRAPH, "answers": answers}
    assert load("squad", write(tmp_path / "s.jsonl", json.dumps(row)))[0].also_right == ["Italy"]


@pytest.mark.parametrize("header", ["", "sentence\tlabel\n"])
def test_sst2_with_and_without_header(tmp_path: Path, header: str) -> None:
    path = write(tmp_path / "dev.tsv", f'{header}a "fine film\t1\ndull\t0')
    assert [(e.input, e.reference) for e in load("sst2", path)] == [('a "fine film', "positive"), ("dull", "negative")]


def test_ag_news_counts_classes_from_one_in_its_file_and_from_zero_on_the_hub(tmp_path: Path) -> None:
    local = load("ag_news", write(tmp_path / "test.csv", '"3","Up","Shares rose #36;10\\on quot;hope quot;"\n'))
    hub = load(
        "ag_news", write(tmp_path / "hub.jsonl", json.dumps({"text": 'Up Shares rose $10 on" hope"', "label": 2}))
    )
    assert local[0].reference == hub[0].reference == "Business"
    assert local[0].input == 'Up Shares rose$10 on"hope"'


def test_cnn_dailymail_asks_three_questions(tmp_path: Path) -> None:
    article = "The river rose. The river took bridges. The mayor of Lund spoke about bridges and damage ."
    text = f',id,article,highlights\n0,x,"{article}","River takes bridges .\nMayor of Lund speaks about damage ."\n'
    path = write(tmp_path / "cnn.csv", text)
    assert load("cnn_dailymail", path)[0].reference == "River takes bridges. Mayor of Lund speaks about damage."
    assert load("cnn_dailymail_topic", path)[0].reference == "River takes bridges."
    assert load("cnn_dailymail_keywords", path)[0].reference == "bridges, River, damage, Lund, Mayor"


def test_choice_from_mmlus_csv_and_from_the_hub(tmp_path: Path) -> None:
    local = load("choice", write(tmp_path / "x_test.csv", "2 + 2?,3,4,5,6,B\n"))
    row = {"question": "2 + 2?", "choices": ["3", "4", "5", "6"], "answer": 1}
    assert local == load("choice", write(tmp_path / "x.jsonl", json.dumps(row)))
    assert local[0].input == "2 + 2?\nA. 3\nB. 4\nC. 5\nD. 6"
    assert (local[0].reference, local[0].labels) == ("B", ["A", "B", "C", "D"])


def test_pairs_and_chat_rows(tmp_path: Path) -> None:
    pair = load("prompt_completion", write(tmp_path / "p.csv", "prompt,completion\nSay hi,hi\n"))
    chat = load("chat", write(tmp_path / "c.jsonl", json.dumps(chat_row(pair[0]))))
    assert pair[0].id == chat[0].id


def test_a_bad_row_is_left_out_with_its_place_and_the_others_go_on(tmp_path: Path) -> None:
    good = json.dumps({"prompt": "a", "completion": "b"})
    lines = [good, "{broken", '{"prompt": 3, "completion": "x"}', "[1]", '{"prompt": "only"}']
    loaded = load_source("prompt_completion", Origin(write(tmp_path / "p.jsonl", "\n".join(lines))))
    assert [(each.id, each.why) for each in loaded.dropped] == [
        ("p.jsonl, line 2", "no 'prompt'"),
        ("p.jsonl, line 3", "'prompt' is int, not text"),
        ("p.jsonl, line 4", "no 'prompt'"),
        ("p.jsonl, line 5", "no 'completion'"),
    ]
    assert (loaded.count.rows, loaded.count.unusable, loaded.count.drawn) == (5, 4, 1)


def test_a_file_of_another_format_is_named_with_its_first_problem(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"text": "x"}])
    with pytest.raises(UserError, match=r"a\.json: none of 1 rows is an example of 'squad'.*row 1: no 'context'"):
        load("squad", path)


@pytest.mark.parametrize(
    "rows",
    [[{"sentence": "x", "label": "7"}], [{"sentence": "x", "label": None}], [{"sentence": "x", "label": -1}]],
)
def test_a_number_that_is_no_label_is_no_example(tmp_path: Path, rows: list[dict[str, object]]) -> None:
    with pytest.raises(UserError, match="not a number from 0 to 1"):
        load("sst2", write(tmp_path / "s.json", rows))


def test_the_same_examples_are_drawn_whatever_their_order_and_fewer_are_a_part_of_more() -> None:
    examples = [make_example(f"question {number}", "x") for number in range(50)]
    ten = {example.id for example in draw(examples, 10, seed=1)}
    assert ten == {example.id for example in draw(examples[::-1], 10, seed=1)}
    assert {example.id for example in draw(examples, 5, seed=1)} < ten
    assert ten != {example.id for example in draw(examples, 10, seed=2)}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.json does not exist"):
        load("alpaca", tmp_path / "none.json")


def test_rows_that_say_everything_themselves(tmp_path: Path) -> None:
    row = {"instruction": "Warm?", "input": "ice", "reference": "no", "kind": "classification", "labels": ["yes", "no"]}
    lines = [row, {**row, "kind": "clasification"}, {**row, "labels": "yes"}]
    loaded = load_source("examples", Origin(write(tmp_path / "e.jsonl", "\n".join(map(json.dumps, lines)))))
    assert loaded.examples[0].labels == ["yes", "no"]
    assert [each.why for each in loaded.dropped] == [
        "'kind' is 'clasification', none of open, extractive, classification, choice, summary, keywords; "
        "did you mean classification?",
        "'labels' is not a list of texts",
    ]
