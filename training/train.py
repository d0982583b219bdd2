"""One training from start to manifest. Killed at any point, the same call finishes the rest."""

from __future__ import annotations

import dataclasses
import shutil
import time
from pathlib import Path

from core.config import Config
from core.console import done, note
from core.engines import gpu_count
from core.errors import UserError
from core.files import move_aside, whole_folder, write_text
from core.locks import one_writer
from core.records.manifest import Manifest, read_manifest, write_manifest
from core.runs import Run, shown, trained_runs
from core.weights import is_local
from training.advice import advice
from training.card import write_card
from training.config.attention import with_attention_of_this_machine
from training.config.checks import check_config
from training.config.precision import with_precision_of_this_machine
from training.config.processes import with_processes_of_this_machine
from training.config.resolved import axolotl_config, to_yaml
from training.config.watching import is_watched, note_unwatched
from training.data import checked_data
from training.estimate.sizes import examples_per_step
from training.launch import process_count, progress_of, run_axolotl
from training.machines import Machines
from training.manifest import finished, inputs_hash, planned, what_changed
from training.measured import remember, training_of
from training.outcome import is_whole, keep
from training.ranks import log_of
from training.retention.sample import write_sample
from training.watch import Line

MINIMUM_FREE_BYTES = 500_000_000


def train(config: Config, run: Run, machines: Machines | None = None) -> bool:
    """Trains unless the finished run was made from the very same inputs. True if it trained.

    Everything that can be wrong is found first; only then is anything old moved.

    Args:
        machines: those that train it together; the same call is made on each, and the first keeps the result.
    """
    if machines:
        config, run = config.with_settings(processes=machines.processes), machines.run_here(run)
    with one_writer(run.training_folder, f"training {run.name}"):
        return _train(config, run, machines)


def _train(config: Config, run: Run, machines: Machines | None) -> bool:
    check_machine(config, run)
    config = with_precision_of_this_machine(with_attention_of_this_machine(config))
    if not machines:  # a hostfile says how many processes each of several machines has
        config = with_processes_of_this_machine(config)
    data, counts = checked_data(config, run.seed or 0)
    plan = planned(config, run, counts)
    if plan.base.revision and plan.base.revision != config.revision:
        config = config.with_keys(revision_of_model=plan.base.revision)
        plan = dataclasses.replace(plan, config=config.axolotl)
    if is_finished(run, plan):
        _refresh_settings(run, plan)
        if (run.training_folder / "axolotl").exists():  # of a call that was killed at its end
            _tidy(run, plan)
        done(f"{run.name} is trained already: {shown(_result(run))}")
        return False
    check_config(config, plan.base.source)
    note_unwatched(config)
    _make_room(run, plan)
    write_text(run.axolotl_yaml, to_yaml(axolotl_config(config, run, data.train, data.validation)))

    if is_watched(config):
        write_sample(config, run.training_folder / "axolotl" / "retention.json")
    replayed = f" and {counts.train.replay_rows} replayed" if counts.train.replay_rows else ""
    note(f"{run.name}: {counts.train.task_rows} examples of the task{replayed}; log in {shown(run.log)}")
    _say_what_a_step_holds(config, run)
    started = time.monotonic()
    log = run_axolotl(run, plan, is_local(config.base_model), machines)
    if machines and not machines.is_first:
        shutil.rmtree(run.training_folder)
        done(f"{run.name}: trained in {time.monotonic() - started:.0f} s; the result lies on {machines.hosts[0].name}")
        return True
    _finish(config, run, plan, log, time.monotonic() - started)
    return True


def _say_what_a_step_holds(config: Config, run: Run) -> None:
    """The processes decide how many examples a step holds: seeds that differ in it are not one experiment."""
    processes = process_count(config.settings.processes)
    now = examples_per_step(config.axolotl, processes)
    for other in trained_runs(run.study, run.root):
        written = written_manifest(other)
        if other.variant == run.variant and other.seed != run.seed and written and written.training:
            if written.training.examples_per_step != now:
                note(
                    f"a step of this training holds {now} examples, and one of {other.name} held "
                    f"{written.training.examples_per_step}: these seeds are not one experiment. NPROC= and "
                    "gradient_accumulation_steps set it"
                )
            return


def _finish(config: Config, run: Run, plan: Manifest, log: list[Line], seconds: float) -> None:
    """Keeps the result, then says in the manifest that it is finished. Axolotl's own folder goes last."""
    output = run.training_folder / "axolotl"
    keep(run, output)
    processes = process_count(config.settings.processes)
    progress = progress_of(run)
    training = training_of(log, seconds, processes, examples_per_step(config.axolotl, processes), progress)
    manifest = finished(plan, run, training)
    write_manifest(run.manifest, manifest)
    remember(manifest, seconds, progress)
    _tidy(run, plan)
    said = advice(log)
    if said:
        note(said)
    done(f"{run.name}: trained in {seconds:.0f} s, in {shown(_result(run))}")


def _tidy(run: Run, plan: Manifest) -> None:
    """What follows when the manifest is written: the card, then the folder goes that would be gone on with."""
    write_card(run)
    for rank in range(1, process_count(plan.settings.processes)):
        log_of(run, rank).unlink(missing_ok=True)  # they say what the first log says
    shutil.rmtree(run.training_folder / "axolotl", ignore_errors=True)  # checkpoints, tokenized data have served


def _result(run: Run) -> Path:
    return run.whole_model if run.whole_model.is_dir() else run.adapter


def is_finished(run: Run, plan: Manifest) -> bool:
    """A run is finished when its manifest was written from these inputs and its adapter is the one it names."""
    written = written_manifest(run)
    if written is None or inputs_hash(written) != inputs_hash(plan):
        return False
    return is_whole(run, written.adapter)


def written_manifest(run: Run) -> Manifest | None:
    """The manifest of a finished run; None where there is none, or one of an earlier version."""
    try:
        return read_manifest(run.manifest) if run.manifest.is_file() else None
    except UserError:
        return None


def _refresh_settings(run: Run, plan: Manifest) -> None:
    """Gates and evaluation settings may change without a new training; the manifest shows those in force."""
    written = read_manifest(run.manifest)
    if written.settings != plan.settings or written.config != plan.config:
        write_manifest(run.manifest, dataclasses.replace(written, settings=plan.settings, config=plan.config))


def check_machine(config: Config, run: Run) -> None:
    check_gpu(config)
    existing = next(folder for folder in (run.root, *run.root.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    if free < MINIMUM_FREE_BYTES:
        raise UserError(f"Only {free / 1e6:.0f} MB are free on the disk of {run.root}; training needs 500 MB at least.")


def check_gpu(config: Config) -> None:
    if config.settings.requires_gpu and gpu_count() == 0:
        raise UserError(
            f"MODEL={config.model} needs an NVIDIA GPU (axolotl_configs/models/{config.model}.yaml) and none can be "
            "used here. `make train CONFIG=lora_r16` trains the embedded pocket model on this machine."
        )


def _make_room(run: Run, plan: Manifest) -> None:
    """Checkpoints of an interrupted training are continued if they belong to the same inputs; all else moves aside."""
    mark = run.training_folder / "axolotl" / "inputs.hash"
    # A checkpoint holds the state of each process: with another number it cannot go on.
    wanted = f"{inputs_hash(plan)} {process_count(plan.settings.processes)}"
    if mark.is_file() and mark.read_text() == wanted and not run.manifest.exists():
        return
    place = move_aside(run.training_folder)
    if place:
        note(f"{run.name} was there, {_why(place, plan)}; it is kept in {shown(place)}")
    with whole_folder(run.training_folder) as folder:  # never without its mark
        write_text(folder / mark.relative_to(run.training_folder), wanted)


def _why(place: Path, plan: Manifest) -> str:
    path = place / "manifest.json"
    if not path.is_file():
        return "unfinished and from other inputs, or with another number of processes"
    try:
        changed = what_changed(read_manifest(path), plan)
    except UserError:
        return "written by an earlier version"
    return f"trained with other inputs: {'; '.join(changed[:4])}" if changed else "without its adapter"
