"""What says nothing is left out: doubts that nobody has, effects that cannot be estimated, a sentence said again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.records.comparison import Comparison, HyperparameterEffect
from core.records.estimate import Estimate, Slope
from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run, base_run
from evaluation.report import phrases
from evaluation.report.document import Paragraph, Table
from evaluation.report.sections import influences, limits
from evaluation.report.sections.kept import kept
from evaluation.report.sections.task import counted, task
from evaluation.report.sections.tradeoff import tradeoff
from evaluation.report.study import ReportStudy
from evaluation.words import MINUS, words
from tests.evaluation.factory import MMLU, THREE, ZERO, Behaviour, World, compare_at, edit_rows, write_study


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_study(World(tmp_path), {"a": Behaviour(sql_won=60, mmlu_lost=3), "b": Behaviour(sql_won=50)})
    return tmp_path


def study(root: Path, comparison: Comparison | None = None) -> ReportStudy:
    return ReportStudy(comparison or compare_at(root), words("en"), root)


def test_golds_without_doubt_need_no_word_and_no_column(root: Path) -> None:
    name = words("en").name("value", "sound_gold")
    means = next(block for block in task(study(root)) if isinstance(block, Table))
    assert phrases.doubtful(words("en"), compare_at(root)) and name in means.columns
    for run in (base_run("pocket", root), *(Run("pocket", variant, 42, root=root) for variant in "ab")):
        for measure in (ZERO, THREE):
            rows = read_rows(Row, run.result(measure).rows)
            edit_rows(run.result(measure), [_without_doubt(row) for row in rows])
    means = next(block for block in task(study(root)) if isinstance(block, Table))
    assert not phrases.doubtful(words("en"), compare_at(root)) and name not in means.columns


def _without_doubt(row: Row) -> Row:
    details = {key: value for key, value in row.details.items() if key != "gold_problem"}
    return replace(row, details=details, others={**row.others, "sound_gold": row.value})


def test_effects_that_cannot_be_estimated_are_no_rows(root: Path) -> None:
    found = compare_at(root)
    rank = HyperparameterEffect("rank", ["8", "16"], 4, Slope(Estimate(2.0, 1.0, 3.0), 4, 0.01), None)
    epochs = HyperparameterEffect("epochs", ["1"], 4, None, None)
    for effects, rows in (([epochs, rank], 1), ([epochs], 0)):
        shown = replace(found, tradeoff=replace(found.tradeoff, hyperparameters=effects))
        tables = [block for block in tradeoff(study(root, shown)) if isinstance(block, Table)]
        assert [len(table.rows) for table in tables[1:]] == ([rows] if rows else [])
        assert "epochs" in " ".join(influences.factors(words("en"), shown))


def test_where_all_is_right_no_table_says_why_it_was_wrong(tmp_path: Path) -> None:
    write_study(World(tmp_path, sql_right=200, three_shot_right=200), {"a": Behaviour()})
    assert counted(study(tmp_path), ZERO) == []


def test_where_nothing_changed_the_table_says_nought(root: Path) -> None:
    flips = [block for block in kept(study(root), MMLU) if isinstance(block, Table)][-1]
    assert {cell.text for row in flips.rows for cell in row[2:]} <= {"0", *(f"{MINUS}{count}" for count in (1, 2, 3))}


def test_areas_that_do_not_differ_are_one_sentence(root: Path) -> None:
    said = influences.areas(words("en"), compare_at(root))
    assert len(said) == 1 and said[0].startswith("For a and b no difference of MMLU between areas could be shown")


def test_more_seeds_of_a_share_are_asked_for_as_it_was_trained(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora_r16_data50": Behaviour(50, data_fraction=0.5)})
    said = " ".join(limits.limits(words("en"), compare_at(tmp_path)))
    assert "`make train CONFIG=lora_r16 DATA_FRACTION=0.5 SEED='43 44'` adds seeds" in said


def test_the_curve_over_the_amount_of_data_is_missing_for_the_reason_that_is_given(root: Path) -> None:
    texts = [block.text for block in tradeoff(study(root)) if isinstance(block, Paragraph)]
    assert any("No two runs differ in the share of the data alone" in text for text in texts)
