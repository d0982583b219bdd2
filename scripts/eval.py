"""Evaluates the base and the trained runs: SQL, MMLU, comparison.   make eval [CONFIG=lora_r16] [MODEL=pocket]"""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core.config import Config, load_model, load_variant, variants
from core.console import done, hint, note
from core.errors import UserError, run_main
from core.files import read_json
from core.hashing import hash_value
from core.paths import resolve_path
from core.runs import Run, base_run, trained_runs
from core.weights import base_fingerprint
from evaluation.pipeline import evaluate
from evaluation.plan import Subject
from scripts.compare import show as show_comparison
from scripts.options import model_suffix
from training.train import check_gpu

GROUPS = {"150": "mmlu_150", "600": "mmlu_600", "full": "mmlu_full"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="sqlotl eval", description=__doc__)
    parser.add_argument("--config", help="only this variant (and the base); without it: every trained run")
    parser.add_argument("--model", default="pocket")
    parser.add_argument("--mmlu", default="150", choices=GROUPS, help="how many questions: 150, 600 or full")
    parser.add_argument("--no-table", action="store_true", help="compute only; `make report` and compare show it")
    args = parser.parse_args()

    config = load_model(args.model)
    check_gpu(config)
    runs = wanted_runs(args.model, args.config)
    subject = subject_of(config, GROUPS[args.mmlu])
    computed = evaluate(subject, [base_run(args.model), *with_strengths(runs, args.model)])
    done(f"{computed} results computed" if computed else "Nothing has changed: every result is up to date")
    if args.no_table:
        return
    show_comparison(args.model)
    hint("make report" + model_suffix(args.model))


def subject_of(config: Config, group: str = "mmlu_150") -> Subject:
    settings = config.settings
    return Subject(
        base_model=config.base_model,
        revision=config.axolotl.get("revision_of_model"),
        dtype=settings.dtype,
        spider=resolve_path(settings.data.spider),
        generation=asdict(settings.generation),
        mmlu={"source": settings.data.mmlu, "batch_size": settings.loglikelihood.batch_size},
        mmlu_group=group,
    )


def wanted_runs(model: str, variant: str | None) -> list[Run]:
    runs = [run for run in trained_runs(model) if variant in (None, run.variant)]
    if variant and not runs:
        load_variant(model, variant)  # a wrong name is a better message than a missing training
        raise UserError(f"{variant} has not been trained yet: make train CONFIG={variant}")
    if not runs:
        note("Nothing is trained yet; only the base is evaluated.")
    fingerprint = base_fingerprint(load_model(model))
    fresh = []
    for run in runs:
        if read_json(run.manifest)["base_model"]["fingerprint"] != fingerprint:
            note(f"{run.name} was trained on another base and is left out; again: make train CONFIG={run.variant}")
        else:
            fresh.append(run)
    return fresh


def with_strengths(runs: list[Run], model: str) -> list[Run]:
    """Each run as trained, and at the further strengths that its config asks for."""
    everything = []
    for run in runs:
        everything.append(run)
        if run.variant not in variants():
            continue
        config = load_variant(model, run.variant)
        if hash_value(config.axolotl) != hash_value(read_json(run.manifest)["config"]):
            note(f"{run.name} was trained before its YAML changed. Train it anew: make train CONFIG={run.variant}")
        everything += [run.at(strength) for strength in config.settings.adapter_scales if strength != 1.0]
    return everything


if __name__ == "__main__":
    run_main(main)
