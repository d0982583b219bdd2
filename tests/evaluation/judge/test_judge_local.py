"""A model folder is served on this machine alone, answers through the same protocol, and ends with its block."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from core.errors import UserError
from evaluation.engines.endpoint import Retry
from evaluation.judge.local_server import served_model
from tests.evaluation.judge.worlds import judge_at, make_pairs, study
from tests.tiny_model import write_tiny_model


@pytest.mark.slow
def test_a_model_of_random_weights_is_asked_and_judges_nothing(tmp_path: Path) -> None:
    model = write_tiny_model(tmp_path / "model")
    with served_model(model, tmp_path / "server.log", "cpu") as (base_url, name):
        judge = judge_at(base_url, (name,), retry=Retry())
        judged = study(make_pairs(1), tmp_path / "judged").run(judge)
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
