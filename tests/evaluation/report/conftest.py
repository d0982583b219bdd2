"""A report and a browser that the tests of the page share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run
from tests.evaluation.factory import ZERO, Behaviour, World, edit_rows, study_at, write_page, write_study
from tests.evaluation.report.browser import Browser, browser
from tests.evaluation.report.hostile import HOSTILE


@pytest.fixture(scope="package")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of four variants, one of whose answers are hostile, in both languages."""
    root = tmp_path_factory.mktemp("browser")
    variants = {f"lora_r16_{name}": Behaviour(150, 0, 2, 10 * at, -0.1 * at) for at, name in enumerate("abc")}
    variants["lora_r16_lr_high_replay_data30"] = Behaviour(14, 20, 34, 31, -0.2)
    write_study(World(root / "runs"), variants)
    for run in (Run("pocket", root=root / "runs"), Run("pocket", "lora_r16_a", 42, root=root / "runs")):
        files = run.result(ZERO)
        edit_rows(files, [_hostile(row) if at % 40 == 0 else row for at, row in enumerate(read_rows(Row, files.rows))])
    for language in ("en", "pt"):
        write_page(study_at(root / "runs"), language, root / "reports", root / "report.yaml")
    return root / "reports" / "pocket"


def _hostile(row: Row) -> Row:
    outcome = {"count": 1, "rows": [HOSTILE]}
    texts = dict.fromkeys(("question", "gold", "prediction", "reply", "message", "prompt", "context"), HOSTILE)
    return replace(row, details={**row.details, **texts, "gold_outcome": outcome, "prediction_outcome": outcome})


@pytest.fixture(scope="package")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one
