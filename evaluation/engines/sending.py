"""Sends one question to a server."""

from __future__ import annotations

from typing import Any

from evaluation.engines.client import Client
from evaluation.engines.engine import Generate
from evaluation.engines.replies import Reply


async def ask(client: Client, model: str, request: Generate, samples: int = 1, seed: int = 0) -> Reply:
    """Sends one request: a conversation to the chat endpoint, a text to the completions endpoint."""
    parameters: dict[str, Any] = {"max_tokens": request.max_new_tokens, "temperature": request.temperature}
    if request.stop:
        parameters["stop"] = list(request.stop)
    if samples > 1:
        parameters["n"] = samples
    if request.temperature > 0:
        parameters["seed"] = seed
    if isinstance(request.prompt, str):
        return await client.complete(model, prompt=request.prompt, **parameters)
    return await client.chat(model, messages=list(request.prompt), **parameters)
