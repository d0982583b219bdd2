"""The engine that asks a server of the OpenAI protocol: vLLM, SGLang, TGI, llama.cpp, transformers serve, a provider.

    engine = Served(Endpoint("http://127.0.0.1:8000/v1"), "qwen")

The server holds the weights: `use` only chooses the name under which it offers them. Servers have been seen that take
an adapter's name and answer with the base, so nothing is asked of an adapter before it was seen to have an effect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

from core.errors import UserError
from core.records.result import Answer
from evaluation.engines.applied import PROBES, check_applied, check_scores
from evaluation.engines.client import Client
from evaluation.engines.endpoint import Endpoint
from evaluation.engines.engine import Generate, Score, Weights
from evaluation.engines.failures import ENDING, Failure
from evaluation.engines.offered import find_adapter, find_base, offered_models
from evaluation.engines.prompt_logprobs import score_options
from evaluation.engines.refused import RunRefused
from evaluation.engines.sending import ask
from evaluation.engines.sentences import ending_sentence, failed_sentence, too_long

T = TypeVar("T")

HOPELESS = 8  # questions in a row without an answer


class Served:
    """Implements `Engine` for a server.

    Args:
        endpoint: the server and how it may be used.
        model_name: the name of the base there; None: the only model that the server offers.
        local_answers: what the local engine said, by the id of the request. If given, some of the server's answers
            must be the same before an adapter is taken as applied.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        model_name: str | None = None,
        local_answers: Mapping[str, str] | None = None,
    ):
        self._client = Client(endpoint)
        self._local_answers = local_answers or {}
        self._offered = offered_models(self._client)
        self._base = find_base(self._offered, model_name, self._client.base_url)
        self._model = self._base
        self._applied: dict[str, str] = {}  # adapter's name -> how it was seen to have an effect
        self._answered = 0

    def use(self, weights: Weights) -> None:
        """Chooses the name on the server; a scale other than 1 is refused, for no server offers it."""
        if weights.adapter is not None and weights.scale == 0:
            weights = Weights()
        if weights.adapter is not None and weights.scale != 1:
            raise RunRefused(
                f"A server answers with an adapter as it was trained: adapter scale {weights.scale:g} cannot be "
                "asked of it. Use ENGINE=local for other scales."
            )
        self._model = self._base
        if weights.adapter is not None:
            self._model = find_adapter(self._offered, weights.adapter, self._base, self._client.base_url)

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]:
        """Yields answers as they come; at the end says which questions got none."""
        model = self._model
        look = lambda probes: check_applied(self._client, self._base, model, probes, self._local_answers)  # noqa: E731
        yield from self._answers(self._after_a_look(requests, look), lambda request: self._generate(model, request))

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]:
        """Yields the log-probability of each option, where the server gives those of a prompt."""
        model = self._model
        look = lambda probes: check_scores(self._client, self._base, model, probes)  # noqa: E731
        yield from self._answers(self._after_a_look(requests, look), lambda request: self._score(model, request))

    def _after_a_look(self, requests: Iterable[T], look: Callable[[Sequence[T]], str]) -> Iterator[T]:
        """Returns the requests, after the first of them have shown that the adapter is applied; once for each."""
        model, rest = self._model, iter(requests)
        if model == self._base or model in self._applied:
            return rest
        probes = list(islice(rest, PROBES))
        self._applied[model] = look(probes)
        return chain(probes, rest)

    def describe(self) -> dict[str, Any]:
        return {
            "engine": "served",
            "base_url": self._client.base_url,
            "model": self._model,
            "base": self._base,
            "adapter_seen_by": self._applied.get(self._model),
            "not_understood": list(self._client.dialect.changes),
            "most_at_once": self._client.limit.highest,
            "failures_on_the_way": dict(self._client.counts),
        }

    def close(self) -> None:
        self._client.close()

    def _answers(self, requests: Iterable[Any], work: Any) -> Iterator[Answer]:
        failed: list[tuple[str, Failure]] = []
        in_a_row = 0
        for request, result in self._client.stream(requests, work):
            in_a_row = in_a_row + 1 if isinstance(result, Failure) else 0
            if not isinstance(result, Failure):
                self._answered += 1
                yield result
            elif (problem := too_long(result)) is not None:
                yield Answer(request.id, finished=False, problem=problem)
            elif result.kind in ENDING or in_a_row >= HOPELESS:
                raise UserError(ending_sentence(result, self._client.base_url, self._model, self._answered))
            else:
                failed.append((request.id, result))
        if failed:
            raise UserError(failed_sentence(failed, self._client.base_url))

    async def _generate(self, model: str, request: Generate) -> Answer:
        texts: list[str] = []
        tokens, finished = 0, True
        while len(texts) < request.samples:  # many servers give one choice, whatever `n` says
            reply = await ask(self._client, model, request, request.samples - len(texts), request.seed + len(texts))
            texts += reply.texts[: request.samples - len(texts)]
            tokens += reply.tokens
            finished = finished and all(end != "length" for end in reply.ends)
        return Answer(request.id, texts=texts, finished=finished, tokens=tokens)

    async def _score(self, model: str, request: Score) -> Answer:
        found = await score_options(self._client, model, request)
        return Answer(request.id, logprobs=[each.logprob for each in found], greedy=[each.greedy for each in found])
