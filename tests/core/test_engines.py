"""Protects: an engine sends nothing home and asks no hub, unless a model of the hub is what it was asked for."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from core import engines
from core.engines import engine_environment, gpu_count

GPU_COUNT = gpu_count


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


@pytest.mark.parametrize("visible", ["", "-1"])
def test_a_user_who_shows_no_gpu_gets_none(monkeypatch: pytest.MonkeyPatch, visible: str) -> None:
    monkeypatch.setattr(engines, "_has_driver", lambda: pytest.fail("the driver is not even asked"))
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", visible)
    assert GPU_COUNT.__wrapped__() == 0


@pytest.mark.parametrize(
    ("said", "code", "count"), [("2\n", 0, 2), ("0\n", 0, 0), ("", 1, 0), ("a driver's complaint\n", 0, 0)]
)
def test_the_driver_decides_and_a_broken_one_counts_for_none(
    monkeypatch: pytest.MonkeyPatch, said: str, code: int, count: int
) -> None:
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(engines, "_has_driver", lambda: True)
    monkeypatch.setattr(engines, "_torch_has_cuda", lambda: True)
    answer = subprocess.CompletedProcess([], code, said, "")
    monkeypatch.setattr(engines.subprocess, "run", lambda *a, **k: answer)
    assert GPU_COUNT.__wrapped__() == count


def test_the_driver_is_asked_with_the_users_own_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A stand-in for the driver, which counts what CUDA_VISIBLE_DEVICES shows, as the true one does."""
    monkeypatch.setattr(engines, "_has_driver", lambda: True)
    monkeypatch.setattr(engines, "_torch_has_cuda", lambda: True)
    stand_in = "import os; print(len(os.environ.get('CUDA_VISIBLE_DEVICES', '0,1').split(',')))"
    monkeypatch.setattr(engines, "_COUNT", stand_in)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    assert GPU_COUNT.__wrapped__() == 2
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "0")
    assert GPU_COUNT.__wrapped__() == 1


def test_engines_see_no_gpu_where_none_is_counted() -> None:
    assert engine_environment(offline=True)["CUDA_VISIBLE_DEVICES"] == ""


def test_a_torch_for_the_cpu_has_no_gpu(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "version.py").write_text("cuda: Optional[str] = None\n")
    spec = type("Spec", (), {"origin": str(tmp_path / "__init__.py")})
    monkeypatch.setattr(engines, "find_spec", lambda name: spec)
    assert not engines._torch_has_cuda()
    (tmp_path / "version.py").write_text("cuda: Optional[str] = '12.8'\n")
    assert engines._torch_has_cuda()


def test_every_command_is_quiet_by_the_one_list() -> None:
    code = "import scripts, os; print(os.environ['DEEPEVAL_FILE_SYSTEM'])"
    bare = {key: value for key, value in os.environ.items() if key not in engines.QUIET}
    asked = subprocess.run(engines.python("-c", code), cwd=engines.ROOT, env=bare, capture_output=True, text=True)
    assert asked.stdout.strip() == "READ_ONLY"
    assert "DEEPEVAL" not in (engines.ROOT / "scripts" / "sqlotl").read_text()
