"""Speed of our training beside a bare PyTorch loop and a short TRL script, and its overhead over `axolotl train`.

make bench-train CONFIG=lora_r16 [MODEL=pocket] [LIMIT=40] [REPEAT=1]: the same rows, as many in a step, in turn.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import yaml
from rich.table import Table

from core.config import Config, load_variant
from core.console import console, note
from core.engines import engine_environment, python
from core.errors import UserError, run_main
from core.files import read_jsonl, read_text, write_json, write_text
from core.records.manifest import read_manifest
from core.runs import ROOT, Run
from core.weights import base_of
from scripts.cli.read import arguments
from training.config.schema import check_schema
from training.data import checked_data
from training.estimate.sizes import examples_per_step
from training.train import train

STEPS = 40


def main() -> None:
    args = arguments("bench-train")
    config = load_variant(args.model, args.config, args.data, args.base).with_keys(
        max_steps=args.limit or STEPS, eval_strategy="no", save_strategy="no"
    )
    started = time.monotonic()
    check_schema(config)  # once for a config; its answer is kept
    first_check = time.monotonic() - started
    rates: dict[str, list[float]] = {"make train": [], "bare PyTorch loop": [], "TRL script": []}
    overheads = []
    for repeat in range(1, args.repeat + 1):
        with tempfile.TemporaryDirectory() as folder:
            note(f"round {repeat} of {args.repeat}: make train")
            run, seconds, rate, length = ours(config, Path(folder))
            rates["make train"].append(rate)
            note(f"round {repeat} of {args.repeat}: axolotl train, on the file that it wrote")
            overheads.append((seconds, plain(run)))
            request = write_request(config, Path(folder))
            for name, module in (("bare PyTorch loop", "bare"), ("TRL script", "trl_script")):
                note(f"round {repeat} of {args.repeat}: {name}")
                rates[name].append(length * asked(module, request))
    show(rates, overheads)
    console.print(f"the check by Axolotl's schema, once for each config and before all this: {first_check:.1f} s")


def ours(config: Config, folder: Path) -> tuple[Run, float, float, float]:
    """Returns the run, its seconds, tokens in each second of a step, and the mean tokens of an example."""
    run = Run(config.study, str(config.variant), 42, root=folder)
    started = time.monotonic()
    train(config, run)
    seconds = time.monotonic() - started
    training = read_manifest(run.manifest).training
    if training is None or not training.tokens_per_second:
        raise UserError("The training said nothing of its steps; see its log.")
    return run, seconds, training.tokens_per_second, training.tokens_per_example


def plain(run: Run) -> float:
    """Seconds of `axolotl train` on the same file, with an output folder of its own."""
    resolved = yaml.safe_load(read_text(run.axolotl_yaml))
    folder = run.root / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    resolved |= {"output_dir": str(folder / "out"), "dataset_prepared_path": str(folder / "tokenized")}
    write_text(folder / "axolotl.yaml", yaml.safe_dump(resolved))
    command = python("-m", "axolotl.cli.main", "train", str(folder / "axolotl.yaml"), "--launcher", "python")
    started = time.monotonic()
    subprocess.run(command, cwd=ROOT, env=engine_environment(offline=True), check=True, capture_output=True)
    return time.monotonic() - started


def write_request(config: Config, folder: Path) -> Path:
    data, _ = checked_data(config, 42)
    keys = config.axolotl
    request = {
        "base": base_of(config).source,
        "attention": keys.get("attn_implementation", "sdpa"),
        "rank": keys.get("lora_r", 16),
        "alpha": keys.get("lora_alpha", 32),
        "rate": keys["learning_rate"],
        "batch": examples_per_step(config.axolotl, max(1, config.settings.processes)),
        "steps": keys["max_steps"],
        "rows": read_jsonl(data.train),
        "out": str(folder / "trl"),
    }
    write_json(folder / "request.json", request)
    return folder / "request.json"


def asked(module: str, request: Path) -> float:
    command = python("-W", "ignore", "-m", f"training.bench.{module}", str(request))
    answer = subprocess.run(
        command, cwd=ROOT, env=engine_environment(offline=True), check=False, capture_output=True, text=True
    )
    if answer.returncode != 0:
        raise UserError(f"{module} failed: {(answer.stderr.strip().splitlines() or ['it said nothing'])[-1][:300]}")
    return float(json.loads(answer.stdout.strip().splitlines()[-1])["examples_per_second"])


def show(rates: dict[str, list[float]], overheads: list[tuple[float, float]]) -> None:
    table = Table(box=None, header_style="bold")
    for column in ("", "tokens/s, median", "min", "max", "ours beside it"):
        table.add_column(column, justify="right" if column else "left")
    mine = statistics.median(rates["make train"])
    for name, found in rates.items():
        middle = statistics.median(found)
        table.add_row(name, f"{middle:,.0f}", f"{min(found):,.0f}", f"{max(found):,.0f}", f"{mine / middle:.0%}")
    console.print(table)
    with_us, without = (statistics.median(column) for column in zip(*overheads, strict=True))
    difference = with_us - without
    console.print(f"overhead over `axolotl train`: {difference:+.1f} s, {difference / without:+.1%} of {without:.1f} s")


if __name__ == "__main__":
    run_main(main)
