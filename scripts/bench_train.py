"""Speed of our training beside a bare PyTorch loop and a short TRL script, and its overhead over `axolotl train`.

make bench-train CONFIG=lora_r16 [MODEL=pocket] [LIMIT=100] [REPEAT=1]: LIMIT steps. All sides train every row once,
with the same batches and hyperparameters, in turn. Tokens in a second: those of all rows over the time of all steps.
On a GPU each side's share of the rate of a large matrix product is shown as well. LoRA needs four operations for each
weight and token: two forward, two back to the adapter's place. What is computed twice to save memory does not count.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rich.table import Table

from core.config import Config, load_variant
from core.console import console, note
from core.engines import engine_environment, gpu_count, python
from core.errors import UserError, run_main
from core.files import read_jsonl, read_text, write_json, write_text
from core.records.manifest import read_manifest
from core.runs import ROOT, Run
from core.weights import base_of
from scripts.cli.read import arguments
from training.config.attention import with_attention_of_this_machine
from training.config.precision import with_precision_of_this_machine
from training.config.processes import with_processes_of_this_machine
from training.config.schema import check_schema
from training.data import checked_data
from training.estimate.sizes import examples_per_step, read_sizes
from training.launch import process_count
from training.train import train

STEPS = 100
OPERATIONS = 4  # for each weight and token


@dataclass(frozen=True)
class Pace:
    tokens_per_second: float
    peak_bytes: int


def main() -> None:
    args = arguments("bench-train")
    config = load_variant(args.model, args.config, args.data, args.base)
    config = with_attention_of_this_machine(with_processes_of_this_machine(config))
    config = short(config, args.limit or STEPS)
    started = time.monotonic()
    check_schema(config)  # once for a config; its answer is kept
    first_check = time.monotonic() - started
    paces: dict[str, list[Pace]] = {"make train": [], "bare PyTorch loop": [], "TRL script": []}
    overheads = []
    for repeat in range(1, args.repeat + 1):
        with tempfile.TemporaryDirectory() as folder:
            note(f"round {repeat} of {args.repeat}: make train")
            run, seconds, pace = ours(config, Path(folder))
            paces["make train"].append(pace)
            note(f"round {repeat} of {args.repeat}: axolotl train, on the file that it wrote")
            overheads.append((seconds, plain(run, process_count(config.settings.processes))))
            request = write_request(config, Path(folder))
            for name, module in (("bare PyTorch loop", "bare"), ("TRL script", "trl_script")):
                note(f"round {repeat} of {args.repeat}: {name}")
                found = asked(module, str(request))
                paces[name].append(Pace(float(found["tokens_per_second"]), int(found["peak_bytes"])))
    show(paces, operations_for_a_token(config))
    show_overhead(overheads)
    console.print(f"the check by Axolotl's schema, once for each config and before all this: {first_check:.1f} s")


def short(config: Config, steps: int) -> Config:
    """Returns the config with as many rows as the steps hold, each trained once."""
    _, counts = checked_data(config, 42)
    wanted = steps * examples_per_step(config.axolotl, process_count(config.settings.processes))
    config = config.with_keys(num_epochs=1, eval_strategy="no", save_strategy="no")
    return config.with_settings(data_fraction=min(1.0, wanted / counts.train.rows))


def ours(config: Config, folder: Path) -> tuple[Run, float, Pace]:
    """Returns the run, its seconds, and the pace of its steps."""
    run = Run(config.study, str(config.variant), 42, root=folder)
    started = time.monotonic()
    train(config, run)
    seconds = time.monotonic() - started
    training = read_manifest(run.manifest).training
    if training is None or not training.tokens_per_second:
        raise UserError("The training said nothing of its steps; see its log.")
    return run, seconds, Pace(training.tokens_per_second, training.peak_bytes)


def plain(run: Run, processes: int) -> float:
    """Seconds of `axolotl train` on the same file with as many processes, and an output folder of its own."""
    resolved = yaml.safe_load(read_text(run.axolotl_yaml))
    folder = run.root / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    resolved |= {"output_dir": str(folder / "out"), "dataset_prepared_path": str(folder / "tokenized")}
    write_text(folder / "axolotl.yaml", yaml.safe_dump(resolved))
    command = python("-m", "axolotl.cli.main", "train", str(folder / "axolotl.yaml"), "--launcher")
    command += ["torchrun", "--", f"--nproc_per_node={processes}"] if processes > 1 else ["python"]
    started = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=engine_environment(offline=True), check=True, capture_output=True)
    return time.monotonic() - started


def write_request(config: Config, folder: Path) -> Path:
    data, _ = checked_data(config, 42)
    keys = with_precision_of_this_machine(config).axolotl
    request = {
        "base": base_of(config).source,
        "attention": keys.get("attn_implementation", "sdpa"),
        "rank": keys.get("lora_r", 16),
        "alpha": keys.get("lora_alpha", 32),
        "dropout": keys.get("lora_dropout", 0.0),
        "rate": keys["learning_rate"],
        # One process in place of several: it takes their examples at once.
        "batch": int(keys["micro_batch_size"]) * process_count(config.settings.processes),
        "accumulation": int(keys.get("gradient_accumulation_steps") or 1),
        "length": keys["sequence_len"],
        "dtype": "bfloat16" if keys.get("bf16") else "float32",
        "rows": read_jsonl(data.train),
        "out": str(folder / "trl"),
    }
    write_json(folder / "request.json", request)
    return folder / "request.json"


def operations_for_a_token(config: Config) -> float:
    """0 without a GPU: a processor's own rate depends too much on what else it does."""
    sizes = read_sizes(Path(base_of(config).source), config.axolotl)
    return OPERATIONS * sizes.parameters if sizes and gpu_count() else 0.0


def asked(module: str, *words: str) -> dict[str, Any]:
    command = python("-W", "ignore", "-m", f"training.bench.{module}", *words)
    answer = subprocess.run(
        command, cwd=ROOT, env=engine_environment(offline=True), check=False, capture_output=True, text=True
    )
    if answer.returncode != 0:
        raise UserError(f"{module} failed: {(answer.stderr.strip().splitlines() or ['it said nothing'])[-1][:300]}")
    found: dict[str, Any] = json.loads(answer.stdout.strip().splitlines()[-1])
    return found


def show(paces: dict[str, list[Pace]], operations: float) -> None:
    gpu = asked("gpu_rate") if operations else {}
    table = Table(box=None, header_style="bold")
    shares = ["of the GPU's rate"] if gpu else []
    for column in ("", "tokens/s, median", "min", "max", "ours beside it", "memory", *shares):
        table.add_column(column, justify="right" if column else "left")
    mine = statistics.median(pace.tokens_per_second for pace in paces["make train"])
    for name, found in paces.items():
        rates = [pace.tokens_per_second for pace in found]
        middle = statistics.median(rates)
        memory = max(pace.peak_bytes for pace in found) / 1e9
        cells = [f"{rate:,.0f}" for rate in (middle, min(rates), max(rates))]
        cells += [f"{mine / middle:.0%}", f"{memory:.1f} GB"]
        if gpu:
            cells.append(f"{middle * operations / gpu['operations_per_second']:.0%}")
        table.add_row(name, *cells)
    console.print(table)
    if gpu:
        console.print(f"{gpu['name']}: {gpu['operations_per_second'] / 1e12:.0f} TFLOP/s in a large product")


def show_overhead(overheads: list[tuple[float, float]]) -> None:
    with_us, without = (statistics.median(column) for column in zip(*overheads, strict=True))
    difference = with_us - without
    console.print(f"overhead over `axolotl train`: {difference:+.1f} s, {difference / without:+.1%} of {without:.1f} s")


if __name__ == "__main__":
    run_main(main)
