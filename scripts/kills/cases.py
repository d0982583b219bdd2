"""The commands that are killed: what is typed, what must be there before, and where they write."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.commands import command_line
from core.files import read_text, write_text
from core.runs import ROOT

VARIANT, SEED = "killed", "1"
STEPS = 12
# Short, and with a checkpoint every second step: much of its time goes into saving. A step too many would be seen,
# because the learning rate does not fall to 0.
YAML = f"""extends: lora_r16
max_steps: {STEPS}
lr_scheduler: constant
logging_steps: 1
eval_strategy: "no"
save_strategy: steps
save_steps: 2
sqlotl: {{data_fraction: 0.05}}
"""
QUICK = ("LIMIT", "20")  # items of each measure
SPIDER, MMLU = "embedded/spider", "embedded/mmlu"
PREDICTIONS, ZIP = "predictions.sql", "spider.zip"


@dataclass(frozen=True)
class Call:
    """One command line."""

    command: str
    typed: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> list[str]:
        return ["make", self.command, *(f"{name}={value}" for name, value in self.typed)]

    def __str__(self) -> str:
        return command_line(self.command, **dict(self.typed))


@dataclass(frozen=True)
class Case:
    """A command under test. Where it has several forms, they are killed in turn."""

    calls: tuple[Call, ...]
    writes: tuple[str, ...]  # patterns: a kill falls there more often than elsewhere
    before: tuple[Call, ...] = ()
    share_at_writes: float = 0.5  # of the kills
    soon: float = 60.0  # seconds in which Ctrl-C must have ended it: long enough to save a checkpoint


def case_of(command: str, folder: Path, processes: int) -> Case:
    """Returns the case of a command. `folder` is the copy of the project in which it runs."""
    return CASES[command](folder, processes)


def _train(folder: Path, processes: int) -> Case:
    return Case(
        (_training(processes),),
        ("runs/*/*/*/axolotl/checkpoint-*", "runs/*/*/*/axolotl/checkpoint-*/*", "runs/*/*/*/*"),
        (Call("check", (("CONFIG", VARIANT), ("SEED", SEED))),),
        share_at_writes=0.6,
    )


def _eval(folder: Path, processes: int) -> Case:
    asked = (("NPROC", str(processes)),) if processes > 1 else ()
    return Case((Call("eval", (QUICK, *asked)),), ("runs/**/quick_*/*/*",), (_training(1),))


def _report(folder: Path, processes: int) -> Case:
    return Case((Call("report", (QUICK,)),), ("reports/**/*",), (_training(1), Call("eval", (QUICK,))))


def _score(folder: Path, processes: int) -> Case:
    spider = folder / SPIDER
    typed = (("PRED", folder / PREDICTIONS), ("SPIDER", spider), ("OUT", folder / "runs" / "scores"))
    return Case((Call("score", tuple((name, str(path)) for name, path in typed)),), ("runs/scores/*",), soon=2.0)


def _data(folder: Path, processes: int) -> Case:
    taken = Call("data", (("SPIDER", str(folder / ZIP)), ("MMLU", str(folder / MMLU))))
    return Case((taken, Call("data")), ("data/*", "data/*/*"))


def _training(processes: int) -> Call:
    return Call("train", (("CONFIG", VARIANT), ("SEED", SEED), ("NPROC", str(processes))))


CASES: dict[str, Callable[[Path, int], Case]] = {
    "train": _train,
    "eval": _eval,
    "score": _score,
    "report": _report,
    "data": _data,
}


def write_inputs(folder: Path) -> None:
    """Writes what the calls name: a variant, predictions of which every third is wrong, and a zip of the data set."""
    write_text(folder / "axolotl_configs" / f"{VARIANT}.yaml", YAML)
    golds = [line.split("\t")[0] for line in read_text(ROOT / SPIDER / "dev_gold.sql").splitlines() if line]
    predictions = [sql if number % 3 else f"SELECT {number}" for number, sql in enumerate(golds)]
    write_text(folder / PREDICTIONS, "\n".join(predictions) + "\n")
    shutil.make_archive(str(folder / Path(ZIP).stem), "zip", ROOT / SPIDER)
