"""Keeps the golds of the tests out of the project's cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from custom_metrics.sql import score_cache


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    before, score_cache.FOLDER = score_cache.FOLDER, tmp_path_factory.mktemp("cache")
    yield score_cache.FOLDER
    score_cache.FOLDER = before
