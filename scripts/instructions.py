"""Converts, curates and splits the instructions of a data file.   make instructions [DATA=instruct]"""

from __future__ import annotations

from rich import box
from rich.table import Table

from core.commands import DEFAULT_MODEL, command_line
from core.config import Data
from core.config.resolve import load_data
from core.console import console, done, hint, note
from core.errors import UserError, run_main
from core.records.instruction import InstructionsReceipt
from core.runs import shown
from evaluation.engines.asking import asker, named_engine
from preprocess.instructions.prepare import InstructionData
from preprocess.instructions.prepared import prepared_instructions, recipe_of
from scripts.cli.read import arguments

AUDIT_TOKENS = 256


def main() -> None:
    args = arguments("instructions")
    source = load_data(args.data)[0]
    if (args.judge or args.anyway) and not args.base_url:
        raise UserError("JUDGE and ANYWAY are for an audit, which needs the model's server: BASE_URL=<address>/v1")
    if args.base_url:
        engine, _ = named_engine(DEFAULT_MODEL, args.base_url, auditor(source, args.judge))
        try:
            data = prepared_instructions(source, note, asker(engine, AUDIT_TOKENS), args.anyway)
        finally:
            engine.close()
    else:
        data = prepared_instructions(source, note)
    show(data)
    done(f"{shown(data.folder)}: train, validation and test; what was left out and why: {shown(data.dropped)}")
    hint(command_line("train", CONFIG="<variant>", DATA=args.data))


def auditor(data: Data, judge: str | None) -> str:
    """Returns the model that the recipe names. Training and evaluation know of no other: they read the recipe."""
    named = recipe_of(data).audit
    if not named or judge not in (None, named):
        raise UserError(
            f"axolotl_configs/data/{data.name}.yaml names {named or 'no model'} for the audit, and training and "
            f"evaluation go by that file. Write `instructions: {{recipe: {{audit: {judge or '<model>'}}}}}` in it, "
            "or in one that extends it."
        )
    return named


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
