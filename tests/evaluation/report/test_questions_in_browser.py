"""The page's questions in a real browser: found, filtered, gone through by keys, read on a phone, drawn in time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.records.result import Row
from evaluation.report.html import page as draw_page
from evaluation.report.viewer.collect import Column, Table, collect
from evaluation.report.viewer.pack import pack
from evaluation.words import words
from tests.evaluation.factory import sql_row
from tests.evaluation.report.browser import BROWSER, Browser, opened, part

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine")]
PATIENT = 3  # a machine that others use as well


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


@pytest.mark.parametrize(("gold_count", "marked"), [(2, ["('fig')"]), (9, [])])
def test_a_row_counts_as_not_in_the_gold_only_where_all_of_the_gold_is_known(
    chromium: Browser, tmp_path: Path, gold_count: int, marked: list[str]
) -> None:
    outcomes = {
        "gold_outcome": {"count": gold_count, "rows": ["('cup')", "('pot')"]},
        "prediction_outcome": {"count": gold_count, "rows": ["('cup')", "('fig')"]},
    }
    row = sql_row(0, 1)
    row = replace(row, details={**row.details, **outcomes})
    data = collect([Table("zero", "zero", "accuracy", [Column("base", "base", [row])])], words())
    path = tmp_path / "page.html"
    path.write_text(draw_page("so_far.html.j2", words(), title="", text="", questions=pack(data)), encoding="utf-8")
    one = opened(chromium, path)
    one.ask("document.querySelector('.item').click()")
    assert one.ask("[...document.querySelectorAll('li.differs')].map((line) => line.textContent)") == marked


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


def test_words_of_the_viewer_are_those_of_the_language(chromium: Browser, reports: Path) -> None:
    one = opened(chromium, reports / "pt" / "report.html", "#questions?measure=text_to_sql&run=lora_r16_b/seed42")
    told: Any = one.ask(f"{part('filters')}.innerText")
    assert "Em relação à base" in told and "corrigidas" in told and "Against" not in told
