"""Protects every reader of records: a mutated file is read for what it says or refused in a sentence."""

from __future__ import annotations

import dataclasses
import importlib
import json
import math
import pkgutil
import tempfile
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import core.records
from core.errors import UserError
from core.records.record import read_record, read_rows, write_record, write_rows
from tests.mutated import mutated


def records() -> list[type[Any]]:
    """Every record of the package, so that a new one is tested by being there."""
    found: dict[str, type[Any]] = {}
    for module in pkgutil.iter_modules(core.records.__path__):
        for value in vars(importlib.import_module(f"core.records.{module.name}")).values():
            if dataclasses.is_dataclass(value) and isinstance(value, type) and hasattr(value, "RECORD"):
                found[value.__name__] = value
    return [found[name] for name in sorted(found)]


RECORDS = records()


def example_of(kind: Any) -> Any:
    """A value of a type, with one element in every list and dictionary."""
    origin, parts = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return kind(**{field.name: example_of(hints[field.name]) for field in dataclasses.fields(kind)})
    if origin is Literal:
        return parts[0]
    if origin in (Union, types.UnionType):
        return example_of(next(part for part in parts if part is not type(None)))
    if origin is list:
        return [example_of(parts[0])]
    if origin is tuple:
        return tuple(example_of(part) for part in parts if part is not ...)
    if origin is dict:
        return {"name": example_of(parts[1])}
    return {str: "text", int: 3, float: 0.5, bool: True, Path: Path("place"), Any: "anything"}[kind]


def whole(value: Any, kind: Any) -> bool:
    """Whether what was read is of its types throughout; no number that is none where one is promised."""
    return (
        dataclasses.is_dataclass(value)
        and isinstance(value, kind)
        and not (any(isinstance(part, float) and math.isnan(part) for part in vars(value).values()))
    )


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_mutated_record(kind: type[Any], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.json"
        write_record(path, example_of(kind))
        path.write_bytes(data.draw(mutated(path.read_text(encoding="utf-8"))))
        try:
            assert whole(read_record(kind, path), kind)
        except UserError as error:
            assert path.name in str(error)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mutated_rows(kind: type[Any], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        write_rows(path, [example_of(kind)])
        line = path.read_text(encoding="utf-8").strip()
        path.write_bytes(line.encode() + b"\n" + data.draw(mutated(line)) + b"\n")
        try:
            assert all(whole(row, kind) for row in read_rows(kind, path))
        except UserError as error:
            assert path.name in str(error)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_what_was_written_is_read_again(kind: type[Any], tmp_path: Path) -> None:
    record = example_of(kind)
    write_record(tmp_path / "file.json", record)
    assert read_record(kind, tmp_path / "file.json") == record
    write_rows(tmp_path / "rows.jsonl", [record, record])
    assert read_rows(kind, tmp_path / "rows.jsonl") == [record, record]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_an_older_format_and_another_record_are_refused_with_what_to_do(kind: type[Any], tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    for header in ({}, {"record": kind.RECORD, "format": 0}, {"record": "another", "format": kind.FORMAT}):
        path.write_text(json.dumps(header))
        with pytest.raises(UserError, match=r"file\.json") as raised:
            read_record(kind, path)
        assert kind.REMEDY in str(raised.value)


def test_half_a_character_does_not_stop_writing(tmp_path: Path) -> None:
    from core.records.result import Answer

    write_rows(tmp_path / "rows.jsonl", [Answer("a", ["broken \ud800 text"])])
    assert read_rows(Answer, tmp_path / "rows.jsonl")[0].texts == ["broken \N{REPLACEMENT CHARACTER} text"]
