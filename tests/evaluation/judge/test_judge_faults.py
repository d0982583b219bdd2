"""Whatever the server does and whenever the judge is killed: each pair has one verdict in each order, none is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core.records.judgement import Judged, Verdict
from core.records.record import read_record, read_rows
from core.runs import ROOT
from tests.evaluation.judge.worlds import fair, judge_at, make_pairs, study, write_files
from tests.misbehaving_server import FAULTS, MisbehavingServer

KEPT = ("duel", "rubric", "complete", "unjudged", "judges", "hashes")


def command(variables: dict[str, str], base_url: str, **more: Any) -> list[str]:
    names = variables | {"BASE_URL": base_url, "JUDGE": "judge", "ONLY": "duel", "CALIBRATE": 0, "REPEAT": 0} | more
    options = [word for name, value in names.items() for word in (f"--{name.lower().replace('_', '-')}", str(value))]
    return [sys.executable, "-W", "ignore", "-m", "scripts.judge", *options]


def run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def each_exactly_once(verdicts: list[Verdict], count: int) -> None:
    assert Counter((verdict.id, verdict.order) for verdict in verdicts) == {
        (f"i{number}", order): 1 for number in range(count) for order in ("ab", "ba")
    }


def without_cost(folder: Path) -> dict[str, Any]:
    judged = json.loads((folder / "judged.json").read_text(encoding="utf-8"))
    return {name: judged[name] for name in KEPT}


def undisturbed(folder: Path, count: int) -> dict[str, Any]:
    with MisbehavingServer(fair) as server:
        study(make_pairs(count), folder).run(judge_at(server.base_url))
    return without_cost(folder)


def test_thirty_percent_of_faults_lose_nothing_and_change_no_table(tmp_path: Path) -> None:
    count = 80
    expected = undisturbed(tmp_path / "calm", count)
    with MisbehavingServer(fair, fault_share=0.3, seed=5, retry_after=0.05) as server:
        while True:  # what got no verdict in one call is asked again in the next
            judged = study(make_pairs(count), tmp_path / "storm").run(judge_at(server.base_url))
            if judged.complete:
                break
        assert set(server.met) == set(FAULTS)
        verdicts = read_rows(Verdict, tmp_path / "storm" / "duels.jsonl")
        each_exactly_once(verdicts, count)
        assert without_cost(tmp_path / "storm") == expected
        before = len(server.requests)
        assert study(make_pairs(count), tmp_path / "storm").run(judge_at(server.base_url)).complete
        assert len(server.requests) == before  # nothing that is stored is asked again


def killed_again_and_again(folder: Path, count: int, kills: int, fault_share: float) -> None:
    """Kills the command at random moments while it works, then lets it end, and compares with a quiet run."""
    expected = undisturbed(folder / "calm", count)
    variables = write_files(folder, make_pairs(count))
    random_ = random.Random(1)
    stored: set[tuple[str, str]] = set()
    path = folder / "judged" / "duels.jsonl"
    options = {"TIMEOUT": 1}
    with MisbehavingServer(fair, fault_share=fault_share, seed=2, retry_after=0.05, latency=0.02) as server:
        for _ in range(kills):
            seen = len(server.requests)
            process = subprocess.Popen(
                command(variables, server.base_url, **options),
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            while len(server.requests) == seen and process.poll() is None:
                time.sleep(0.005)
            time.sleep(random_.uniform(0, 0.25))
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            asked = [_asked(body) for body in server.requests[seen:]]
            assert not stored & set(asked)  # what was stored before this call was not asked again
            stored = {_prompt(line) for line in _whole_lines(path)}
        while (ended := run(command(variables, server.base_url, **options))).returncode == 1:
            assert "neither ties nor losses" in ended.stdout, ended.stdout
        assert ended.returncode == 0, ended.stderr
    each_exactly_once(read_rows(Verdict, path), count)
    assert without_cost(folder / "judged")["duel"] == expected["duel"]
    assert read_record(Judged, folder / "judged" / "judged.json").complete


def _asked(body: dict[str, Any]) -> tuple[str, str]:
    from evaluation.judge.client import Question
    from evaluation.judge.duel import SCHEMA

    return Question("", "", body["messages"][:2], SCHEMA).asked, ""


def _prompt(line: str) -> tuple[str, str]:
    return json.loads(line)["asked"], ""


def _whole_lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    return [line for line in path.read_text(encoding="utf-8").split("\n")[:-1] if line]


def test_a_killed_judge_goes_on_where_it_was(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=60, kills=2, fault_share=0.3)


@pytest.mark.slow
def test_a_thousand_pairs_under_faults_and_kills(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=1000, kills=6, fault_share=0.3)
