"""The sheet in a real browser: keys choose, what was chosen is kept, and what is saved can be read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.judge.people import import_sheet
from evaluation.judge.sheet import write_sheet
from tests.evaluation.judge.test_judge_people import PAIRS
from tests.evaluation.report.browser import BROWSER, browser

# Given to the page itself: keys of the browser's own are lost while the window is not yet in front.
KEY = "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s'}))"
READY = "document.readyState === 'complete' && document.getElementById('count').textContent !== ''"
SAVED = (
    "({sheet: data.sheet, rows: data.rows.map(row => ({row: row.row, ...state[row.row]})).filter(row => row.winner)})"
)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
def test_a_person_with_a_keyboard(tmp_path: Path) -> None:
    folder = tmp_path / "judged"
    sheet = write_sheet(PAIRS, ("base", "tuned"), folder, count=4)
    with browser(tmp_path / "profile") as page:
        page.open(sheet.html.as_uri())
        page.wait(READY)
        shown = page.ask("document.getElementById('answer_1').textContent")
        assert shown == page.ask("data.rows[0].answer_1")
        for key in ("1", "2", "0"):
            page.ask(KEY % key)
        assert page.ask("document.getElementById('count').textContent") == "4 of 4; 3 judged"
        page.ask(KEY % "ArrowUp")  # one back
        page.ask(KEY % "ArrowRight")  # another choice
        kept = page.ask("JSON.parse(localStorage.getItem(place))")  # what the page begins with when it is opened again
        assert [kept[row]["winner"] for row in kept] == ["1", "2", "2"] and page.ask("firstOpen()") == 3
        page.ask(KEY % "ArrowLeft")
        saved = page.ask(SAVED)
        for width in (360, 1200):
            page.size(width)
            assert page.ask("document.documentElement.scrollWidth") <= width
        assert page.errors == []
        assert all(url.startswith(("file:", "data:", "blob:")) for url in page.requests)
    assert [row["winner"] for row in saved["rows"]] == ["1", "2", "2", "1"]
    path = tmp_path / "anna.json"
    path.write_text(json.dumps(saved), encoding="utf-8")
    assert len(import_sheet(path, "anna", folder)) == 4
