"""Whatever the server does and whenever the judge is killed: each pair has one verdict in each order, none is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openai.types.chat import ChatCompletion

from core.records.judgement import Verdict
from core.records.record import read_rows
from core.runs import ROOT
from evaluation.engines.client import Client
from evaluation.engines.replies import Reply, chat_texts, reply_of
from evaluation.judge.client import Question
from evaluation.judge.duel import SCHEMA
from tests.evaluation.judge.worlds import QUICK, fair, judge_at, make_pairs, study
from tests.misbehaving_server import FAULTS, MisbehavingServer, completion

KEPT = ("duel", "rubric", "complete", "unjudged", "judges", "hashes")


def each_exactly_once(verdicts: list[Verdict], count: int) -> None:
    assert Counter((verdict.id, verdict.order) for verdict in verdicts) == {
        (f"i{number}", order): 1 for number in range(count) for order in ("ab", "ba")
    }


def without_cost(folder: Path) -> dict[str, Any]:
    judged = json.loads((folder / "judged.json").read_text(encoding="utf-8"))
    return {name: judged[name] for name in KEPT}


class Direct(Client):
    """Answers by itself: the quiet run needs no server."""

    async def chat(self, model: str, **parameters: Any) -> Reply:
        body = {"model": model, **parameters}
        return reply_of(ChatCompletion.model_validate(completion(body, fair(body))), chat_texts)


def undisturbed(folder: Path, count: int) -> dict[str, Any]:
    judge = judge_at("http://127.0.0.1:1/v1")
    judge.client = Direct(judge.client.endpoint)
    study(make_pairs(count), folder).run(judge)
    return without_cost(folder)


def test_thirty_percent_of_faults_lose_nothing_and_change_no_table(tmp_path: Path) -> None:
    count = 80
    expected = undisturbed(tmp_path / "calm", count)
    with MisbehavingServer(fair, fault_share=0.3, seed=5, retry_after=0.05) as server:
        while True:  # what got no verdict in one call is asked again in the next
            judged = study(make_pairs(count), tmp_path / "storm").run(judge_at(server.base_url, retry=QUICK))
            if judged.complete:
                break
        assert set(server.met) == set(FAULTS)
    verdicts = read_rows(Verdict, tmp_path / "storm" / "duels.jsonl")
    each_exactly_once(verdicts, count)
    assert without_cost(tmp_path / "storm") == expected
    with MisbehavingServer(fair) as quiet:  # of its own: the other may still read what a client gave up
        assert study(make_pairs(count), tmp_path / "storm").run(judge_at(quiet.base_url)).complete
        assert not quiet.requests  # nothing that is stored is asked again


def killed_again_and_again(folder: Path, count: int, kills: int) -> None:
    """Kills the judge at random moments of its work, then lets it end, and compares with a quiet run."""
    expected = undisturbed(folder / "calm", count)
    faults = {"fault_share": 0.3, "seed": 2, "retry_after": 0.05, "latency": 0.01}
    with MisbehavingServer(fair, **faults) as server:
        command = [sys.executable, "-W", "ignore", "-m", "tests.evaluation.judge.killed", str(folder / "killed")]
        command += [server.base_url, str(count), str(kills), "1"]
        ended = subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, check=True)
        asked_by = _asked_by_key(server)
    verdicts = read_rows(Verdict, folder / "killed" / "duels.jsonl")
    each_exactly_once(verdicts, count)
    assert without_cost(folder / "killed") == expected

    calls = [json.loads(line) for line in ended.stdout.splitlines()]
    wanted = Counter(verdict.asked for verdict in verdicts)  # a pair of equal answers is twice the same question
    for call in calls:
        done = {asked for asked, stored in Counter(call["stored"]).items() if stored == wanted[asked]}
        assert not asked_by[call["key"]] & done  # what was stored when the call began

    before = [len(call["stored"]) for call in calls[: kills + 1]]
    in_the_middle = [had < has < 2 * count for had, has in pairwise(before)]
    assert sum(in_the_middle) > kills / 2, before  # most were killed after a new verdict and before the last one


def _asked_by_key(server: MisbehavingServer) -> dict[str, set[str]]:
    """Returns what each call asked, also what it asked twice because the first try was read late."""
    asked = defaultdict(set)
    for body, headers in zip(list(server.requests), list(server.headers), strict=False):
        key = headers["Authorization"].removeprefix("Bearer ")
        asked[key].add(Question("", "", body["messages"][:2], SCHEMA).asked)
    return asked


def test_a_killed_judge_goes_on_where_it_was(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=60, kills=4)


@pytest.mark.slow
def test_a_thousand_pairs_under_faults_and_fifty_kills(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, count=1000, kills=50)
