"""Reads the header of a safetensors file: names, shapes and places of its tensors, without a tensor."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any


def read_header(path: Path) -> dict[str, dict[str, Any]] | None:
    """Returns tensor -> its entry; None where the file is not whole."""
    with path.open("rb") as stream:
        try:
            (length,) = struct.unpack("<Q", stream.read(8))
            header = json.loads(stream.read(length))
        except (struct.error, ValueError, OverflowError, MemoryError):
            return None
    tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
    ends = [entry["data_offsets"][1] for entry in tensors.values() if "data_offsets" in entry]
    return tensors if path.stat().st_size >= 8 + length + max(ends, default=0) else None
