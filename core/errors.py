"""The one kind of error that a person is meant to see: what is wrong, where, and what to do next."""

from __future__ import annotations

import difflib
import signal
import sys
from collections.abc import Callable, Iterable


class UserError(Exception):
    """A sentence for the person who typed the command. Entry points print it and exit with 2."""


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names that `name` was probably meant to be, best first."""
    return difflib.get_close_matches(name, list(known), n=count, cutoff=0.5)


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
    """Runs an entry point: a UserError becomes one sentence and exit code 2, an interrupt exit code 130."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that what it has started is ended with it
    try:
        code = main() or 0
    except UserError as error:
        from core.console import error_line

        error_line(str(error))
        code = 2
    except KeyboardInterrupt:
        from core.console import error_line

        error_line("Interrupted. The same command continues where this one stopped.")
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    sys.exit(code)
