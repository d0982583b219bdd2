"""A line for each kill, and a table of them all."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from core.console import console, error_line, note
from scripts.kills.trial import MOST, Trial


def show_trial(number: int, trial: Trial) -> None:
    """Says when and how a command was killed, and what came of it."""
    where = f"{number:3}  {trial.way} at {trial.moment}"
    if trial.missed:
        note(f"{where}: it had ended before")
    elif trial.fine:
        note(f"{where}: equal, nobody left after {trial.seconds:.1f} s")
    else:
        error_line(f"{where}:")
        for problem in [*trial.problems, *(f"orphan: {orphan}" for orphan in trial.orphans)]:
            error_line(f"       {problem}")
    for name in trial.left_over:
        note(f"     left over: {name}")


def show_table(command: str, trials: Sequence[Trial]) -> None:
    """Shows a line for each way of killing."""
    table = Table(box=None, pad_edge=False)
    for heading in (command, "times", "equal", "with orphans", "longest wait"):
        table.add_column(heading, justify="left" if heading == command else "right")
    for way in dict.fromkeys(trial.way for trial in trials):
        own = [trial for trial in trials if trial.way == way]
        equal = sum(not trial.problems for trial in own)
        orphans = sum(bool(trial.orphans) for trial in own)
        longest = max(trial.seconds for trial in own)
        table.add_row(way, f"{len(own)}", f"{equal}", f"{orphans}", f"{longest:.1f} s")
    console.print()
    console.print(table)
    console.print(f"Nobody who has lost the parent may be left after {MOST:g} s.")
