"""Says in a sentence why a training stopped, from the log of the rank that stopped first, and what to change."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path
from signal import Signals

OURS = "TrainingStopped: "
LINES = 2000  # of the log's end

# What follows from another failure, and is never the cause.
AFTERMATH = re.compile(
    r"ChildFailedError|CalledProcessError|Connection (?:closed|reset) by peer|DistBackendError|Broken ?pipe|"
    r"DistNetworkError|SystemExit|KeyboardInterrupt|SIGTERM",
    re.IGNORECASE,
)
FINAL_LINE = re.compile(
    r"^(?:\[rank\d+\]:\s*)?((?:\w+\.)*\w*(?:Error|Exception|Stopped|Failure|Interrupt))(?::\s*(.*))?$"
)

WARNING = re.compile(r"^[IW]\d{4} |\bwarning\b", re.IGNORECASE)  # torch's lines begin with a letter and the date

LESS_MEMORY = (
    "Lower micro_batch_size (raise gradient_accumulation_steps by as much) or sequence_len, or use CONFIG=qlora_r16."
)
ADVICE = {
    r"out of memory|OutOfMemory|Cannot allocate memory|DefaultCPUAllocator": LESS_MEMORY,
    r"No space left|Disk quota": "Free some space; the same command then goes on from the last checkpoint.",
    r"Target modules .* not found": "Correct lora_target_modules: these are no layers of this model.",
    r"gated|401 Client|403 Client|Cannot access": "Ask for access on the model's page, then `hf auth login`.",
    r"offline mode|couldn't connect|LocalEntryNotFound": "The model is not on this machine: connect it, or name a "
    "folder with BASE=.",
    r"chat_template": "The tokenizer has no chat template: set chat_template_jinja in the model's file.",
    r"not divisible|divisible by": "Check sequence_len, micro_batch_size and the number of processes.",
    r"flash_attn|FlashAttention": "Set attn_implementation: sdpa, or install flash-attn (requirements-gpu.txt).",
    r"bf16|bfloat16": "Set bf16: false: this machine does not compute in bfloat16.",
}


def failure_reason(log: Path, code: int | None = None) -> str:
    """Returns the cause, with the key that is likely to cure it."""
    if code == -9:
        return "the process was killed by the system, most likely for want of memory. " + LESS_MEMORY
    lines = _tail(log)
    ours = [line for line in lines if OURS in line]
    if ours:
        return ours[-1].split(OURS, 1)[1].strip()
    named = _named(lines)
    if code is not None and code < 0 and not named:
        return f"it was ended from outside by {Signals(-code).name}. The same command goes on from the last checkpoint."
    cause = named or _spoken(lines)
    advice = next((advice for pattern, advice in ADVICE.items() if re.search(pattern, cause, re.IGNORECASE)), "")
    return f"{cause} {advice}".strip() if advice else cause


def _named(lines: list[str]) -> str:
    """Returns the last line of a traceback that is not the echo of another."""
    found = [match for line in lines if (match := FINAL_LINE.match(line)) and not AFTERMATH.search(line)]
    if not found:
        return ""
    kind, message = found[-1].groups()
    return f"{kind.rsplit('.', 1)[-1]}: {message or 'without a message'}"[:400]


def _spoken(lines: list[str]) -> str:
    """Returns the last line that speaks of an error, or the last of all."""
    lines = [line for line in lines if line and not WARNING.search(line)]
    said = [
        line for line in lines if re.search(r"\berror\b|Error:", line, re.IGNORECASE) and not AFTERMATH.search(line)
    ]
    return (said or lines or ["it said nothing"])[-1][:400]


def _tail(log: Path) -> list[str]:
    if not log.is_file():
        return []
    with log.open(encoding="utf-8", errors="replace") as stream:
        return list(deque((line.strip() for line in stream), maxlen=LINES))
