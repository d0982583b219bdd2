"""Shows what the ranks are doing: the stage by its name, then step, losses, rate and a small picture of the loss."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.console import console, note, stage
from core.progress import Stage
from core.text import counted
from training.curve import sparkline, write_curve
from training.ranks import Ranks

PICTURE = 5.0  # seconds between two pictures
PARTS = ("loss", "validation", "task", "rate", "lr", "picture")  # where there is no room, the last are left out

Line = dict[str, Any]
HowLong = Callable[[int, float], str]


class Progress:
    """The file in which the first rank says what it is doing, read from where it ended when the training started."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.position = path.stat().st_size if path.exists() else 0

    def new_lines(self) -> list[Line]:
        if not self.path.exists():
            return []
        with self.path.open("rb") as stream:
            stream.seek(self.position)
            text = stream.read()
        text = text[: text.rfind(b"\n") + 1]  # a line may be half-written
        self.position += len(text)
        return whole_lines(text.decode())

    def all_lines(self) -> list[Line]:
        return whole_lines(self.path.read_text(encoding="utf-8")) if self.path.exists() else []


def whole_lines(text: str) -> list[Line]:
    """The last line of a killed process may be cut: it is left out."""
    found = []
    for line in text.splitlines():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def watch(ranks: Ranks, progress: Progress, title: str, picture: Path, how_long: HowLong | None = None) -> None:
    """Returns when all ranks have ended, or one of them badly.

    Args:
        how_long: says in words what so many steps and tokens take, as far as earlier trainings tell.
    """
    with stage("importing Axolotl", unit="steps") as shown_now:
        shown = Shown(shown_now, how_long)
        drawn = time.monotonic()
        while ranks.running() and ranks.failed() is None:
            time.sleep(0.2)
            for line in progress.new_lines():
                shown.take(line)
            if time.monotonic() - drawn > PICTURE and shown.fresh:
                write_curve(picture, title, trainer_log(progress.all_lines()))
                drawn, shown.fresh = time.monotonic(), False


class Shown:
    """What stands behind the bar, put together from the lines so far."""

    def __init__(self, stage: Stage, how_long: HowLong | None = None) -> None:
        self.stage, self.how_long = stage, how_long
        self.losses: list[float] = []
        self.parts: dict[str, str] = {}
        self.length = 0.0  # mean tokens of an example
        self.fresh = False

    def take(self, line: Line) -> None:
        if "stage" in line:
            self.stage.say(line["stage"])
        elif "warning" in line:
            note(line["warning"])
        elif "lengths" in line:
            self.length = sum(line["lengths"]) / max(1, len(line["lengths"]))
        elif "step" in line:
            self._step(line)

    def _step(self, line: Line) -> None:
        if self.stage.total is None:  # a resumed training begins at the step that it had reached
            self.stage.restart(line["total"], line["step"])
        self.stage.done = line["step"]
        if "begins" in line:
            self._say_how_long(line)
            self.stage.say("training")
            return
        log = line.get("log", {})
        if "loss" in log:
            self.losses.append(log["loss"])
            self.fresh = True
        if "task_accuracy" in log:
            self.parts["task"] = f"task {log['task_accuracy']:.0%}"
        for word, key, form in (
            ("loss", "loss", ".3f"),
            ("validation", "eval_loss", ".3f"),
            ("lr", "learning_rate", ".1e"),
        ):
            if key in log:
                self.parts[word] = f"{word} {log[key]:{form}}"
        if line.get("took") and self.length and line.get("examples"):
            self.parts["rate"] = f"{line['examples'] * self.length / line['took']:,.0f} tokens/s"
        picture = sparkline(self.losses) if console.is_terminal else ""
        if picture:
            self.parts["picture"] = picture
        self.stage.say("training", ", ".join(self.parts[part] for part in PARTS if part in self.parts))

    def _say_how_long(self, line: Line) -> None:
        """At the start: from earlier trainings of the model, or a trial. Without any, the first steps tell."""
        steps = line["total"] - line["step"]
        text = f"{counted(steps, 'step')} of {counted(line['examples'], 'example')}"
        if self.how_long and self.length:
            note(f"{text}: {self.how_long(steps, steps * line['examples'] * self.length)}")
        else:
            note(f"{text}; the first ones will tell how long it takes")


def trainer_log(lines: list[Line]) -> list[Line]:
    """Loss by step; where a resumed training wrote a step twice, the later line counts."""
    rows: dict[tuple[int, str], Line] = {}
    for line in lines:
        if "log" in line:
            kind = next((key for key in ("eval_loss", "kl", "task_accuracy") if key in line["log"]), "loss")
            rows[line["step"], kind] = {"step": line["step"], **line["log"]}
    return [rows[key] for key in sorted(rows, key=lambda key: key[0])]
