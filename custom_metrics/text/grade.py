"""Grades one answer to one instruction by its kind: the value that the measure is about, and further values."""

from __future__ import annotations

from dataclasses import dataclass

from core.records.instruction import Instruction
from custom_metrics.text.bleu import sentence_bleu, sentence_chrf
from custom_metrics.text.classification import label_of
from custom_metrics.text.exact_match import exact_match, item_f1, token_f1
from custom_metrics.text.rouge import rouge


@dataclass(frozen=True)
class Grade:
    """`value` is from 0 to 1; `metric` says what it is; `others` are the other metrics that fit the kind."""

    value: float
    metric: str
    others: dict[str, float]


METRICS = {
    "extractive": "f1",
    "classification": "accuracy",
    "choice": "accuracy",
    "keywords": "item_f1",
    "summary": "rougeL",
    "open": "rougeL",
}


def grade(example: Instruction, answer: str) -> Grade:
    """Grades an answer; the kind of the example chooses the metric."""
    references = [example.reference, *example.also_right]
    answer = answer.strip()
    if example.kind in ("classification", "choice"):
        label = label_of(answer, example.labels)
        scores = {"accuracy": float(label == example.reference), "labelled": float(label is not None)}
    elif example.kind == "keywords":
        scores = {"item_f1": item_f1(answer, example.reference)}
    else:
        scores = {"exact_match": exact_match(answer, references), "f1": token_f1(answer, references)}
        if example.kind != "extractive":
            scores |= rouge(answer, references)
            scores |= {"bleu": sentence_bleu(answer, references), "chrf": sentence_chrf(answer, references)}
    metric = METRICS[example.kind]
    return Grade(scores.pop(metric), metric, scores)
