"""A model folder is served on this machine alone, answers through the same protocol, and ends with its block."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from core.errors import UserError
from evaluation.engines.endpoint import Retry
from evaluation.judge.local_server import served_model
from evaluation.judge.study import Plan, Study
from tests.evaluation.judge.worlds import PROMPTS, judge_at, make_pairs
from tests.tiny_model import write_tiny_model


@pytest.mark.slow
def test_a_model_of_random_weights_is_asked_and_judges_nothing(tmp_path: Path) -> None:
    model = write_tiny_model(tmp_path / "model")
    with served_model(model, tmp_path / "server.log", "cpu") as (base_url, name):
        short = replace(PROMPTS, duel=replace(PROMPTS.duel, max_tokens=40))  # it says as much as it may
        asked = Study(
            make_pairs(1), ("base", "tuned"), short, tmp_path / "judged", Plan(rubric=False, calibrate=0, repeat=0)
        )
        judged = asked.run(judge_at(base_url, (name,), retry=Retry()))
        assert judged.duel is None and set(judged.unjudged) <= {"not_json", "truncated", "not_the_schema"}
        assert sum(judged.unjudged.values()) == 2 and judged.tokens > 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", urlsplit(base_url).port or 0)) != 0  # nobody listens any more


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"is no model folder.*make merge"), served_model(tmp_path, tmp_path / "log"):
        pass


@pytest.mark.slow
def test_a_server_that_cannot_start_says_where_its_words_are(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UserError, match=r"server.log"), served_model(tmp_path, tmp_path / "server.log", "cpu"):
        pass
