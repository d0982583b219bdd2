"""What scripts/sqlotl asks before anything is installed: the list of commands, a check of the command line, completion.

python -m scripts.cli help | check <command> [options] | complete <words so far>
"""

from __future__ import annotations

import sys

from core.errors import run_main
from scripts.cli.complete import candidates
from scripts.cli.explain import explain, listing
from scripts.cli.read import arguments, unknown_command
from scripts.cli.table import known_commands


def main() -> None:
    what, *words = sys.argv[1:]
    if what == "complete":
        print("\n".join(candidates(words)))
    elif what == "check":
        if words[0] not in known_commands():
            raise unknown_command(words[0])
        arguments(words[0], words[1:])
    else:
        name = arguments("help", words).command
        if name is not None and name not in known_commands():
            raise unknown_command(name)
        print(explain(known_commands()[name]) if name else listing())


if __name__ == "__main__":
    run_main(main)
