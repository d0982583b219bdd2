"""What a training took: for its manifest, and for the next estimate on this machine."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from core.paths import resolve_path
from core.records.manifest import Manifest, Training
from training.estimate.calibration import FILE, Timing, add_timing, this_machine
from training.estimate.sizes import read_sizes

Lines = list[dict[str, Any]]


def training_of(
    log: list[dict[str, float]], seconds: float, processes: int, examples_per_step: int, progress: Lines
) -> Training:
    """Describes a whole training.

    Args:
        seconds: of the call that finished it; those of earlier calls that were stopped are added.
    """
    took = [line["took"] for line in progress if "took" in line]
    lengths: list[int] = next((line["lengths"] for line in progress if "lengths" in line), [])
    each = sum(lengths) / len(lengths) if lengths else 0.0
    rate = examples_per_step * each * len(took) / sum(took) if took else 0.0
    peak = max((line["peak"] for line in progress if "peak" in line), default=0)
    steps = max((int(line["step"]) for line in (*progress, *log) if "step" in line), default=0)
    return Training(
        seconds=round(seconds + _seconds_before(progress), 1),
        steps=steps,
        processes=processes,
        examples_per_step=examples_per_step,
        tokens_per_example=round(each, 1),
        tokens_per_second=round(rate, 1),
        peak_bytes=peak,
        log=log,
    )


def _seconds_before(progress: Lines) -> float:
    """Adds up the calls that were stopped before this one, each from its first line to its last."""
    starts = [number for number, line in enumerate(progress) if "starts" in line]
    return sum(progress[end - 1]["at"] - progress[start]["at"] for start, end in pairwise(starts))


def remember(manifest: Manifest, seconds: float, progress: Lines, file: Path = FILE) -> None:
    """Keeps the timing of a training that ran from start to end in one go."""
    training = manifest.training
    took = [line["took"] for line in progress if "took" in line]
    sizes = read_sizes(resolve_path(manifest.base.path), manifest.config)
    began = [line["at"] for line in progress if "begins" in line]
    ended = [line["at"] for line in progress if "peak" in line]
    whole = training is not None and len(took) == training.steps and len(began) == len(ended) == 1
    if training is None or sizes is None or not took or not whole or not training.tokens_per_second:
        return
    span = ended[0] - began[0]
    evaluations = sum("eval_loss" in line.get("log", {}) for line in progress)
    add_timing(
        Timing(
            this_machine(),
            manifest.base.fingerprint,
            sizes.trainable,
            training.processes,
            training.tokens_per_second,
            round(max(0.0, seconds - span), 1),
            round(max(0.0, span - sum(took)) / max(1, evaluations), 1),
            training.peak_bytes,
        ),
        file,
    )
