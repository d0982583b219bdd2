"""Lists models, their variants, and what has been run.   make list [MODEL=pocket]"""

from __future__ import annotations

from rich.table import Table

from core.console import console, hint
from core.errors import run_main
from core.runs import base_run, trained_runs
from scripts.cli.read import arguments
from training.overlay import CONFIGS, model_config, models, variants


def main() -> None:
    args = arguments("list")
    model_config(args.model)

    table = Table(
        title=f"Variants of {args.model}", title_justify="left", box=None, pad_edge=False, header_style="bold"
    )
    for column in ("variant", "question", "trained (seeds)", "evaluated"):
        table.add_column(column)
    base = base_run(args.model)
    table.add_row("base", "the model as it comes", "-", "yes" if base.sql_scores.is_file() else "no")
    runs = list(trained_runs(args.model))
    for variant in variants(args.model):
        own = [run for run in runs if run.variant == variant]
        seeds = ", ".join(str(run.seed) for run in own) or "no"
        evaluated = sum(run.sql_scores.is_file() for run in own)
        table.add_row(variant, question(args.model, variant), seeds, f"{evaluated} of {len(own)}" if own else "no")
    console.print(table)
    others = [name for name in models() if name != args.model]
    if others:
        hint(f"other models: {', '.join(others)}   (make list MODEL={others[0]})")


def question(model: str, variant: str) -> str:
    """What the variant's first comment line says after its name."""
    first = (CONFIGS / model / f"{variant}.yaml").read_text(encoding="utf-8").split("\n", 1)[0]
    if not first.startswith("#"):
        return ""
    return first.lstrip("# ").removeprefix(f"{variant}:").split("   ")[0].strip()


if __name__ == "__main__":
    run_main(main)
