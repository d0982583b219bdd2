"""Protects `bf16: auto`: it is settled by this machine before anything is compared, and what is written stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import engines
from core.config import load_variant
from core.runs import Run
from training.config.precision import with_precision_of_this_machine
from training.config.resolved import axolotl_config


@pytest.mark.parametrize("there", [True, False])
def test_auto_becomes_what_this_machine_can(there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.config.precision.computes_bfloat16", lambda: there)
    config = load_variant("qwen2_5_coder_0_5b", "lora_r16")
    assert config.axolotl["bf16"] == "auto"
    assert with_precision_of_this_machine(config).axolotl["bf16"] is there
    resolved = axolotl_config(config, Run("m", "lora_r16", 1), Path("a"), Path("b"))
    assert resolved["bf16"] is there, "the file that Axolotl gets names it"


@pytest.mark.parametrize("written", [True, False])
def test_what_is_written_stays(written: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.config.precision.computes_bfloat16", lambda: not written)
    config = load_variant("pocket", "lora_r16").with_keys(bf16=written)
    assert with_precision_of_this_machine(config) is config


@pytest.mark.parametrize(
    ("flags", "can"),
    [
        ("fma avx512f avx512_bf16 sha_ni", True),
        ("avx2 amx_bf16 amx_int8", True),
        ("fma avx2 avx512f", False),
        ("", False),
    ],
)
def test_the_processor_is_asked_for_its_instructions(
    flags: str, can: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cpuinfo").write_text(f"processor : 0\nflags : {flags}\n")
    monkeypatch.setattr(engines, "PROCESSOR", tmp_path / "cpuinfo")
    monkeypatch.setattr(engines, "gpu_count", lambda: 0)
    assert engines.computes_bfloat16.__wrapped__() is can
