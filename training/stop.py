"""What stops or saves a training from outside: a signal, the clock. All ranks must do it at the same step.

The first rank writes into a file what is to happen at the end of the step after next. The ranks share their gradients
at every step, so none of them can be further than that, and each has read the file by then.
"""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

INTERRUPTED = 75  # exit code: saved, and to be continued


class SaveAndStop(TrainerCallback):
    """Saves every few minutes; on SIGTERM saves and ends, so that the same command goes on from there."""

    def __init__(self, folder: Path, minutes: float, rank: int) -> None:
        self.file = folder / "plan.json"
        self.minutes, self.rank = minutes, rank
        self.asked = False
        self.saved = time.monotonic()
        self.stops_at: int | None = None
        if rank == 0:
            self.file.unlink(missing_ok=True)
        with suppress(ValueError):  # not the main thread: under Ray, which has its own way to stop
            signal.signal(signal.SIGTERM, self._ask if rank == 0 else signal.SIG_IGN)  # the first rank decides

    def _ask(self, number: int, frame: Any) -> None:
        self.asked = True

    def on_step_end(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any
    ) -> TrainerControl:
        if self.rank == 0:
            self._plan(state.global_step)
        planned = self._planned()
        if planned and state.global_step == planned["step"]:
            control.should_save = True
            self.stops_at = state.global_step if planned["stop"] else None
        return control

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self.saved = time.monotonic()
        if self.stops_at == state.global_step:
            print(f"Saved at step {state.global_step} and stopped.", flush=True)
            os._exit(INTERRUPTED)  # not through Axolotl, which would save the adapter as if it were finished

    def _plan(self, step: int) -> None:
        planned = self._planned()
        if planned and (planned["step"] > step or planned["stop"]):
            return
        late = self.minutes > 0 and time.monotonic() - self.saved > 60 * self.minutes
        if self.asked or late:
            draft = self.file.with_suffix(".draft")
            draft.write_text(
                json.dumps({"step": step + (2 if _ranks() > 1 else 0), "stop": self.asked}), encoding="utf-8"
            )
            os.replace(draft, self.file)

    def _planned(self) -> dict[str, Any] | None:
        try:
            return json.loads(self.file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None


def _ranks() -> int:
    return int(os.environ.get("WORLD_SIZE", "1"))
