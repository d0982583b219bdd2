"""Which MMLU questions are asked: frozen, the same from every source, and known by hash without loading an engine."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import evaluation.tasks.mmlu_source as mmlu_source
from core.errors import UserError
from core.files import read_json
from core.runs import ROOT
from evaluation.tasks.mmlu_source import (
    FROZEN,
    default_source,
    draw,
    freeze,
    load_tasks,
    mmlu_questions_hash,
    questions,
    task_of,
)

EMBEDDED = "embedded/mmlu"
CATEGORIES = ["stem", "humanities", "social_sciences"]


@pytest.fixture
def mmlu(tmp_path: Path) -> Path:
    """A folder like MMLU's own: 57 subjects of 1,600 made-up questions, so that every frozen row exists."""
    for task in load_tasks("mmlu_full").values():
        for subject in task.subjects:
            for split, count in (("test", 1600), ("dev", 5)):
                path = tmp_path / split / f"{subject}_{split}.csv"
                path.parent.mkdir(exist_ok=True)
                with path.open("w", encoding="utf-8", newline="") as stream:
                    csv.writer(stream).writerows(
                        [f"{subject}, {split} {row}?", "a", "b", "c", "d", "ABCD"[row % 4]] for row in range(count)
                    )
    return tmp_path


def test_groups_ask_what_their_names_say() -> None:
    for group, count in (("mmlu_150", 50), ("mmlu_600", 200)):
        tasks = load_tasks(group)
        assert [task.category for task in tasks.values()] == CATEGORIES
        assert [len(questions(task, EMBEDDED)[0]) for task in tasks.values()] == [count] * 3
    assert sum(len(task.subjects) for task in load_tasks("mmlu_full").values()) == 57


def test_an_unknown_group_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UserError, match="Did you mean mmlu_150"):
        load_tasks("mmlu_15")


def test_defaults_are_one_subject_a_category() -> None:
    named = {task.category: task.subjects for task in load_tasks("mmlu_150").values()}
    assert named == {
        "stem": ("high_school_computer_science",),
        "humanities": ("philosophy",),
        "social_sciences": ("high_school_macroeconomics",),
    }


def test_the_choice_of_questions_is_frozen_by_row(mmlu: Path) -> None:
    for group in ("mmlu_150", "mmlu_600"):
        for task in load_tasks(group).values():
            asked = Counter(item.subject for item in questions(task, str(mmlu))[0])
            assert asked == {subject: 50 for subject in task.subjects}
    first = questions(load_tasks("mmlu_150")["mmlu_150_humanities"], str(mmlu))[0]
    frozen = mmlu_source._frozen()["rows"]["philosophy"]
    assert [item.id for item in first] == [f"philosophy/test/{row}" for row in frozen]


def test_150_are_among_the_600(mmlu: Path) -> None:
    for source in (EMBEDDED, str(mmlu)):
        ids = {
            group: {item.id for task in load_tasks(group).values() for item in questions(task, source)[0]}
            for group in ("mmlu_150", "mmlu_600")
        }
        assert ids["mmlu_150"] < ids["mmlu_600"]


def test_another_subject_is_one_line_and_needs_no_redraw(mmlu: Path) -> None:
    items, shots = questions(task_of("stem", "astronomy", 50), str(mmlu))
    assert [item.id for item in items] == [f"astronomy/test/{row}" for row in draw(42, "astronomy", 1600, 50)]
    assert {item.subject for item in shots} == {"astronomy"}


def test_a_redraw_is_kept_and_its_seed_decides(mmlu: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mmlu_source, "FROZEN", tmp_path / "questions.json")
    texts = [freeze(str(mmlu), seed).read_text() for seed in (7, 8, 7)]
    assert texts[0] == texts[2] != texts[1]
    mmlu_source._frozen.cache_clear()
    assert questions(task_of("stem", "philosophy", 50), str(mmlu))[0]
    mmlu_source._frozen.cache_clear()


def test_what_does_not_fit_is_said(mmlu: Path) -> None:
    with pytest.raises(UserError, match=r"philosofy.*Did you mean philosophy"):
        questions(task_of("humanities", "philosofy", 50), str(mmlu))
    with pytest.raises(UserError, match="has 1600 questions; the task asks for 2000"):
        questions(task_of("humanities", "philosophy", 2000), str(mmlu))
    with pytest.raises(UserError, match="no questions of the category 'other'"):
        mmlu_questions_hash("mmlu_full", EMBEDDED)
    with pytest.raises(UserError, match=r"nowhere has no test"):
        mmlu_questions_hash("mmlu_150", "nowhere")


def test_the_hash_follows_content_and_nothing_else(mmlu: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    before = mmlu_questions_hash("mmlu_150", str(mmlu))
    moved = tmp_path_factory.mktemp("elsewhere") / "mmlu"
    mmlu.rename(moved)
    assert mmlu_questions_hash("mmlu_150", str(moved)) == before
    shots = moved / "dev" / "philosophy_dev.csv"
    shots.write_text(shots.read_text().replace("dev 0", "dev zero"))
    assert mmlu_questions_hash("mmlu_150", str(moved)) != before


def test_the_hash_needs_no_engine() -> None:
    code = (
        "import sys; from evaluation.tasks.mmlu_source import mmlu_questions_hash as h; h('mmlu_150', 'embedded/mmlu');"
        "print([name for name in ('torch', 'lm_eval', 'datasets', 'transformers') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_the_frozen_file_is_what_its_seed_draws() -> None:
    """For the two subjects whose size is beyond doubt; the others need the data."""
    frozen = read_json(FROZEN)
    for subject, size in (("high_school_computer_science", 100), ("philosophy", 311)):
        assert frozen["rows"][subject] == draw(frozen["seed"], subject, size, 50)


def test_lm_evals_own_command_line_finds_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SQLOTL_MMLU", raising=False)
    monkeypatch.setattr(mmlu_source, "PREPARED", tmp_path / "mmlu")
    assert Path(default_source()) == ROOT / EMBEDDED
    (tmp_path / "mmlu").mkdir()
    assert Path(default_source()) == tmp_path / "mmlu"
    monkeypatch.setenv("SQLOTL_MMLU", "hub")
    assert default_source() == "hub"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SQLOTL_MMLU", "mmlu")  # as typed, from where it is typed
    assert Path(default_source()) == tmp_path / "mmlu"
