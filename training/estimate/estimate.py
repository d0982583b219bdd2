"""Puts the parts together, and refuses what cannot fit."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import psutil

from core.config import Config
from core.engines import gpu_count, gpu_memory
from core.errors import UserError
from core.runs import RUNS
from core.weights import base_of
from training.config.precision import with_precision_of_this_machine
from training.config.processes import with_processes_of_this_machine
from training.estimate.calibration import Rate, Timing, rate_for, read_timings
from training.estimate.memory import memory_by_part
from training.estimate.sizes import Sizes, evaluations_of, examples_per_step, read_sizes, steps_of
from training.estimate.trial import can_be_tried, try_out
from training.launch import process_count
from training.tokens.report import TokenReport


@dataclass(frozen=True)
class Estimate:
    steps: int
    tokens: int  # of the whole training, with padding
    plain: int  # without
    sizes: Sizes | None
    memory: dict[str, int]  # of one process, by part
    processes: int
    evaluations: int
    rate: Rate | None
    disk: int

    @property
    def seconds(self) -> float | None:
        return self.rate.seconds(self.plain, self.evaluations) if self.rate else None


def estimate(config: Config, report: TokenReport, timings: list[Timing]) -> Estimate:
    axolotl, settings = config.axolotl, config.settings
    base = base_of(config)
    processes = process_count(settings.processes)
    sizes = read_sizes(Path(base.source), axolotl)
    micro = int(axolotl.get("micro_batch_size") or 1)
    padded, largest = padded_tokens(report.lengths, micro, int(axolotl.get("pad_to_multiple_of") or 64))
    if axolotl.get("sample_packing"):
        padded, largest = report.tokens, micro * int(axolotl.get("sequence_len") or 512)
    share = report.trained / max(1, report.tokens)
    on_gpu = gpu_count() > 0 or settings.requires_gpu
    memory = memory_by_part(sizes, axolotl, largest, int(share * largest), on_gpu, settings.plain_head) if sizes else {}
    rate = rate_for(base.fingerprint, sizes.trainable if sizes else 0, processes, timings)
    steps = steps_of(axolotl, report.examples, processes)
    epochs = steps * examples_per_step(axolotl, processes) / max(1, report.examples)
    return Estimate(
        steps=steps,
        tokens=int(padded * epochs),
        plain=int(report.tokens * epochs),
        sizes=sizes,
        memory=memory,
        processes=processes,
        evaluations=evaluations_of(axolotl, steps),
        rate=rate,
        disk=_disk(sizes, axolotl),
    )


def padded_tokens(lengths: list[int], micro: int, multiple: int) -> tuple[int, int]:
    """Returns the tokens of an epoch, each batch padded to its longest example, and those of the largest batch."""
    order = list(lengths)
    random.Random(0).shuffle(order)
    sizes = []
    for start in range(0, len(order), micro):
        batch = order[start : start + micro]
        sizes.append(len(batch) * -(-max(batch) // multiple) * multiple)
    worst = sorted(lengths)[-micro:]
    return sum(sizes), len(worst) * -(-max(worst, default=0) // multiple) * multiple


def timed(config: Config, report: TokenReport, evaluated: int) -> Estimate:
    """Returns the estimate, from a short trial where nothing of this model was trained on this machine yet."""
    config = with_processes_of_this_machine(with_precision_of_this_machine(config))
    timings = read_timings()
    found = estimate(config, report, timings)
    if found.rate or found.sizes is None or not can_be_tried(config) or _too_large(found):
        return found
    tried = try_out(config, report, found.sizes, evaluated)
    return estimate(config, report, [*timings, tried]) if tried else found


def _disk(sizes: Sizes | None, axolotl: dict[str, object]) -> int:
    """Two checkpoints at once while the older is not yet removed, and the result."""
    if sizes is None:
        return 0
    whole = 0 if axolotl.get("adapter") else sizes.parameters * 2
    kept = int(axolotl.get("save_total_limit") or 2) + 1  # type: ignore[call-overload]
    return kept * (12 * sizes.trainable + whole) + 4 * sizes.trainable + 200_000_000


def facts(found: Estimate) -> list[tuple[str, str]]:
    """Returns what the estimate says, name and value, for a person."""
    rows = [("steps", f"{found.steps:,}"), ("tokens, with padding", f"{found.tokens:,}")]
    if found.sizes:
        share = found.sizes.trainable / found.sizes.parameters
        rows.append(("trainable parameters", f"{found.sizes.trainable:,} of {found.sizes.parameters:,} ({share:.1%})"))
        for name, size in found.memory.items():
            rows.append((f"memory: {name}", _gigabytes(size)))
        each = f", of each of {found.processes} processes" if found.processes > 1 else ""
        rows.append(("memory, all together", f"about {_gigabytes(sum(found.memory.values()))}{each}"))
        rows.append(("disk, at most", _gigabytes(found.disk)))
    else:
        rows.append(("memory", "not known before the weights are on this machine"))
    if found.seconds and found.rate:
        rows.append(("time", found.rate.in_words(found.seconds)))
        rows.append(("time, known from", found.rate.source))
    else:
        rows.append(("time", "not known before the first steps"))
    return rows


def refuse_what_cannot_fit(found: Estimate, runs: Path = RUNS) -> None:
    if _too_large(found):
        needed, there = sum(found.memory.values()), _memory_there(found)
        largest = max(found.memory, key=lambda name: found.memory[name])
        raise UserError(
            f"A process needs about {_gigabytes(needed)} of memory and {_gigabytes(there)} are there; the largest part "
            f"are the {largest}. Lower micro_batch_size or sequence_len, set gradient_checkpointing: true, or use "
            "CONFIG=qlora_r16 on a GPU."
        )
    existing = next(folder for folder in (runs, *runs.parents) if folder.exists())
    free = shutil.disk_usage(existing).free
    if found.disk > free:
        raise UserError(f"Up to {_gigabytes(found.disk)} are written below {runs} and {_gigabytes(free)} are free.")


def _too_large(found: Estimate) -> bool:
    there = _memory_there(found)
    return there > 0 and sum(found.memory.values()) > 1.15 * there


def _memory_there(found: Estimate) -> int:
    """Returns the bytes that each process can have."""
    return min(gpu_memory(), default=0) if gpu_count() else psutil.virtual_memory().available // found.processes


def _gigabytes(size: float) -> str:
    return f"{size / 1e9:.2f} GB" if size < 10e9 else f"{size / 1e9:.0f} GB"
