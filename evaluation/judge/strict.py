"""Reads a judge's reply: one JSON object of the asked shape, or the reason why it is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema

from core.records.judgement import Why


class NotAVerdict(Exception):
    """Why a reply cannot be taken, in words that the judge can act on."""

    def __init__(self, why: Why, message: str):
        super().__init__(message)
        self.why: Why = why


def read_reply(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Returns the object; prose or a code fence around it is tolerated, a second object is not."""
    found = list(_objects(text))
    if len(found) != 1:
        what = "no JSON object" if not found else f"{len(found)} JSON objects"
        raise NotAVerdict("not_json", f"The reply holds {what}; exactly one is needed.")
    problem = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(found[0])), None)
    if problem is not None:
        place = ".".join(str(step) for step in problem.absolute_path)
        raise NotAVerdict("not_the_schema", f"{place + ': ' if place else ''}{problem.message}"[:300])
    return found[0]


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yields the JSON objects that stand in a text side by side; those within others belong to them."""
    decoder, at = json.JSONDecoder(parse_constant=_refuse), text.find("{")
    while at >= 0:
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            yield value
        at = text.find("{", end)


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
