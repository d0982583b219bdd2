"""Names beside points, where they cover neither a point nor each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from evaluation.report.plots.svg import Sheet, text_width

Box = tuple[float, float, float, float]
Place = tuple[float, float]  # left end and base line of a text

NEAR = 16  # pixels from its point: farther names get a line to it
CLEARER = 4  # pixels by which another point is farther away than a name's own
RINGS = 14


def place_labels(
    sheet: Sheet,
    marks: Sequence[tuple[str, float, float]],
    obstacles: Sequence[Box] = (),
    lines: Sequence[Box] = (),
) -> list[Box]:
    """Puts each name in the nearest place that covers no name, point or line and is nearest to its own point.

    Where there is one, it covers no obstacle either. Returns where the names stand.
    """
    points: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for _, x, y in marks]
    taken: list[Box] = []
    for name, x, y in marks:
        width = text_width(name, sheet.style.letters)
        places = [place for place in _places(x, y, width, sheet.style.letters) if _inside(sheet, place, width)]

        others = [(other_x, other_y) for other, other_x, other_y in marks if other != name]

        def cost(
            place: Place, width: float = width, at: Place = (x, y), others: Sequence[Place] = others
        ) -> tuple[float, bool, bool]:
            box = _box(place, width, sheet.style.letters)
            covered = sum(_cover(box, other) for other in (*taken, *points, *lines))
            misleading = any(away(box, *other) <= away(box, *at) + CLEARER for other in others)
            return covered, misleading, sum(_cover(box, other) for other in obstacles) > 0

        left, base = min(places or [(x + 8, y - 8)], key=cost)  # of equals the first: the nearest
        box = _box((left, base), width, sheet.style.letters)
        taken.append(box)
        _lead(sheet, box, x, y)
        if any(_cover(box, line) for line in lines):
            sheet.gap(*box)
        sheet.label(left, base, name)
    return taken


def _places(x: float, y: float, width: float, letters: int) -> list[Place]:
    """Right and left of the point, above and below it, then farther and farther away."""
    found: list[Place] = []
    for ring in range(RINGS):
        far = ring * (letters + 2) * 0.75
        rises = (-8 - far, letters + 6 + far, letters * 0.35) if ring == 0 else (-8 - far, letters + 6 + far)
        for side in (8.0, -8.0 - width, -width / 2, 8.0 + 2 * far, -8.0 - width - 2 * far):
            found += [(x + side, y + rise) for rise in rises]
    return list(dict.fromkeys(found))


def _lead(sheet: Sheet, box: Box, x: float, y: float) -> None:
    """A line to the point, where the name stands away from it."""
    near_x, near_y = _nearest(box, x, y)
    if abs(near_x - x) > NEAR or abs(near_y - y) > NEAR:
        sheet.segment(near_x, near_y, x, y, sheet.style.soft, 0.7)


def _nearest(box: Box, x: float, y: float) -> Place:
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])


def away(box: Box, x: float, y: float) -> float:
    """Returns how far a point is from a name."""
    near_x, near_y = _nearest(box, x, y)
    return hypot(near_x - x, near_y - y)


def _inside(sheet: Sheet, place: Place, width: float) -> bool:
    left, base = place
    top = base - sheet.style.letters
    return left >= sheet.x0 + 2 and left + width <= sheet.x1 + 10 and top >= sheet.y1 - 6 and base <= sheet.y0 - 2


def _box(place: Place, width: float, letters: int) -> Box:
    left, base = place
    return left, base - letters, left + width, base + 2


def _cover(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)


def overlaps(boxes: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    """Yields the pairs of boxes that cover each other."""
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            if _cover(one, other) > 0:
                yield one, other
