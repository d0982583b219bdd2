"""Log-probabilities of a prompt's own tokens, where a server gives them (`echo` of the completions endpoint)."""

from __future__ import annotations

import math
from typing import Any

from core.errors import UserError
from evaluation.engines.client import Client
from evaluation.engines.engine import Score
from evaluation.engines.failures import Failure


async def option_logprobs(client: Client, model: str, request: Score) -> list[float]:
    """Returns the log-probability of each option after the context; one request for all of them."""
    context, options = _at_a_word(request)
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


def _at_a_word(request: Score) -> tuple[str, list[str]]:
    """Moves the spaces at the end of the context to the options: a tokenizer reads them with the word."""
    if not isinstance(request.context, str):
        raise UserError(
            "A server scores plain text only; measures that score answers in a conversation need ENGINE=local."
        )
    context = request.context.rstrip(" ")
    spaces = request.context[len(context) :]
    return context, [spaces + option for option in request.options]


def _of_tail(client: Client, choice: Any, context: str, option: str) -> float:
    """Sums the tokens that reach beyond the context and begin before the option's end."""
    found = getattr(choice, "logprobs", None)
    offsets = getattr(found, "text_offset", None)
    tokens = getattr(found, "tokens", None)
    values = getattr(found, "token_logprobs", None)
    if not offsets or not tokens or not values or len(offsets) != len(values) or len(tokens) != len(values):
        raise _cannot(client, "no log-probabilities of the prompt in the reply")
    end = len(context) + len(option)
    own = [i for i, offset in enumerate(offsets) if offset + len(tokens[i]) > len(context) and offset < end]
    if not own or offsets[0] >= len(context) or any(values[i] is None or not math.isfinite(values[i]) for i in own):
        raise _cannot(client, "the reply does not cover the prompt")
    return float(sum(values[i] for i in own))


def _cannot(client: Client, why: str) -> UserError:
    return UserError(
        f"The server at {client.base_url} gives no log-probabilities of a prompt ({why}), so measures that need them "
        "(MMLU and other choice tasks) cannot be taken on it. Use ENGINE=local for those, or serve the model with vLLM."
    )
