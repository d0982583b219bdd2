"""For the suite in this folder: DeepEval stays offline and quiet, also where pytest is started by hand."""

from __future__ import annotations

import os

import pytest

from core.engines import QUIET
from core.errors import UserError

os.environ.update(QUIET)


UNDECIDED = pytest.StashKey[int]()  # how many tests failed only because their gates could not be decided


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A gate that cannot be decided is neither green nor red: it has an exit code of its own."""
    from evaluation.gates import INCONCLUSIVE

    undecided = session.config.stash.get(UNDECIDED, 0)
    if undecided and undecided == session.testsfailed:
        session.exitstatus = INCONCLUSIVE


def pytest_sessionstart() -> None:
    """A wrong RUN, or one that was not evaluated, is said in one sentence before anything is collected."""
    from evaluation.chosen_runs import chosen_runs, config_of
    from evaluation.compare.sheets import read_sheet

    try:
        for run in chosen_runs():
            read_sheet(run, config_of(run).settings.task)
    except UserError as error:
        raise pytest.UsageError(str(error)) from None
