"""The page in a real browser: nothing overflows, everything is reached by keys, contrast holds, questions are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.records.record import read_rows
from core.records.result import Row
from core.runs import Run
from evaluation.report.html import page as draw_page
from evaluation.report.viewer.collect import Column, Table, collect
from evaluation.report.viewer.pack import pack
from evaluation.words import words
from tests.evaluation.factory import ZERO, Behaviour, World, edit_rows, sql_row, study_at, write_page, write_study
from tests.evaluation.report.browser import BROWSER, Browser, browser
from tests.evaluation.report.hostile import HOSTILE

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")]

MAY_SCROLL = ".scroll, svg, nav, .list, pre, .options, .everyone"
OVERFLOWING = f"""[...document.querySelectorAll("body *")].filter((node) => !node.closest("{MAY_SCROLL}")
  && node.getBoundingClientRect().right > innerWidth + 1).map((node) => node.outerHTML.slice(0, 90))"""
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of four variants, one of whose answers are hostile, in both languages."""
    root = tmp_path_factory.mktemp("browser")
    variants = {f"lora_r16_{name}": Behaviour(150, 0, 2, 10 * at, -0.1 * at) for at, name in enumerate("abc")}
    variants["lora_r16_lr_high_replay_data30"] = Behaviour(14, 20, 34, 31, -0.2)
    write_study(World(root / "runs"), variants)
    for run in (Run("pocket", root=root / "runs"), Run("pocket", "lora_r16_a", 42, root=root / "runs")):
        files = run.result(ZERO)
        edit_rows(files, [_hostile(row) if at % 40 == 0 else row for at, row in enumerate(read_rows(Row, files.rows))])
    for language in ("en", "pt"):
        write_page(study_at(root / "runs"), language, root / "reports", root / "report.yaml")
    return root / "reports" / "pocket"


def _hostile(row: Row) -> Row:
    outcome = {"count": 1, "rows": [HOSTILE]}
    texts = dict.fromkeys(("question", "gold", "prediction", "reply", "message", "prompt", "context"), HOSTILE)
    return replace(row, details={**row.details, **texts, "gold_outcome": outcome, "prediction_outcome": outcome})


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


def opened(chromium: Browser, path: Path, where: str = "", width: int = 1280, scheme: str = "light") -> Browser:
    chromium.errors.clear()
    chromium.requests.clear()
    chromium.size(width)
    chromium.media(scheme)
    chromium.open("about:blank")
    chromium.open(f"{path.as_uri()}{where}")
    chromium.wait("document.getElementById('questions').dataset.ready")
    return chromium


def part(name: str) -> str:
    return f"document.querySelector('[data-part={name}]')"


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


def test_a_number_leads_to_its_questions_in_one_click(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html")
    row = "[...document.querySelectorAll('.answer tbody tr')].find((row) => row.textContent.includes('broke 10'))"
    assert one.ask(f"[...{row}.cells[2].querySelectorAll('a')].map((a) => a.textContent)") == ["fixed 2", "broke 10"]
    assert one.ask(f"{row}.cells[1].textContent").endswith("broke 0 of 200")
    assert one.ask(f"[...{row}.cells[1].querySelectorAll('a')].map((a) => a.textContent)") == ["fixed 150"]
    for at, count in enumerate((2, 10)):  # each number leads to its own list
        one.ask(f"{row}.cells[2].querySelectorAll('a')[{at}].click()")
        one.wait(f"{part('count')}.textContent === '{count} of 150'")
    assert one.ask("document.querySelector('#questions').getBoundingClientRect().top") < 160
    one.ask("document.querySelector('.item').click()")
    assert one.ask(f"{part('detail')}.querySelectorAll('tr.gold').length") == 1
    address = one.ask("location.href")
    one.open("about:blank")
    one.open(address)
    one.wait("document.getElementById('questions').dataset.ready")
    assert one.ask(f"{part('detail')}.querySelector('h3').textContent").startswith("What is thing number")
    assert one.errors == []


def test_questions_are_filtered_searched_and_gone_through_by_keys(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html", "#questions?measure=text_to_sql&run=lora_r16_b/seed42")
    one.ask(f"{part('list')}.focus()")
    one.press("ArrowDown")
    one.press("ArrowDown")
    first = one.ask("document.querySelector('[aria-selected=true] .id').textContent")
    one.press("k")
    assert one.ask("document.querySelector('[aria-selected=true] .id').textContent") < first
    one.press("/")
    assert one.ask("document.activeElement.type") == "search"
    for letter in "number 042":
        one.press(letter)
    one.wait(f"{part('count')}.textContent === '1 of 200'")
    one.press("Escape")
    assert one.ask(f"document.activeElement === {part('list')}")
    assert one.errors == []


def test_arrow_keys_go_on_from_the_link_that_led_to_the_list(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html")
    chosen = "document.querySelector('[aria-selected=true]').id"
    one.ask("document.querySelector('.answer .below a').click()")
    one.wait(f"document.activeElement === {part('list')}")
    assert one.ask(chosen) == "row-0" and one.ask(f"{part('detail')}.querySelector('h3').textContent")
    one.press("ArrowDown")
    assert one.ask(chosen) == "row-1"
    one.ask(f"{part('detail')}.querySelector('.steps button:last-child').click()")
    one.press("ArrowDown")
    assert one.ask(chosen) == "row-3"


@pytest.mark.parametrize("measure", ["text_to_sql", "mmlu_150"])
def test_a_question_on_a_phone_is_read_without_a_box(chromium: Browser, reports: Path, measure: str) -> None:
    """The page alone scrolls: the reason and the other models' answers are not hidden in a window of the page."""
    one = opened(chromium, reports / "report.html", f"#questions?measure={measure}&run=lora_r16_c/seed42", width=360)
    one.ask("document.querySelectorAll('.item')[2].click()")
    box = part("detail")
    assert one.ask(f"{box}.scrollHeight - {box}.clientHeight") <= 0
    assert one.ask(f"{box}.getBoundingClientRect().bottom <= {box}.parentElement.getBoundingClientRect().bottom + 1")
    assert 0 <= one.ask(f"{box}.getBoundingClientRect().top") < 120
    narrow = one.ask("Math.min(...[...document.querySelectorAll('.everyone .told')].map((cell) => cell.clientWidth))")
    assert narrow > 200
    one.ask(f"{box}.querySelector('.back').click()")
    assert one.ask(f"document.activeElement === {part('list')}")


def test_a_table_that_goes_on_has_a_shadow_at_its_side(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "report.html", width=360)
    wide = "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth)"
    told = one.ask(f"{wide}.map((box) => getComputedStyle(box).backgroundAttachment)")
    assert told and set(told) == {"local, local, scroll, scroll"}


@pytest.mark.parametrize("language", ["", "pt"])
@pytest.mark.parametrize("width", [390, 1000, 1280])
def test_what_is_chosen_can_be_read_whole(chromium: Browser, reports: Path, width: int, language: str) -> None:
    one = opened(
        chromium, reports / language / "report.html", "#questions?run=lora_r16_lr_high_replay_data30/seed42", width
    )
    cut = one.ask("""[...document.querySelectorAll("#questions select")].filter((select) => {
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = getComputedStyle(select).font;
        return pen.measureText(select.selectedOptions[0].text).width + 30 > select.clientWidth;
    }).map((select) => select.selectedOptions[0].text)""")
    assert cut == []


def test_the_lines_of_rows_run_below_the_names_as_well(chromium: Browser, reports: Path) -> None:
    for measure, table in (("mmlu_150", ".options"), ("text_to_sql", ".everyone")):
        one = opened(chromium, reports / "report.html", f"#questions?measure={measure}&run=lora_r16_c/seed42")
        cells = f"[...document.querySelector('{table} tbody tr').cells]"
        assert len(set(one.ask(f"{cells}.map((cell) => getComputedStyle(cell).borderBottom)"))) == 1


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


def test_hostile_text_is_shown_and_obeyed_by_nothing(chromium: Browser, reports: Path) -> None:
    where = "#questions?measure=text_to_sql&run=lora_r16_a/seed42&id=dev-00000"
    one = opened(chromium, reports / "report.html", where)
    one.ask("document.querySelectorAll('#questions details').forEach((each) => { each.open = true; })")
    assert one.ask("window.pwned") is None
    shown = one.ask(f"{part('detail')}.innerText")
    assert "<script>window.pwned=1</script>" in shown and "<img src=x" in shown
    made = "#questions img, #questions script:not(#questions-data), #questions b.pwned"
    assert one.ask(f"document.querySelectorAll('{made}').length") == 0
    assert "\x1b" not in shown and "\u202e" not in shown
    assert one.errors == []


def test_print_shows_the_report_without_its_controls(chromium: Browser, reports: Path, tmp_path: Path) -> None:
    one = opened(chromium, reports / "report.html")
    one.media(kind="print")
    for name in ("nav", "#theme", "#questions"):
        assert one.ask(f"getComputedStyle(document.querySelector('{name}')).display") == "none"
    one.print(tmp_path / "print.pdf")
    assert (tmp_path / "print.pdf").stat().st_size > 20_000


def big_page(path: Path, items: int = 1034, variants: int = 10) -> None:
    """As many questions and variants as Spider and a large sweep have, with answers that differ."""

    schema = "a line of the schema\n" * 40

    def rows(run: int) -> list[Row]:
        found = []
        for at in range(items):
            row = sql_row(at, int((at * 7 + run * 13) % 5 > 1))
            query = f"SELECT a{run}, b{at % 17} FROM t{at % 90} JOIN u ON t.x = u.x WHERE c = {at * run} LIMIT {at % 9}"
            details = {
                **row.details,
                "prediction": query,
                "reply": f"Here it is:\n```sql\n{query};\n```",
                "prompt": schema + str(at),
            }
            found.append(replace(row, cluster=f"db_{at % 20}", details=details))
        return found

    columns = [Column(f"v{run}/seed42", f"v{run} seed 42", rows(run)) for run in range(variants + 1)]
    data = collect([Table(name, name, "accuracy", columns) for name in ("zero", "three")], words())
    path.write_text(draw_page("so_far.html.j2", words(), title="", text="", questions=pack(data)), encoding="utf-8")


def test_a_thousand_questions_on_ten_variants_are_quick(chromium: Browser, tmp_path: Path) -> None:
    path = tmp_path / "big.html"
    big_page(path)
    assert path.stat().st_size < 15_000_000
    one = opened(chromium, path)
    assert one.ask("performance.now()") < 2000 * PATIENT
    times: list[float] = one.ask("""["broke", "fixed", ""].map((value) => {
        const select = [...document.querySelectorAll("#questions select")][2], start = performance.now();
        select.value = value; select.dispatchEvent(new Event("change")); document.body.offsetHeight;
        return performance.now() - start; })""")
    assert min(times) < 100 * PATIENT
    assert one.ask("document.querySelectorAll('.item').length") < 100  # only what is seen is drawn


PATIENT = 3  # a machine that others use as well


def test_words_of_the_viewer_are_those_of_the_language(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "pt" / "report.html", "#questions?measure=text_to_sql&run=lora_r16_b/seed42")
    told: Any = one.ask(f"{part('filters')}.innerText")
    assert "Em relação à base" in told and "corrigidas" in told and "Against" not in told


def test_ten_variants_fit_the_first_screen(chromium: Browser, tmp_path: Path) -> None:
    variants = {f"lora_r16_variant_{at}": Behaviour(150 - 8 * at, at, 2, 3 * at, -0.05 * at) for at in range(10)}
    write_study(World(tmp_path / "runs"), variants)
    path = write_page(study_at(tmp_path / "runs"), "en", tmp_path / "reports", tmp_path / "report.yaml")[0]
    one = opened(chromium, path)
    assert one.ask("document.querySelector('.answer table').getBoundingClientRect().bottom") < 800
    assert one.ask(OVERFLOWING) == []
    whole_answer(one)
