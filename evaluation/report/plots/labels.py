"""Names beside points, where they cover neither a point nor each other."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.report.plots.svg import Sheet, text_width

Box = tuple[float, float, float, float]


def place_labels(sheet: Sheet, marks: Sequence[tuple[str, float, float]], obstacles: Sequence[Box] = ()) -> None:
    """The first free place around each point; a crowded point takes the place that covers least."""
    letters = sheet.style.letters
    taken: list[Box] = [*obstacles, *((x - 6, y - 6, x + 6, y + 6) for _, x, y in marks)]
    for name, x, y in marks:
        width = text_width(name, letters)
        places = [
            (x + dx if dx > 0 else x + dx - width, y + dy)
            for dy in (-8, letters + 6, -letters - 10, 2 * letters + 10, letters * 0.35)
            for dx in (8, -8)
        ]
        inside = [place for place in places if _inside(sheet, place, width)] or places
        left, base = min(inside, key=lambda place: sum(_cover(_box(place, width, letters), box) for box in taken))
        taken.append(_box((left, base), width, letters))
        sheet.label(left, base, name)


def _inside(sheet: Sheet, place: tuple[float, float], width: float) -> bool:
    left, base = place
    top = base - sheet.style.letters
    return left >= sheet.x0 and left + width <= sheet.x1 + 10 and top >= sheet.y1 - 6 and base <= sheet.y0


def _box(place: tuple[float, float], width: float, letters: int) -> Box:
    left, base = place
    return left, base - letters, left + width, base + 2


def _cover(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)
