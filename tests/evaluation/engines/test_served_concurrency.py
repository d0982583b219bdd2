"""The number of requests under way finds what a server bears, and stays there."""

from __future__ import annotations

import asyncio
import time

import pytest

from evaluation.engines.concurrency import AdaptiveLimit
from evaluation.engines.endpoint import Endpoint
from evaluation.engines.engine import Generate
from evaluation.engines.replies import same_model
from evaluation.engines.served import Served
from tests.misbehaving_server import MisbehavingServer


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def answer_round(limit: AdaptiveLimit, clock: Clock, seconds: float) -> None:
    """As many answers as the limit, all of them after the same time."""
    count = limit.limit
    clock.now += seconds
    for _ in range(count):
        limit.succeeded()


def test_it_doubles_while_that_pays() -> None:
    clock = Clock()
    limit = AdaptiveLimit(start=4, most=64, clock=clock)
    for expected in (8, 16, 32, 64, 64):
        answer_round(limit, clock, seconds=1.0)
        assert limit.limit == expected


def test_it_goes_back_where_the_server_only_queues() -> None:
    clock = Clock()
    limit = AdaptiveLimit(start=4, most=64, clock=clock)
    answer_round(limit, clock, seconds=4.0)  # one a second, whatever is asked at once
    answer_round(limit, clock, seconds=8.0)
    assert limit.limit == 4
    answer_round(limit, clock, seconds=4.0)
    assert limit.limit == 4


def test_an_error_of_the_server_pauses_growth_and_lowers_nothing() -> None:
    clock = Clock()
    limit = AdaptiveLimit(start=4, most=64, clock=clock)
    limit.disturbed()
    answer_round(limit, clock, seconds=1.0)
    assert limit.limit == 4
    answer_round(limit, clock, seconds=1.0)
    assert limit.limit == 8


def test_a_burst_of_refusals_leaves_what_was_accepted() -> None:
    limit = AdaptiveLimit(start=64, most=64, clock=Clock())
    for under_way in range(64, 50, -1):  # the server takes 50
        limit.refused(under_way)
    assert limit.limit == 50


def test_slots_are_handed_out_in_turn_and_a_cancelled_wait_loses_none() -> None:
    async def story() -> None:
        limit = AdaptiveLimit(start=1, most=1)
        await limit.acquire()
        first, second = (asyncio.ensure_future(limit.acquire()) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        limit.release()
        await asyncio.wait_for(second, 1)
        assert limit.in_flight == 1

    asyncio.run(story())


@pytest.mark.slow
def test_throughput_is_within_a_tenth_of_what_the_server_allows() -> None:
    """In the steady part: between the first and the last quarter of the answers."""
    at_once, latency, count = 12, 1.0, 96
    with MisbehavingServer(at_once=at_once, latency=latency) as server:
        times = []
        for _ in Served(Endpoint(server.base_url)).generate(Generate(str(i), "x", 4) for i in range(count)):
            times.append(time.monotonic())
    quarter = count // 4
    rate = 2 * quarter / (times[3 * quarter] - times[quarter])
    assert rate > 0.9 * at_once / latency


@pytest.mark.parametrize(
    ("asked", "answered", "same"),
    [
        ("gpt-4o", "gpt-4o-2024-08-06", True),
        ("gemini-2.0-flash", "models/gemini-2.0-flash", True),
        ("llama3", "llama3:latest", True),
        ("Qwen/Qwen2.5-0.5B", "Qwen/Qwen2.5-0.5B@main", True),
        ("base", "base-lora", False),
        ("base-lora", "base", False),
        ("gpt-4o", "gpt-4o-mini", False),
        ("gpt-4o", "", False),
    ],
)
def test_the_name_in_a_reply(asked: str, answered: str, same: bool) -> None:
    assert same_model(asked, answered, None) is same
