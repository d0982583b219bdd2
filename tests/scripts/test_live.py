"""The live page: on this machine alone, from files that others are writing; and the page of a running evaluation."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from core.config import Data
from core.errors import UserError
from core.locks import one_writer
from core.records.record import row_line
from core.records.result import Answer
from core.runs import ROOT, Run
from evaluation.compare import Study
from evaluation.measures import Context
from evaluation.words import words
from scripts.live.server import LOOPBACK, serve
from scripts.live.states import runs_now
from scripts.view import so_far
from scripts.watch import pages_of
from tests.evaluation.factory import ZERO, Behaviour, World, study_at, write_study


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    """A base and a variant that are evaluated, one whose evaluation runs, and one whose training runs."""
    write_study(World(tmp_path), {"done": Behaviour(150, 0, 2, 10), "asked": Behaviour(60, 0, 0, 0)})
    files = Run("pocket", "asked", 42, root=tmp_path).result(ZERO)
    files.receipt.unlink()
    files.rows.unlink()
    lines = [row_line(Answer(f"dev-{at:05d}", ["SELECT 1"])) for at in range(30)]
    files.answers.write_text("".join(lines) + '{"id": "dev-')
    progress = tmp_path / "pocket" / "trained_now" / "seed7" / "axolotl" / "progress.jsonl"
    progress.parent.mkdir(parents=True)
    told = [{"lengths": [100, 120]}]
    told += [{"step": step, "total": 50, "took": 0.5, "examples": 8} for step in range(1, 21)]
    told += [{"step": step, "total": 50, "log": {"loss": 2 - step / 20}} for step in (5, 10, 15, 20)]
    told += [{"step": 20, "total": 50, "log": {"eval_loss": 1.25, "kl": 0.01, "task_accuracy": 0.4}}]
    progress.write_text("".join(json.dumps(line) + "\n" for line in told) + '{"step": 2')
    return tmp_path


def study(runs: Path) -> Study:
    """On the embedded data, whose questions can be graded."""
    return replace(study_at(runs), context=Context(Data(name="embedded")))


@pytest.fixture
def server(runs: Path) -> Iterator[int]:
    one = serve(pages_of(study(runs), "en"))
    thread = threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    assert one.server_address[0] == LOOPBACK
    yield int(one.server_address[1])
    one.shutdown()
    one.server_close()


def get(port: int, path: str, host: str | None = None) -> tuple[int, str, str]:
    connection = HTTPConnection(LOOPBACK, port, timeout=20)
    connection.request("GET", path, headers={"Host": host or f"{LOOPBACK}:{port}"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.headers.get("Content-Security-Policy", "")


def test_what_runs_is_told_with_its_losses_and_questions(runs: Path) -> None:
    now = {run.name: run for run in runs_now(study_at(runs), words("en"))}
    training = now["trained_now, seed 7"]
    assert (training.step, training.total) == (20, 50)
    assert training.facts[:3] == ["about 15 s left", "loss 1.000", "validation 1.250"] and "task 40%" in training.facts
    assert "1,760 tokens a second" in training.facts and "<svg" in training.picture
    asked = now["asked, seed 42"].measures[0]
    assert (asked.done, asked.total) == (30, 200) and asked.text == "30 of 200 answered"
    assert now["base"].measures[0].text == "200 answered"


def test_a_training_says_once_that_it_is_one(runs: Path) -> None:
    with one_writer(Run("pocket", "trained_now", 7, root=runs).training_folder, "training trained_now seed 7"):
        now = {run.name: run for run in runs_now(study_at(runs), words("en"))}
    assert now["trained_now, seed 7"].state.startswith("training: process ")


def test_ctrl_c_ends_the_page_with_a_plain_line(tmp_path: Path) -> None:
    """What it shows goes on without it: there is nothing to continue."""
    command = [sys.executable, "-m", "scripts.watch", "--runs", str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as watch:
        assert watch.stdout
        lines = [watch.stdout.readline() for _ in range(3)]
        assert lines[0].startswith("✓ http://127.0.0.1:") and lines[2].startswith("· Ctrl-C ends it")
        assert get(int(lines[0].rstrip("/\n").rsplit(":", 1)[1]), "/nothing")[0] == 404, "it is serving"
        watch.send_signal(signal.SIGINT)
        assert watch.stdout.read() == "✓ Ended. What runs goes on\n" and watch.wait() == 0


def test_the_page_is_served_to_this_machine_alone(server: int) -> None:
    status, text, policy = get(server, "/")
    assert status == 200 and "trained_now, seed 7" in text and policy.startswith("default-src 'none'")
    assert get(server, "/now")[0] == 200
    assert get(server, "/questions")[1].count("questions-data") >= 1
    assert get(server, "/", host="evil.example")[0] == 403
    assert get(server, "/etc/passwd")[0] == 404 and get(server, "/../../etc/passwd")[0] == 404


def test_a_port_that_is_taken_is_one_sentence(server: int) -> None:
    with pytest.raises(UserError, match=rf"Port {server} cannot be used"):
        serve({}, server)


def test_a_running_evaluation_can_be_viewed_and_stays_as_it_is(runs: Path, tmp_path: Path) -> None:
    files = Run("pocket", "asked", 42, root=runs).result(ZERO)
    before = files.answers.read_bytes()
    path = so_far(study(runs), "asked/seed42", "en", tmp_path / "reports")
    assert "questions-data" in path.read_text(encoding="utf-8")
    assert files.answers.read_bytes() == before


def test_what_goes_wrong_is_said_to_the_browser_and_not_in_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    def broken() -> str:
        raise UserError("runs/x/rows.jsonl, line 2: not JSON.")

    one = serve({"/": broken})
    threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    connection = HTTPConnection(LOOPBACK, one.server_port)
    connection.request("GET", "/")
    answer = connection.getresponse()
    assert answer.status == 500 and "rows.jsonl, line 2" in answer.read().decode()
    try:
        raise ConnectionResetError  # as a browser does that goes away in the middle of a page
    except ConnectionResetError:
        one.handle_error(b"", ("", 0))
    one.shutdown()
    assert capfd.readouterr().err == ""
