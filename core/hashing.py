"""Content hashes: a result is reused only while the contents it was made from are the same."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def hash_bytes(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def hash_value(value: Any) -> str:
    """Of anything JSON can say; the order of keys does not matter."""
    return hash_bytes(json.dumps(value, sort_keys=True, ensure_ascii=False).encode(errors="backslashreplace"))


def hash_file(path: Path) -> str:
    with path.open("rb") as stream:
        return (
            hashlib.file_digest(stream, "sha256").hexdigest()[:16]
            if hasattr(hashlib, "file_digest")
            else _chunked(stream)
        )


def _chunked(stream: Any) -> str:  # Python 3.10 has no file_digest
    digest = hashlib.sha256()
    for block in iter(lambda: stream.read(1 << 20), b""):
        digest.update(block)
    return digest.hexdigest()[:16]


def hash_tree(folder: Path, patterns: tuple[str, ...] = ("**/*",)) -> str:
    """Of all files below a folder that match: their relative names and contents, never paths or dates."""
    files = sorted({path for pattern in patterns for path in folder.glob(pattern) if path.is_file()})
    return hash_value([(path.relative_to(folder).as_posix(), hash_file(path)) for path in files])
