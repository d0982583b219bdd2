"""Lists models, their variants, and what has been run.   make list [MODEL=pocket]"""

from __future__ import annotations

from rich.table import Table

from core.config import models, places, variants
from core.console import console, hint
from core.errors import run_main
from core.runs import Run, base_run, trained_runs
from scripts.cli.read import arguments


def main() -> None:
    args = arguments("list")
    places.model_file(args.model)

    table = Table(
        title=f"Variants of {args.model}", title_justify="left", box=None, pad_edge=False, header_style="bold"
    )
    for column in ("variant", "question", "trained (seeds)", "evaluated"):
        table.add_column(column)
    base = base_run(args.model)
    table.add_row("base", "the model as it comes", "-", "yes" if is_evaluated(base) else "no")
    runs = list(trained_runs(args.model))
    for variant in variants():
        own = [run for run in runs if run.variant == variant]
        seeds = ", ".join(str(run.seed) for run in own) or "no"
        evaluated = sum(is_evaluated(run) for run in own)
        table.add_row(variant, question(variant), seeds, f"{evaluated} of {len(own)}" if own else "no")
    console.print(table)
    others = [name for name in models() if name != args.model]
    if others:
        hint(f"other models: {', '.join(others)}   (make list MODEL={others[0]})")


def is_evaluated(run: Run) -> bool:
    return any(run.folder.glob("measures/*/receipt.json"))


def question(variant: str) -> str:
    """What the variant's first comment line says after its name."""
    first = places.variant_file(variant).read_text(encoding="utf-8").split("\n", 1)[0]
    if not first.startswith("#"):
        return ""
    return first.lstrip("# ").removeprefix(f"{variant}:").split("   ")[0].strip()


if __name__ == "__main__":
    run_main(main)
