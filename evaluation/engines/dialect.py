"""What a server understands of the protocol: learned from its refusals, once, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from evaluation.engines.failures import Failure

Parameters = dict[str, Any]


def _new_name_of_the_limit(parameters: Parameters) -> None:
    parameters["max_completion_tokens"] = parameters.pop("max_tokens")


def _without_schema(parameters: Parameters) -> None:
    if parameters["response_format"].get("type") == "json_schema":
        parameters["response_format"] = {"type": "json_object"}
    else:
        del parameters["response_format"]


def _without(name: str) -> Callable[[Parameters], None]:
    def drop(parameters: Parameters) -> None:
        del parameters[name]

    return drop


# In this order: the word that a refusal names, and what to send instead.
CURES: dict[str, Callable[[Parameters], None]] = {
    "max_tokens": _new_name_of_the_limit,
    "response_format": _without_schema,
    "json_schema": _without_schema,
    "json_object": _without_schema,
    "temperature": _without("temperature"),
    "seed": _without("seed"),
    "stop": _without("stop"),
}
NAMES = {"json_schema": "response_format", "json_object": "response_format"}


class Dialect:
    """Changes the parameters of a request to those that the server has not refused."""

    def __init__(self) -> None:
        self.changes: list[str] = []

    def apply(self, parameters: Parameters) -> Parameters:
        """Returns the parameters as this server wants them."""
        adapted = dict(parameters)
        for word in self.changes:
            if NAMES.get(word, word) in adapted:
                CURES[word](adapted)
        return adapted

    def learn(self, failure: Failure, sent: Parameters) -> str | None:
        """Takes note of a refusal that names a parameter and returns it: the request is worth sending again."""
        if failure.kind != "bad_request":
            return None
        said = failure.detail.lower()
        for word in CURES:
            if NAMES.get(word, word) in sent and word in said and self.changes.count(word) < 2:
                self.changes.append(word)
                return word
        return None
