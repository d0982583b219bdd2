"""Protects the README from drifting: what it names exists, and its two commands are the ones that CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.config import models, variants
from core.runs import ROOT
from scripts.cli.table import known_commands

README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = set(known_commands())
OWN_NAMES = {"gentle"}  # the variant that the README invents


def test_every_make_target_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", README))
    assert named and named <= TARGETS, named - TARGETS


def test_every_config_and_model_exists() -> None:
    for name in re.findall(r"\b(?:CONFIG|FROM)=(\w+)", README):
        assert name in OWN_NAMES or name in variants(), name
    for name in re.findall(r"\bMODEL=(\w+)", README):
        assert name in models(), name


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_folder_of_the_layout_exists() -> None:
    layout = README.split("## Layout")[1].split("##")[0]
    named = re.findall(r"^    (\w+)/", layout, re.MULTILINE)
    assert named and all((ROOT / name).is_dir() for name in named)
    ours = {path.name for path in ROOT.iterdir() if (path / "__init__.py").is_file()}
    assert ours <= set(named)


def test_ci_runs_the_command_of_the_readme() -> None:
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make test" in steps and "    make test " in README and "    make demo " in README


def test_every_path_in_the_readme_exists() -> None:
    for path in re.findall(r"`((?:embedded|evaluation|docs|axolotl_configs)/[\w./]+)`", README):
        assert Path(ROOT / path).exists(), path
    assert (ROOT / "embedded/instructions/train.jsonl").is_file()
