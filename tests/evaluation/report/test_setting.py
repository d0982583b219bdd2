"""How the paper's setting is chosen: nothing cut first, then no gaps, then no nearly empty last page, then balance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluation.report.setting import Begin, End, Layout, Place, Setting, best_setting, faults

HEAD, FOOT = 50.0, 750.0


def layout(end: tuple[int, bool, float], *ends: tuple[int, bool, float, bool]) -> Layout:
    """A paper whose text flows through all columns but where `ends` says that a float stands there."""
    begins = [Begin(number=at, page=at + 1, right=False, y=HEAD) for at in range(end[0])]
    text = [End(number=at, wide=False, page=at + 2, right=False, y=HEAD) for at in range(end[0] - 1)]
    floats = [End(number=-1, wide=wide, page=page, right=right, y=y) for page, right, y, wide in ends]
    place = Place(page=end[0], right=end[1], y=end[2])
    return Layout(begins=begins, ends=[*text, *floats], end=place, head=HEAD, foot=FOOT)


def test_full_pages_have_no_fault() -> None:
    assert faults(layout((3, True, 400.0))) == 0


def test_what_is_cut_is_worse_than_a_gap_and_a_gap_worse_than_a_thin_page() -> None:
    gap = layout((2, True, 400.0))
    gap["ends"][0] = End(number=0, wide=False, page=1, right=False, y=400.0)
    cut, thin = layout((2, True, 400.0), (1, True, 800.0, False)), layout((2, False, 200.0))
    assert faults(cut) > faults(gap) > faults(thin) > 0
    assert faults(layout((1, False, 200.0))) == 0  # a paper of one page is as short as it is


def chosen(layouts: Callable[[Setting], Layout]) -> tuple[Setting, list[Setting]]:
    tried: list[Setting] = []

    def layout_of(setting: Setting) -> Layout:
        tried.append(setting)
        return layouts(setting)

    return best_setting(layout_of), tried


def test_the_usual_setting_is_taken_where_it_does() -> None:
    found, tried = chosen(lambda _: layout((3, True, FOOT - 10)))
    assert found == Setting() and len(tried) <= 2


def test_tables_are_squeezed_less_where_something_would_be_cut() -> None:
    cut, whole = layout((3, True, FOOT), (1, True, 800.0, False)), layout((3, True, FOOT))
    found, _ = chosen(lambda setting: cut if setting.squeeze > 1.5 else whole)
    assert found.squeeze == pytest.approx(1.4) and found.leading == Setting().leading


def test_closer_lines_save_a_page_that_is_nearly_empty() -> None:
    found, _ = chosen(lambda setting: layout((3, False, 150.0) if setting.leading > 0.5 else (2, True, FOOT)))
    assert found.leading < 0.5


def test_the_columns_of_the_last_page_end_at_one_height() -> None:
    """The highest float is taken that leaves the text on its page."""

    def layouts(setting: Setting) -> Layout:
        if not setting.height:
            return layout((2, False, 600.0))
        return layout((2, True, 330.0)) if setting.height <= 400 else layout((3, False, 80.0))

    found, _ = chosen(layouts)
    assert found.before == 1 and 380 < found.height <= 400
