"""Many requests at once, one answer at a time: what the caller has not yet stored keeps its slot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any, TypeVar

from evaluation.engines.concurrency import AdaptiveLimit
from evaluation.engines.failures import Failure

T = TypeVar("T")
R = TypeVar("R")


def in_parallel(
    loop: asyncio.AbstractEventLoop,
    items: Iterable[T],
    work: Callable[[T], Awaitable[R]],
    limit: AdaptiveLimit,
) -> Iterator[tuple[T, R | Failure]]:
    """Yields each item with its result or failure, in the order in which they are ready.

    The loop runs only while the caller waits for the next pair. A slot is free again when the caller has come back for
    more: an answer is stored before another question is asked in its place. Whoever stops early ends all requests.
    """
    ready: asyncio.Queue[Callable[[], tuple[T, R | Failure]] | None] = asyncio.Queue()
    tasks: list[asyncio.Task[Any]] = [loop.create_task(_feed(items, work, limit, ready))]
    try:
        while True:
            tasks[1:] = [loop.create_task(ready.get())]
            take = loop.run_until_complete(tasks[1])
            if take is None:
                return
            yield take()
            limit.release()
    finally:
        _cancel_all(loop, tasks)
        limit.reset()


async def _feed(items: Iterable[T], work: Callable[[T], Awaitable[R]], limit: AdaptiveLimit, ready: Any) -> None:
    """Starts the work on each item as soon as there is a slot; says None when everything is done."""
    tasks: set[asyncio.Task[None]] = set()

    async def one(item: T) -> None:
        try:
            result: R | Failure = await work(item)
        except Failure as failure:
            result = failure
        except Exception as error:
            ready.put_nowait(_raising(error))
            return
        ready.put_nowait(lambda: (item, result))

    try:
        for item in items:
            await limit.acquire()
            task = asyncio.get_running_loop().create_task(one(item))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        await asyncio.gather(*tasks)
        ready.put_nowait(None)
    except Exception as error:  # of the items themselves
        ready.put_nowait(_raising(error))
    finally:
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _raising(error: Exception) -> Callable[[], Any]:
    def take() -> Any:
        raise error

    return take


def _cancel_all(loop: asyncio.AbstractEventLoop, tasks: list[asyncio.Task[Any]]) -> None:
    if not loop.is_closed():
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
