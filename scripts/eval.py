"""Evaluates the base and the trained runs: answers, grades, comparison, gates.   make eval [CONFIG=lora_r16]"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace

from core.children import run_child
from core.commands import command_line, train_command
from core.config import Config, load_model, load_variant, variants
from core.console import console, done, hint, note, stage
from core.engines import engine_environment, gpu_count, python
from core.errors import UserError, run_main
from core.records.manifest import read_manifest
from core.runs import BASE, Run, base_run, results_of_older_format, shown, trained_runs
from core.share import share_of
from core.text import counted
from core.weights import base_fingerprint
from evaluation.engines.shards import Shard
from evaluation.run.from_config import study_of, subject_of
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import EngineSettings, Subject
from scripts.cli.read import arguments
from scripts.compare import show as show_comparison
from scripts.compare import train_first
from training.card import write_card

SMALLER = 4  # times smaller batches

DOTS = re.compile(r"\[ *\d+%\]$")  # pytest's lines of progress
NOTHING = re.compile(r"\d+ skipped in ")  # pytest's last line where every test was skipped
IN_WORDS = "Answers: "  # the line in which evaluation/conftest.py says what the suite found

MMLU = {"150": "mmlu_150", "600": "mmlu_600", "full": "mmlu_full"}


def main() -> int:
    args = arguments("eval")
    config = load_model(args.model, args.data, args.base)
    runs = [base_run(config.study), *wanted_runs(config, args.config, args.scale or ())]
    for old in results_of_older_format(config.study):
        note(f"{shown(old)} was written by an earlier version and is not read")
    subject = subject_of(config, [MMLU[args.mmlu]] if args.mmlu else (), args.limit, engine_of(args, config))
    subject = replace(subject, only=tuple(args.measure or ()))
    shard = Shard(*args.shard) if args.shard else None
    outcome = evaluate(subject, runs, shard=shard)
    if shard:
        again = command_line(
            "eval", MODEL=args.model, DATA=args.data, BASE=args.base, LIMIT=args.limit, MEASURE=args.measure
        )
        done(f"Part {shard.number + 1} of {shard.count} is answered. When all are: {again}")
        return 0
    made = outcome.made + repeat(subject, config.study, args.repeat)
    done(f"{counted(made, 'result')} made anew" if made else "Nothing has changed: every result is up to date")
    ready = [run for run in runs if run.name not in outcome.left_out]
    code = finish(args, config, ready)
    if outcome.left_out:
        note(f"Left out (see above): {', '.join(outcome.left_out)}")
        return 1
    return code


def repeat(subject: Subject, study: str, times: str | None) -> int:
    """Evaluates the base once more in other batches, if that is wanted: what it differs from itself is noise."""
    if times != "2":
        return 0
    note("the base once more, in smaller batches: what changes now, changes for no reason")
    again = replace(subject, engine=replace(subject.engine, part=SMALLER))
    return evaluate(again, [base_run(study).again]).made


def finish(args: argparse.Namespace, config: Config, runs: list[Run]) -> int:
    """Shows the comparison and runs the suite over what was evaluated."""
    compared = show_comparison(study_of(config, limit=args.limit), base_alone=args.config == BASE)
    for run in runs:
        if not run.is_base and run.scale == 1.0 and not args.limit:
            write_card(run)  # with what was measured
    if args.limit:
        note(f"A quick look at {args.limit} items of each measure; without LIMIT all are asked")
        return 0
    if args.measure:
        note(f"Only {', '.join(args.measure)} was evaluated; without MEASURE all measures are")
        return 0
    code = suite(runs) if args.config != BASE else 0
    hint(command_line("report", MODEL=args.model, DATA=args.data) if compared else train_first(config))
    return code


def engine_of(args: argparse.Namespace, config: Config) -> EngineSettings:
    return EngineSettings(
        kind=args.engine,
        dtype=config.settings.dtype,
        base_url=args.base_url or "",
        model_name=args.model_name or "",
        answers_as=args.answers_as or "",
        key_from=args.key_from or "",
        at_once=args.at_once or 0,
        per_minute=args.per_minute or 0,
        timeout=args.timeout or 0,
        # The limits of a server hold for one client; the GPUs are not ours to share.
        processes=args.nproc or (max(1, gpu_count()) if args.engine == "local" else 1),
    )


def wanted_runs(config: Config, variant: str | None, scales: Sequence[float] = ()) -> list[Run]:
    """Returns the trained runs of a study that fit its base, each also at the adapter scales that are wanted."""
    if variant == BASE:
        return []
    runs = [run for run in trained_runs(config.study) if variant in (None, run.variant)]
    if variant and not runs:
        load_variant(config.model, share_of(variant)[0])  # a wrong name is a better message than a missing training
        raise UserError(f"{variant} has not been trained yet: {train_command(Run(config.study, variant))}")
    if not runs:
        note("Nothing is trained yet; only the base is evaluated.")
    fingerprint = base_fingerprint(config)
    return [each for run in runs if _fits(run, fingerprint) for each in _at_scales(config, run, scales)]


def _fits(run: Run, fingerprint: str) -> bool:
    try:
        manifest = read_manifest(run.manifest)
    except UserError as error:
        note(f"{run.name} is left out: {error}")
        return False
    if manifest.base.fingerprint != fingerprint:
        note(f"{run.name} was trained on another base and is left out; again: {train_command(run)}")
        return False
    return True


def _at_scales(config: Config, run: Run, scales: Sequence[float]) -> list[Run]:
    """Adds the scales that were typed to those of the variant's YAML. A whole model has none."""
    if run.whole_model.is_dir():
        if scales:
            note(f"{run.name} is a whole model and has no adapter scale; it is evaluated as it is")
        return [run]
    variant = next((name for name in (run.variant, share_of(run.variant)[0]) if name in variants()), None)
    if variant:
        scales = [*scales, *load_variant(config.model, variant, config.settings.data.name).settings.adapter_scales]
    return [run, *(run.at(scale) for scale in sorted(set(scales)) if scale != 1.0)]


def suite(runs: list[Run]) -> int:
    """Runs the DeepEval suite over the evaluated runs, gates included; its exit code is that of the command."""
    folders = os.pathsep.join(str(run.folder) for run in runs)
    command = python("-W", "ignore", "-m", "pytest", "-q", "--no-header", "evaluation/test_execution_accuracy.py")
    environment = engine_environment(offline=True) | {"RUN": folders, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    with tempfile.TemporaryFile() as said, stage("the DeepEval suite: every answer, and the gates"):
        code = run_child(command, environment, stdout=said, stderr=subprocess.STDOUT)
        said.seek(0)
        lines = [line for line in said.read().decode(errors="replace").splitlines() if not DOTS.search(line)]
    if code == 0 and NOTHING.match(lines[-1]):
        note("The DeepEval suite had nothing to check: no run writes SQL, and no config sets gates")
    elif code == 0:
        found = next((line for line in lines if line.startswith(IN_WORDS)), lines[-1])
        done(f"The DeepEval suite agrees: {found.removeprefix(IN_WORDS)}")
    else:
        console.print("\n".join(lines), markup=False)
    return code


if __name__ == "__main__":
    run_main(main)
