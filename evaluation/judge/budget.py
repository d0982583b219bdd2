"""What a study may cost: requests, tokens, money. Nothing is sent that could go beyond."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import UserError
from evaluation.engines.failures import Failure


@dataclass(frozen=True)
class Limits:
    """None: no limit. Prices are for a million tokens."""

    requests: int | None = None
    tokens: int | None = None
    money: float | None = None
    price_in: float | None = None
    price_out: float | None = None

    def __post_init__(self) -> None:
        if self.money is not None and (self.price_in is None or self.price_out is None):
            raise UserError("A budget in money needs the prices of a million tokens: PRICE_IN=... PRICE_OUT=...")

    @property
    def by_size(self) -> bool:
        """Says whether a limit depends on how large the replies are."""
        return self.tokens is not None or self.money is not None


class Budget:
    """Counts what was spent in this study, with what earlier calls stored, and says when to stop."""

    def __init__(self, limits: Limits, requests: int = 0, prompt_tokens: int = 0, tokens: int = 0):
        self.limits = limits
        self.requests, self.prompt_tokens, self.tokens = requests, prompt_tokens, tokens
        self._largest = (0, 0)  # prompt and answer of the largest reply so far: what one under way may cost
        self._under_way = 0

    @property
    def money(self) -> float | None:
        return self._price(self.prompt_tokens, self.tokens)

    def take(self) -> None:
        """Allows one more request, or raises the failure that ends the work."""
        waiting = self._under_way + 1
        prompt_tokens = self.prompt_tokens + waiting * self._largest[0]
        tokens = self.tokens + waiting * self._largest[1]
        money = self._price(prompt_tokens, tokens)
        limits = self.limits
        if limits.requests is not None and self.requests >= limits.requests:
            raise Failure("budget", f"{self.requests} of {limits.requests} requests are spent")
        if limits.tokens is not None and prompt_tokens + tokens > limits.tokens:
            raise Failure("budget", f"{self.prompt_tokens + self.tokens} of {limits.tokens} tokens are spent")
        if limits.money is not None and money is not None and money > limits.money:
            raise Failure("budget", f"{self.money:.2f} of {limits.money:.2f} are spent")
        self.requests += 1
        self._under_way += 1

    def pay(self, prompt_tokens: int, tokens: int) -> None:
        """Notes what a reply cost."""
        self.prompt_tokens += prompt_tokens
        self.tokens += tokens
        self._largest = max(self._largest[0], prompt_tokens), max(self._largest[1], tokens)

    def settle(self) -> None:
        """Notes that a request is no longer under way, whatever came of it."""
        self._under_way -= 1

    def _price(self, prompt_tokens: int, tokens: int) -> float | None:
        if self.limits.price_in is None or self.limits.price_out is None:
            return None
        return (prompt_tokens * self.limits.price_in + tokens * self.limits.price_out) / 1e6
