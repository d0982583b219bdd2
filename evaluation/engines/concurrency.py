"""How many requests may be under way at once at a server whose limits nobody told us.

Starts low and doubles while that pays. A refusal (429) says exactly how many were too many: the limit falls to what is
still accepted, and grows again by one after each clean round. An error of the server (5xx, a hang) pauses growth only.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable

START = 8
MOST = 64
WORTH_IT = 1.25  # doubling must raise the answers per second by this factor, or the server only queues
LEAST_ROUND = 4  # answers before the limit may grow
TRY_AGAIN = 10  # rounds after which a limit that did not pay is tried again


class AdaptiveLimit:
    """Hands out slots, first come, first served. All calls come from one event loop."""

    def __init__(self, start: int = START, most: int = MOST, clock: Callable[[], float] = time.monotonic):
        self.limit = max(1, min(start, most))
        self.most = most
        self.in_flight = 0
        self.highest = 0
        self._clock = clock
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._doubling_below = float(most)
        self._former_rate = 0.0
        self._rounds_to_wait = 0
        self._refusing = False
        self._begin_round()

    async def acquire(self) -> None:
        """Waits for a slot and takes it."""
        if self._waiting or self.in_flight >= self.limit:
            place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(place)
            try:
                await place
            except asyncio.CancelledError:
                if place.done() and not place.cancelled():
                    self.release()
                raise
        else:
            self._take()

    def release(self) -> None:
        """Gives a slot back; whoever waits longest gets it."""
        self.in_flight -= 1
        self._hand_out()

    def succeeded(self) -> None:
        """Notes an answer. After as many as the limit, the limit may grow."""
        self._answered += 1
        if self._answered >= max(self.limit, LEAST_ROUND):
            self._end_round()

    def refused(self, under_way: int) -> None:
        """Notes a 429 for a request that made it `under_way` at once: one fewer is what the server takes."""
        if not self._refusing:  # a burst of refusals is one finding, not many
            self._doubling_below = self.limit / 2
        self._refusing = True
        self.limit = max(1, min(self.limit, under_way - 1))
        self._former_rate = 0.0
        self._begin_round()

    def disturbed(self) -> None:
        """Notes an error of the server: no growth in this round."""
        self._clean = False

    def reset(self) -> None:
        """Forgets who holds slots, after all requests were cancelled."""
        self.in_flight = 0
        self._waiting.clear()

    def _take(self) -> None:
        self.in_flight += 1
        self.highest = max(self.highest, self.in_flight)

    def _hand_out(self) -> None:
        while self._waiting and self.in_flight < self.limit:
            place = self._waiting.popleft()
            if not place.done():
                self._take()
                place.set_result(None)

    def _begin_round(self) -> None:
        self._answered = 0
        self._clean = True
        self._began = self._clock()

    def _end_round(self) -> None:
        rate = self._answered / max(self._clock() - self._began, 1e-9)
        self._refusing = False
        if self._rounds_to_wait:
            self._rounds_to_wait -= 1
        elif self._clean:
            self._grow(rate)
        self._begin_round()
        self._hand_out()

    def _grow(self, rate: float) -> None:
        if self._former_rate and rate < WORTH_IT * self._former_rate:
            self.limit = max(1, self.limit // 2)
            self._former_rate, self._rounds_to_wait = 0.0, TRY_AGAIN
        elif self.limit < self._doubling_below:
            self._former_rate = rate
            self.limit = min(self.most, self.limit * 2)
        else:
            self._former_rate = 0.0
            self.limit = min(self.most, self.limit + 1)


class Pace:
    """Spreads requests evenly, so that no minute sees more than `per_minute` of them; None: as fast as they come."""

    def __init__(self, per_minute: float | None = None, clock: Callable[[], float] = time.monotonic):
        self._gap = 60 / per_minute if per_minute else 0.0
        self._next = 0.0
        self._clock = clock

    async def wait(self) -> None:
        if not self._gap:
            return
        now = self._clock()
        turn = max(now, self._next)
        self._next = turn + self._gap
        await asyncio.sleep(turn - now)
