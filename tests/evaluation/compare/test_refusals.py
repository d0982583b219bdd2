"""What must not be compared is refused in a sentence that names both files; everything else is still compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.records.comparison import Comparison, VariantResult
from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run, base_run
from evaluation.compare.refusal import problem_sentence
from tests.evaluation.factory import MMLU, ZERO, Behaviour, World, compare_at, edit_rows, seal, write_study

GOOD, BAD = "lora_good", "lora_bad"


@pytest.fixture
def bad(tmp_path: Path) -> Run:
    """Two trainings; the test spoils the files of the second."""
    behaviour = Behaviour(sql_won=150, mmlu_lost=5)
    write_study(World(tmp_path), {GOOD: behaviour, BAD: behaviour})
    return Run("pocket", BAD, 42, root=tmp_path)


def refused(run: Run, code: str) -> str:
    """Returns the sentence, once it is certain that the good training was compared in full."""
    comparison = compare_at(run.root)
    assert {ZERO, MMLU} <= set(of(comparison, GOOD).differences)
    return next(problem_sentence(problem) for problem in comparison.problems if problem.code == code)


def of(comparison: Comparison, name: str) -> VariantResult:
    return next(item for item in comparison.variants if item.name == name)


def rows_of(run: Run, measure: str) -> list[Row]:
    return read_rows(Row, run.result(measure).rows)


def test_other_questions(bad: Run) -> None:
    seal(bad.result(MMLU), items="others")
    sentence = refused(bad, "questions")
    assert str(bad.result(MMLU).rows) in sentence
    assert str(base_run("pocket", bad.root).result(MMLU).rows) in sentence
    assert "others against mmlu-questions" in sentence


def test_another_prompt(bad: Run) -> None:
    seal(bad.result(ZERO), prompts="reworded")
    sentence = refused(bad, "prompts")
    assert str(bad.result(ZERO).rows) in sentence and f"reworded against prompt-{ZERO}" in sentence


def test_other_settings(bad: Run) -> None:
    """A tuned model in bfloat16 against a base in float32 would compare the types too."""
    seal(bad.result(MMLU), settings={"dtype": "bfloat16"})
    assert "other settings (dtype)" in refused(bad, "settings")


def test_an_adapter_that_was_never_applied(bad: Run) -> None:
    seal(bad.result(MMLU), weights="base-weights")
    assert "come from the same weights (base-weights)" in refused(bad, "same_weights")


def test_two_trainings_with_the_same_weights_are_one_model(bad: Run) -> None:
    seal(bad.result(ZERO), weights="weights-lora_good-42-1.0")
    comparison = compare_at(bad.root)
    assert len(comparison.variants) == 1
    assert [problem.code for problem in comparison.problems] == ["twins"]


def test_no_common_questions(bad: Run) -> None:
    edit_rows(bad.result(MMLU), [replace(row, id=f"other/{row.id}") for row in rows_of(bad, MMLU)])
    assert "have no question in common" in refused(bad, "no_overlap")


def test_some_common_questions_are_not_enough(bad: Run) -> None:
    rows = rows_of(bad, MMLU)
    edit_rows(bad.result(MMLU), [replace(rows[0], id="other/1"), *rows[1:]])
    assert "share only 149 questions" in refused(bad, "overlap")


def test_questions_in_another_order_are_the_same_questions(bad: Run) -> None:
    before = of(compare_at(bad.root), BAD)
    edit_rows(bad.result(MMLU), rows_of(bad, MMLU)[::-1])
    comparison = compare_at(bad.root)
    assert comparison.problems == []
    assert of(comparison, BAD).differences == before.differences


def cut_lines(path: Path) -> None:
    path.write_text("\n".join(path.read_text().splitlines()[:100]) + "\n")


def keep_right_rows(path: Path) -> None:
    path.write_text("".join(line for line in path.open() if '"value": 1.0' in line))


def empty(path: Path) -> None:
    path.write_text("")


@pytest.mark.parametrize("spoil", [cut_lines, keep_right_rows, empty, Path.unlink])
def test_a_file_that_is_not_as_it_was_written(bad: Run, spoil: Callable[[Path], None]) -> None:
    spoil(bad.result(MMLU).rows)
    sentence = refused(bad, "edited")
    assert str(bad.result(MMLU).rows) in sentence and "cut, edited or removed" in sentence
    found = of(compare_at(bad.root), BAD)
    assert MMLU not in found.differences and ZERO in found.differences


def test_a_result_that_is_not_finished(bad: Run) -> None:
    seal(bad.result(MMLU), complete=False)
    assert "is not finished" in refused(bad, "incomplete")


def test_a_receipt_of_an_earlier_version(bad: Run) -> None:
    bad.result(MMLU).receipt.write_text('{"n": 150}')
    assert "written by an earlier version" in refused(bad, "file")


def test_a_gold_that_fails_leaves_its_question_out(bad: Run) -> None:
    for run in (base_run("pocket", bad.root), bad, Run("pocket", GOOD, 42, root=bad.root)):
        rows = rows_of(run, ZERO)
        gone = replace(rows[-1], value=None, others=dict.fromkeys(rows[-1].others))
        edit_rows(run.result(ZERO), [*rows[:-1], gone])
    comparison = compare_at(bad.root)
    assert comparison.problems == []
    assert comparison.variants[0].differences[ZERO].n == 199
