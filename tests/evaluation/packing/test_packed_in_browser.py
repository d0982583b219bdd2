"""The viewer without the data's texts, in a real browser: what the model said is there, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.config import Settings
from core.config.settings import Data
from core.records.packed import Packed
from core.zips import zipped
from evaluation.measures import Context
from evaluation.packing.opened import open_packed
from evaluation.packing.pack import pack
from evaluation.run.from_config import study_of
from tests.evaluation.factory import Behaviour, World, write_page, write_study
from tests.evaluation.report.browser import BROWSER, Browser, browser

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")]
SHOWN = "document.querySelector('[data-part=detail]').textContent"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("packed")
    write_study(World(folder / "runs"), {"lora_r16": Behaviour(sql_won=150, drift=-0.1), "other": Behaviour()})
    settings = Settings(data=Data(name="embedded", spider="nowhere", mmlu="nowhere"))
    packing = pack(Packed("pocket", False, settings), folder / "runs", Context(settings.data))
    (folder / "study.zip").write_bytes(zipped(packing.files))
    found = open_packed(folder / "study.zip", folder / "cache")
    written = write_page(study_of(found.config, found.root, known=()), "en", folder / "reports", Path("none.yaml"))
    return written[0].as_uri()


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


def shown(chromium: Browser, page: str, where: str) -> str:
    chromium.errors.clear()
    chromium.open("about:blank")
    chromium.open(f"{page}#questions?{where}")
    chromium.wait("document.getElementById('questions').dataset.ready")
    text = str(chromium.ask(SHOWN))
    assert chromium.errors == []
    return text


def test_a_query_is_shown_with_its_outcome(chromium: Browser, page: str) -> None:
    text = shown(chromium, page, "measure=text_to_sql&run=lora_r16/seed42&id=dev-00199")
    assert "SELECT price FROM item WHERE price > 5" in text and "1 row" in text
    assert "and 1 more" not in text and "undefined" not in text


def test_options_are_shown_by_their_letters(chromium: Browser, page: str) -> None:
    text = shown(chromium, page, "measure=mmlu_150&run=lora_r16/seed42&id=everyday_science/test/0")
    assert "A" in text and "(Gold)" in text and "undefined" not in text
