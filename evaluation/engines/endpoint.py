"""Which server is asked, and how it may be used. Quick to import: the client library is not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from evaluation.engines.concurrency import MOST, START


@dataclass(frozen=True)
class Retry:
    """How long to try: a passing failure `attempts` times, a server that says it is busy for `patience` seconds."""

    attempts: int = 8
    first_wait: float = 0.5
    longest_wait: float = 30.0
    patience: float = 900.0
    timeout: float = 600.0  # of one request; less where the others are answered much faster
    least_timeout: float = 15.0


@dataclass(frozen=True)
class Endpoint:
    """Which server, and how it may be used."""

    base_url: str
    key_from: str | None = None  # name of an environment variable; None: the usual one of that host
    answers_as: str | None = None  # the name by which the server calls its model, where it is another than asked
    most_at_once: int = MOST
    start_at_once: int = START
    per_minute: float | None = None
    retry: Retry = field(default_factory=Retry)


def endpoint_of(
    base_url: str,
    key_from: str | None = None,
    answers_as: str | None = None,
    at_once: int | None = None,
    per_minute: float | None = None,
    timeout: float | None = None,
) -> Endpoint:
    """Makes an endpoint of what was typed; what was not keeps its default."""
    retry = Retry()
    if timeout:
        retry = replace(retry, timeout=timeout, least_timeout=min(retry.least_timeout, timeout))
    return Endpoint(base_url, key_from or None, answers_as or None, at_once or MOST, START, per_minute or None, retry)
