"""Joins all answers to the held-out instructions in one file, with their scores.   make answers [DATA=instruct]"""

from __future__ import annotations

from rich import box
from rich.table import Table

from core.commands import command_line
from core.config import load_model
from core.console import console, done, note
from core.errors import UserError, run_main
from core.records.estimate import Estimate
from core.runs import RUNS, base_run, shown, trained_runs
from evaluation.compare.refusal import Refusal, problem_of, problem_sentence
from evaluation.compare.sheets import read_sheet
from evaluation.joined_answers import MEASURE, Joined, join_answers, write_joined
from evaluation.text_scores import parts_of, scores_of
from evaluation.words import words
from scripts.cli.read import arguments

WORDS = words("en")
OWN_NAMES = {
    "accuracy": "accuracy",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "bleu": "BLEU",
    "chrf": "chrF",
}


def main() -> None:
    args = arguments("answers")
    config = load_model(args.model, args.data)
    root = args.runs or RUNS
    measured = []
    for run in (base_run(config.study, root), *trained_runs(config.study, root)):
        try:
            read_sheet(run, MEASURE)
            measured.append(run)
        except Refusal as refusal:
            note(problem_sentence(problem_of(refusal), "en"))
    if not measured or not measured[0].is_base:
        again = command_line("eval", MODEL=args.model, DATA=args.data)
        raise UserError(f"The base of {config.study} has not answered the instructions yet: {again}")
    joined = join_answers(measured)
    show(joined)
    rows, table = write_joined(joined, root / config.study)
    done(f"{shown(rows)}: {len(joined.rows)} instructions, {len(joined.sheets)} models; {shown(table)}")


def show(joined: Joined) -> None:
    """Prints a table for each kind of instruction, and which models collapsed."""
    parts = {name: parts_of(sheet.rows) for name, sheet in joined.sheets.items()}
    for kind, source in next(iter(parts.values())):
        scores = {name: scores_of(kind, found[(kind, source)]) for name, found in parts.items()}
        n = len(next(iter(parts.values()))[(kind, source)])
        table = Table(
            title=f"{source}: {kind} ({n})", title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1)
        )
        names = {name: _named(joined, name) for name in scores}
        table.add_column("model", min_width=max(len(word) for name in names.values() for word in name.split()))
        for metric in next(iter(scores.values())):
            table.add_column(OWN_NAMES.get(metric) or WORDS.name("value", metric), justify="right")
        for name, found in scores.items():
            table.add_row(names[name], *(_cell(each, n) for each in found.values()))
        console.print(table)
    for name in joined.sheets:
        for reason in joined.collapsed(name):
            note(f"{name} collapsed: {reason}")


def _named(joined: Joined, name: str) -> str:
    """Leaves out the seed where a variant was trained once: five columns of figures leave little room."""
    variant = name.partition(" seed ")[0]
    once = sum(other.partition(" seed ")[0] == variant for other in joined.sheets) == 1
    return f"{variant if once else name}{' (collapsed)' if joined.collapsed(name) else ''}"


def _cell(estimate: Estimate, n: int) -> str:
    """Five of them and a name fit into 80 columns. One answer has no interval."""
    value, low, high = (f"{100 * each:.0f}" for each in (estimate.value, estimate.low, estimate.high))
    return f"{value} [{low},{high}]" if n > 1 else value


if __name__ == "__main__":
    run_main(main)
