"""Converts, curates and splits the instructions of a data file.   make instructions [DATA=instruct]"""

from __future__ import annotations

from rich import box
from rich.table import Table

from core.commands import command_line
from core.config.resolve import load_data
from core.console import console, done, hint, note
from core.errors import run_main
from core.records.instruction import InstructionsReceipt
from core.runs import shown
from preprocess.instructions.prepare import InstructionData
from preprocess.instructions.prepared import prepared_instructions
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("instructions")
    data = prepared_instructions(load_data(args.data)[0], note)
    show(data)
    done(f"{shown(data.folder)}: train, validation and test; what was left out and why: {shown(data.dropped)}")
    hint(command_line("train", CONFIG="<variant>", DATA=args.data))


def show(data: InstructionData) -> None:
    """Prints what each source gave, what each filter dropped, and how large the parts are."""
    receipt = data.receipt
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("", "rows", "left out", "left"):
        table.add_column(name, justify="right" if name else "left")
    for label, rows, dropped, left in _lines(receipt, data):
        table.add_row(label, f"{rows:,}", f"{dropped:,}" if dropped else "", f"{left:,}")
    console.print(table)


def _lines(receipt: InstructionsReceipt, data: InstructionData) -> list[tuple[str, int, int, int]]:
    lines = [(f"{each.source}: {each.origin}", each.rows, each.unusable, each.drawn) for each in receipt.sources]
    lines += [(each.filter, each.seen, each.dropped, each.seen - each.dropped) for each in receipt.filters]
    total = sum(part.rows for part in receipt.parts.values())
    before = receipt.filters[-1].seen - receipt.filters[-1].dropped
    lines.append(("split: near duplicates in two parts", before, before - total, total))
    return lines + [(f"  {name}", part.rows, 0, part.rows) for name, part in receipt.parts.items()]


if __name__ == "__main__":
    run_main(main)
