"""How the engines are started: quiet, offline unless asked, on this machine's device."""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
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
    "TQDM_DISABLE": "1",
}

# Threads that wait for each other otherwise do so at full speed: on a machine with other work, each wait then lasts
# until the scheduler takes the core away, and a small model answers many times slower.
WAIT_ASLEEP = {"OMP_WAIT_POLICY": "PASSIVE"}

# glibc otherwise gives every large buffer back to the system and faults it in again. Those above 128 MB are given back
# all the same: kept, they let a full training of a large vocabulary grow to twice the memory that it uses.
KEEP_BUFFERS = {
    "MALLOC_MMAP_THRESHOLD_": "128000000",
    "MALLOC_TRIM_THRESHOLD_": "8000000000",
    "MALLOC_TOP_PAD_": "500000000",
}

_COUNT = """
import ctypes
cuda, count = ctypes.CDLL("libcuda.so.1"), ctypes.c_int()
print(count.value if cuda.cuInit(0) == 0 and cuda.cuDeviceGetCount(ctypes.byref(count)) == 0 else 0)
"""


_MEMORY = (
    _COUNT
    + """
for number in range(count.value):
    device, size = ctypes.c_int(), ctypes.c_size_t()
    cuda.cuDeviceGet(ctypes.byref(device), number)
    cuda.cuDeviceTotalMem_v2(ctypes.byref(size), device)
    print(size.value)
"""
)

_BFLOAT16 = (
    _COUNT
    + """
for number in range(count.value):
    device, major = ctypes.c_int(), ctypes.c_int()
    cuda.cuDeviceGet(ctypes.byref(device), number)
    cuda.cuDeviceGetAttribute(ctypes.byref(major), 75, device)  # compute capability
    print(major.value)
"""
)
PROCESSOR = Path("/proc/cpuinfo")


@cache
def gpu_count() -> int:
    """How many GPUs an engine can use. Everybody asks here, and engines are shown no more than this.

    The driver itself is asked, as torch would ask it: it knows CUDA_VISIBLE_DEVICES, and whether it works at all.
    """
    if os.environ.get("CUDA_VISIBLE_DEVICES") in ("", "-1") or not _has_driver() or not _torch_has_cuda():
        return 0
    told = _told_by_driver(_COUNT)
    return told[0] if len(told) == 1 else 0


def visible_gpus() -> list[str]:
    """Returns the names of the GPUs that engines are shown, so that each process can be given its own."""
    named = [name for name in os.environ.get("CUDA_VISIBLE_DEVICES", "").split(",") if name]
    return (named or [str(number) for number in range(gpu_count())])[: gpu_count()]


@cache
def gpu_memory() -> list[int]:
    """Returns the bytes of memory of each GPU that can be used."""
    if gpu_count() == 0:
        return []
    return _told_by_driver(_MEMORY)[1:]  # the first is the count


@cache
def computes_bfloat16() -> bool:
    """Says whether the device that trains has instructions for bfloat16; without them it is several times slower."""
    if gpu_count():
        majors = _told_by_driver(_BFLOAT16)[1:]  # the first is the count
        return bool(majors) and min(majors) >= 8
    return processor_computes_bfloat16()


def processor_computes_bfloat16() -> bool:
    """Says whether the processor alone has instructions for bfloat16, whatever GPU stands beside it."""
    try:
        return bool(re.search(r"\b(avx512_bf16|amx_bf16)\b", PROCESSOR.read_text(encoding="utf-8")))
    except OSError:
        return False


def _told_by_driver(script: str) -> list[int]:
    """Runs in a process of its own: a driver that was started here would break processes that are forked later."""
    asked = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=False)
    words = asked.stdout.split()
    return [int(word) for word in words] if asked.returncode == 0 and all(map(str.isdigit, words)) else []


def _has_driver() -> bool:
    try:
        ctypes.CDLL("libcuda.so.1")
    except OSError:
        return False
    return True


def _torch_has_cuda() -> bool:
    """A torch built for the CPU finds no GPU on any machine. Read from its files: importing it takes seconds."""
    spec = find_spec("torch")
    version = Path(spec.origin).with_name("version.py") if spec and spec.origin else None
    if version is None or not version.is_file():
        return False
    return not re.search(r"^cuda\b.*= None$", version.read_text(encoding="utf-8"), re.MULTILINE)


def has_flash_attention() -> bool:
    return find_spec("flash_attn") is not None


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
        environment |= {**KEEP_BUFFERS, **WAIT_ASLEEP, "DS_ACCELERATOR": "cpu", "CUDA_VISIBLE_DEVICES": ""}
    return environment


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
