"""From result files to a verdict: each kind of study gets the answer that its figures deserve."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.comparison import Comparison, VariantResult
from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run, base_run
from evaluation.compare import compare_study
from evaluation.compare.stored import comparison_file
from tests.evaluation.factory import MMLU, ZERO, Behaviour, World, compare_at, edit_rows, study_at, write_study

GAIN_WITHOUT_LOSS = Behaviour(sql_won=150, mmlu_lost=2, mmlu_won=2)
GAIN_AND_LOSS = Behaviour(sql_won=150, mmlu_lost=40, drift=-1.0)
LOSS_WITHOUT_GAIN = Behaviour(sql_won=1, sql_lost=1, mmlu_lost=40, drift=-1.0)
NOTHING = Behaviour(sql_won=2, sql_lost=2, mmlu_lost=8, mmlu_won=6)
DRIFT_ALONE = Behaviour(sql_won=150, mmlu_lost=4, mmlu_won=1, drift=-0.3)
COLLAPSED = Behaviour(sql_lost=20, mmlu_lost=100, drift=-3.0, collapsed=True)


def study(root: Path, behaviour: Behaviour, seeds: tuple[int, ...] = (42,)) -> tuple[Comparison, VariantResult]:
    write_study(World(root), {"lora": behaviour}, seeds)
    comparison = compare_at(root)
    return comparison, comparison.variants[0]


def test_a_gain_without_loss_is_recommended(tmp_path: Path) -> None:
    comparison, lora = study(tmp_path, GAIN_WITHOUT_LOSS)
    assert lora.differences.get(ZERO) and lora.differences.get(ZERO).answer.kind == "gained"
    assert lora.differences.get(MMLU) and lora.differences.get(MMLU).answer.kind == "no_worse"
    assert comparison.recommended == "lora"
    assert comparison.problems == []


def test_a_loss_without_gain_is_not(tmp_path: Path) -> None:
    comparison, lora = study(tmp_path, LOSS_WITHOUT_GAIN)
    assert lora.differences.get(ZERO) and lora.differences.get(ZERO).answer.kind != "gained"
    assert lora.differences.get(MMLU) and lora.differences.get(MMLU).answer.kind == "lost"
    assert comparison.recommended is None


def test_what_cannot_be_told_says_how_many_questions_could(tmp_path: Path) -> None:
    _, lora = study(tmp_path, NOTHING)
    assert lora.differences.get(MMLU) and lora.differences.get(MMLU).answer.kind == "cannot_tell"
    need = lora.differences[MMLU].answer.need
    assert need is not None and need.more == "questions"
    assert need.low is not None and need.high is not None and 150 < need.low < need.high


def test_the_probe_sees_a_loss_of_confidence_before_an_answer_flips(tmp_path: Path) -> None:
    _, lora = study(tmp_path, DRIFT_ALONE)
    assert lora.differences.get(MMLU) and lora.differences.get(MMLU).answer.kind != "lost"
    assert lora.probes[MMLU].kind == "lower"


def test_a_collapsed_model_is_called_collapsed_and_never_recommended(tmp_path: Path) -> None:
    comparison, lora = study(tmp_path, COLLAPSED)
    assert "one_letter" in lora.collapsed
    assert comparison.recommended is None
    assert comparison.base.collapsed == []


def test_change_is_told_in_points_and_in_percent_of_the_base(tmp_path: Path) -> None:
    _, lora = study(tmp_path, GAIN_AND_LOSS)
    assert lora.differences.get(MMLU)
    assert lora.differences.get(MMLU).change.value == pytest.approx(-100 * 40 / 150)
    assert lora.differences.get(MMLU).percent.value == pytest.approx(-100 * 40 / 130)


def test_a_loss_in_one_area_is_found_to_differ(tmp_path: Path) -> None:
    _, lora = study(tmp_path, GAIN_AND_LOSS)
    areas = lora.groups[MMLU]["category"]
    assert set(areas.changes) == {"stem", "humanities", "social_sciences"}
    assert areas.p_value is not None and areas.p_value < 0.01
    assert sum(counts["lost"] for counts in lora.flips[MMLU].values()) == 40


def test_several_seeds_have_a_spread_and_one_has_none(tmp_path: Path) -> None:
    _, one = study(tmp_path / "one", GAIN_AND_LOSS)
    _, three = study(tmp_path / "three", GAIN_AND_LOSS, seeds=(1, 2, 3))
    assert one.spreads[MMLU].deviation is None
    assert three.spreads[MMLU].count == 3 and three.spreads[MMLU].deviation is not None
    assert three.differences.get(MMLU) and three.differences.get(MMLU).seeds == 3


def test_more_variants_make_each_verdict_more_careful(tmp_path: Path) -> None:
    write_study(
        World(tmp_path), {f"lora_{index}": Behaviour(sql_won=150, mmlu_lost=18, mmlu_won=6) for index in range(8)}
    )
    found = compare_at(tmp_path).variants[0].differences[MMLU]
    assert found and found.p_value < 0.05 < found.corrected_p
    assert found.answer.kind == "cannot_tell"


def test_every_training_gets_a_verdict_file(tmp_path: Path) -> None:
    study(tmp_path, GAIN_AND_LOSS, seeds=(1, 2))
    for seed in (1, 2):
        verdict = json.loads(Run("pocket", "lora", seed, root=tmp_path).verdict.read_text())
        assert (verdict["variant"], verdict["seed"]) == ("lora", seed)
        assert verdict["differences"][MMLU]["answer"]["kind"] == "lost"


def test_a_comparison_is_computed_once_and_again_when_a_byte_changes(tmp_path: Path) -> None:
    first, _ = study(tmp_path, GAIN_WITHOUT_LOSS)
    path = comparison_file(study_at(tmp_path))
    written = path.stat().st_mtime_ns
    assert compare_at(tmp_path) == first
    assert path.stat().st_mtime_ns == written
    files = base_run("pocket", tmp_path).result(MMLU)
    rows = read_rows(Row, files.rows)
    edit_rows(files, [replace(rows[0], details={**rows[0].details, "question": "another one"}), *rows[1:]])
    assert compare_at(tmp_path).inputs != first.inputs


def test_a_base_without_trainings_is_a_comparison_of_nothing(tmp_path: Path) -> None:
    write_study(World(tmp_path), {})
    comparison = compare_at(tmp_path)
    assert comparison.variants == []
    assert comparison.base.measures.get(MMLU) and comparison.base.measures.get(MMLU).n == 150


def test_an_unknown_model_or_a_missing_base_is_one_sentence(tmp_path: Path) -> None:
    write_study(World(tmp_path), {})
    with pytest.raises(UserError, match=r"Did you mean pocket\? Or evaluate it: make eval MODEL=poket"):
        compare_at(tmp_path, "poket")
    for name in ("other", "new"):
        (tmp_path / "other").mkdir(exist_ok=True)
        with pytest.raises(UserError, match=f"of {name} was not evaluated. Next: make eval MODEL={name}$"):
            compare_at(tmp_path, name)


def test_a_sample_that_was_not_asked_is_no_comparison_of_nothing(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora": Behaviour(10)})
    quick = study_at(tmp_path)
    with pytest.raises(UserError, match=r"not evaluated on a sample of 10 items\. Next: make eval LIMIT=10$"):
        compare_study(replace(quick, context=replace(quick.context, limit=10)))
    assert not (tmp_path / "pocket" / "quick_10").exists()
