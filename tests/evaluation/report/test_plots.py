"""Plots: ticks with right labels, names that cover nothing, series told apart without colour, in every style."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from core.records.comparison import Point, Tradeoff
from core.records.estimate import Estimate
from evaluation.report.plots.flow import draw_flow
from evaluation.report.plots.labels import away, overlaps, place_labels
from evaluation.report.plots.lines import Curve, draw_lines
from evaluation.report.plots.profile import Series, draw_profile
from evaluation.report.plots.style import BESIDE, COLUMN, PAGE, PHONE, SCREEN, SPREAD, Style
from evaluation.report.plots.svg import SHAPES, Sheet, text_width, tick_text, ticks
from evaluation.report.plots.tradeoff import draw_tradeoff
from evaluation.words import words

STYLES = [SCREEN, BESIDE, PHONE, PAGE, COLUMN, SPREAD]
RANGES = [
    (0, 1),
    (0, 0.9),
    (0.1, 1.1),
    (-53.3, 2.8),
    (0.5, 2.1),
    (5, 5),
    (0, 4.2e-4),
    (1.2, 1.21),
    (0, 12345),
    (-1, -0.3),
]


@pytest.mark.parametrize(("low", "high"), RANGES)
def test_every_tick_is_labelled_with_its_own_value_in_equal_steps(low: float, high: float) -> None:
    found = ticks(low, high)
    assert found[0] <= low and found[-1] >= high
    labels = [tick_text(words(), value, found) for value in found]
    assert [float(label.replace(",", "").replace("\N{MINUS SIGN}", "-")) for label in labels] == pytest.approx(found)
    assert len(set(labels)) == len(labels)
    steps = [round(b - a, 9) for a, b in pairwise(found)]
    assert len(set(steps)) == 1


def test_a_quarter_is_not_rounded_away() -> None:
    assert [tick_text(words(), value, [0, 0.25, 0.5, 0.75, 1]) for value in (0.25, 0.75)] == ["0.25", "0.75"]
    assert tick_text(words("pt"), 0.25, [0, 0.25]) == "0,25"


@pytest.mark.parametrize("style", STYLES)
def test_names_of_a_crowd_cover_neither_points_nor_each_other(style: Style) -> None:
    sheet = Sheet(style, height=round(style.width * style.ratio))
    middle = (sheet.x0 + sheet.x1) / 2
    marks = [(f"lora_r16_name_{at}", middle + 7 * (at % 3), sheet.y0 - 90 - 5 * at) for at in range(10)]
    boxes = place_labels(sheet, marks)
    assert list(overlaps(boxes)) == []
    points = [(x - 4, y - 4, x + 4, y + 4) for _, x, y in marks]
    assert not [pair for pair in overlaps([*boxes, *points]) if pair[0] in boxes and pair[1] in points]
    assert all(left >= 0 and right <= style.width and top >= 0 for left, top, right, _ in boxes)


@pytest.mark.parametrize("style", STYLES)
def test_a_name_stands_nearest_to_its_own_point(style: Style) -> None:
    """Each of two points near each other once had the other's name beside it, as no bar stood there."""
    sheet = Sheet(style, height=round(style.width * style.ratio))
    x, y = sheet.x1 - 115, (sheet.y0 + sheet.y1) / 2
    marks = [("instruct_full", x + 41, y + 18), ("instruct_small", x, y)]
    bars = [(left - 34, at - 1, left + 36, at + 1) for _, left, at in marks]
    bars += [(left - 1, at - 112, left + 1, at + 115) for _, left, at in marks]
    boxes = place_labels(sheet, marks, bars)
    for box, (_, *own), (_, *other) in zip(boxes, marks, reversed(marks), strict=True):
        assert away(box, *own) < away(box, *other)


@pytest.mark.parametrize("style", STYLES)
def test_every_number_of_the_tradeoff_stays_on_the_sheet(style: Style) -> None:
    near = Estimate(1.0, -2.0, 3.0)
    points = [
        Point(f"variant_{at}", f"variant_{at}", 1.0, Estimate(at, at - 5, at + 5), near, at == 9, None)
        for at in range(10)
    ]
    colours = {point.variant: at for at, point in enumerate(points)}
    svg = draw_tradeoff(Tradeoff("mmlu_150", points), "text_to_sql", words(), style, colours)
    assert all(0 <= float(x) <= style.width for x in re.findall(r'<text x="([\d.-]+)"', svg))


@pytest.mark.parametrize("style", STYLES)
def test_the_lines_at_zero_cross_no_name(style: Style) -> None:
    """Left of zero, a long name to the right of its point would stand on the line. Without room, the line has a gap."""
    found = {"lora_r16": (14.6, 0.0), "lora_r16_lr_high": (-7.7, -22.7), "lora_r16_replay_data30": (-8.8, -2.0)}
    points = [
        Point(name, name, 1.0, Estimate(x, x - 14, x + 15), Estimate(y, y - 3, y + 4), False, None)
        for name, (x, y) in found.items()
    ]
    svg = draw_tradeoff(Tradeoff("mmlu_150", points), "text_to_sql", words(), style, dict.fromkeys(found, 0))
    base = re.search(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)
    assert base
    zero_x, zero_y = float(base[1]), float(base[2])
    for name in (*found, "base"):
        at = re.search(rf'<text x="([\d.]+)" y="([\d.]+)" text-anchor="start"[^>]*>{name}</text>', svg)
        assert at
        left, bottom = float(at[1]), float(at[2])
        gap = f'<rect x="{at[1]}" y="{bottom - style.letters:.1f}"'
        assert gap in svg or not left < zero_x < left + text_width(name, style.letters), name
        assert (gap not in svg) or style.width < 350
        assert not bottom - style.letters < zero_y < bottom, name


@pytest.mark.parametrize("language", ["en", "pt"])
@pytest.mark.parametrize("style", STYLES)
def test_the_names_of_axes_stay_on_the_sheet(style: Style, language: str) -> None:
    points = [Point("a", "a", 1.0, Estimate(1, -1, 3), Estimate(1, -1, 3), True, None)]
    svg = draw_tradeoff(Tradeoff("mmlu_150", points), "text_to_sql", words(language), style, {"a": 0})
    turned = re.search(r'y="([\d.]+)" [^>]*transform="rotate[^>]*>([^<]+)<', svg)
    height = float(re.findall(r'viewBox="0 0 \d+ (\d+)"', svg)[0])
    assert turned
    half = text_width(turned[2], style.letters) / 2
    assert float(turned[1]) - half >= 0 and float(turned[1]) + half <= height


def test_an_axis_ends_where_its_curve_does() -> None:
    curve = Curve("lora_r16", [(float(step), 1.0) for step in (1, 200, 414)], 0, dotted=True)
    svg = draw_lines([curve], words(), SCREEN, "step", "loss", lambda *_: "here")
    assert max(float(x) for x in re.findall(r'data-x="([\d.]+)"', svg)) == SCREEN.width - 14
    assert ">400<" in svg and ">500<" not in svg


def test_series_are_told_apart_without_colour() -> None:
    curves = [Curve(f"v{at}", [(0, at), (1, at + 1)], at, dotted=True) for at in range(len(SHAPES))]
    svg = draw_lines(curves, words(), COLUMN, "x", "y", lambda curve, x, y: curve.name)
    outlines = {
        re.sub(r"[\d.-]+", "", path) + str(path.count("L")) for path in re.findall(r'<path d="([^"]+)" data-x', svg)
    }
    assert len(outlines) >= 4  # circle, four corners, three corners, a cross


def test_no_two_of_many_series_have_the_same_colour_and_shape() -> None:
    sheet = Sheet(COLUMN, 100)
    for index in range(len(SHAPES) * len(COLUMN.series)):
        sheet.mark(50, 50, index, "")
    assert len(set(sheet.parts)) == len(sheet.parts)


def test_intervals_and_groups_are_drawn() -> None:
    bars = draw_lines(
        [Curve("a", [(0, 0), (1, 5)], 0, bars=[(0, 0), (2, 8)])], words(), SCREEN, "x", "y", lambda *_: ""
    )
    assert bars.count("<line") > 5
    told = draw_profile(
        ["easy", "hard"],
        [Series("base", {"easy": 50, "hard": 20}, -1), Series("tuned", {"easy": 70}, 0)],
        words(),
        SCREEN,
        "%",
    )
    assert told.count('class="point"') >= 3


@pytest.mark.parametrize("style", STYLES)
def test_words_of_a_diagram_stay_in_their_boxes(style: Style) -> None:
    svg = draw_flow([["one", "another with many words that have to be wrapped"], ["both of them"]], "flow", style)
    assert svg.count("<rect") == 3 and svg.count(" Z") >= 2
