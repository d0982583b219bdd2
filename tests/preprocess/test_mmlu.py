"""MMLU's CSV layout: read strictly, written whole, whether it comes from a folder or from the Hub."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.errors import UserError
from core.revisions import COMMIT
from preprocess.mmlu import EMBEDDED, fetch_mmlu, prepare_mmlu, read_split, subjects


def folder_with(tmp_path: Path, test: str, dev: str = "q,a,b,c,d,A\n") -> Path:
    for split, text in (("test", test), ("dev", dev)):
        path = tmp_path / "source" / split / f"law_{split}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "source"


def test_quotes_commas_and_line_breaks_survive(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, '"Which, of\nthese ""two""?",1,"a, b",3,4,D\n')
    (item,) = read_split(folder, "law", "test")
    assert (item.id, item.question) == ("law/test/0", 'Which, of\nthese "two"?')
    assert (item.choices, item.answer) == (("1", "a, b", "3", "4"), 3)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("q,a,b,c,d,A\nq,a,b,c,A\n", r"law_test.csv, row 2: 5 columns"),
        ("question,A,B,C,D,answer\n", "row 1: the answer is 'answer'"),
        ("q,a,b,c,d,2\n", "the answer is '2'; one of A, B, C, D is needed"),
        ("q,a,b,c,d,AB\n", "the answer is 'AB'"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(UserError, match=complaint):
        prepare_mmlu(str(folder_with(tmp_path, text)), tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_folder_without_the_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not in MMLU's layout"):
        prepare_mmlu(str(tmp_path), tmp_path / "data")


def test_a_folder_is_taken_over_with_the_same_content(tmp_path: Path) -> None:
    (tmp_path / "data" / "test").mkdir(parents=True)
    (tmp_path / "data" / "test" / "old_test.csv").write_text("")
    target = prepare_mmlu(str(EMBEDDED), tmp_path / "data")
    assert subjects(target) == subjects(EMBEDDED)
    for subject in subjects(target):
        assert read_split(target, subject, "test") == read_split(EMBEDDED, subject, "test")
    assert (target / "subjects.yaml").is_file()


def test_the_hub_is_written_in_the_same_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load_dataset(name: str, config: str, split: str, revision: str) -> list[dict]:
        assert (name, config) == ("cais/mmlu", "all") and COMMIT.fullmatch(revision)
        return [{"subject": "law", "question": f"{split}?", "choices": ["a", "b", "c", "d"], "answer": 2}]

    monkeypatch.setitem(sys.modules, "datasets", SimpleNamespace(load_dataset=load_dataset))
    target = fetch_mmlu(tmp_path / "data")
    assert (target / "test" / "law_test.csv").read_text() == "test?,a,b,c,d,C\n"
    assert read_split(target, "law", "dev")[0].answer == 2


def test_without_a_network_the_hub_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load_dataset(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setitem(sys.modules, "datasets", SimpleNamespace(load_dataset=load_dataset))
    with pytest.raises(UserError, match=r"cais/mmlu@.* cannot be fetched"):
        fetch_mmlu(tmp_path / "data")
    assert not (tmp_path / "data").exists()
