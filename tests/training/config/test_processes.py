"""Protects: a machine with fewer GPUs than a model's processes trains all the same, with as many examples in a step."""

from __future__ import annotations

import pytest

from core.config import load_variant
from training.config.processes import with_processes_of_this_machine
from training.estimate.sizes import examples_per_step


@pytest.mark.parametrize(("wanted", "gpus", "processes"), [(2, 1, 1), (3, 2, 1), (8, 6, 2), (4, 2, 2)])
def test_a_gpu_serves_one_process_and_a_step_holds_the_same(
    wanted: int, gpus: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.config.processes.gpu_count", lambda: gpus)
    config = load_variant("pocket", "lora_r16").with_settings(processes=wanted)
    here = with_processes_of_this_machine(config)
    assert here.settings.processes == processes
    assert examples_per_step(here.axolotl, processes) == examples_per_step(config.axolotl, wanted)


@pytest.mark.parametrize(("wanted", "gpus"), [(2, 0), (2, 2), (1, 8), (0, 4)])
def test_nothing_changes_on_a_processor_or_where_gpus_suffice(
    wanted: int, gpus: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.config.processes.gpu_count", lambda: gpus)
    config = load_variant("pocket", "lora_r16").with_settings(processes=wanted)
    assert with_processes_of_this_machine(config) is config
