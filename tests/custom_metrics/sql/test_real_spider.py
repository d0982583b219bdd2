"""Protects agreement with the world, where the real data is at hand.

SPIDER_DIR is Spider's folder; SPIDER_PREDICTIONS has <name>.sql beside <name>.official.json, the official verdicts.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from core.files import read_json
from custom_metrics.sql.hardness import hardness
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.scoring import score
from preprocess.spider import Spider, load_spider

SPIDER = os.environ.get("SPIDER_DIR")
PREDICTIONS = os.environ.get("SPIDER_PREDICTIONS")
FILES = sorted(Path(PREDICTIONS).glob("*.sql")) if PREDICTIONS else []

pytestmark = pytest.mark.skipif(not SPIDER, reason="SPIDER_DIR is not set: the real Spider is not here")


@pytest.fixture(scope="module")
def spider() -> Spider:
    return load_spider(Path(str(SPIDER)))


def test_hardness_of_the_dev_set(spider: Spider) -> None:
    counts = Counter(hardness(gold.query) for gold in spider.golds())
    assert counts == {"easy": 248, "medium": 446, "hard": 174, "extra": 166}


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_verdict_is_the_official_one(path: Path, spider: Spider) -> None:
    """But for queries that run longer than our limit, which the official code waits for."""
    official = read_json(path.with_suffix(".official.json"))["verdicts"]
    scores = score(read_predictions(path, spider.golds(), spider.databases), spider.databases)
    assert [
        (scored.example.id, verdict)
        for scored, verdict in zip(scores, official, strict=True)
        if scored.test_suite != bool(verdict) and scored.predicted.status != "timeout"
    ] == []
