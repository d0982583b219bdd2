"""What a person types: the built-in judge, a sheet and back, and no key in any file or line."""

from __future__ import annotations

import csv
import importlib
import io
import re
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core.errors import run_main
from core.records.judgement import Judged
from core.records.record import read_record, write_record, write_rows
from core.records.result import Answer, Receipt
from evaluation.judge.pairs import Pair
from evaluation.judge.reference_judge import BUILT_IN_NAME
from evaluation.judge.sides import find_run, sides_of
from tests.evaluation.judge.worlds import fair, make_pairs, write_files
from tests.misbehaving_server import MisbehavingServer

KEY = "sk-test-0123456789abcdefghij"


@dataclass(frozen=True)
class Ended:
    code: int
    stdout: str
    stderr: str


TypeIn = Callable[..., Ended]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> TypeIn:
    """Runs a command as its process does, in this one."""

    def run(command: str, variables: dict[str, str], **environment: str) -> Ended:
        options = [word for name, value in variables.items() for word in (f"--{name.lower().replace('_', '-')}", value)]
        monkeypatch.setattr(sys, "argv", [command, *options])
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        handler = signal.getsignal(signal.SIGTERM)
        with pytest.raises(SystemExit) as ended:
            run_main(importlib.import_module(f"scripts.{command}").main)
        signal.signal(signal.SIGTERM, handler)
        return Ended(int(ended.value.code or 0), *capsys.readouterr())

    return run


def test_without_a_server_the_built_in_judge_is_asked_and_named(tmp_path: Path, type_in: TypeIn) -> None:
    variables = write_files(tmp_path, make_pairs(40))
    ended = type_in("judge", variables)
    assert ended.code == 0, ended.stderr
    for said in (
        "agreement with the reference, not a language model's verdicts",
        "The judge prefers tuned.",
        "FactualCorrectness",
    ):
        assert said in ended.stdout
    judged = read_record(Judged, tmp_path / "judged" / "judged.json")
    assert judged.built_in and set(judged.judges) == {BUILT_IN_NAME} and judged.complete
    assert max(map(len, ended.stdout.splitlines()[:-1])) <= 80


def test_a_key_stands_in_no_file_and_no_line(tmp_path: Path, type_in: TypeIn) -> None:
    variables = write_files(tmp_path, make_pairs(10)) | {
        "ONLY": "duel",
        "CALIBRATE": "0",
        "REPEAT": "0",
        "JUDGE": "judge",
    }
    with MisbehavingServer(fair, key=KEY) as server:
        right = type_in("judge", variables | {"BASE_URL": server.base_url}, SQLOTL_API_KEY=KEY)
        wrong = type_in("judge", variables | {"BASE_URL": server.base_url}, SQLOTL_API_KEY=KEY[::-1] + "x")
    assert right.code == 0 and wrong.code == 0  # the second had nothing left to ask
    with MisbehavingServer(fair, key="another") as server:
        refused = type_in("judge", variables | {"BASE_URL": server.base_url, "REPEAT": "10"}, SQLOTL_API_KEY=KEY)
        assert server.requests
    assert refused.code == 2 and "refuses the key" in refused.stderr
    written = [path.read_text(encoding="utf-8") for path in (tmp_path / "judged").rglob("*") if path.is_file()]
    assert not any(KEY in text for text in [*written, *(e.stdout + e.stderr for e in (right, wrong, refused))])


def test_a_sheet_goes_out_and_comes_back(tmp_path: Path, type_in: TypeIn) -> None:
    variables = write_files(tmp_path, make_pairs(40))
    out = {"OUT": variables["OUT"]}
    assert type_in("judge", variables | {"ONLY": "duel"}).code == 0
    assert type_in("judge_sheet", variables | {"COUNT": "20"}).code == 0
    (sheet,) = (tmp_path / "judged" / "people").glob("sheet_*.csv")
    for person, share in (("anna", 0), ("ben", 4)):
        rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
        for number, row in enumerate(rows):
            known = [set(row[name].split()) & set(row["reference"].split()) for name in ("answer_1", "answer_2")]
            better = "1" if len(known[0]) > len(known[1]) else "2"
            row["winner"] = better if number >= share else "tie"
        filled = tmp_path / f"{person}.csv"
        with filled.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        ended = type_in("judge_import", {"SHEET": str(filled)} | out)
        assert ended.code == 0 and f"20 choices of {person}" in ended.stdout, ended.stderr
    assert "kappa of anna and ben on 20 pairs" in ended.stdout
    assert "the judge's, corrected by them" in ended.stdout
    again = type_in("judge", variables | {"ONLY": "duel"})
    assert "alpha of anna and ben and judge" in again.stdout, again.stderr
    judged = read_record(Judged, tmp_path / "judged" / "judged.json")
    assert judged.corrected is not None and judged.corrected.pairs == 20 and len(judged.agreements) == 5


def test_people_are_set_only_against_verdicts_on_the_same_answers(tmp_path: Path, type_in: TypeIn) -> None:
    """New answers: the judge has judged them, the sheet shows those of before; and the other way round."""
    pairs = make_pairs(40)
    variables = write_files(tmp_path, pairs)
    for name in ("old", "new"):
        assert type_in("judge_sheet", variables | {"COUNT": "20"}).code == 0
        folder = tmp_path / "judged" / "people"
        (sheet,) = (path for path in folder.glob("sheet_*.csv") if not (tmp_path / f"{path.stem}.seen").exists())
        (tmp_path / f"{sheet.stem}.seen").touch()
        rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8"))))
        lines = [f"{row['row']},{number % 2 + 1}" for number, row in enumerate(rows)]
        (tmp_path / f"{name}.csv").write_text("\n".join(["row,winner", *lines]), encoding="utf-8")
        write_files(tmp_path, [replace(pair, b=f"{pair.b} and more") for pair in pairs])
    assert type_in("judge", variables | {"ONLY": "duel"}).code == 0
    old = type_in("judge_import", {"SHEET": str(tmp_path / "old.csv"), "OUT": variables["OUT"]})
    assert "20 of 20 choices of old are about other answers" in old.stdout and "kappa" not in old.stdout
    new = type_in("judge_import", {"SHEET": str(tmp_path / "new.csv"), "OUT": variables["OUT"]})
    assert "kappa of new and judge on 20 pairs" in new.stdout and "of old" not in new.stdout.split("kappa", 1)[1]
    again = type_in("judge", variables | {"ONLY": "duel"})
    assert "preference of people on 20 pairs" in again.stdout and "kappa of new and old" not in again.stdout
    path = tmp_path / "judged" / "rows.jsonl"
    path.write_text(re.sub(r'"answers_hash": "\w+", ', "", path.read_text(encoding="utf-8")), encoding="utf-8")
    unknown = type_in("judge_import", {"SHEET": str(tmp_path / "new.csv"), "OUT": variables["OUT"]})
    assert "does not say which answers were judged" in unknown.stdout and "kappa" not in unknown.stdout


def test_a_second_process_on_the_same_folder_is_told_so(tmp_path: Path, type_in: TypeIn) -> None:
    from core.locks import one_writer

    variables = write_files(tmp_path, make_pairs(4))
    with one_writer(Path(variables["OUT"]), "judging base and tuned"):
        ended = type_in("judge", variables)
    assert ended.code == 2 and "is being written by another process: judging base and tuned" in ended.stderr


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    """A base and two variants, one of them with two seeds."""
    for place, weights in (("base", "w0"), ("full/seed1", "w1"), ("small/seed1", "w2"), ("small/seed2", "w3")):
        folder = tmp_path / "pocket" / place
        result = folder / "measures" / "instructions"
        write_rows(result / "answers.jsonl", [Answer("i0", [place])])
        write_record(result / "receipt.json", Receipt("instructions", weights, "", "", "", {}, "", complete=True))
        if place != "base":
            (folder / "manifest.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_runs_are_found_by_the_names_that_people_type(runs: Path) -> None:
    sides = sides_of("pocket", "base", "full", root=runs)
    assert sides.names == ("base", "full seed 1") and sides.weights == ("w0", "w1")
    assert sides.folder == runs / "pocket" / "judged" / "base--full_seed_1"
    assert find_run("pocket", "small/seed2", runs).seed == 2


@pytest.mark.parametrize(
    ("b", "said"),
    [
        ("small", "trained with 2 seeds. Name one: small/seed1, small/seed2"),
        ("smal/seed1", "Did you mean small/seed1"),
        ("base", "A and B are both base"),
        ("nothing.jsonl", "nothing.jsonl does not exist"),
    ],
)
def test_a_name_that_is_none_or_several_is_said(runs: Path, b: str, said: str) -> None:
    from core.errors import UserError

    with pytest.raises(UserError, match=said):
        sides_of("pocket", "base", b, root=runs)


@pytest.mark.parametrize(
    ("study", "said"),
    [
        ("pocket", "was asked none: DATA=embedded has no instructions to answer. DATA=instruct( or DATA=.+)? has them"),
        ("pocket@instruct", "base has no answers to the instructions yet: make eval .*DATA=instruct"),
    ],
)
def test_data_without_instructions_is_told_from_data_that_was_not_evaluated(
    tmp_path: Path, study: str, said: str
) -> None:
    from core.errors import UserError

    with pytest.raises(UserError, match=said):
        sides_of(study, "base", "full", root=tmp_path)


def test_a_pair_of_the_same_text_is_known_as_such() -> None:
    pair = make_pairs(1)[0]
    assert Pair(pair.item, "x", " x\n").identical and not pair.identical
