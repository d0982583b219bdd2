"""Protects: retention that cannot be watched is said, and never decides which checkpoint is kept."""

from __future__ import annotations

import dataclasses

import pytest

from core.config import Config, load_variant
from core.config.settings import Retention
from core.errors import UserError
from training.config.watching import check_watching, is_watched, note_unwatched


def config(action: str = "stop", **keys: object) -> Config:
    found = load_variant("pocket", "lora_r16")
    return found.with_settings(retention=dataclasses.replace(Retention(), action=action)).with_keys(**keys)


def test_an_adapter_is_watched(capsys: pytest.CaptureFixture[str]) -> None:
    check_watching(config(metric_for_best_model="task_accuracy"))
    note_unwatched(config())
    note_unwatched(config("off"))
    assert is_watched(config()) and capsys.readouterr().out == ""
    assert not is_watched(config("off"))


@pytest.mark.parametrize(
    ("keys", "why"),
    [({"adapter": None}, "has none"), ({"deepspeed": "axolotl_configs/deepspeed/zero3.json"}, "ZeRO-3 shards them")],
)
def test_what_cannot_be_watched_is_said(keys: dict[str, object], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert not is_watched(config(**keys))
    check_watching(config(**keys))
    note_unwatched(config(**keys))
    assert why in capsys.readouterr().out
    with pytest.raises(UserError, match="task_accuracy is not measured here"):
        check_watching(config(**keys, metric_for_best_model="task_accuracy"))


def test_a_checkpoint_is_not_chosen_by_what_is_off() -> None:
    with pytest.raises(UserError, match="retention is off"):
        check_watching(config("off", metric_for_best_model="task_accuracy"))
