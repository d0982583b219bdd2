"""Kills a command at random moments: nothing may be lost, nobody left over, nothing half-written taken for whole.

make test-kills COMMAND=train [TIMES=25] [SEED=1] [NPROC=2] [OUT=<folder>]

It works in a copy of the project. After each kill the same command is called again; what it leaves must be what an
undisturbed one leaves, by content. With OUT the copy is kept, and the next call goes on with it.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from core.console import done, error_line, note
from core.errors import run_main
from scripts.cli.read import arguments
from scripts.kills.kept import prepared
from scripts.kills.moments import Moment, moments
from scripts.kills.processes import KILLS, REQUESTS, adopting_orphans
from scripts.kills.show import show_table, show_trial
from scripts.kills.trial import Trial, run_trial

KILLS_FOR_A_REQUEST = 5  # after so many kills it is also asked to end, once


def main() -> int:
    options = arguments("test-kills")
    with ExitStack() as stack:
        stack.enter_context(adopting_orphans())
        folder = options.out or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sqlotl-kills-")))
        trials = list(kill(options.command, options.times, options.seed, options.nproc, folder.resolve()))
    show_table(options.command, trials)
    wrong = sum(not trial.fine for trial in trials)
    if wrong:
        error_line(f"{wrong} of {len(trials)} went wrong")
        return 1
    done(f"{options.command}: ended {len(trials)} times, and nothing was lost")
    return 0


def kill(command: str, times: int, seed: int, processes: int, folder: Path) -> Iterator[Trial]:
    """Yields what came of each kill, and of a few requests to end."""
    note(f"{command}: everything once undisturbed, in {folder}")
    place, case, undisturbed = prepared(command, processes, folder)
    for once in undisturbed:
        note(f"{once.call}: {once.course.seconds:.1f} s, {len(once.after)} results, exit code {once.code}")
    rng = random.Random(seed)
    number = 0
    for ways, count in ((KILLS, times), (REQUESTS, times // KILLS_FOR_A_REQUEST)):
        drawn = {once.call: moments(once.course, count, case.share_at_writes, rng) for once in undisturbed}
        for turn in range(count):
            once = undisturbed[turn % len(undisturbed)]
            way = list(ways)[(turn // len(undisturbed)) % len(ways)]
            number += 1
            trial = run_trial(place, case, once, drawn[once.call][turn], way)
            while trial.missed:  # another machine load, or the file came with another's: anywhere else instead
                show_trial(number, trial)
                trial = run_trial(place, case, once, Moment(rng.uniform(0, once.course.seconds)), way)
            show_trial(number, trial)
            yield trial


if __name__ == "__main__":
    run_main(main)
