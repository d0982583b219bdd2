"""What every DeepEval metric of this project shares: it needs no model, no network and no event loop."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase


class OfflineMetric(BaseMetric):
    """A metric with the attributes that DeepEval reads; `judge` gives score and reason."""

    title: ClassVar[str]

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.async_mode = False
        self.include_reason = True
        self.strict_mode = False
        self.score: float | None = None
        self.success: bool | None = None
        self.reason: str | None = None
        self.error: str | None = None

    @abstractmethod
    def judge(self, test_case: LLMTestCase) -> tuple[float, str]:
        """Returns the score of a test case, from 0 to 1, and why."""

    def measure(self, test_case: LLMTestCase, *_: Any, **__: Any) -> float:
        self.score, self.reason = self.judge(test_case)
        self.success = self.score >= (1.0 if self.threshold is None else self.threshold)
        return self.score

    async def a_measure(self, test_case: LLMTestCase, *_: Any, **__: Any) -> float:
        return self.measure(test_case)

    def is_successful(self) -> bool:
        return bool(self.success)

    @property
    def __name__(self) -> str:
        return self.title
