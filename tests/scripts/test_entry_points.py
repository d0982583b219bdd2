"""Protects a stranger's first minute: help at once; bad input gets a sentence and a failing exit code."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from core.runs import ROOT


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )


def test_make_alone_lists_the_targets() -> None:
    listing = run("make")
    assert listing.returncode == 0
    for target in ("demo", "train", "eval", "report", "test"):
        assert f"make {target}" in listing.stdout


def test_help_and_the_check_of_what_was_typed_need_no_set_up(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for folder in ("scripts", "core"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    listing = subprocess.run(["make", "help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert listing.returncode == 0 and "make demo" in listing.stdout
    typo = subprocess.run(["make", "demo", "CONFG=x"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert typo.returncode == 2 and "demo knows no variable CONFG" in typo.stderr
    assert not (tmp_path / ".venv").exists() and not (tmp_path / ".setup").exists()


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("make", "train", "CONFIG=lora_r61"), "Did you mean lora_"),
        (("make", "train", "CONFIG=lora_r16", "MODEL=poket"), "Did you mean pocket"),
        (("make", "data", "SPIDER=/no/such/folder"), "/no/such/folder does not exist"),
        (("make", "new", "CONFIG=base"), "cannot be a name"),
        (("make", "new", "CONFIG=lora_r16"), "exists already"),
        (("make", "eval", "CONFIG=lora_r61"), "Did you mean lora_"),
    ],
)
def test_bad_input_is_one_sentence(command: tuple[str, ...], sentence: str) -> None:
    result = run(*command)
    assert result.returncode != 0
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr + result.stdout


def test_a_gpu_model_without_a_gpu_says_what_works_here() -> None:
    result = run("scripts/sqlotl", "train", "--config", "lora_r16", "--model", "llama3_8b", CUDA_VISIBLE_DEVICES="")
    assert result.returncode == 2
    assert "needs an NVIDIA GPU" in result.stderr and "`make train CONFIG=lora_r16`" in result.stderr


def test_a_wrong_python_is_named_before_anything_is_installed(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    for name in ("scripts/setup.sh", "requirements.txt", "overrides.txt", "requirements-gpu.txt"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    old = tmp_path / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    command = ["sh", "scripts/setup.sh"]
    environment = {**os.environ, "PYTHON": str(old)}
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "is not Python 3.10, 3.11 or 3.12" in result.stderr
    assert not (tmp_path / ".venv").exists() and not (tmp_path / ".setup").exists()
