"""Protects packed studies: they say what the folder said, hold no text of the data unless asked, and hide nothing."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.config import Settings
from core.config.settings import Data
from core.errors import UserError
from core.files import read_jsonl
from core.records.comparison import Comparison
from core.records.judgement import Judged
from core.records.packed import Packed
from core.records.record import read_record, write_record, write_rows
from core.records.result import Lean, Receipt, Row
from core.runs import Run, base_run
from core.zips import zipped
from evaluation.compare import compare_study
from evaluation.compare.sheets import read_sheet
from evaluation.measures import Context, measure_of
from evaluation.packing.opened import Opened, open_packed
from evaluation.packing.pack import PACKED, pack
from evaluation.packing.texts import with_texts
from evaluation.run.from_config import study_of
from tests.evaluation.factory import (
    MMLU,
    THREE,
    ZERO,
    Behaviour,
    World,
    study_at,
    write_page,
    write_study,
    write_trained,
)
from tests.evaluation.report.test_judges import JUDGED

ELSEWHERE = Context(Data(spider="nowhere", mmlu="nowhere"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("runs")
    write_study(World(root), {"lora_r16": Behaviour(sql_won=40, drift=-0.1), "careless": Behaviour(collapsed=True)})
    write_trained(Run("pocket", "lora_r16", 42, 0.5, root), *answers(), Behaviour(sql_won=20))
    return root


def answers() -> tuple[Any, Any, Any]:
    from tests.evaluation.factory import right_first, spread_out

    return right_first(20, 200), right_first(40, 200), spread_out(130, 150)


def packed_bytes(root: Path, texts: bool = False) -> bytes:
    settings = Settings(data=Data(name="embedded", spider="nowhere", mmlu="nowhere"))
    return zipped(pack(Packed("pocket", texts, settings), root, ELSEWHERE).files)


def opened(root: Path, folder: Path, texts: bool = False) -> Opened:
    file = folder / "study.zip"
    file.write_bytes(packed_bytes(root, texts))
    return open_packed(file, folder / "cache")


def said(comparison: Comparison) -> Comparison:
    """A comparison without the places that it was read from."""

    def placeless(run: Any) -> Any:
        return replace(run, measures={k: replace(m, source="") for k, m in run.measures.items()})

    def runs(items: Any) -> Any:
        return [replace(item, runs=[placeless(run) for run in item.runs]) for item in items]

    return replace(
        comparison,
        inputs="",
        base=placeless(comparison.base),
        variants=runs(comparison.variants),
        scaled=runs(comparison.scaled),
    )


# The same numbers.


@pytest.mark.parametrize("texts", [False, True])
def test_a_packed_study_compares_as_its_folder_does(root: Path, tmp_path: Path, texts: bool) -> None:
    found = opened(root, tmp_path, texts)
    from_zip = compare_study(study_of(found.config, found.root, known=()))
    assert said(from_zip) == said(compare_study(replace(study_at(root), context=ELSEWHERE)))
    assert from_zip.scaled and not from_zip.problems


def test_what_collapsed_is_still_called_so(root: Path, tmp_path: Path) -> None:
    """Finding it out may need the texts, so what was found before is kept."""
    run = Run("pocket", "careless", 42, root=opened(root, tmp_path).root)
    receipt = read_record(Receipt, run.result(MMLU).receipt)
    assert receipt.lean and receipt.lean.collapsed == ["one_letter"]
    write_record(run.result(MMLU).receipt, replace(receipt, lean=Lean("", ["chance"])))
    comparison = compare_study(study_at(run.root))
    assert {item.name: item.collapsed for item in comparison.variants} == {"careless": ["chance"], "lora_r16": []}


def test_the_same_results_give_the_same_bytes(root: Path) -> None:
    first = packed_bytes(root)
    compare_study(study_at(root))  # writes files of its own, which are not packed
    assert packed_bytes(root) == first


def test_with_texts_nothing_is_lost(root: Path, tmp_path: Path) -> None:
    found = opened(root, tmp_path, texts=True)
    for measure in (ZERO, THREE, MMLU):
        assert (
            read_sheet(base_run("pocket", found.root), measure).rows
            == read_sheet(base_run("pocket", root), measure).rows
        )


# No texts.


def texts_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(texts_in, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(texts_in, value)) if value else set()
    return {value} if isinstance(value, str) else set()


def test_no_text_of_the_data_is_packed(root: Path) -> None:
    """Whatever stands in the details of a row and is not the model's own is left out, also what is added later."""
    own = {"prediction", "reply", "status", "reason", "gold_problem", "subject", "message"}
    rows = [row for path in root.glob("pocket/**/rows.jsonl") for row in read_jsonl(path)]
    foreign = {
        text for row in rows for key, value in row["details"].items() if key not in own for text in texts_in(value)
    }
    foreign -= {"SELECT name FROM item", *"abcd"}  # what the model also said; too short to be looked for
    assert len(foreign) > 300
    with zipfile.ZipFile(write(root)) as archive:
        everything = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert [text for text in foreign if json.dumps(text)[1:-1] in everything] == []
    assert "choices" not in everything and "returned 1 row, gold" in everything  # of a query that failed


def write(root: Path) -> Path:
    path = root.parent / "packed.zip"
    path.write_bytes(packed_bytes(root))
    return path


def test_no_place_on_the_machine_is_packed(root: Path, tmp_path: Path) -> None:
    files = base_run("pocket", root).result(ZERO)
    before = read_record(Receipt, files.receipt)
    write_record(files.receipt, replace(before, engine={"base_model": "/home/me/models/base", "threads": 2}))
    try:
        receipt = read_record(Receipt, base_run("pocket", opened(root, tmp_path).root).result(ZERO).receipt)
    finally:
        write_record(files.receipt, before)
    assert receipt.engine == {"base_model": "base", "threads": 2}


@pytest.mark.parametrize("measure", ["text_to_sql", "text_to_sql_3shot", "mmlu_150"])
def test_texts_come_back_from_the_same_data_only(measure: str) -> None:
    context = Context(Data())
    asked = measure_of(measure, context)
    identity = asked.identity()
    receipt = Receipt(measure, "w", identity.items, identity.prompts, "", {}, "1", lean=Lean("whole"))
    rows = [Row(name, 1.0, details={"gold": 1, "prediction": "SELECT 1"}) for name in asked.texts()]
    filled = with_texts(rows, receipt, context)
    assert len(filled) > 100 and all(row.details["question"] and row.details["prediction"] for row in filled)
    assert with_texts(rows, replace(receipt, items="others"), context) == rows
    assert with_texts(rows, receipt, ELSEWHERE) == rows or measure == MMLU  # what was read once is known


@pytest.mark.parametrize("language", ["en", "pt"])
def test_a_report_without_texts_says_so_and_promises_none(root: Path, tmp_path: Path, language: str) -> None:
    found = opened(root, tmp_path)
    study = study_of(found.config, found.root, known=())
    paths = write_page(study, language, tmp_path / "reports", tmp_path / "no-authors.yaml")
    text = paths[1].read_text(encoding="utf-8")
    assert {"en": "hold no questions", "pt": "não contêm perguntas"}[language] in text
    assert {"en": "**Question.**", "pt": "**Pergunta.**"}[language] not in text
    assert "SELECT price FROM item" in text  # what the model said is there
    assert "and 2 more" not in text and "e mais 2" not in text


# What cannot be packed or read.


def test_what_is_not_finished_is_left_out_and_named(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora_r16": Behaviour()})
    files = Run("pocket", "lora_r16", 42, root=tmp_path).result(MMLU)
    write_record(files.receipt, replace(read_record(Receipt, files.receipt), complete=False))
    packing = pack(Packed("pocket", False, Settings()), tmp_path, ELSEWHERE)
    assert packing.left_out == ["lora_r16 seed 42: mmlu_150"]
    assert not [name for name in packing.files if "lora_r16" in name and MMLU in name]


def test_edited_rows_are_refused(tmp_path: Path) -> None:
    write_study(World(tmp_path), {})
    files = base_run("pocket", tmp_path).result(ZERO)
    files.rows.write_text(files.rows.read_text().replace('"value": 0.0', '"value": 1.0', 1))
    with pytest.raises(UserError, match=r"rows\.jsonl"):
        pack(Packed("pocket", False, Settings()), tmp_path, ELSEWHERE)


def test_an_edited_zip_is_unpacked_anew(root: Path, tmp_path: Path) -> None:
    """A zip is known by its content, never by its name."""
    first = opened(root, tmp_path)
    other = tmp_path / "other"
    write_study(World(other), {})
    (tmp_path / "study.zip").write_bytes(packed_bytes(other))
    second = open_packed(tmp_path / "study.zip", tmp_path / "cache")
    assert first.root != second.root and not (second.root / "pocket" / "lora_r16").exists()


def test_a_zip_that_is_no_packed_study_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "study.zip"
    for content in (b"", b"PK\x03\x04 cut", zipped({"a.txt": b"hello"})):
        file.write_bytes(content)
        with pytest.raises(UserError, match="no packed study"):
            open_packed(file, tmp_path / "cache")
    file.write_bytes(zipped({PACKED: b"{}"}))
    with pytest.raises(UserError, match="packed study format 1 is needed"):
        open_packed(file, tmp_path / "cache")
    assert not list((tmp_path / "cache").iterdir()), "nothing half unpacked is left"


@pytest.mark.parametrize("study", ["../outside", "pocket", "a/b", ""])
def test_a_study_leads_nowhere_else(tmp_path: Path, study: str) -> None:
    said = {"record": "packed study", "format": 1, "study": study, "texts": False, "settings": {}}
    (tmp_path / "outside").mkdir()
    file = tmp_path / "study.zip"
    file.write_bytes(zipped({PACKED: json.dumps(said).encode(), "runs/other/base/manifest.json": b"{}"}))
    with pytest.raises(UserError, match="does not hold the results"):
        open_packed(file, tmp_path / "cache")


def test_a_file_of_a_zip_lands_nowhere_else(root: Path, tmp_path: Path) -> None:
    packed = zipfile.ZipFile(write(root))
    files = {name: packed.read(name) for name in packed.namelist()}
    file = tmp_path / "study.zip"
    file.write_bytes(zipped({**files, "../../escaped.txt": b"x", "/absolute.txt": b"x"}))
    open_packed(file, tmp_path / "deep" / "cache")
    assert not list(tmp_path.rglob("escaped.txt")) or "cache" in str(next(tmp_path.rglob("escaped.txt")))
    assert not Path("/absolute.txt").exists()


def test_a_sample_that_a_local_judge_judged_is_packed_without_its_folder(root: Path, tmp_path: Path) -> None:
    folder = root / "pocket" / "judged" / "base--lora_r16_seed_42"
    folder.mkdir(parents=True)
    write_record(folder / "judged_quick_30.json", JUDGED)
    write_rows(folder / "rows_quick_30.jsonl", [Row("i1", 1.0)])
    (tmp_path / "study.zip").write_bytes(packed_bytes(root))
    there = open_packed(tmp_path / "study.zip", tmp_path / "cache").root / "pocket" / "judged" / folder.name
    judged = read_record(Judged, there / "judged_quick_30.json")
    assert list(judged.judges) == ["small-judge"] and judged.duel is not None and judged.duel.best == []
    assert (there / "rows_quick_30.jsonl").is_file()
