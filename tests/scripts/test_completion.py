"""Protects the Tab key: bash (and zsh where there is one) completes commands, variables and their values."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from core.runs import ROOT
from scripts.cli.complete import candidates

LINES = [
    ("make tr", ["train"]),
    ("make train CONFIG=lora_r16_l", ["CONFIG=lora_r16_lr_high"]),
    ("make train CONFIG=lora_r16 M", ["MODEL="]),
    ("make report LANG=", ["LANG=en", "LANG=pt"]),
    ("make train MODEL=llama", ["MODEL=llama3_8b"]),
    ("make list SPI", []),
    ("make eval DATA=instruct MEASURE=i", ["MEASURE=instructions", "MEASURE=instructions_perplexity"]),
    ("make eval MODEL=gpt2_medium MEASURE=mm", ["MEASURE=mmlu_150"]),
    ("make eval MODEL=no_such_model MEASURE=", []),
    ("make judge-local A=base MODEL=", []),
    ("make help COMMAND=tra", ["COMMAND=train"]),
    ("scripts/sqlotl tr", ["train"]),
    ("scripts/sqlotl train --co", ["--config"]),
    ("scripts/sqlotl train --config lora_r16_l", ["lora_r16_lr_high"]),
    ("scripts/sqlotl eval --data instruct --measure mm", ["mmlu_150"]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_completion_offers_what_can_follow(line: str, expected: list[str]) -> None:
    assert candidates(line.split(" ")) == expected


@pytest.mark.parametrize(
    ("line", "expected"), [("make tr", "train"), ("make train CONFIG=lora_r16_l", "lora_r16_lr_high")]
)
def test_bash_completes(line: str, expected: str) -> None:
    """Bash ends a word at =, so only what follows it is the completion."""
    script = 'source scripts/completion.sh; COMP_LINE="$1" COMP_POINT=${#1}; _sqlotl; printf "%s\\n" "${COMPREPLY[@]}"'
    result = subprocess.run(["bash", "-c", script, "bash", line], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.stdout, result.stderr) == (f"{expected}\n", "")


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh on this machine")
def test_zsh_reads_the_same_file() -> None:
    script = 'source scripts/completion.sh; print -r -- "${_comps[make]} ${_comps[sqlotl]} $_sqlotl_root"'
    environment = {**os.environ, "ZDOTDIR": "/nonexistent"}
    result = subprocess.run(
        ["zsh", "-f", "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (result.stdout, result.stderr) == (f"_sqlotl_make _sqlotl {ROOT}\n", "")
