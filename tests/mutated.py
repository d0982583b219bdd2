"""Broken files for tests: values replaced or dropped, bytes cut or overwritten, brackets without end."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(leaf for key, inner in pairs for leaf in leaves(inner, (*path, key)))]


def with_value(value: Any, path: tuple[Any, ...], put: Any, drop: bool) -> Any:
    if not path:
        return put
    value = dict(value) if isinstance(value, dict) else list(value)
    key, *rest = path
    if rest:
        value[key] = with_value(value[key], tuple(rest), put, drop)
    elif drop:
        del value[key]
    else:
        value[key] = put
    return value


STRANGE = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just("\ud800"), st.just(10**400),
    st.lists(st.integers(), max_size=2), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """The text with a value replaced or dropped, or with its bytes cut or overwritten."""
    way = draw(st.sampled_from(("replace", "drop", "cut", "overwrite", "nest")))
    data = text.encode()
    if way in ("replace", "drop"):
        value = json.loads(text)
        path = draw(st.sampled_from(leaves(value)))
        return json.dumps(with_value(value, path, draw(STRANGE), way == "drop")).encode()
    at = draw(st.integers(0, len(data) - 1))
    if way == "cut":
        return data[:at]
    if way == "nest":
        return data[:at] + b"[" * 50_000 + data[at:]
    return data[:at] + draw(st.binary(min_size=1, max_size=4)) + data[at + 2 :]
