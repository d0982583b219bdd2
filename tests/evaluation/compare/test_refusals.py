"""What must not be compared is refused in a sentence that names both files; everything else is still compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from evaluation.compare.results import Comparison

from core.files import read_json, read_jsonl, write_json, write_jsonl
from core.runs import Run, base_run
from evaluation.compare import compare_model
from evaluation.compare.refusal import problem_sentence
from tests.evaluation.factory import Behaviour, World, edit_json, write_study

GOOD, BAD = "lora_good", "lora_bad"


@pytest.fixture
def bad(tmp_path: Path) -> Run:
    """Two trainings; the test spoils the files of the second."""
    behaviour = Behaviour(sql_won=150, mmlu_lost=5)
    write_study(World(tmp_path), {GOOD: behaviour, BAD: behaviour})
    return Run("pocket", BAD, 42, root=tmp_path)


def refused(run: Run, code: str) -> str:
    """The sentence, once it is certain that the good training was compared in full."""
    comparison = compare_model("pocket", run.root)
    good = next(item for item in comparison.variants if item.name == GOOD)
    assert good.effects.sql and good.effects.mmlu
    return next(problem_sentence(problem) for problem in comparison.problems if problem.code == code)


def of(comparison: Comparison, name: str) -> object:
    return next(item for item in comparison.variants if item.name == name).effects


def edit_scores(run: Run, **changes: str) -> None:
    scores = read_json(run.sql_scores)
    scores["conditions"]["zero_shot"].update(changes)
    write_json(run.sql_scores, scores)


def test_other_questions(bad: Run) -> None:
    edit_json(bad.mmlu_results(), questions_hash="others")
    sentence = refused(bad, "questions")
    assert str(bad.mmlu_samples()) in sentence and str(base_run("pocket", bad.root).mmlu_samples()) in sentence
    assert "others against mmlu-questions" in sentence


def test_another_prompt(bad: Run) -> None:
    edit_scores(bad, prompt_hash="reworded")
    sentence = refused(bad, "prompts")
    assert str(bad.sql_examples("zero_shot")) in sentence and "reworded against prompt-zero_shot" in sentence


def test_an_adapter_that_was_never_applied(bad: Run) -> None:
    edit_json(bad.mmlu_results(), fingerprint="base-weights")
    assert "come from the same weights (base-weights)" in refused(bad, "same_weights")


def test_two_trainings_with_the_same_weights_are_one_model(bad: Run) -> None:
    edit_scores(bad, fingerprint="weights-lora_good-42-1.0")
    comparison = compare_model("pocket", bad.root)
    assert len(comparison.variants) == 1
    assert [problem.code for problem in comparison.problems] == ["twins"]


def test_no_common_questions(bad: Run) -> None:
    write_jsonl(bad.mmlu_samples(), [{**row, "id": f"other/{row['id']}"} for row in read_jsonl(bad.mmlu_samples())])
    assert "have no question in common" in refused(bad, "no_overlap")


def test_some_common_questions_are_not_enough(bad: Run) -> None:
    rows = read_jsonl(bad.mmlu_samples())
    write_jsonl(bad.mmlu_samples(), [{**rows[0], "id": "other/1"}, *rows[1:]])
    assert "share only 149 questions" in refused(bad, "overlap")


def test_questions_in_another_order_are_the_same_questions(bad: Run) -> None:
    before = of(compare_model("pocket", bad.root), BAD)
    write_jsonl(bad.mmlu_samples(), reversed(read_jsonl(bad.mmlu_samples())))
    comparison = compare_model("pocket", bad.root)
    assert comparison.problems == []
    assert of(comparison, BAD) == before


def cut_lines(path: Path) -> None:
    path.write_text("\n".join(path.read_text().splitlines()[:100]) + "\n")


def cut_bytes(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def empty(path: Path) -> None:
    path.write_text("")


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (cut_lines, "disagree", "one of them was cut short"),
        (cut_bytes, "file", "not valid JSON"),
        (empty, "empty", "is empty"),
        (Path.unlink, "file", "does not exist"),
    ],
)
def test_a_truncated_or_missing_file(bad: Run, spoil: Callable[[Path], None], code: str, words: str) -> None:
    spoil(bad.mmlu_samples())
    sentence = refused(bad, code)
    assert str(bad.mmlu_samples()) in sentence and words in sentence
    found = next(item for item in compare_model("pocket", bad.root).variants if item.name == BAD)
    assert found.effects.mmlu is None
    assert found.effects.sql is not None


def test_scores_that_contradict_their_examples(bad: Run) -> None:
    rows = read_jsonl(bad.sql_examples("zero_shot"))
    write_jsonl(bad.sql_examples("zero_shot"), [{**rows[0], "strict": 0}, *rows[1:]])
    assert str(bad.sql_scores) in refused(bad, "disagree")


def test_a_result_file_without_its_hashes(bad: Run) -> None:
    results = read_json(bad.mmlu_results())
    del results["questions_hash"]
    write_json(bad.mmlu_results(), results)
    assert "has no 'questions_hash'" in refused(bad, "no_key")


def test_a_gold_that_fails_leaves_its_question_out(bad: Run) -> None:
    for run in (base_run("pocket", bad.root), bad, Run("pocket", GOOD, 42, root=bad.root)):
        rows = read_jsonl(run.sql_examples("zero_shot"))
        gone = dict.fromkeys(("strict", "strict_raw", "test_suite", "bird"))
        write_jsonl(run.sql_examples("zero_shot"), [*rows[:-1], {**rows[-1], **gone}])
        edit_scores(run, n=199, left_out=1)  # type: ignore[arg-type]
    comparison = compare_model("pocket", bad.root)
    assert comparison.problems == []
    assert comparison.variants[0].effects.sql and comparison.variants[0].effects.sql.n == 199
