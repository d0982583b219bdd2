"""Packs the results of a study into one small zip, without weights: to carry them home, or to publish them.

make pack OUT=study.zip [MODEL=pocket]      and from there: make report RUNS=study.zip
"""

from __future__ import annotations

from pathlib import Path

from core.commands import command_line
from core.console import done, hint, note
from core.errors import UserError, run_main
from core.files import move_aside, write_bytes
from core.records.packed import Packed
from core.runs import shown
from core.text import counted
from core.zips import zipped
from evaluation.packing.pack import pack, portable
from evaluation.words.data import known_data
from scripts.cli.read import arguments
from scripts.overview.results import results_of
from scripts.overview.state import shown_size


def main() -> None:
    options = arguments("pack")
    if options.out.is_dir():
        raise UserError(f"{options.out} is a folder. OUT is the file that is written, such as study.zip.")
    results = results_of(options)
    context = results.context
    if results.opened and options.text and not results.opened.packed.texts:
        raise UserError(f"{options.runs} holds no texts, so TEXT=1 cannot pack them.")
    packed = Packed(results.config.study, options.text, results.config.settings, known_data(context))
    if not packed.data:
        note("The data sets are not on this machine, so the packed study will not say which they were")
    packing = pack(portable(Packed, packed), results.root, context)
    for name in packing.left_out:
        note(f"{name} is not finished and is left out")
    write(options.out, zipped(packing.files))
    what = f"{counted(packing.runs, 'run')}, {counted(packing.rows, 'answer')}"
    done(f"{what}; no weights{'' if options.text else ', no texts of the data'}")
    hint(command_line("report", RUNS=shown(options.out)))


def write(path: Path, content: bytes) -> None:
    """Writes the zip; another one of that name is moved aside."""
    if path.is_file() and path.read_bytes() == content:
        done(f"{shown(path)}: {shown_size(len(content))}, the same as it was")
        return
    kept = move_aside(path)
    write_bytes(path, content)
    done(f"{shown(path)}: {shown_size(len(content))}" + (f"; what was there is {shown(kept)}" if kept else ""))


if __name__ == "__main__":
    run_main(main)
