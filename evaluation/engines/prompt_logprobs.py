"""Log-probabilities of a prompt's own tokens, where a server gives them (`echo` of the completions endpoint)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from core.errors import UserError
from evaluation.engines.client import Client
from evaluation.engines.engine import Score
from evaluation.engines.failures import Failure


@dataclass(frozen=True)
class OptionScore:
    """One option: its log-probability, and whether it is the most probable text of its length."""

    logprob: float
    greedy: bool


async def score_options(client: Client, model: str, request: Score) -> list[OptionScore]:
    """Returns a score for each option after the context; one request for all of them."""
    context, options = _at_a_word(client, request)
    try:
        reply = await client.complete(
            model, prompt=[context + option for option in options], max_tokens=1, temperature=0.0, echo=True, logprobs=1
        )
    except Failure as failure:
        if failure.kind == "bad_request" and any(word in failure.detail.lower() for word in ("echo", "logprobs")):
            raise _cannot(client, failure.detail) from None
        raise
    choices = sorted(reply.raw.choices, key=lambda choice: choice.index or 0)
    if len(choices) != len(options):
        raise _cannot(client, f"{len(options)} texts were asked, {len(choices)} came back")
    return [_of_tail(client, choice, context, option) for choice, option in zip(choices, options, strict=True)]


def _at_a_word(client: Client, request: Score) -> tuple[str, list[str]]:
    """Moves the spaces at the end of the context to the options: a tokenizer reads them with the word."""
    if not isinstance(request.context, str):
        raise _cannot(client, "it scores plain text, not an answer in a conversation")
    context = request.context.rstrip(" ")
    if not context or request.rolling:
        raise _cannot(client, "it scores the end of a text, not a whole one")
    spaces = request.context[len(context) :]
    return context, [spaces + option for option in request.options]


def _of_tail(client: Client, choice: Any, context: str, option: str) -> OptionScore:
    """Sums the tokens that reach beyond the context and begin before the option's end."""
    found = getattr(choice, "logprobs", None)
    offsets = getattr(found, "text_offset", None)
    tokens = getattr(found, "tokens", None)
    values = getattr(found, "token_logprobs", None)
    if not offsets or not tokens or not values or len({len(offsets), len(values), len(tokens)}) != 1:
        raise _cannot(client, "no log-probabilities of the prompt in the reply")
    end = len(context) + len(option)
    own = [i for i, offset in enumerate(offsets) if offset + len(tokens[i]) > len(context) and offset < end]
    if not own or offsets[0] >= len(context) or any(values[i] is None or not math.isfinite(values[i]) for i in own):
        raise _cannot(client, "the reply does not cover the prompt")
    tops = getattr(found, "top_logprobs", None) or [None] * len(offsets)
    greedy = all(values[i] >= max((tops[i] or {}).values(), default=math.inf) for i in own)
    return OptionScore(float(sum(values[i] for i in own)), greedy)


def _cannot(client: Client, why: str) -> UserError:
    return UserError(
        f"The server at {client.base_url} gives no log-probabilities of a prompt ({why}), so measures that need them "
        "(MMLU and other choice tasks) cannot be taken on it. Use ENGINE=local for those, or serve the model with vLLM."
    )
