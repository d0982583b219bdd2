"""What can go wrong at a server, by kind: some of it passes, some of it ends the work, none of it is an answer."""

from __future__ import annotations

import asyncio
import email.utils
import json
import math
import time
from collections.abc import Mapping
from typing import Any, Literal, get_args

import openai

from evaluation.engines.keys import scrub

Kind = Literal[
    "rate_limited",  # 429
    "server_error",  # 5xx
    "unreachable",  # no connection, or one that broke off
    "timeout",
    "broken_reply",  # not JSON, half a body, or no answer in it
    "other_model",  # another model's name stands in the reply
    "retired",  # the model is not offered, or not any more
    "key_refused",  # 401, 403
    "bad_request",  # 400, 413, 422 and the like
    "budget",  # of the caller: nothing was sent
]
KINDS: tuple[str, ...] = get_args(Kind)
PASSING: frozenset[str] = frozenset(
    {"rate_limited", "server_error", "unreachable", "timeout", "broken_reply", "other_model"}
)
# These will meet every other request as well: it makes no sense to go on.
ENDING: frozenset[str] = frozenset({"rate_limited", "unreachable", "other_model", "retired", "key_refused", "budget"})
# These say that the server has enough to do.
DISTURBING: frozenset[str] = frozenset({"server_error", "unreachable", "timeout"})
SHOWN = 300  # characters of a server's message


class Failure(Exception):
    """One request without an answer: its kind, the server's words without the key, and when it may be tried again."""

    def __init__(self, kind: Kind, detail: str, retry_after: float | None = None):
        super().__init__(f"{kind}: {detail}")
        self.kind: Kind = kind
        self.detail = detail
        self.retry_after = retry_after
        self.requests = 0  # sent for it


def failure_of(error: BaseException, key: str) -> Failure:
    """Returns the failure that an error of the client library stands for; raises an error that is none of a server."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, (openai.APITimeoutError, asyncio.TimeoutError)):
        return Failure("timeout", "no answer in time")
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, key)
    if isinstance(error, openai.APIConnectionError):
        cause = error.__cause__ or error
        if "incomplete" in str(cause) or "without sending complete" in str(cause):
            return Failure("broken_reply", "the reply ended in the middle")
        return Failure("unreachable", scrub(f"{type(cause).__name__}: {cause}"[:SHOWN], key))
    if isinstance(error, (openai.APIResponseValidationError, json.JSONDecodeError, UnicodeDecodeError)):
        return Failure("broken_reply", "the reply is not the JSON of a chat completion")
    raise error


def _of_status(error: openai.APIStatusError, key: str) -> Failure:
    status = error.status_code
    said = scrub(words_of(error.body) or error.message, key)[:SHOWN]
    retry_after = seconds_of(error.response.headers)
    kind: Kind = "bad_request"
    if "insufficient_quota" in f"{error.code} {error.type}":  # a 429 that no waiting ends
        kind = "key_refused"
    elif status == 429:
        kind = "rate_limited"
    elif status in (401, 403):
        kind = "key_refused"
    elif status >= 500 or status in (408, 409, 425):
        kind = "server_error"
    elif status in (404, 410) or "decommissioned" in f"{error.code} {said}":
        kind = "retired"
    return Failure(kind, f"{status}: {said}", retry_after)


def words_of(body: Any) -> str:
    """Returns the message in an error's body, in whichever of the usual places it stands, with code and parameter."""
    if isinstance(body, list) and body:
        body = body[0]
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        if isinstance(inner, Mapping):
            message = str(inner.get("message") or inner.get("detail") or "")
            known = [inner.get("code"), inner.get("param")]
            return message + "".join(f" ({word})" for word in known if isinstance(word, str) and word not in message)
        return str(inner)
    return body if isinstance(body, str) else ""


def seconds_of(headers: Mapping[str, str]) -> float | None:
    """Returns what Retry-After asks for: a number of seconds, or a date."""
    value = headers.get("retry-after")
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        date = email.utils.parsedate_tz(value)
        seconds = email.utils.mktime_tz(date) - time.time() if date else math.nan
    return max(0.0, seconds) if math.isfinite(seconds) else None
