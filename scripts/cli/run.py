"""Runs the script of a command, so that Ctrl-C or an error while it is still being imported is a sentence, too.

python -m scripts.cli.run train --config lora_r16
"""

from __future__ import annotations

import sys
from importlib import import_module

from core.errors import run_main
from scripts.cli.read import unknown_command
from scripts.cli.table import COMMANDS


def main() -> int | None:
    name, *words = sys.argv[1:]
    if name not in COMMANDS:
        raise unknown_command(name)
    sys.argv = [name, *words]
    return import_module(f"scripts.{COMMANDS[name].script.stem}").main()


if __name__ == "__main__":
    run_main(main)
