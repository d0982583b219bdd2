"""Protects what kills the commands on purpose: it sees what is lost, and the quick commands lose nothing."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import UserError
from core.records.record import write_record
from core.records.result import Receipt
from core.runs import ROOT
from scripts.kills import trial
from scripts.kills.cases import Call, Case
from scripts.kills.moments import LAST, Course, Moment, Watch, moments, wait_for
from scripts.kills.place import Place
from scripts.kills.processes import adopting_orphans
from scripts.kills.results import contents, different, litter
from scripts.kills.trial import run_trial, run_undisturbed

# Writes its result in two halves, and leaves a child in a session of its own.
CARELESS = """
import pathlib, subprocess, sys, time
subprocess.Popen(["sleep", "30"], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
with pathlib.Path("runs/result.json").open("w") as stream:
    stream.write("[1,"); stream.flush(); time.sleep(0.5); stream.write("2]")
"""


def test_the_same_seed_draws_the_same_moments_from_all_of_the_duration() -> None:
    course = Course(10.0, ["runs/a", "runs/b", "runs/c"])
    drawn = moments(course, 20, 0.5, random.Random(1))
    assert drawn == moments(course, 20, 0.5, random.Random(1)) != moments(course, 20, 0.5, random.Random(2))
    by_clock = sorted(moment.seconds for moment in drawn if not moment.written)
    assert [int(seconds / LAST) for seconds in by_clock] == list(range(10)), "one in each tenth"
    assert {moment.written for moment in drawn} == {"", *course.written}


def test_without_anything_written_all_moments_are_by_the_clock() -> None:
    assert not any(moment.written for moment in moments(Course(1.0, []), 5, 0.5, random.Random(1)))


def test_a_moment_comes_when_the_file_does_and_not_after_the_end(tmp_path: Path) -> None:
    watch = Watch(tmp_path, ["*"])
    (tmp_path / "made").touch()
    assert wait_for(Moment(0.0, "made"), watch, lambda: False)
    assert not wait_for(Moment(0.0, "never"), watch, lambda: True)
    (tmp_path / ".made.draft-0123-9-x").touch()
    watch.look()
    assert watch.written == ["made", ".made.draft"], "a draft is the same in every process"


def test_of_a_result_counts_what_its_reader_takes_for_whole(tmp_path: Path) -> None:
    folder = tmp_path / "runs" / "pocket" / "base" / "measures" / "sums"
    folder.mkdir(parents=True)
    receipt = Receipt("sums", "w", "i", "p", "d", {}, "1")
    write_record(folder / "receipt.json", receipt)
    (folder / "answers.jsonl").write_text('{"id": "1", "te')
    (folder / ".rows.jsonl.draft-x").write_text("half")
    assert contents(tmp_path) == {}, "none of this is taken for whole"
    assert litter(tmp_path) == ["runs/pocket/base/measures/sums/.rows.jsonl.draft-x"]
    (folder / "rows.jsonl").write_text("1")
    (folder / "receipt.json").write_text("{")
    broken = contents(tmp_path)
    assert sorted(Path(name).name for name in broken) == ["answers.jsonl", "receipt.json", "rows.jsonl"]
    assert "not valid JSON" in broken["runs/pocket/base/measures/sums/receipt.json"]
    assert different(broken, {**broken, "runs/more": "x"}) == ["runs/more"]


@pytest.fixture
def careless(tmp_path: Path) -> Place:
    place = Place(tmp_path / "copy")
    place.folder.mkdir()
    (place.folder / "main.py").write_text(CARELESS)
    (place.folder / "Makefile").write_text(f"careless:\n\t@exec {sys.executable} main.py\n")
    place.keep()
    return place


def test_what_a_careless_command_loses_is_seen(careless: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "MOST", 0.5)
    case = Case((Call("careless"),), ("runs/*",))
    with adopting_orphans():
        once = run_undisturbed(careless, case, case.calls[0])
        assert once.course.written == ["runs/result.json"] and once.code == 0
        found = run_trial(careless, case, once, Moment(0.05, "runs/result.json"), "the command")
        too_late = run_trial(careless, case, once, Moment(60.0), "the command")
    assert found.problems == ["half-written: runs/result.json"]
    assert len(found.orphans) == 1 and found.orphans[0].endswith("sleep 30")
    assert not found.fine and too_late.missed


def test_a_folder_that_is_no_copy_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "mine").touch()
    with pytest.raises(UserError, match="Name another OUT"):
        Place(tmp_path / "copy").make()
    assert (tmp_path / "copy" / "mine").is_file()


@pytest.mark.parametrize("command", ["score", "data"])
def test_a_quick_command_that_is_killed_loses_nothing(command: str, tmp_path: Path) -> None:
    words = ["scripts/sqlotl", "test-kills", "--command", command, "--times", "1", "--out", str(tmp_path / "out")]
    run = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "ended 1 times, and nothing was lost" in run.stdout
