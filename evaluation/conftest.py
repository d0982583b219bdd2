"""For the suite in this folder: DeepEval stays offline and quiet, also where pytest is started by hand."""

from __future__ import annotations

import os

import pytest

from core.engines import QUIET
from core.errors import UserError

os.environ.update(QUIET)


def pytest_sessionstart() -> None:
    """A wrong RUN is said in one sentence, before anything is collected."""
    from evaluation.gates import CONDITION
    from evaluation.run_folder import chosen_run

    try:
        chosen_run(CONDITION)
    except UserError as error:
        raise pytest.UsageError(str(error)) from None
