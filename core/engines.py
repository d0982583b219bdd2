"""How the engines are started: quiet, offline unless asked, on this machine's device."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from core.runs import ROOT

QUIET = {
    "AXOLOTL_DO_NOT_TRACK": "1",
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "DEEPEVAL_TELEMETRY_OPT_OUT": "1",
    "DEEPEVAL_FILE_SYSTEM": "READ_ONLY",
    "DEEPEVAL_DISABLE_DOTENV": "1",
    "DEEPEVAL_NO_INSPECT_PROMPT": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
}

# glibc otherwise gives every large buffer back to the system and faults it in again.
KEEP_BUFFERS = {
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TRIM_THRESHOLD_": "8000000000",
    "MALLOC_TOP_PAD_": "500000000",
}


@cache
def gpu_count() -> int:
    """Asked of the driver's tool, so that a plan or an error message does not pay for importing torch."""
    if os.environ.get("CUDA_VISIBLE_DEVICES") == "" or not shutil.which("nvidia-smi"):
        return 0
    listing = subprocess.run(["nvidia-smi", "-L"], capture_output=True, text=True, check=False)
    return sum(line.startswith("GPU ") for line in listing.stdout.splitlines()) if listing.returncode == 0 else 0


def engine_environment(offline: bool) -> dict[str, str]:
    """The environment of a process that runs an engine. `offline` is false only where a model comes from the Hub."""
    environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    # DeepSpeed builds its operators for a GPU with ninja, called by its name; nobody has to activate the environment.
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if offline:
        environment["HF_HUB_OFFLINE"] = "1"
        environment["HF_DATASETS_OFFLINE"] = "1"
    if gpu_count() == 0:
        environment |= {**KEEP_BUFFERS, "DS_ACCELERATOR": "cpu"}
    return environment


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
