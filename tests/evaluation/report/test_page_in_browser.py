"""The page in a real browser: nothing overflows, everything is reached by keys, contrast holds, it can be printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.factory import Behaviour, World, study_at, write_page, write_study
from tests.evaluation.report.browser import BROWSER, Browser, opened

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")]

MAY_SCROLL = ".scroll, svg, nav, .list, pre, .options, .everyone"
OVERFLOWING = f"""[...document.querySelectorAll("body *")].filter((node) => !node.closest("{MAY_SCROLL}")
  && node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML.slice(0, 90))"""
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["", "pt"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_overflows_and_nothing_is_complained_about(
    chromium: Browser, reports: Path, width: int, language: str
) -> None:
    one = opened(chromium, reports / language / "report.html", "#questions?id=dev-00000", width)
    assert one.ask(OVERFLOWING) == []
    assert one.ask("document.documentElement.scrollWidth") <= width
    assert one.errors == []
    assert all(url.startswith(("file:", "data:", "about:")) for url in one.requests)


@pytest.mark.parametrize("language", ["", "pt"])
def test_the_answer_is_never_cut(chromium: Browser, reports: Path, language: str) -> None:
    """With the verdict under a scrollbar the table says nothing."""
    whole_answer(opened(chromium, reports / language / "report.html"))


def whole_answer(one: Browser) -> None:
    for width in (360, 768, 1000, 1100, 1247, 1265, 1280):
        one.size(width)
        box = "document.querySelector('.answer .scroll')"
        assert one.ask(f"{box}.scrollWidth - {box}.clientWidth") <= 0, width


@pytest.mark.parametrize(("width", "shown"), [(360, "phone"), (768, "wide"), (1265, "wide")])
def test_letters_of_pictures_are_not_small(chromium: Browser, reports: Path, width: int, shown: str) -> None:
    one = opened(chromium, reports / "report.html", width=width)
    sizes = one.ask(f"""[...document.querySelectorAll(".plot .{shown} svg")].map((svg) =>
        svg.getAttribute("font-size") * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)""")
    assert len(sizes) > 3 and min(sizes) >= 11


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_screen_holds_the_verdict_and_the_table(chromium: Browser, reports: Path, width: int) -> None:
    one = opened(chromium, reports / "report.html", width=width)
    bottom = "document.querySelector('{}').getBoundingClientRect().bottom"
    assert one.ask(bottom.format(".answer .verdict")) < 800
    assert one.ask("document.querySelector('.answer tbody').getBoundingClientRect().top") < 800
    if width == 1280:
        assert one.ask(bottom.format(".answer table")) < 800 and one.ask(bottom.format(".answer .plot svg")) < 800


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(chromium: Browser, reports: Path, scheme: str) -> None:
    one = opened(
        chromium,
        reports / "report.html",
        "#questions?measure=mmlu_150&run=lora_r16_c/seed42&change=broke",
        scheme=scheme,
    )
    one.ask("document.querySelector('.item').click()")
    assert one.ask(CONTRAST) == []


def test_a_table_that_goes_on_has_a_shadow_at_its_side(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html", width=360)
    wide = "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth)"
    told = one.ask(f"{wide}.map((box) => getComputedStyle(box).backgroundAttachment)")
    assert told and set(told) == {"local, local, scroll, scroll"}


def test_everything_that_can_be_done_is_reached_by_the_tab_key(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html", "#questions?id=dev-00001")
    reached = one.ask("""[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
        .filter((node) => node.tabIndex < 0 && !node.disabled).length""")
    assert reached == 0
    one = opened(chromium, reports / "report.html")
    one.press("Tab")
    assert one.ask("document.activeElement.id") == "theme"
    outline = one.ask(
        "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).color"
    )
    assert outline


def test_columns_sort_and_points_tell(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html")
    order = "[...document.querySelectorAll('.answer tbody tr')].map((row) => row.cells[0].textContent.trim())"
    before = one.ask(order)
    for _ in range(2):  # down, then up
        one.ask("document.querySelector('.answer th button').click()")
    assert one.ask(order) != before and sorted(one.ask(order)) == sorted(before)
    one.ask("document.querySelector('.answer .wide .point').focus()")
    assert one.ask("document.getElementById('tip').textContent && !document.getElementById('tip').hidden")


def test_print_shows_the_report_without_its_controls(chromium: Browser, reports: Path, tmp_path: Path) -> None:
    one = opened(chromium, reports / "report.html")
    one.media(kind="print")
    for name in ("nav", "#theme", "#questions"):
        assert one.ask(f"getComputedStyle(document.querySelector('{name}')).display") == "none"
    one.print(tmp_path / "print.pdf")
    assert (tmp_path / "print.pdf").stat().st_size > 20_000


def test_ten_variants_fit_the_first_screen(chromium: Browser, tmp_path: Path) -> None:
    variants = {f"lora_r16_variant_{at}": Behaviour(150 - 8 * at, at, 2, 3 * at, -0.05 * at) for at in range(10)}
    write_study(World(tmp_path / "runs"), variants)
    path = write_page(study_at(tmp_path / "runs"), "en", tmp_path / "reports", tmp_path / "report.yaml")[0]
    one = opened(chromium, path)
    assert one.ask("document.querySelector('.answer table').getBoundingClientRect().bottom") < 800
    assert one.ask(OVERFLOWING) == []
    whole_answer(one)
