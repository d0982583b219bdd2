"""Where a command reads results: runs/, another folder of runs, or a study that was packed."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from core.config import Config, load_model
from core.errors import UserError
from core.records.known_data import KnownData
from core.runs import REPORTS, RUNS, shown, split_study
from evaluation.compare import Study
from evaluation.measures import Context
from evaluation.packing.opened import Opened, open_packed
from evaluation.run.from_config import context_of, study_of


@dataclass(frozen=True)
class Results:
    """The runs of one study, and the config that they are compared by."""

    config: Config
    root: Path
    opened: Opened | None = None  # a packed study brings its own config and the names of its data

    @property
    def known(self) -> tuple[KnownData, ...] | None:
        return tuple(self.opened.packed.data) if self.opened else None

    @property
    def context(self) -> Context:
        return context_of(self.config, known=self.known)

    @property
    def reports(self) -> Path:
        """Where reports go unless it is said: those of a packed study never take the place of one's own."""
        return REPORTS / "packed" if self.opened else REPORTS

    @property
    def typed(self) -> dict[str, str | None]:
        """What a printed command needs to find these results again."""
        if self.opened:
            return {"RUNS": shown(self.opened.file)}
        model, data = split_study(self.config.study)
        return {"MODEL": model, "DATA": data}

    def study(self, limit: int | None = None, margin: float | None = None) -> Study:
        return study_of(self.config, self.root, limit, margin, self.known)


def results_of(options: argparse.Namespace) -> Results:
    """Returns what MODEL, DATA and RUNS name. A packed study names its model and data itself."""
    runs: Path | None = options.runs
    if runs is None or runs.is_dir():
        return Results(load_model(options.model, options.data), runs or RUNS)
    opened = open_packed(runs)
    model, data = split_study(opened.packed.study)
    for name, text, there in (("MODEL", options.model, model), ("DATA", options.data, data or "")):
        if name in options.typed and text != there:
            raise UserError(f"{runs} holds {opened.packed.study}, not {name}={text}. Leave MODEL and DATA out.")
    return Results(opened.config, opened.root, opened)
