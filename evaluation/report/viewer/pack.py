"""Packs the viewer's data as text that any page can hold: JSON, gzip, base64. The browser unpacks it by itself."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any


def pack(data: dict[str, Any]) -> str:
    """The same data gives the same text. Base64 holds no sign that ends a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(gzip.compress(text.encode(errors="backslashreplace"), mtime=0)).decode("ascii")


def unpack(text: str) -> dict[str, Any]:
    return json.loads(gzip.decompress(base64.b64decode(text)))
