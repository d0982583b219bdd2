"""How fast a model trains on this machine, before anything was trained: some batches of the right size, timed.

Costs the start of a training (imports, the model's weights) and a few seconds, once for each model.
"""

from __future__ import annotations

import subprocess
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from core.children import child
from core.config import Config
from core.console import stage
from core.engines import engine_environment, gpu_count, python
from core.files import read_json, write_json
from core.weights import base_of, is_local
from training.estimate.calibration import FILE, Timing, add_timing, this_machine
from training.estimate.sizes import Sizes
from training.launch import process_count
from training.ranks import threads_of_each
from training.tokens.report import TokenReport

SECONDS = 5.0
WHOLE_START = 2.0  # a training also tokenizes, makes its trainer, and looks at its adapter in the end
FORWARD_ONLY = 2.0  # an evaluation reads tokens so many times faster than a training step


def can_be_tried(config: Config) -> bool:
    """On a GPU the speed is that of kernels which a bare loop does not use; there the first steps tell."""
    quantised = config.axolotl.get("load_in_4bit") or config.axolotl.get("load_in_8bit")
    return gpu_count() == 0 and not config.settings.requires_gpu and not quantised


def try_out(
    config: Config, report: TokenReport, sizes: Sizes, evaluated: int, file: Path = FILE, seconds: float = SECONDS
) -> Timing | None:
    """Trains on made-up batches in as many processes as the training will have, and keeps the timing.

    Args:
        evaluated: examples of an evaluation.
        seconds: how long batches are timed.
    """
    processes = process_count(config.settings.processes)
    lengths = [length for length in report.lengths if length <= int(config.axolotl.get("sequence_len") or 512)]
    request = {
        "base": base_of(config).source,
        "config": config.axolotl,
        "plain_head": config.settings.plain_head,
        "lengths": lengths,
        "trained": report.trained / max(1, report.tokens),
        "seconds": seconds,
    }
    environment = engine_environment(is_local(config.base_model)) | {"OMP_NUM_THREADS": threads_of_each(processes)}
    with stage("timing some batches, once for this model"), TemporaryDirectory() as folder, ExitStack() as stack:
        asked = Path(folder) / "request.json"
        answers = [Path(folder) / f"answer-{number}.json" for number in range(processes)]
        write_json(asked, request)
        command = python("-W", "ignore", "-m", "training.estimate.trial_worker", str(asked))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started = [stack.enter_context(child([*command, str(path)], environment, **quiet)) for path in answers]
        if any([process.wait() for process in started]):
            return None  # an estimate is no reason to stop
        said = [read_json(path) for path in answers]
    rate = sum(answer["tokens_per_second"] for answer in said)
    mean = sum(lengths) / max(1, len(lengths))
    timing = Timing(
        this_machine(),
        base_of(config).fingerprint,
        sizes.trainable,
        processes,
        round(rate, 1),
        round(WHOLE_START * max(answer["start_seconds"] for answer in said), 1),
        round(evaluated * mean / (FORWARD_ONLY * rate), 1),
        trial=True,
    )
    add_timing(timing, file)
    return timing
