"""One training from start to manifest. Killed at any point, the same call finishes the rest."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from core.console import done, note
from core.engines import gpu_count
from core.errors import UserError
from core.files import read_json, write_json, write_text
from core.hashing import hash_value
from core.runs import Run, shown
from core.weights import is_local
from preprocess.chat import ChatData, prepare_chat
from preprocess.spider import load_spider
from training.launch import run_axolotl
from training.manifest import inputs as collect_inputs
from training.manifest import manifest
from training.resolve import Config, axolotl_config, resolve_path, to_yaml
from training.settings import Settings

ADAPTER_FILES = ("adapter_config.json", "adapter_model.safetensors")
MINIMUM_FREE_BYTES = 500_000_000


def chat_data(settings: Settings, seed: int) -> ChatData:
    replay = settings.replay
    return prepare_chat(
        load_spider(resolve_path(settings.spider)),
        seed,
        settings.data_fraction,
        resolve_path(replay.source) if replay.source else None,
        replay.ratio,
    )


def train(config: Config, run: Run) -> bool:
    """Trains unless the finished run was made from the very same inputs. True if it trained."""
    check_machine(config, run)
    data = chat_data(config.settings, run.seed or 0)
    made_from = collect_inputs(config, run, data)
    if is_finished(run, made_from):
        _refresh_settings(run, config.settings)
        done(f"{run.name} is trained already: {shown(run.adapter)}")
        return False
    _start_over_if_changed(run, hash_value(made_from))
    write_text(run.axolotl_yaml, to_yaml(axolotl_config(config, run, data.train, data.validation)))

    counts = made_from["data"]["train"]
    replayed = f" and {counts['replay_rows']} replayed" if counts["replay_rows"] else ""
    note(f"{run.name}: {counts['spider_rows']} Text-to-SQL{replayed} examples; log in {shown(run.log)}")
    started = time.monotonic()
    offline = is_local(config.base_model)
    log = run_axolotl(run, config.settings.processes, offline)
    seconds = time.monotonic() - started
    _keep_adapter(run)
    write_json(run.manifest, manifest(made_from, config.settings, run, seconds, log))
    done(f"{run.name}: trained in {seconds:.0f} s, adapter in {shown(run.adapter)}")
    return True


def is_finished(run: Run, made_from: dict[str, object]) -> bool:
    """A run is finished when its manifest was written from these inputs and its adapter is the one it names."""
    if not run.manifest.is_file():
        return False
    written = read_json(run.manifest)
    same = all(hash_value(written.get(key)) == hash_value(value) for key, value in made_from.items())
    return same and all((run.adapter / name).is_file() for name in ADAPTER_FILES)


def _refresh_settings(run: Run, settings: Settings) -> None:
    """Gates and evaluation settings may change without a new training; the manifest shows those in force."""
    written = read_json(run.manifest)
    if written["sqlotl"] != settings.as_dict():
        write_json(run.manifest, {**written, "sqlotl": settings.as_dict()})


def check_machine(config: Config, run: Run) -> None:
    check_gpu(config, run.model)
    existing = next(folder for folder in (run.root, *run.root.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    if free < MINIMUM_FREE_BYTES:
        raise UserError(f"Only {free / 1e6:.0f} MB are free on the disk of {run.root}; training needs 500 MB at least.")


def check_gpu(config: Config, model: str) -> None:
    if config.settings.requires_gpu and gpu_count() == 0:
        raise UserError(
            f"MODEL={model} needs an NVIDIA GPU (axolotl_configs/{model}/base.yaml) and none is visible here. "
            "`make train CONFIG=lora_r16` trains the embedded pocket model on this machine."
        )


def _start_over_if_changed(run: Run, made_from_hash: str) -> None:
    """Checkpoints of an interrupted training are only continued if they belong to the same inputs."""
    mark = run.training_folder / "axolotl" / "inputs.hash"
    if mark.is_file() and mark.read_text() == made_from_hash and not run.manifest.exists():
        return
    if run.training_folder.exists():
        shutil.rmtree(run.training_folder)
    write_text(mark, made_from_hash)


def _keep_adapter(run: Run) -> None:
    """The adapter folder appears whole; Axolotl's own folder (checkpoints, tokenized data) has served."""
    output = run.training_folder / "axolotl"
    missing = [name for name in ADAPTER_FILES if not (output / name).is_file()]
    if missing:
        raise UserError(f"Axolotl ended well but wrote no {missing[0]}; see {shown(run.log)}.")
    draft = Path(f"{run.adapter}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    for name in ADAPTER_FILES:
        shutil.copy2(output / name, draft / name)
    shutil.rmtree(run.adapter, ignore_errors=True)
    draft.rename(run.adapter)
    shutil.rmtree(output)
