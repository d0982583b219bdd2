"""For the suite in this folder: DeepEval stays offline and quiet, also where pytest is started by hand."""

from __future__ import annotations

import os
from collections import Counter

import pytest
from _pytest.terminal import TerminalReporter

from core.engines import QUIET
from core.errors import UserError
from core.text import counted

os.environ.update(QUIET)


IN_WORDS = "Answers: "  # begins the line that says in words what was found
UNDECIDED = pytest.StashKey[int]()  # how many tests failed only because their gates could not be decided


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Says in words what pytest calls passed, skipped and xfailed: a wrong answer is an expected failure."""
    found = Counter(
        (kind, report.nodeid.split("::")[1].split("[")[0])
        for kind in ("passed", "xfailed", "skipped")
        for report in terminalreporter.getreports(kind)
        if isinstance(report, pytest.TestReport)
    )
    right, wrong = found["passed", "test_answer"], found["xfailed", "test_answer"]
    left_out, gates = found["skipped", "test_answer"], found["passed", "test_gates"]
    if right or wrong:
        parts = [f"{counted(right, 'answer')} right, {wrong:,} wrong, as the rows say"]
        parts += [f"{left_out:,} left out, for their gold fails"] if left_out else []
        parts += [f"the gates of {counted(gates, 'variant')} hold"] if gates else []
        terminalreporter.write_line(f"{IN_WORDS}{'; '.join(parts)}")


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
