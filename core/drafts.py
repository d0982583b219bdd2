"""Names for what is being written and is not whole yet. What a killed process has left is cleared at the next writing.

    .receipt.json.draft-<machine>-<process>-...

The machine's part is there because several may write to one disk: only its own can say whether a process still runs.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
from functools import cache
from pathlib import Path

from core.hashing import hash_bytes

LONGEST = 100  # bytes of a name in that of its draft


def draft_name(target: Path) -> str:
    """Returns how the name of a draft begins, beside its target."""
    return f"{_beginning(target)}{_machine()}-{os.getpid()}"


def clear_drafts(target: Path) -> None:
    """Removes the drafts of a file or folder whose processes ended before they were done."""
    beginning = _beginning(target)
    for name in os.listdir(target.parent):
        if name.startswith(beginning) and _is_dead(name.removeprefix(beginning)):
            draft = target.parent / name
            if draft.is_dir():
                shutil.rmtree(draft, ignore_errors=True)
            else:
                draft.unlink(missing_ok=True)


def _beginning(target: Path) -> str:
    return f".{target.name.encode(errors='replace')[:LONGEST].decode(errors='ignore')}.draft-"


def _is_dead(owner: str) -> bool:
    parts = re.match(r"([0-9a-f]+)-(\d+)\b", owner)
    return parts is not None and parts[1] == _machine() and not is_running(int(parts[2]))


@cache
def _machine() -> str:
    return hash_bytes(socket.gethostname().encode())[:8]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
