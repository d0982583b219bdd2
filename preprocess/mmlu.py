"""MMLU in the CSV layout of Hendrycks et al.: test/<subject>_test.csv and dev/<subject>_dev.csv.

The embedded mini MMLU has this layout, any folder of yours has it, and what comes from the Hub is written in it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from core.console import track
from core.errors import UserError, unknown
from core.files import read_text, whole_folder, write_text
from core.paths import resolve_path
from core.runs import DATA, ROOT
from preprocess.hub import load_hub

HUB = "hub"  # the word for the original, as a source
HUB_NAME = "cais/mmlu"
HUB_REVISION = "c30699e8356da336a370243923dbaf21066bb9fe"
PREPARED = DATA / "mmlu"
EMBEDDED = ROOT / "embedded" / "mmlu"
LETTERS = "ABCD"
SPLITS = ("test", "dev")


@dataclass(frozen=True)
class Item:
    """One question as its file has it; `answer` counts the choices from 0."""

    id: str
    subject: str
    question: str
    choices: tuple[str, ...]
    answer: int


def split_file(folder: Path, subject: str, split: str) -> Path:
    return folder / split / f"{subject}_{split}.csv"


def subjects(folder: Path) -> list[str]:
    return sorted(path.name.removesuffix("_test.csv") for path in (folder / "test").glob("*_test.csv"))


def own_subjects(folder: Path) -> dict[str, list[str]]:
    """The subjects by category of a source that is not MMLU itself; empty for MMLU's own 57."""
    path = folder / "subjects.yaml"
    return yaml.safe_load(read_text(path)) if path.is_file() else {}


def read_split(folder: Path, subject: str, split: str) -> list[Item]:
    path = split_file(folder, subject, split)
    if not path.is_file():
        raise unknown("MMLU subject", subject, subjects(folder), str(folder))
    rows = csv.reader(io.StringIO(read_text(path), newline=""))
    return [_item(row, f"{subject}/{split}/{number}", f"{path}, row {number + 1}") for number, row in enumerate(rows)]


def _item(row: list[str], name: str, where: str) -> Item:
    if len(row) != len(LETTERS) + 2:
        raise UserError(f"{where}: {len(row)} columns; question, A, B, C, D, answer are needed, without a header line.")
    question, *choices, answer = row
    if answer not in LETTERS or len(answer) != 1:
        raise UserError(f"{where}: the answer is '{answer}'; one of A, B, C, D is needed.")
    return Item(name, name.split("/")[0], question, tuple(choices), LETTERS.index(answer))


def mmlu_folder(source: str) -> Path:
    """Where the questions of a source lie: `hub` is fetched when it is first asked for, anything else is a folder."""
    if source == HUB:
        if not PREPARED.is_dir():
            fetch_mmlu(PREPARED)
        return PREPARED
    folder = resolve_path(source)
    if not (folder / "test").is_dir():
        raise UserError(f"{folder} has no test/<subject>_test.csv. `make data MMLU=hub` fetches MMLU.")
    return folder


def prepare_mmlu(source: str, target: Path = PREPARED) -> Path:
    """Puts MMLU from a folder, or from the Hub, into the project's data folder."""
    if source == HUB:
        return fetch_mmlu(target)
    folder = Path(source).expanduser().resolve()
    names = subjects(folder)
    if not names:
        raise UserError(f"{folder} has no test/<subject>_test.csv: it is not in MMLU's layout.")
    rows = {(name, split): read_split(folder, name, split) for name in names for split in SPLITS}
    return _write(rows, target, own_subjects(folder))


def fetch_mmlu(target: Path) -> Path:
    """Downloads the original once; from then on the CSV files are the source."""
    advice = "Fetch it on a machine with a network, or name a folder: `make data MMLU=<folder>`."
    rows: dict[tuple[str, str], list[Item]] = {}
    for split in SPLITS:
        found = load_hub(HUB_NAME, "all", split, HUB_REVISION, advice)
        for row in track(found, f"MMLU {split}"):
            rows.setdefault((row["subject"], split), []).append(_hub_item(row))
    return _write(rows, target, {})


def _hub_item(row: dict[str, Any]) -> Item:
    return Item("", row["subject"], row["question"], tuple(row["choices"]), row["answer"])


def _write(rows: dict[tuple[str, str], list[Item]], target: Path, own: dict[str, list[str]]) -> Path:
    """The folder appears whole or not at all; an earlier one is moved aside."""
    with whole_folder(target) as draft:
        for (subject, split), items in rows.items():
            write_text(split_file(draft, subject, split), _as_csv(items))
        if own:
            write_text(draft / "subjects.yaml", yaml.safe_dump(own, sort_keys=False))
    return target


def _as_csv(items: Iterable[Item]) -> str:
    stream = io.StringIO()
    rows = ([item.question, *item.choices, LETTERS[item.answer]] for item in items)
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()
