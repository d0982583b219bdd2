"""Reads replies of a server: their texts, and whether the model that was asked is the one that answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evaluation.engines.failures import Failure


@dataclass(frozen=True)
class Reply:
    """What came back for one request, with one text for each choice."""

    texts: list[str]
    ends: list[str]  # why each text ended: stop, length, content_filter
    model: str
    prompt_tokens: int = 0
    tokens: int = 0
    requests: int = 1  # sent for it, with those that failed
    raw: Any = None


def same_model(asked: str, answered: str, answers_as: str | None) -> bool:
    """Returns whether a reply's name is the model that was asked for: the same, or a dated or tagged form of it."""
    if answers_as is not None:
        return answered == answers_as
    wanted, found = asked.removeprefix("models/").lower(), answered.removeprefix("models/").lower()
    return bool(re.fullmatch(re.escape(wanted) + r"([-@:](\d{2,4}[\d.-]*|latest|main|[0-9a-f]{40}))?", found))


def reply_of(raw: Any, read: Callable[[Any], tuple[list[str], list[str]]]) -> Reply:
    """Reads a reply; whatever is missing in it makes it a broken one."""
    try:
        texts, ends = read(raw)
        usage = getattr(raw, "usage", None)
        prompt_tokens, tokens = (usage.prompt_tokens, usage.completion_tokens) if usage else (0, 0)
        if not texts:
            raise TypeError
        return Reply(texts, ends, str(raw.model or ""), int(prompt_tokens or 0), int(tokens or 0), raw=raw)
    except (AttributeError, TypeError, ValueError):
        raise Failure("broken_reply", "the reply holds no answer") from None


def chat_texts(raw: Any) -> tuple[list[str], list[str]]:
    choices = [choice for choice in raw.choices if choice.message is not None]
    return [_text(choice.message.content) for choice in choices], [str(c.finish_reason or "") for c in choices]


def completion_texts(raw: Any) -> tuple[list[str], list[str]]:
    choices = sorted(raw.choices, key=lambda choice: choice.index or 0)
    return [_text(choice.text) for choice in choices], [str(choice.finish_reason or "") for choice in choices]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError
    return value
