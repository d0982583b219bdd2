"""How a child process and its parent speak: four bytes of length, then a marshalled value. Imports nothing slow."""

from __future__ import annotations

import marshal
import sys
import time
from typing import Any

VERSION = 2  # of marshal; has no back references: equal rows are equal bytes
SECONDS_HELD_BACK = 0.01  # that replies may wait for more of them: as much is done again if a task ends the process


def read_frame() -> Any:
    header = sys.stdin.buffer.read(4)
    return marshal.loads(sys.stdin.buffer.read(int.from_bytes(header, "big"))) if len(header) == 4 else None


class Replies:
    """Sends one frame for each task. Those that are quickly found go together: to wake up the parent takes time."""

    def __init__(self) -> None:
        self._sent = time.monotonic()

    def send(self, value: Any, is_last: bool) -> None:
        data = marshal.dumps(value, VERSION)
        sys.stdout.buffer.write(len(data).to_bytes(4, "big") + data)
        if is_last or time.monotonic() - self._sent > SECONDS_HELD_BACK:
            sys.stdout.buffer.flush()
            self._sent = time.monotonic()
