"""The one kind of error that a person is meant to see: what is wrong, where, and what to do next."""

from __future__ import annotations

import ctypes
import difflib
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from core.environment import CHILD, GOALS, MAKE

ROOT = Path(__file__).resolve().parent.parent
MUCH = 0.2  # of the likeness of two names, which is 0 to 1
_make: int | None = None


class UserError(Exception):
    """A sentence for the person who typed the command. Entry points print it and exit with 2."""


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names that `name` was probably meant to be, best first; none that is much further off than the best."""
    found = difflib.get_close_matches(name, list(known), n=count, cutoff=0.5)
    likeness = {each: difflib.SequenceMatcher(None, each, name).ratio() for each in found}
    return [each for each in found if likeness[each] > max(likeness.values()) - MUCH]


def unknown(kind: str, name: str, known: Iterable[str], where: str = "") -> UserError:
    """`unknown("variant", "lora_r61", [...])`: an error that offers the nearest names, or all of them."""
    known = sorted(known)
    close = nearest(name, known)
    place = f" in {where}" if where else ""
    if close:
        return UserError(f"Unknown {kind} '{name}'{place}. Did you mean {' or '.join(close)}?")
    listing = ", ".join(known) if known else "none exist yet"
    return UserError(f"Unknown {kind} '{name}'{place}. Known: {listing}.")


def run_main(main: Callable[[], int | None]) -> None:
    """Runs an entry point: every error becomes one sentence and exit code 2, an interrupt exit code 130."""
    from core.streams import quiet_terminal

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what it has started is ended with it
    if GOALS in os.environ:
        _end_with_make()
    with quiet_terminal():
        code = _guarded(main)
    sys.exit(code)


def _end_with_make() -> None:
    """Asks Linux for a SIGTERM when make, which started this process, dies, even by SIGKILL."""
    global _make
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
    _make = int(os.environ.pop(MAKE, os.getppid()))  # for this process, not for what it starts
    if make_is_gone():  # it died before it could be asked for
        sys.exit(130)


def make_is_gone() -> bool:
    """Says whether make started this process and has ended before it, which it does only by force."""
    return _make is not None and os.getppid() != _make


def _guarded(main: Callable[[], int | None]) -> int:
    """Returns the exit code; says in a sentence what went wrong."""
    try:
        return main() or 0
    except UserError as error:
        _say(str(error))
    except KeyboardInterrupt:
        if CHILD not in os.environ:
            _say("Interrupted. The same command continues where this one stopped.")
        return 130
    except MemoryError:
        _say(f"There is not enough memory for this. {_where_the_trace_is()}")
    except RecursionError:
        _say(f"Something is nested too deeply to be read. {_where_the_trace_is()}")
    except OSError as error:
        place = f" {error.filename}" if error.filename else ""
        _say(f"The system refused{place}: {error.strerror or error}. {_where_the_trace_is()}")
    except Exception as error:
        _say(f"This should not have happened: {type(error).__name__}: {error}\n  {_where_the_trace_is()}")
    return 2


def _say(sentence: str) -> None:
    """Prints an error; without the installed packages, plainly."""
    try:
        from core.console import error_line
    except ImportError:
        print(f"✗ {sentence}", file=sys.stderr)
    else:
        error_line(sentence)


def _where_the_trace_is() -> str:
    """Writes the traceback to a file and returns a sentence with its path."""
    text = "".join([f"{' '.join(sys.argv)}\n\n", traceback.format_exc()])
    for folder in (ROOT / "runs" / ".errors", Path(tempfile.gettempdir())):
        path = folder / f"sqlotl-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return f"Where in the code: {path}"
    return "No place was found to write the details to."
