"""Lists the runs of a model: how far each is, what it scored, and why it is stale.

make list [MODEL=pocket]      make list RUNS=study.zip
"""

from __future__ import annotations

from itertools import groupby

from rich.text import Text

from core.commands import command_line
from core.config import load_model, models, places, variants
from core.console import console, hint
from core.errors import run_main
from core.runs import BASE, Run, split_study
from core.share import share_of
from evaluation.run.from_config import context_of
from evaluation.words import Words
from evaluation.words.data import words_for
from scripts.cli.read import arguments
from scripts.overview.find import all_runs, studies_of, typed, whose
from scripts.overview.lines import fact, indented
from scripts.overview.results import Results, results_of
from scripts.overview.state import State, measures_of, shown_size, state_of, yaml_of

STATE, SCORE, NARROW = 22, 10, 8  # columns
DATE_AND_DISK = 20


def main() -> None:
    args = arguments("list")
    results = results_of(args)
    measures = measures_of(results.config.settings)
    if results.opened:
        show_study(results.config.study, measures, words_for(results.context), results)
        hint(command_line("report", **results.typed))
        return
    one = [results.config.study] if args.data else [args.model, *studies_of(args.model, results.root)]
    for study in dict.fromkeys(one):
        show_study(study, measures, words_of(study), results)
    others = [name for name in models() if name != args.model]
    if others:
        hint(f"other models: {', '.join(others)}   ({command_line('list', MODEL=others[0])})")


def words_of(study: str) -> Words:
    """Returns the words for a study: mini MMLU is not called MMLU."""
    return words_for(context_of(load_model(*split_study(study))))


def show_study(study: str, measures: list[str], short: Words, results: Results | None = None) -> None:
    """Prints the base, then each variant with its runs, also those whose YAML is gone."""
    found = all_runs(study, results.root) if results else all_runs(study)
    packed = results is not None and results.opened is not None
    runs = {variant: list(own) for variant, own in groupby(found, key=lambda run: run.variant)}
    heads = {name: short.name("measure_short", name) for name in measures}
    columns = widths(heads, console.width - 11 - STATE)
    wide = console.width >= 11 + STATE + sum(columns.values()) + DATE_AND_DISK
    head = "".join(f"{heads[name][: width - 1]:>{width}}" for name, width in columns.items())
    console.print(Text(f"{study:{STATE + 11}}{head}", style="bold"))
    for variant, own in sorted(runs.items(), key=lambda item: (item[0] != BASE, item[0])):
        if variant != BASE:
            about = "" if packed else question(study, variant)
            console.print(Text(variant, style="bold").append(f"  {about}", style="not bold"))
        for run in own:
            show_run(state_of(run, packed), columns, wide, results.typed if results and packed else whose(run))
    if BASE not in runs:
        console.print(f"  {BASE:9}not evaluated")
    waiting = [name for name in variants() if name not in runs] if "@" not in study and not packed else []
    if waiting:
        console.print(Text("not trained", style="bold"))
        for name in waiting:
            fact(name, question(study, name), max(map(len, waiting)))
    console.print()


def widths(heads: dict[str, str], room: int) -> dict[str, int]:
    """Returns a column for each whole name; where they do not fit, all have the same width."""
    found = {name: max(SCORE, len(head) + 2) for name, head in heads.items()}
    if sum(found.values()) <= room:
        return found
    return dict.fromkeys(heads, max(NARROW, room // max(1, len(heads))))


def show_run(state: State, columns: dict[str, int], wide: bool, where: dict[str, str | None]) -> None:
    """Prints one run on one line, and below it who is training it or why it is stale."""
    cells = "".join(
        f"{state.scores[name].text if name in state.scores else '-':>{width}}" for name, width in columns.items()
    )
    rest = f"  {state.created:10} {shown_size(state.size):>7}" if wide else ""
    console.print(Text(f"  {label(state.run):9}{state.words:{STATE}}{cells}{rest}"))
    if state.writer:
        indented(state.writer.process, 4)
    if state.stale:
        more = f"; {len(state.stale) - 1} more: {command_line('show', RUN=typed(state.run), **where)}"
        text = f"stale: {state.stale[0]}{more if len(state.stale) > 1 else ''}"
        indented(text, 4, "red")


def label(run: Run) -> str:
    if run.scale != 1.0:
        return f"  x {run.scale:g}"
    return BASE if run.is_base else f"seed {run.seed}"


def question(study: str, variant: str) -> str:
    """Returns what the variant's first comment line says after its name, or on what share of the data it trained."""
    if variant not in variants():
        name, share = share_of(variant)
        return f"{name} on {100 * share:g}% of the data" if share and yaml_of(variant) else "its YAML is gone"
    first = places.variant_file(variant).read_text(encoding="utf-8").split("\n", 1)[0]
    if not first.startswith("#"):
        return ""
    return first.lstrip("# ").removeprefix(f"{variant}:").split("   ")[0].strip()


if __name__ == "__main__":
    run_main(main)
