"""One trial: a command is killed at a moment, looked at, and called again."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import UserError
from scripts.kills.cases import Call, Case
from scripts.kills.moments import Course, Moment, Watch, wait_for
from scripts.kills.place import Place
from scripts.kills.processes import CTRL_C, REQUESTS, WAYS, end_all, gone_after, start
from scripts.kills.results import Contents, contents, different, litter

MOST = 5.0  # seconds in which all that has lost its parent must be gone
PATIENCE = 60.0  # seconds in which a command that was asked to end saves what it has
UNEXPECTED = "This should not have happened"


@dataclass(frozen=True)
class Undisturbed:
    """What a command gives that nobody disturbs."""

    call: Call
    course: Course
    before: Contents
    after: Contents
    code: int

    def may_be(self, name: str) -> set[str | None]:
        """Returns what a whole file may hold at any time."""
        return {self.before.get(name), self.after.get(name)}


@dataclass(frozen=True)
class Trial:
    """What came of one kill. Everything that is wrong is a sentence in `problems`."""

    moment: Moment
    way: str
    seconds: float = 0.0  # until nothing of the command was left
    missed: bool = False  # the command ended before its moment
    problems: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        return not self.problems and not self.orphans


def run_undisturbed(place: Place, case: Case, call: Call) -> Undisturbed:
    """Runs a command to its end; looks at what it writes, as the kills will."""
    place.set_back()
    before = contents(place.folder)
    watch = Watch(place.folder, case.writes)
    began = time.monotonic()
    code = _run(place, call, watch)
    course = Course(time.monotonic() - began, watch.written)
    return Undisturbed(call, course, before, contents(place.folder), code)


def run_trial(place: Place, case: Case, undisturbed: Undisturbed, moment: Moment, way: str) -> Trial:
    """Kills the command at the moment, and calls it again."""
    place.set_back()
    watch = Watch(place.folder, case.writes)
    with log_of(place).open("ab") as said:
        make = start(undisturbed.call.words, place.folder, place.environment(), said)
        try:
            in_time = wait_for(moment, watch, lambda: make.poll() is not None)
            if in_time:
                WAYS[way](make)
            seconds, orphans = gone_after(make, MOST, PATIENCE if way in REQUESTS else 0)
        finally:
            end_all(make)
    if not in_time:
        return Trial(moment, way, missed=True)
    problems = [f"half-written: {name}" for name in half_written(contents(place.folder), undisturbed)]
    if way == CTRL_C and seconds > case.soon:
        problems.append(f"it needed {seconds:.1f} s to end; {case.soon:g} are allowed")
    heard = log_of(place).stat().st_size
    code = _run(place, undisturbed.call)
    if code != undisturbed.code:
        problems.append(f"the same command ended with {code} instead of {undisturbed.code}")
    if UNEXPECTED.encode() in log_of(place).read_bytes()[heard:]:
        problems.append("the same command met an error that it does not know")
    problems += [f"not the same: {name}" for name in different(contents(place.folder), undisturbed.after)]
    return Trial(moment, way, seconds, False, problems, orphans, litter(place.folder))


def half_written(found: Contents, undisturbed: Undisturbed) -> list[str]:
    """Returns what is taken for whole after a kill, and is neither what was there before nor the command's result."""
    return sorted(name for name, content in found.items() if content not in undisturbed.may_be(name))


def prepare(place: Place, case: Case) -> None:
    """Makes what the command needs."""
    for call in case.before:
        if _run(place, call) != 0:
            raise UserError(f"{call} failed; see {log_of(place)}")
    place.keep()


def log_of(place: Place) -> Path:
    """All that the commands have said."""
    return place.folder.with_name(f"{place.folder.name}.log")


def _run(place: Place, call: Call, watch: Watch | None = None) -> int:
    with log_of(place).open("ab") as said:
        make = start(call.words, place.folder, place.environment(), said)
        try:
            while make.poll() is None:
                if watch:
                    watch.look()
                time.sleep(0.003 if watch else 0.1)
        finally:
            end_all(make)
    return make.returncode
