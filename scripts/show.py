"""Shows everything about one run on one screen.   make show RUN=lora_r16/seed42 [RUNS=study.zip]"""

from __future__ import annotations

from rich.text import Text

from core.commands import command_line, train_command
from core.console import console, hint
from core.errors import run_main
from core.progress import clock
from core.records.manifest import Manifest
from core.runs import Run, scales, shown
from core.text import counted
from evaluation.words import Words
from evaluation.words.data import words_for
from scripts.cli.read import arguments
from scripts.overview.find import find_run, whose
from scripts.overview.lines import fact
from scripts.overview.results import results_of
from scripts.overview.state import State, shown_size, state_of

KEYS = ("adapter", "lora_r", "lora_alpha", "lora_dropout", "learning_rate", "lr_scheduler", "num_epochs", "optimizer")


def main() -> None:
    args = arguments("show")
    results = results_of(args)
    run, said = find_run(args.run, results.config.study, results.root), words_for(results.context)
    packed = results.opened is not None
    state = state_of(run, packed)
    console.print(Text(f"{run.name} of {run.study}", style="bold"))
    fact("state", f"{state.words}: {state.writer.process}" if state.writer else state.words)
    if state.stale:
        fact("stale", "; ".join(state.stale))
    if state.manifest:
        show_training(run, state.manifest)
    show_scores(state, said)
    for scale in scales(run):
        fact(f"at scale {scale:g}", scores_of(state_of(run.at(scale), packed), said))
    fact("folder", f"{shown(run.training_folder)}/, {shown_size(state.size)}")
    if run.log.is_file():
        fact("log", shown(run.log))
    hint(command_line("report", **results.typed) if packed else next_step(state))


def show_training(run: Run, manifest: Manifest) -> None:
    """Prints what went in, and how the training went."""
    base = manifest.base
    fact("base model", base.path + (f" at {base.revision[:12]}" if base.revision else ""))
    keys = [f"{key} {manifest.config[key]}" for key in KEYS if key in manifest.config]
    if keys and not run.is_base:
        fact("config", ", ".join(keys))
    data, training = manifest.data, manifest.training
    if data.train.rows:
        replayed = f", {data.train.replay_rows:,} of them replayed" if data.train.replay_rows else ""
        share = manifest.settings.data_fraction
        part = f" ({share:.0%} of the data)" if share < 1 else ""
        fact("data", f"{manifest.settings.data.name}: {counted(data.train.rows, 'example')}{replayed}{part}")
    if training:
        losses = [entry["loss"] for entry in training.log if "loss" in entry]
        checked = [entry["eval_loss"] for entry in training.log if "eval_loss" in entry]
        said = f"{counted(training.steps, 'step')} in {clock(training.seconds)}"
        ends = [losses[0], losses[-1]] if len(losses) > 1 else losses
        said += f", loss {' -> '.join(f'{loss:.3f}' for loss in ends)}" if ends else ""
        said += f", validation {checked[-1]:.3f}" if checked else ""
        fact("training", said)
    if manifest.created:
        fact(
            "made", f"{manifest.created[:16].replace('T', ' ')} on {manifest.machine}, commit {manifest.commit or '-'}"
        )


def show_scores(state: State, said: Words) -> None:
    for name, score in state.scores.items():
        of = f" of {score.n:,}" if score.n else ""
        fact(said.name("measure_short", name), f"{score.text}{of}   ({name})")


def scores_of(state: State, said: Words) -> str:
    return ", ".join(f"{said.name('measure_short', name)} {score.text}" for name, score in state.scores.items())


def next_step(state: State) -> str:
    run = state.run
    if state.writer:
        return command_line("watch", **whose(run))
    if state.manifest is None or state.outdated:
        return train_command(run)
    if state.words != "evaluated" or state.spoiled:
        return command_line("eval", CONFIG=None if run.is_base else run.variant, **whose(run))
    return command_line("report", **whose(run))


if __name__ == "__main__":
    run_main(main)
