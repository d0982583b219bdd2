"""Protects: a recipe becomes a whole folder, the same one for the same contents, with a test that nobody may change."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.errors import UserError
from core.files import read_jsonl
from core.records.generated import Generated, Written
from core.records.instruction import Dropped
from core.records.record import read_rows, write_rows
from preprocess.instructions.convert.generated import has_older
from preprocess.instructions.curate.contamination import EvaluationSet
from preprocess.instructions.prepare import InstructionData, prepare_instructions
from preprocess.instructions.recipe import parse_recipe

COLOURS = ["red", "blue", "green", "black", "white", "brown", "pink", "grey"]
THINGS = ["apple", "house", "river", "stone", "cloud", "horse", "window", "ladder"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    rows = [
        {"instruction": f"Say that a {thing} is {colour}.", "input": "", "output": f"The {thing} is {colour} today."}
        for thing in THINGS
        for colour in COLOURS
    ]
    path = tmp_path / "alpaca.json"
    path.write_text(json.dumps([*rows, rows[0], {"instruction": "x"}]))
    return path


def prepare(
    source: Path, root: Path, filters: str = "{near_duplicates: {similarity: 1.0}}", **more: Any
) -> InstructionData:
    text = f"sources: [{{source: alpaca, path: {source}}}]\nfilters: {filters}"
    return prepare_instructions("toy", parse_recipe(yaml.safe_load(text), "toy.yaml"), root=root, **more)


@pytest.fixture
def data(source: Path, tmp_path: Path) -> InstructionData:
    return prepare(source, tmp_path, "{exact_duplicates: {}}")


def test_the_folder_holds_all_that_was_not_dropped(data: InstructionData) -> None:
    receipt = data.receipt
    assert sum(part.rows for part in receipt.parts.values()) + len(read_rows(Dropped, data.dropped)) == 66
    assert (receipt.sources[0].rows, receipt.sources[0].unusable) == (66, 1)
    assert [count.filter for count in receipt.filters] == ["schema", "exact_duplicates"]
    assert receipt.filters[1].dropped == 1
    assert set(read_jsonl(data.train)[0]) == {"messages"}


def test_the_test_is_read_only_and_a_changed_one_is_refused(data: InstructionData) -> None:
    assert not data.test.stat().st_mode & 0o222
    assert len(data.test_examples()) == data.receipt.parts["test"].rows
    os.chmod(data.test, 0o644)
    data.test.write_text(data.test.read_text().replace("today", "now"))
    with pytest.raises(UserError, match="not the file that was written"):
        data.test_examples()


def test_a_training_row_that_the_test_asks_is_refused(data: InstructionData) -> None:
    asked = data.test_examples()[0]
    row = {"messages": [{"role": "user", "content": asked.instruction}, {"role": "assistant", "content": "x"}]}
    data.train.write_text(data.train.read_text() + json.dumps(row) + "\n")
    receipt = json.loads((data.folder / "receipt.json").read_text())
    from core.hashing import hash_file

    receipt["parts"]["train"]["hash"] = hash_file(data.train)
    (data.folder / "receipt.json").write_text(json.dumps(receipt))
    with pytest.raises(UserError, match="the test asks this too"):
        data.check()


def test_equal_contents_give_the_same_bytes_in_any_order_of_rows(source: Path, tmp_path: Path) -> None:
    one = prepare(source, tmp_path / "a")
    rows = json.loads(source.read_text())
    source.write_text(json.dumps(rows[::-1]))
    two = prepare(source, tmp_path / "b")
    assert one.folder.name != two.folder.name  # the source is another file
    assert one.train.read_bytes() == two.train.read_bytes()
    assert one.test.read_bytes() == two.test.read_bytes()


def test_a_prepared_folder_is_taken_and_not_made_again(source: Path, tmp_path: Path) -> None:
    one = prepare(source, tmp_path)
    written = one.train.stat().st_mtime_ns
    assert prepare(source, tmp_path).train.stat().st_mtime_ns == written
    assert prepare(source, tmp_path, "{exact_duplicates: {}}").folder != one.folder


@pytest.mark.parametrize("file", ["train.jsonl", "validation.jsonl", "test.jsonl", "receipt.json"])
@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_changed_folder_is_moved_aside_and_prepared_anew(
    source: Path, tmp_path: Path, file: str, harm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    one = prepare(source, tmp_path)
    whole = {path.name: path.read_bytes() for path in one.folder.iterdir()}
    os.chmod(one.test, 0o644)
    (one.folder / file).write_bytes(whole[file][:50])
    if harm == "gone":
        (one.folder / file).unlink()
    two = prepare(source, tmp_path)
    assert {path.name: path.read_bytes() for path in two.folder.iterdir()} == whole
    assert [path.name for path in tmp_path.glob("instructions/old/*/*")] == [one.folder.name]
    assert file in capsys.readouterr().out


def test_the_first_rows_are_a_part_of_all_rows(data: InstructionData) -> None:
    assert data.first(10) == read_jsonl(data.train)[:10]
    with pytest.raises(UserError, match="500 of them cannot be taken"):
        data.first(500)


def test_only_the_newest_result_of_a_paragraph_is_taken(tmp_path: Path) -> None:
    path, recipe = tmp_path / "g.jsonl", yaml.safe_load(f"sources: [{{source: generated, path: {tmp_path}/g.jsonl}}]")
    results = [
        Generated(f"p{n}", "d", f"Text {n}.", model, "x", [Written(f"{model} asks {n} what {n}?", f"It is {n} here.")])
        for model in ("one", "two")
        for n in range(60)
    ]
    folders = []
    for part in (results[60:], results):
        write_rows(path, part)
        assert has_older(path) == (part is results), "a folder of before, with both in it, is not taken for this one"
        recipe["filters"] = {}
        folders.append(prepare_instructions("toy", parse_recipe(recipe, "toy.yaml"), root=tmp_path))
    assert folders[0].test.read_bytes() == folders[1].test.read_bytes()


def test_contamination_looks_in_the_sets_of_the_command_and_in_files(source: Path, tmp_path: Path) -> None:
    exam = tmp_path / "exam.csv"
    exam.write_text("1,Say that a house is pink.\n")
    sets = [EvaluationSet("quiz", ["say that a river is black"], "hash")]
    data = prepare(source, tmp_path, f"{{contamination: {{against: [{exam}]}}}}", evaluation_sets=sets)
    dropped = [each.instruction for each in read_rows(Dropped, data.dropped) if each.filter == "contamination"]
    assert sorted(dropped) == ["Say that a house is pink.", "Say that a river is black."]
    assert set(data.receipt.evaluation_sets) == {"quiz", "exam.csv"}
    assert data.receipt.filters[-1].settings == {"ngram": 8, "min_words": 5, "against": [str(exam)]}


def test_a_short_run_of_words_is_looked_for_too(source: Path, tmp_path: Path) -> None:
    sets = [EvaluationSet("quiz", ["they say that a river may be black", "a river is"], "hash")]
    data = prepare(source, tmp_path, "{contamination: {ngram: 4}}", evaluation_sets=sets)
    dropped = [each.instruction for each in read_rows(Dropped, data.dropped) if each.filter == "contamination"]
    assert len(dropped) == len(COLOURS) and set(dropped) == {f"Say that a river is {colour}." for colour in COLOURS}


def test_too_few_examples_to_split_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps([{"instruction": "Say hi.", "output": "hi"}]))
    with pytest.raises(UserError, match="too few to split"):
        prepare(path, tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sources: []", "at least one source"),
        ("source: []", "Unknown key 'source'.*Did you mean sources"),
        ("sources: [{source: alpacca, path: x}]", "Did you mean alpaca"),
        ("sources: [{source: alpaca}]", "either `path`.*or `hub`"),
        ("sources: [{source: alpaca, hub: a/b}]", "needs `revision`"),
        ("sources: [{source: alpaca, path: x, count: 0}]", "count is 0"),
        ("sources: [{source: alpaca, path: x, count: many}]", "Expected `int | null`.*count"),
        ("sources: [{source: alpaca, path: x, sed: 1}]", "Unknown key 'sed'.*seed"),
        (
            "{sources: [{source: alpaca, path: x}], filters: {near_duplicate: {}}}",
            "filter 'near_duplicate'.*near_duplicates",
        ),
        ("{sources: [{source: alpaca, path: x}], filters: {length: {max: 3}}}", "Unknown key 'max'"),
        (
            "{sources: [{source: alpaca, path: x}], filters: {near_duplicates: {similarity: 8}}}",
            "filters.near_duplicates",
        ),
        ("{sources: [{source: alpaca, path: x}], filters: {date_cutoff: {}}}", "after"),
    ],
)
def test_a_wrong_recipe_is_named_with_its_place(text: str, message: str) -> None:
    with pytest.raises(UserError, match=message) as found:
        parse_recipe(yaml.safe_load(text), "toy.yaml")
    assert str(found.value).startswith(("toy.yaml: instructions", "Unknown"))
