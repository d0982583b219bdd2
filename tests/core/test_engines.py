"""Protects: an engine sends nothing home and asks no hub, unless a model of the hub is what it was asked for."""

from __future__ import annotations

import pytest

from core import engines
from core.engines import engine_environment


@pytest.fixture(autouse=True)
def a_machine_without_a_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "gpu_count", lambda: 0)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)


def test_telemetry_is_off_and_bytecode_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environment = engine_environment(offline=True)
    assert environment["DO_NOT_TRACK"] == environment["DEEPEVAL_TELEMETRY_OPT_OUT"] == "1"
    assert "PYTHONDONTWRITEBYTECODE" not in environment


def test_the_hub_is_shut_off_only_where_nothing_is_wanted_of_it() -> None:
    assert engine_environment(offline=True)["HF_HUB_OFFLINE"] == "1"
    assert "HF_HUB_OFFLINE" not in engine_environment(offline=False)


def test_deepspeed_is_told_that_there_is_no_gpu() -> None:
    assert engine_environment(offline=True)["DS_ACCELERATOR"] == "cpu"
