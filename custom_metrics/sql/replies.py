"""What a system said to an example, and what was found out about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.records.example import Example
from custom_metrics.sql.extraction import extract_sql
from custom_metrics.sql.gold_audit import GoldProblem
from custom_metrics.sql.official import prepare_prediction
from custom_metrics.sql.sandbox.limits import Outcome
from custom_metrics.sql.sandbox.tasks import Candidate

Verdict = bool | None


@dataclass(frozen=True)
class Reply:
    """What a system said to an example."""

    example: Example
    text: str
    literal: bool = False  # a line of a Spider prediction file: the official evaluator takes it as it stands

    @cached_property
    def prediction(self) -> str:
        """The query that was found in the text."""
        return bare(extract_sql(self.text))

    @cached_property
    def candidate(self) -> Candidate:
        official = prepare_prediction(self.text if self.literal else self.prediction)
        return Candidate(self.prediction, bare(official), bare(self.text))


@dataclass(frozen=True)
class Score:
    """The verdicts on one reply. None where the gold itself fails: that is nobody's mistake but the data's."""

    reply: Reply
    strict: Verdict
    strict_raw: Verdict
    test_suite: Verdict
    bird: Verdict
    gold: Outcome
    predicted: Outcome
    reason: str  # a code of `reasons.py`, empty for a right answer
    message: str  # the same in a sentence
    gold_problem: GoldProblem | None = None
    note: str = ""  # what a verdict does not stand on

    @property
    def example(self) -> Example:
        return self.reply.example

    @property
    def prediction(self) -> str:
        return self.reply.prediction

    def verdict(self, rule: str) -> Verdict:
        return {
            "strict": self.strict,
            "strict_raw": self.strict_raw,
            "test_suite": self.test_suite,
            "bird": self.bird,
        }[rule]


def bare(query: str) -> str:
    """Queries that differ by space around them or the last semicolon only are run once."""
    return query.strip().removesuffix(";").rstrip()
