"""Protects the first question after a night: why did it stop, and what must be changed? The echo is never the cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.failure import failure_reason

TRACE = "Traceback (most recent call last):\n  File x\n"


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ("start\ntraining.callbacks.TrainingStopped: loss is nan at step 3.\nbye\n", "loss is nan at step 3."),
        (f"{TRACE}ValueError: bad key\n  0%|\n", "ValueError: bad key"),
        (f"[rank1]: {TRACE}[rank1]: torch.OutOfMemoryError: CUDA out of memory.\n", "Lower micro_batch_size"),
        (
            f"{TRACE}OSError: [Errno 28] No space left on device\n{TRACE}RuntimeError: Connection closed by peer\n",
            "OSError: [Errno 28] No space left on device Free some space",
        ),
        (
            f"{TRACE}ValueError: Target modules {{'qq'}} not found in the base model.\n{TRACE}"
            "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n",
            "Correct lora_target_modules",
        ),
        (f"{TRACE}huggingface_hub.errors.GatedRepoError: 401 Client Error.\n", "hf auth login"),
        ("", "it said nothing"),
    ],
)
def test_the_cause_is_named_with_what_to_change(tmp_path: Path, log: str, said: str) -> None:
    path = tmp_path / "train.log"
    path.write_text(log)
    assert said in failure_reason(path)


def test_a_process_that_was_killed_lacked_memory(tmp_path: Path) -> None:
    assert "for want of memory" in failure_reason(tmp_path / "none.log", -9)


def test_a_process_that_was_ended_says_by_what_and_no_warning_is_taken_for_the_cause(tmp_path: Path) -> None:
    log = tmp_path / "train.log"
    log.write_text("W1126 00:28:53 _pytree.py:630] register_constant() will be an error in a future release.\n")
    assert "by SIGTERM. The same command goes on" in failure_reason(log, -15)
    assert failure_reason(log, 1) == "it said nothing"
