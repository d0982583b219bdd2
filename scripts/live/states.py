"""What the files of a study say at this moment: steps and losses of trainings, questions answered by evaluations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from core.errors import UserError
from core.locks import holder
from core.progress import clock
from core.records.record import read_record
from core.records.result import Receipt
from core.runs import Run, base_run
from evaluation.compare import Study
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.plots.style import SCREEN
from evaluation.report.so_far import whole_lines
from evaluation.report.viewer.study import label_of
from evaluation.words import Words
from scripts.overview.find import all_runs
from training.launch import progress_of
from training.watch import trainer_log

FACTS = (("loss", "loss", 3), ("eval_loss", "validation", 3), ("general_loss", "general", 3), ("kl", "kl", 3))
Line = dict[str, Any]


@dataclass(frozen=True)
class Answered:
    """How far one measure is. Without a total, nobody has finished it yet."""

    name: str
    done: int
    total: int
    text: str


@dataclass(frozen=True)
class RunNow:
    name: str
    state: str
    step: int = 0
    total: int = 0
    facts: list[str] = field(default_factory=list)
    picture: str = ""
    measures: list[Answered] = field(default_factory=list)


def runs_now(study: Study, words: Words) -> list[RunNow]:
    """Returns the base and every run that has begun, those at work first."""
    found = [_run_now(study, run, words) for run in all_runs(study.name, study.root)]
    working = words("live.running")
    return sorted(found, key=lambda run: run.state != working and not run.state.startswith(working))


def _run_now(study: Study, run: Run, words: Words) -> RunNow:
    measures = list(_answered(study, run, words))
    lines = [] if run.is_base or run.scale != 1.0 else progress_of(run)
    steps = [line for line in lines if "step" in line]
    if not steps:
        return RunNow(label_of(run, words), _state(run, words), measures=measures)
    log, last = trainer_log(lines), steps[-1]
    finished = run.manifest.is_file()
    return RunNow(
        name=label_of(run, words),
        state=_state(run, words),
        step=last["step"],
        total=0 if finished else last["total"],
        facts=_facts(lines, log, words) if finished else [*_left(steps, words), *_facts(lines, log, words)],
        picture="" if finished and measures else _picture(label_of(run, words), log, words),
        measures=measures,
    )


def _state(run: Run, words: Words) -> str:
    if run.is_base:
        return words("live.base")
    who = holder(run.training_folder)
    if who:
        return f"{words('live.running')}: {who.process}"
    return words("live.trained" if run.manifest.is_file() else "live.untrained")


def _left(steps: list[Line], words: Words) -> list[str]:
    """How long the steps that are left take, if they are as quick as the last ones."""
    took = [line["took"] for line in steps if line.get("took")][-20:]
    left = steps[-1]["total"] - steps[-1]["step"]
    return [words("live.left", time=clock(left * sum(took) / len(took)))] if took and left else []


def _facts(lines: list[Line], log: list[Line], words: Words) -> list[str]:
    """The newest value of each thing that the trainer logs, and how quick it is."""
    found = []
    for key, name, digits in FACTS:
        value = next((line[key] for line in reversed(log) if key in line), None)
        if value is not None:
            found.append(words(f"live.{name}", value=words.number(value, digits)))
    accuracy = next((line["task_accuracy"] for line in reversed(log) if "task_accuracy" in line), None)
    if accuracy is not None:
        found.append(words("live.task", value=words.percent(accuracy, 0)))
    lengths: list[float] = next((line["lengths"] for line in lines if line.get("lengths")), [])
    took = [line for line in lines if line.get("took") and line.get("examples")][-20:]
    if lengths and took:
        tokens = sum(line["examples"] for line in took) * sum(lengths) / len(lengths)
        found.append(words("live.rate", value=words.number(tokens / sum(line["took"] for line in took), 0)))
    return found


def _picture(name: str, log: list[Line], words: Words) -> Markup | str:
    curves = []
    for key, dashed in (("loss", False), ("eval_loss", True)):
        points = [(float(line["step"]), float(line[key])) for line in log if key in line]
        if points:
            title = words("training.validation", name=name) if dashed else name
            curves.append(Curve(title, points, 0, dashed=dashed, dotted=dashed))
    if not curves or len(curves[0].points) < 2:
        return ""

    def tip(curve: Curve, step: float, loss: float) -> str:
        return words("training.tip", name=curve.name, step=words.number(step, 0), loss=words.number(loss, 3))

    return Markup(draw_lines(curves, words, SCREEN, words("plot.step"), words("plot.loss"), tip))


def _answered(study: Study, run: Run, words: Words) -> Iterator[Answered]:
    for name in study.measures:
        files, label = run.result(name, study.context.limit), words.name("measure", name)
        receipt = _receipt(study, run, name)
        if receipt is not None and receipt.complete:
            yield Answered(label, 0, 0, words("live.questions_so_far", done=words.number(receipt.n, 0)))
            continue
        done = len(whole_lines(files.answers))
        if done:
            base = _receipt(study, base_run(study.name, study.root), name)
            total = base.n + base.left_out if base and base.complete else 0
            yield Answered(label, min(done, total) if total else done, total, _said(done, total, words))


def _receipt(study: Study, run: Run, measure: str) -> Receipt | None:
    path = run.result(measure, study.context.limit).receipt
    try:
        return read_record(Receipt, path) if path.is_file() else None
    except UserError:  # it is being written
        return None


def _said(done: int, total: int, words: Words) -> str:
    key = "live.questions_done" if total else "live.questions_so_far"
    return words(key, done=words.number(done, 0), total=words.number(total, 0))
