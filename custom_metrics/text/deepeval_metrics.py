"""The text metrics as DeepEval metrics, to be used under plain pytest like any other.

metric = Rouge(threshold=0.3)
metric.measure(LLMTestCase(input=question, actual_output=answer, expected_output=reference))

Further right answers stand in the test case's metadata, under "also_right".
"""

from __future__ import annotations

from collections.abc import Sequence

from deepeval.test_case import LLMTestCase

from custom_metrics.offline_metric import OfflineMetric
from custom_metrics.text.bleu import sentence_bleu, sentence_chrf
from custom_metrics.text.classification import label_of
from custom_metrics.text.exact_match import exact_match, token_f1
from custom_metrics.text.rouge import rouge


class TextMetric(OfflineMetric):
    """Compares `actual_output` with `expected_output`, from 0 to 1. Needs no model and no network."""

    def __init__(self, threshold: float = 0.5) -> None:
        super().__init__(threshold)

    def compare(self, answer: str, references: Sequence[str]) -> float:
        """Returns the score of one answer."""
        raise NotImplementedError

    def judge(self, test_case: LLMTestCase) -> tuple[float, str]:
        score = self.compare(test_case.actual_output or "", _references(test_case))
        return score, f"{self.title} is {score:.2f}; {self.threshold:.2f} is needed"


def _references(test_case: LLMTestCase) -> list[str]:
    if not test_case.expected_output:
        raise ValueError("A text metric needs the right answer: give the test case an expected_output.")
    metadata = getattr(test_case, "metadata", None) or getattr(test_case, "additional_metadata", None) or {}
    return [test_case.expected_output, *metadata.get("also_right", ())]


class ExactMatch(TextMetric):
    """SQuAD's exact match."""

    title = "Exact Match"

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return exact_match(answer, references)


class TokenF1(TextMetric):
    """SQuAD's F1 of shared words."""

    title = "Token F1"

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return token_f1(answer, references)


class Rouge(TextMetric):
    """ROUGE-1, ROUGE-2 or ROUGE-L."""

    title = "ROUGE"

    def __init__(self, threshold: float = 0.3, kind: str = "rougeL") -> None:
        super().__init__(threshold)
        self.kind = kind

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return rouge(answer, references)[self.kind]


class Bleu(TextMetric):
    """BLEU of one answer."""

    title = "BLEU"

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return sentence_bleu(answer, references)


class Chrf(TextMetric):
    """chrF of one answer."""

    title = "chrF"

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return sentence_chrf(answer, references)


class Label(TextMetric):
    """1 if the answer names the right one of some labels, and no other."""

    title = "Label"

    def __init__(self, labels: Sequence[str], threshold: float = 1.0) -> None:
        super().__init__(threshold)
        self.labels = list(labels)

    def compare(self, answer: str, references: Sequence[str]) -> float:
        return float(label_of(answer, self.labels) in references)
