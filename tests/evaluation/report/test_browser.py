"""The page in a real browser: no console errors, no overflow at any width, tables that sort, points that speak."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from evaluation.report.write import write_report
from tests.evaluation.factory import Behaviour, World, write_study

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
QUIET += ["--disable-background-networking", "--disable-component-update", "--hide-scrollbars"]

# Asks the finished page about itself, and leaves the answers where --dump-dom shows them.
PROBE = """
<script>
addEventListener("load", () => {
  const seen = (node) => node.getBoundingClientRect().width > 0;
  const table = [...document.querySelectorAll("table")].find((one) => one.tBodies[0].rows.length > 2);
  const order = () => [...table.tBodies[0].rows].map((row) => row.cells[0].textContent.trim());
  const before = order();
  table.querySelector("th button").click(); table.querySelector("th button").click();
  const point = [...document.querySelectorAll(".point")].find(seen);
  point.dispatchEvent(new PointerEvent("pointerenter"));
  const plots = [...document.querySelectorAll("figure.plot svg")].filter(seen);
  const overflowing = [...document.querySelectorAll("main *")].filter((node) =>
    !node.closest(".scroll") && !node.closest("svg") && node.getBoundingClientRect().right > innerWidth + 1);
  document.getElementById("tip").insertAdjacentHTML("afterend", "<pre id=probe></pre>");
  document.getElementById("probe").textContent = "PROBE" + JSON.stringify({
    errors: window.errors, width: document.documentElement.scrollWidth, inner: innerWidth,
    overflowing: overflowing.map((node) => node.outerHTML.slice(0, 80)), before, after: order(),
    tip: document.getElementById("tip").textContent, hidden: document.getElementById("tip").hidden,
    plots: plots.length, drawn: plots.every((plot) => plot.querySelectorAll("circle").length > 0),
    paper: getComputedStyle(document.body).backgroundColor,
  }) + "END";
});
</script>
"""
CATCH = "<script>window.errors = []; addEventListener('error', (event) => errors.push(event.message));</script>"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("browser")
    variants = {f"lora_r16_{name}": Behaviour(150, 0, 2, 10 * index, -0.1 * index) for index, name in enumerate("abc")}
    write_study(World(root / "runs"), variants)
    html = write_report("pocket", "en", root / "runs", root / "reports")[0]
    text = html.read_text(encoding="utf-8")
    probed = root / "probed.html"
    probed.write_text(text.replace("<head>", f"<head>{CATCH}").replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    return probed


def ask(page: Path, tmp_path: Path, width: int, *flags: str) -> dict[str, Any]:
    """A browser of at least 500 pixels can be opened; narrower screens are tried inside a frame."""
    target = page
    if width < 500:
        target = tmp_path / "frame.html"
        frame = f'<iframe src="{page.as_uri()}" style="width:{width}px;height:900px"></iframe>'
        script = """<script>addEventListener("load", () => setTimeout(() => { document.body.append(
            document.querySelector("iframe").contentDocument.getElementById("probe").textContent); }, 300));</script>"""
        target.write_text(f"<!doctype html><body>{frame}{script}</body>", encoding="utf-8")
    command = [
        str(BROWSER),
        *QUIET,
        *flags,
        "--allow-file-access-from-files",
        f"--user-data-dir={tmp_path / 'profile'}",
    ]
    command += [f"--window-size={max(width, 500)},900", "--virtual-time-budget=3000", "--dump-dom", target.as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    found = re.search(r"PROBE(\{.*?\})END", dom, re.DOTALL)
    assert found, dom[-500:]
    return json.loads(unescape(found[1]))


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")
@pytest.mark.parametrize("width", [375, 768, 1400])
def test_the_page_works_at_every_width(page: Path, tmp_path: Path, width: int) -> None:
    told = ask(page, tmp_path, width)
    assert told["errors"] == []
    assert told["overflowing"] == []
    assert told["width"] <= told["inner"]
    assert told["plots"] >= 3 and told["drawn"]
    assert sorted(told["before"]) == sorted(told["after"]) != told["after"]
    assert told["tip"] and not told["hidden"]


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")
def test_the_page_follows_the_readers_theme(page: Path, tmp_path: Path) -> None:
    light = ask(page, tmp_path / "light", 1000)
    dark = ask(page, tmp_path / "dark", 1000, "--blink-settings=preferredColorScheme=0")
    assert light["paper"] != dark["paper"]
