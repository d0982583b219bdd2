"""Command lines as the user types them: `make train CONFIG=x`, or `scripts/sqlotl train --config x`."""

from __future__ import annotations

import os
import shlex

from core.runs import Run
from core.share import share_of

# Set by scripts/sqlotl for itself and all that it starts: `make` or `options`.
SPEAKS = "SQLOTL_SPEAKS"

# What is meant where nothing is typed; a printed command does not repeat it.
DEFAULT_MODEL = "pocket"
DEFAULT_SEED = 42
USUAL = {"MODEL": DEFAULT_MODEL, "SEED": str(DEFAULT_SEED)}


def by_make() -> bool:
    """Says whether the user types make; scripts/sqlotl says so where it is not."""
    return os.environ.get(SPEAKS, "make") == "make"


def command_line(command: str, **values: object) -> str:
    """Returns the line that runs a command, in the user's own manner, without what is None or usual anyway.

    `command_line("eval", CONFIG="lora_r16", MODEL="pocket")` is `make eval CONFIG=lora_r16`. A list is several values.
    """
    texts = {name: _texts(value) for name, value in values.items() if value is not None}
    typed = {name: several for name, several in texts.items() if several != [USUAL.get(name)]}
    if by_make():
        words = (f"{name}={_quoted(' '.join(several))}" for name, several in typed.items())
        return " ".join(["make", command, *words])
    words = (" ".join([option(name), *map(_quoted, several)]) for name, several in typed.items())
    return " ".join(["scripts/sqlotl", command, *words])


def train_command(run: Run) -> str:
    """Returns the line that trains a run, or goes on with it."""
    variant, share = share_of(run.variant)
    values = {"CONFIG": variant, "MODEL": run.model, "DATA": run.data, "SEED": run.seed, "DATA_FRACTION": share}
    return command_line("train", **values)


def option(name: str) -> str:
    """Returns the option of scripts/sqlotl for a variable of make: DATA_FRACTION is --data-fraction."""
    return "--" + name.lower().replace("_", "-")


def _texts(value: object) -> list[str]:
    return [_text(each) for each in value] if isinstance(value, list) else [_text(value)]


def _text(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _quoted(text: str) -> str:
    return text if text.startswith("<") and text.endswith(">") else shlex.quote(text)  # <folder> is for reading
