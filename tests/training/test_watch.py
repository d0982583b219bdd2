"""Protects what is seen of a training: stage, losses, rate, a curve. A line that was cut harms nothing."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from core import progress as core_progress
from training.curve import curve, sparkline, write_curve
from training.watch import Progress, Shown, trainer_log, whole_lines


def test_a_step_that_was_logged_twice_counts_once() -> None:
    lines = [
        {"step": 1, "total": 2},
        {"step": 1, "total": 2, "log": {"loss": 3.0}},
        {"step": 1, "total": 2, "log": {"loss": 2.0}},
        {"step": 1, "total": 2, "log": {"eval_loss": 4.0}},
    ]
    assert trainer_log(lines) == [{"step": 1, "loss": 2.0}, {"step": 1, "eval_loss": 4.0}]


def test_a_line_that_was_cut_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "progress.jsonl"
    path.write_text('{"stage": "a"}\n')
    progress = Progress(path)
    with path.open("a") as stream:
        stream.write('{"stage": "b"}\n{"sta')
    assert progress.new_lines() == [{"stage": "b"}]
    assert whole_lines(path.read_text()) == [{"stage": "a"}, {"stage": "b"}]


def test_stage_losses_and_rate_are_shown() -> None:
    stage = core_progress.Stage("importing Axolotl", None, "steps", 0)
    shown = Shown(stage)
    shown.take({"stage": "tokenizing"})
    assert stage.label == "tokenizing"
    shown.take({"lengths": [100, 300]})
    shown.take({"step": 31, "total": 414, "took": 2.0, "examples": 8})
    shown.take({"step": 31, "total": 414, "log": {"loss": 0.25, "learning_rate": 0.003}})
    shown.take({"step": 31, "total": 414, "log": {"eval_loss": 0.5}})
    assert (stage.done, stage.total, stage.label) == (31, 414, "training")
    assert stage.detail == "loss 0.250, validation 0.500, 800 tokens/s, lr 3.0e-03"


def test_it_is_said_at_the_start_how_long_it_will_take(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Shown(core_progress.Stage("importing Axolotl", None, "steps", 0), lambda steps, tokens: f"{steps} {tokens}")
    shown.take({"lengths": [100, 300]})
    shown.take({"step": 14, "total": 414, "begins": True, "examples": 8})
    assert "400 steps of 8 examples: 400 640000.0" in capsys.readouterr().out
    shown.take({"step": 0, "total": 1, "begins": True, "examples": 1})
    assert "1 step of 1 example: " in capsys.readouterr().out
    unknown = Shown(core_progress.Stage("importing Axolotl", None, "steps", 0))
    unknown.take({"step": 0, "total": 414, "begins": True, "examples": 8})
    assert "414 steps of 8 examples; the first ones will tell how long it takes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("losses", "drawn"), [([1.0], ""), ([1.0, 1.0], "▁▁"), ([8.0, 1.0], "█▁"), ([1.0, 2.0, 3.0], "▁▅█")]
)
def test_the_loss_is_drawn_in_a_line(losses: list[float], drawn: str) -> None:
    assert sparkline(losses) == drawn


def test_the_curve_is_a_picture_of_its_numbers(tmp_path: Path) -> None:
    text = curve("<lora> seed 42", [(1, 4.0), (10, 1.0)], [(10, 2.0)])
    root = ElementTree.fromstring(text)
    assert "<lora> seed 42" in "".join(root.itertext())
    points = next(node.get("points") for node in root.iter() if node.tag.endswith("polyline")).split()
    heights = [float(point.split(",")[1]) for point in points]
    assert heights[0] == 34.0 and heights[1] == 264 - 230 / 4
    write_curve(tmp_path / "loss.svg", "x", [{"step": 1, "loss": 1.0}])
    assert not (tmp_path / "loss.svg").exists(), "one point is no curve"
