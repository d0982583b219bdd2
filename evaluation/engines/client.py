"""A client of one server that speaks the OpenAI protocol: sends, tries again, checks who answered.

It adds to the official library what an evaluation of hours needs: the number of requests under way follows what the
server bears, Retry-After is kept, a hang ends, and whatever is no answer becomes a `Failure` of a named kind.
"""

from __future__ import annotations

import asyncio
import random
import statistics
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import openai

from core.console import note
from evaluation.engines.concurrency import AdaptiveLimit, Pace
from evaluation.engines.dialect import Dialect
from evaluation.engines.endpoint import Endpoint
from evaluation.engines.failures import DISTURBING, PASSING, Failure, failure_of
from evaluation.engines.keys import check_base_url, key_of
from evaluation.engines.replies import Reply, chat_texts, completion_texts, reply_of, same_model
from evaluation.engines.stream import in_parallel

WORTH_A_NOTE = 5.0  # seconds of waiting

T = TypeVar("T")
R = TypeVar("R")


class Gate(Protocol):
    """Asked before each request is sent: `take` raises the failure that forbids it, `settle` says that it is over."""

    def take(self) -> None: ...

    def settle(self) -> None: ...


class Client:
    """Talks to one server. It is used from one thread; `stream` runs many requests at once."""

    def __init__(self, endpoint: Endpoint, gate: Gate | None = None):
        self.base_url = check_base_url(endpoint.base_url)
        self.endpoint = endpoint
        self.limit = AdaptiveLimit(endpoint.start_at_once, endpoint.most_at_once)
        self.dialect = Dialect()
        self._gate = gate
        self.counts: dict[str, int] = {}  # failures met on the way, by kind
        self._key = key_of(self.base_url, endpoint.key_from)
        self._pace = Pace(endpoint.per_minute)
        self._random = random.Random(0)
        self._aside = 0  # requests that wait to be sent again
        self._busy_since: float | None = None  # since when every request is refused
        self._seconds: deque[float] = deque(maxlen=200)
        self._loop = asyncio.new_event_loop()
        self._openai = _library_client(self.base_url, self._key)

    def stream(self, items: Iterable[T], work: Callable[[T], Awaitable[R]]) -> Iterator[tuple[T, R | Failure]]:
        """Yields each item with what came of it, as they are ready. The next is asked when this one was taken."""
        return in_parallel(self._loop, items, work, self.limit)

    def wait_for(self, coroutine: Awaitable[R]) -> R:
        """Runs one request by itself."""
        return self._loop.run_until_complete(coroutine)

    def close(self) -> None:
        if not self._loop.is_closed():
            self._loop.run_until_complete(self._openai.close())
            self._loop.close()

    async def chat(self, model: str, **parameters: Any) -> Reply:
        """Asks for the continuation of a conversation."""
        return await self._ask(model, parameters, self._openai.chat.completions.create, chat_texts)

    async def complete(self, model: str, **parameters: Any) -> Reply:
        """Asks for the continuation of a text."""
        return await self._ask(model, parameters, self._openai.completions.create, completion_texts)

    async def models(self) -> list[Any]:
        """Returns what the server offers; a server that keeps no list raises a `Failure`."""

        async def ask(_: float) -> list[Any]:
            page = await self._openai.models.list()
            if not isinstance(getattr(page, "data", None), list):
                raise Failure("broken_reply", "the list of models is none")
            return list(page.data)

        return await self._persist(ask, None, [])

    async def _ask(
        self, model: str, parameters: dict[str, Any], send: Callable[..., Awaitable[Any]], read: Callable[..., Any]
    ) -> Reply:
        async def once(timeout: float) -> Reply:
            sent = self.dialect.apply(parameters)
            try:
                raw = await asyncio.wait_for(send(model=model, timeout=timeout, **sent), timeout)
            except Exception as error:
                failure = failure_of(error, self._key)
                # Another request of the same burst may have taught the same lesson already.
                if self.dialect.apply(parameters) != sent:
                    return await once(timeout)
                if (learnt := self.dialect.learn(failure, sent)) is not None:
                    note(f"{self.base_url} does not know `{learnt}` as sent; it is changed or left out from now on")
                    return await once(timeout)
                raise failure from None
            reply = reply_of(raw, read)
            if not same_model(model, reply.model, self.endpoint.answers_as):
                raise Failure("other_model", f"asked for {model!r}, {reply.model!r} answered")
            return reply

        sent: list[float] = []
        try:
            return replace(await self._persist(once, model, sent), requests=len(sent))
        except Failure as failure:
            failure.requests = len(sent)
            raise

    async def _persist(self, once: Callable[[float], Awaitable[R]], model: str | None, sent: list[float]) -> R:
        """Tries until there is an answer or no more sense in trying; notes when each request was sent."""
        tries, timeouts = 0, 0
        kinds: set[str] = set()
        while True:
            await self._pace.wait()
            under_way = self.limit.in_flight
            try:
                result = await self._once(once, self._timeout(timeouts), sent, self._gate if model else None)
            except Exception as error:
                failure = failure_of(error, self._key)
            else:
                self._note_answer(self._loop.time() - sent[-1])
                return result
            self.counts[failure.kind] = self.counts.get(failure.kind, 0) + 1
            if failure.kind == "rate_limited":
                await self._wait_aside(self._when_refused(failure, under_way))
                continue
            tries += 1
            kinds.add(failure.kind)
            timeouts += failure.kind == "timeout"
            if failure.kind in DISTURBING:
                self.limit.disturbed()
            if not await self._passes(failure, model):
                raise failure
            if tries >= self.endpoint.retry.attempts:
                raise failure if len(kinds) == 1 else _bad_luck(tries, failure)
            await self._wait_aside(self._backoff(failure, self.endpoint.retry.first_wait * 2 ** (tries - 1)))

    async def _once(
        self, once: Callable[[float], Awaitable[R]], timeout: float, sent: list[float], gate: Gate | None
    ) -> R:
        if gate is not None:
            gate.take()
        sent.append(self._loop.time())
        try:
            return await once(timeout)
        finally:
            if gate is not None:
                gate.settle()

    def _note_answer(self, seconds: float) -> None:
        self._busy_since = None
        self._seconds.append(seconds)
        self.limit.succeeded()

    async def _passes(self, failure: Failure, model: str | None) -> bool:
        """Returns whether a failure may be over by the next try. A 404 is not believed while the model is offered."""
        if failure.kind != "retired" or model is None:
            return failure.kind in PASSING
        try:
            return any(same_model(model, offered.id, None) for offered in await self.models())
        except Failure:
            return False

    def _when_refused(self, failure: Failure, under_way: int) -> float:
        """Lowers the limit and returns how long to wait; raises the failure where all were refused for too long."""
        self._busy_since = self._busy_since or self._loop.time()
        busy = self._loop.time() - self._busy_since
        patience = self.endpoint.retry.patience
        if busy > patience or (failure.retry_after or 0) > patience:
            asked = "" if failure.retry_after is None else f"; it asks to wait {failure.retry_after:.0f} s"
            raise Failure("rate_limited", failure.detail + asked)
        self.limit.refused(under_way)
        return self._backoff(failure, busy / 2)

    async def _wait_aside(self, seconds: float) -> None:
        """Lets others use the slot meanwhile. Where there was only one, it alone tries again."""
        alone = self.limit.in_flight <= 1 or self._aside >= self.limit.limit  # no more may wait than are asked at once
        if self.limit.in_flight <= 1 and seconds >= WORTH_A_NOTE:
            note(f"{self.base_url} takes no more requests for now; the next one in {seconds:.0f} s")
        if alone:
            await asyncio.sleep(seconds)
            return
        self.limit.release()
        self._aside += 1
        try:
            await asyncio.sleep(seconds)
            await self.limit.acquire()
        finally:
            self._aside -= 1

    def _backoff(self, failure: Failure, seconds: float) -> float:
        """Returns what Retry-After says, or the seconds within their bounds."""
        if failure.retry_after is not None:
            return failure.retry_after
        retry = self.endpoint.retry
        return self._jittered(min(max(seconds, retry.first_wait), retry.longest_wait))

    def _jittered(self, seconds: float) -> float:
        return seconds * self._random.uniform(0.5, 1.0)

    def _timeout(self, timeouts: int) -> float:
        """Returns how long to wait: twenty times what others took, twice as long after each hang of this request."""
        retry = self.endpoint.retry
        if len(self._seconds) < 20:
            return retry.timeout
        usual = max(retry.least_timeout, 20 * statistics.median(self._seconds))
        return min(retry.timeout, usual * 2**timeouts)


def _library_client(base_url: str, key: str) -> openai.AsyncOpenAI:
    """Makes the official client; of the environment it takes only a proxy, and that for other hosts only."""
    local = (urlsplit(base_url).hostname or "") in ("localhost", "127.0.0.1", "::1")
    http = openai.DefaultAsyncHttpxClient(trust_env=not local)
    client = openai.AsyncOpenAI(base_url=base_url, api_key=key, max_retries=0, http_client=http)
    client.organization = client.project = client.admin_api_key = None
    return client


def _bad_luck(tries: int, last: Failure) -> Failure:
    """A server that fails in several ways is unwell; none of them alone is a reason to end the work."""
    return Failure("server_error", f"{tries} tries failed in different ways, the last: {last.detail}")
