"""Whatever the server does and whenever the judge is killed: each pair has one verdict in each order, none is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core.records.judgement import Verdict
from core.records.record import read_rows
from core.runs import ROOT
from evaluation.judge.client import Question
from evaluation.judge.duel import SCHEMA
from tests.evaluation.judge.worlds import fair, judge_at, make_pairs, study
from tests.misbehaving_server import FAULTS, MisbehavingServer

KEPT = ("duel", "rubric", "complete", "unjudged", "judges", "hashes")


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


def killed_again_and_again(folder: Path, count: int, kills: int) -> None:
    """Kills the judge at random moments of its work, then lets it end, and compares with a quiet run."""
    expected = undisturbed(folder / "calm", count)
    faults = {"fault_share": 0.3, "seed": 2, "retry_after": 0.05, "latency": 0.01}
    with MisbehavingServer(fair, **faults) as server:
        command = [sys.executable, "-W", "ignore", "-m", "tests.evaluation.judge.killed", str(folder / "killed")]
        command += [server.base_url, str(count), str(kills), "1"]
        with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as judge:
            assert judge.stdin is not None and judge.stdout is not None
            stored: set[str] = set()
            seen = 0
            for line in judge.stdout:
                asked = [_asked(body) for body in server.requests[seen:]]
                assert not stored & set(asked)  # what was stored before this call was not asked again
                stored, seen = set(json.loads(line)), len(server.requests)
                judge.stdin.write("\n")
                judge.stdin.flush()
        assert judge.returncode == 0
        assert not stored & {_asked(body) for body in server.requests[seen:]}
    each_exactly_once(read_rows(Verdict, folder / "killed" / "duels.jsonl"), count)
    assert without_cost(folder / "killed") == expected


def _asked(body: dict[str, Any]) -> str:
    return Question("", "", body["messages"][:2], SCHEMA).asked


def test_a_killed_judge_goes_on_where_it_was(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=60, kills=4)


@pytest.mark.slow
def test_a_thousand_pairs_under_faults_and_fifty_kills(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=1000, kills=50)
