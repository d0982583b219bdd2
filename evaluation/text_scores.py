"""Scores of many answers together, as papers report them: macro F1 of labels, corpus BLEU and chrF, with intervals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from core.records.estimate import Estimate
from core.records.result import Row
from custom_metrics.text.bleu import score_of, statistics
from custom_metrics.text.classification import classify, label_of
from evaluation.compare.summaries import mean_of

DRAWS = 200
SEED = 42
LABELLED = ("classification", "choice")
MEANS = {"extractive": ("exact_match", "f1"), "keywords": ("item_f1",)}
TEXTS = ("rouge1", "rouge2", "rougeL")
CORPUS = {"bleu": "BLEU", "chrf": "CHRF"}

Indices = np.ndarray[Any, np.dtype[np.int64]]


def parts_of(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """Returns the rows by kind of instruction and source: figures of different kinds have no common mean."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[(row.groups.get("kind", ""), row.groups.get("source", ""))].append(row)
    return dict(sorted(found.items()))


def scores_of(kind: str, rows: Sequence[Row]) -> dict[str, Estimate]:
    """Returns the scores of one kind; each interval is that of the mean, or from a bootstrap over clusters."""
    if kind in LABELLED:
        return {"accuracy": _mean(rows, "accuracy"), **_label_scores(rows)}
    found = {name: _mean(rows, name) for name in MEANS.get(kind, TEXTS)}
    return found if kind in MEANS else {**found, **_corpus_scores(rows)}


def bootstrap(rows: Sequence[Row], statistic: Callable[[Indices], Mapping[str, float]]) -> dict[str, Estimate]:
    """Returns statistics of all rows with their percentile intervals; whole clusters are drawn.

    `statistic` gets the places of the drawn rows.
    """
    clusters: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        clusters[row.cluster or row.id].append(index)
    groups, random = [np.array(group) for group in clusters.values()], np.random.default_rng(SEED)
    drawn = [random.integers(len(groups), size=len(groups)) for _ in range(DRAWS)]
    values = [statistic(np.concatenate([groups[number] for number in draw])) for draw in drawn]
    found = {}
    for name, value in statistic(np.arange(len(rows))).items():
        low, high = np.percentile([each[name] for each in values], [2.5, 97.5])
        found[name] = Estimate(value, float(low), float(high))
    return found


def _mean(rows: Sequence[Row], name: str) -> Estimate:
    values = [np.nan if (value := row.others.get(name)) is None else value for row in rows]
    found = mean_of(np.array(values, dtype=float), _clusters(rows))
    if found is None:
        return Estimate(np.nan, np.nan, np.nan)
    return Estimate(found.value, max(0.0, found.low), min(1.0, found.high))  # of few answers Student's reaches further


def _clusters(rows: Sequence[Row]) -> list[str] | None:
    """Questions on one text are not independent; where each stands alone there are no clusters."""
    labels = [row.cluster or row.id for row in rows]
    return labels if len(set(labels)) < len(labels) else None


def _label_scores(rows: Sequence[Row]) -> dict[str, Estimate]:
    labels = list(dict.fromkeys(label for row in rows for label in row.details["labels"]))
    given = [label_of(row.details["reply"], row.details["labels"]) or "" for row in rows]
    right = [str(row.details["gold"]) for row in rows]

    def statistic(places: Indices) -> dict[str, float]:
        scores = classify([given[place] for place in places], [right[place] for place in places], labels)
        return {"precision": scores.precision, "recall": scores.recall, "f1": scores.f1}

    return bootstrap(rows, statistic)


def _corpus_scores(rows: Sequence[Row]) -> dict[str, Estimate]:
    answers = [str(row.details["reply"]) for row in rows]
    references = [[row.details["gold"], *row.details["also_right"]] for row in rows]
    counts = {name: np.array(statistics(metric, answers, references)) for name, metric in CORPUS.items()}

    def statistic(places: Indices) -> dict[str, float]:
        return {name: score_of(metric, counts[name][places].sum(axis=0)) for name, metric in CORPUS.items()}

    return bootstrap(rows, statistic)
