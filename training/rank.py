"""One rank of a training: Axolotl's own command, which does not look for garbage while it imports."""

from __future__ import annotations

import runpy

from core import garbage


def main() -> None:
    garbage.pause()  # our plugin lets it go on
    runpy.run_module("axolotl.cli.train", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
