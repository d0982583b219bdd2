"""A against B: paired on the same items, every flip listed, and an exit code that answers "may B replace A?"."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from core.errors import UserError
from core.records.record import read_record, write_record
from core.records.versus import Versus
from evaluation.compare.sides import side
from evaluation.compare.versus import fails, versus
from evaluation.report.versus import print_versus, sentence
from evaluation.words import words
from tests.evaluation.factory import MMLU, ZERO, Behaviour, World, edit_rows, read_rows_of, study_at, write_study

BEHAVIOURS = {
    "strong": Behaviour(sql_won=150, mmlu_lost=3, mmlu_won=3),
    "same": Behaviour(sql_won=149, sql_lost=0, mmlu_lost=4, mmlu_won=4),
    "weak": Behaviour(sql_won=60, mmlu_lost=3, mmlu_won=3),
    "forgetful": Behaviour(sql_won=150, mmlu_lost=50),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs")
    write_study(World(folder), BEHAVIOURS)
    return folder


def against(root: Path, a: str, b: str) -> Versus:
    return versus(side(a, "pocket", root), side(b, "pocket", root), study_at(root))


@pytest.mark.parametrize(
    ("a", "b", "worse", "not_better", "said"),
    [
        ("weak", "strong", False, False, "SQL: strong is better than weak, by 45.0 points"),
        ("strong", "weak", True, True, "SQL: weak is worse than strong, by 45.0 points"),
        ("strong", "same", False, True, "SQL: same is no worse than"),
        ("weak", "forgetful", True, True, "MMLU: forgetful is worse than weak"),
        ("base", "strong", False, False, "SQL: strong is better than base, by 75.0 points"),
    ],
)
def test_the_exit_code_answers_whether_b_may_replace_a(
    root: Path, a: str, b: str, worse: bool, not_better: bool, said: str
) -> None:
    found = against(root, a, b)
    assert (fails(found, "worse"), fails(found, "not_better"), fails(found, None)) == (worse, not_better, False)
    assert said in sentence(words("en"), found)


def test_every_item_that_changed_sides_is_listed(root: Path) -> None:
    duel = against(root, "weak", "strong").duels[ZERO]
    assert len(duel.won) == duel.difference.won == 90 and duel.lost == []
    assert duel.won[0].question.startswith("Which items are there") and duel.won[0].groups["hardness"]


def test_groups_of_each_kind_are_judged_together(root: Path) -> None:
    found = against(root, "weak", "strong").duels
    assert set(found[ZERO].groups) == {"hardness", "origin"}  # one database is no kind of group
    assert set(found[MMLU].groups) == {"category", "subject"}
    assert {item.family for item in found[ZERO].groups["hardness"].values()} == {4}


def test_databases_are_shown_as_groups_and_as_clusters(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"a": BEHAVIOURS["weak"], "b": BEHAVIOURS["strong"]})
    for name in ("a", "b"):
        files = side(name, "pocket", tmp_path).runs[0].result(ZERO)
        edit_rows(files, read_rows_of(files, cluster=lambda i: f"db{i % 12}"))
    duel = against(tmp_path, "a", "b").duels[ZERO]
    assert duel.difference.clusters == 12
    assert len(duel.groups["database"]) == 12


def test_seeds_stand_on_both_sides(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"a": BEHAVIOURS["weak"], "b": BEHAVIOURS["strong"]}, seeds=(1, 2, 3))
    duel = against(tmp_path, "a", "b").duels[ZERO]
    assert duel.difference.seeds == 3 and duel.difference.answer.kind == "gained"
    one = against(tmp_path, "a/seed1", "b/seed2").duels[ZERO]
    assert one.difference.seeds == 1


def test_another_models_variant_is_compared_on_the_same_items(root: Path, tmp_path: Path) -> None:
    for model, name in (("pocket", "weak"), ("other", "strong")):
        write_study(World(tmp_path, model=model, sql_right=20 if model == "pocket" else 22), {name: BEHAVIOURS[name]})
    found = versus(side("weak", "pocket", tmp_path), side("other/strong", "pocket", tmp_path), study_at(tmp_path))
    assert found.duels[ZERO].difference.answer.kind == "gained"


def test_what_cannot_be_compared_is_one_sentence(root: Path) -> None:
    with pytest.raises(UserError, match="Did you mean strong"):
        side("stronk", "pocket", root)
    with pytest.raises(UserError, match="same weights"):
        against(root, "strong", "strong")


def test_the_record_and_the_page(root: Path, tmp_path: Path) -> None:
    found = against(root, "weak", "strong")
    write_record(tmp_path / "versus.json", found)
    assert read_record(Versus, tmp_path / "versus.json") == found
    for language in ("en", "pt"):
        console = Console(record=True, width=80, file=StringIO())
        print_versus(console, found, words(language))
        shown = console.export_text()
        assert "+45" in shown and max(map(len, shown.splitlines())) <= 80


def test_groups_come_in_their_order_and_a_cut_question_says_so(root: Path) -> None:
    found = against(root, "weak", "strong")
    for flip in found.duels[ZERO].won:
        object.__setattr__(flip, "question", "why " * 50)
    console = Console(record=True, width=60, file=StringIO())
    print_versus(console, found, words("en"))
    shown = console.export_text()
    places = [shown.index(f"\n{level} (") for level in ("easy", "medium", "hard", "extra hard")]
    assert places == sorted(places)
    assert "SQL, wrong in weak and right in strong: 90" in shown
    assert "why…\n" in shown and "\n    why" in shown, "cut with a sign, and going on below itself"
