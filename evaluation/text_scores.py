"""Scores of many answers together, as papers report them: macro F1 of labels, corpus BLEU and chrF, with intervals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from core.records.estimate import Estimate
from core.records.result import Row
from custom_metrics.text.bleu import corpus_bleu, corpus_chrf
from custom_metrics.text.classification import classify
from evaluation.compare.summaries import mean_of

DRAWS = 200
SEED = 42
LABELLED = ("classification", "choice")
MEANS = {"extractive": ("exact_match", "f1"), "keywords": ("item_f1",)}
TEXTS = ("rouge1", "rouge2", "rougeL")


def parts_of(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """Returns the rows by kind of instruction and source: figures of different kinds have no common mean."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[(row.groups.get("kind", ""), row.groups.get("source", ""))].append(row)
    return dict(sorted(found.items()))


def scores_of(kind: str, rows: Sequence[Row]) -> dict[str, Estimate]:
    """Returns the scores of one kind; each interval is that of the mean, or from a bootstrap over clusters."""
    if kind in LABELLED:
        labels = list(dict.fromkeys(label for row in rows for label in row.details["labels"]))
        found = {"accuracy": _mean(rows, "accuracy")}
        for name in ("precision", "recall", "f1"):
            found[name] = bootstrap(rows, lambda part, name=name: _label_score(part, labels, name))  # type: ignore[misc]
        return found
    found = {name: _mean(rows, name) for name in MEANS.get(kind, TEXTS)}
    if kind not in MEANS:
        found |= {"bleu": bootstrap(rows, _bleu), "chrf": bootstrap(rows, _chrf)}
    return found


def bootstrap(rows: Sequence[Row], statistic: Callable[[Sequence[Row]], float]) -> Estimate:
    """Returns a statistic of all rows with its percentile interval; whole clusters are drawn."""
    clusters: Mapping[str, list[Row]] = defaultdict(list)
    for row in rows:
        clusters[row.cluster or row.id].append(row)
    groups, random = list(clusters.values()), np.random.default_rng(SEED)
    drawn = [random.integers(len(groups), size=len(groups)) for _ in range(DRAWS)]
    values = [statistic([row for index in draw for row in groups[index]]) for draw in drawn]
    low, high = np.percentile(values, [2.5, 97.5])
    return Estimate(statistic(rows), float(low), float(high))


def _mean(rows: Sequence[Row], name: str) -> Estimate:
    found = mean_of(
        np.array([np.nan if (value := row.others.get(name)) is None else value for row in rows], dtype=float)
    )
    return found or Estimate(float("nan"), float("nan"), float("nan"))


def _label_score(rows: Sequence[Row], labels: Sequence[str], name: str) -> float:
    scores: Any = classify([row.details["reply"] for row in rows], [row.details["gold"] for row in rows], labels)
    return float(getattr(scores, name))


def _bleu(rows: Sequence[Row]) -> float:
    return corpus_bleu(*_texts(rows))


def _chrf(rows: Sequence[Row]) -> float:
    return corpus_chrf(*_texts(rows))


def _texts(rows: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    references = [[row.details["gold"], *row.details["also_right"]] for row in rows]
    return [row.details["reply"] for row in rows], references
