"""What stops or saves a training from outside: a signal, the clock. All ranks must do it at the same step.

So at the end of each step they tell each other what is asked for, and the strongest wish counts for all of them.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import torch
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

INTERRUPTED = 75  # exit code: saved, and to be continued
NOTHING, SAVE, STOP = 0, 1, 2


def strongest_of_all(wish: int) -> int:
    """Returns the strongest wish of any rank. A few bytes beside the gradients of a step."""
    if not torch.distributed.is_initialized() or torch.distributed.get_world_size() == 1:
        return wish
    device = "cpu" if "gloo" in str(torch.distributed.get_backend_config()) else "cuda"
    found = torch.tensor([wish], device=device)
    torch.distributed.all_reduce(found, op=torch.distributed.ReduceOp.MAX)
    return int(found)


class SaveAndStop(TrainerCallback):
    """Saves every few minutes; on SIGTERM saves and ends, so that the same command goes on from there."""

    def __init__(self, minutes: float, rank: int, strongest: Callable[[int], int] = strongest_of_all) -> None:
        self.minutes, self.rank, self.strongest = minutes, rank, strongest
        self.asked = False
        self.saved = time.monotonic()
        self.stops_at: int | None = None
        with suppress(ValueError):  # not the main thread: under Ray, which has its own way to stop
            signal.signal(signal.SIGTERM, self._ask)

    def _ask(self, number: int, frame: Any) -> None:
        self.asked = True

    def on_step_end(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any
    ) -> TrainerControl:
        wish = self.strongest(self._wish())
        if wish != NOTHING:
            control.should_save = True
        if wish == STOP:
            self.stops_at = state.global_step
        return control

    def _wish(self) -> int:
        if self.asked:
            return STOP
        # One clock decides: that of the first rank.
        late = self.rank == 0 and self.minutes > 0 and time.monotonic() - self.saved > 60 * self.minutes
        return SAVE if late else NOTHING

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self.saved = time.monotonic()
        if self.stops_at == state.global_step:
            print(f"Saved at step {state.global_step} and stopped.", flush=True)
            os._exit(INTERRUPTED)  # not through Axolotl, which would save the adapter as if it were finished
