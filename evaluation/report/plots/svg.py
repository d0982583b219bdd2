"""A sheet of SVG with axes: the few shapes that our plots are made of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from html import escape

from evaluation.report.plots.style import Style
from evaluation.words import Words

WIDE_LETTER = 0.56  # of the letter size: what a character takes on average
FACTORS = tuple(Decimal(text) for text in ("1", "2", "2.5", "5", "10"))
SHAPES = ("circle", "square", "triangle", "diamond", "cross", "down")  # colours alone are lost in black and white


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Returns round numbers that cover low..high, in equal steps of 1, 2, 2.5 or 5 times a power of ten."""
    if high == low:
        low, high = low - 0.5, high + 0.5
    raw = Decimal((high - low) / count)
    size = Decimal(10) ** raw.adjusted()
    step = next(size * factor for factor in FACTORS if size * factor >= raw * Decimal("0.999"))
    first, last = math.floor(low / float(step) + 1e-9), math.ceil(high / float(step) - 1e-9)
    return [float(step * index) for index in range(first, last + 1)]


class Sheet:
    """Draws in data coordinates once `scale` has set them."""

    def __init__(
        self, style: Style, height: int, left: int = 52, right: int = 14, top: int = 12, bottom: int = 44
    ) -> None:
        self.style, self.width, self.height = style, style.width, height
        self.x0, self.x1, self.y0, self.y1 = left, style.width - right, height - bottom, top
        self.parts: list[str] = []

    def scale(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self.low_x, self.high_x, self.low_y, self.high_y = xs[0], xs[-1], ys[0], ys[-1]

    def x(self, value: float) -> float:
        return self.x0 + (value - self.low_x) / ((self.high_x - self.low_x) or 1) * (self.x1 - self.x0)

    def y(self, value: float) -> float:
        return self.y0 - (value - self.low_y) / ((self.high_y - self.low_y) or 1) * (self.y0 - self.y1)

    def text(
        self, x: float, y: float, words: str, anchor: str = "start", soft: bool = False, turn: bool = False
    ) -> None:
        fill = self.style.soft if soft else self.style.ink
        rotate = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turn else ""
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" style="fill:{fill}"{rotate}>{escape(words)}</text>'
        )

    def label(self, x: float, y: float, words: str) -> None:
        """A text that stays readable over lines: first its halo, then itself."""
        halo = f"fill:none;stroke:{self.style.paper};stroke-width:3;stroke-linejoin:round"
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" style="{halo}" aria-hidden="true">{escape(words)}</text>')
        self.text(x, y, words)

    def segment(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1, dash: str = ""
    ) -> None:
        dashes = f";stroke-dasharray:{dash}" if dash else ""
        self.parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
            f'style="stroke:{colour};stroke-width:{width}{dashes}"/>'
        )

    def path(self, points: Sequence[tuple[float, float]], colour: str, width: float = 1.6, dash: str = "") -> None:
        steps = " ".join(f"{'L' if i else 'M'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(points))
        dashes = f";stroke-dasharray:{dash}" if dash else ""
        self.parts.append(
            f'<path d="{steps}" style="fill:none;stroke:{colour};stroke-width:{width};stroke-linejoin:round{dashes}"/>'
        )

    def box(self, x: float, y: float, width: float, height: float) -> None:
        self.parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="3" '
            f'style="fill:{self.style.paper};stroke:{self.style.soft};stroke-width:1"/>'
        )

    def gap(self, left: float, top: float, right: float, bottom: float) -> None:
        """A piece of bare paper: a line below a name ends at the name."""
        self.parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}" '
            f'style="fill:{self.style.paper}"/>'
        )

    def arrow(self, x: float, top: float, bottom: float) -> None:
        self.segment(x, top, x, bottom - 4, self.style.soft)
        self.parts.append(
            f'<path d="M{x - 3.5:.1f} {bottom - 6:.1f} L{x:.1f} {bottom:.1f} L{x + 3.5:.1f} {bottom - 6:.1f} Z" '
            f'style="fill:{self.style.soft}"/>'
        )

    def mark(self, x: float, y: float, index: int, tip: str = "", radius: float = 5, hollow: bool = False) -> None:
        """A point of a series: its shape tells the series where colours are lost. With a tip it can be reached."""
        colour = self.style.colour(index)
        shape = SHAPES[(index + index // len(self.style.series)) % len(SHAPES)]  # the seventh: a new pair of both
        fill = self.style.paper if hollow else colour
        reached = f' tabindex="0" class="point" data-tip="{escape(tip)}"' if tip else ""
        self.parts.append(
            f'<path d="{_outline(shape, x, y, radius)}" data-x="{x:.1f}" data-y="{y:.1f}"'
            f"{reached} "
            f'style="fill:{fill};stroke:{colour};stroke-width:1.6"/>'
        )

    def base(self, x: float, y: float, tip: str, radius: float = 4) -> None:
        """The base: in ink, as no series is."""
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" data-x="{x:.1f}" data-y="{y:.1f}" '
            f'tabindex="0" class="point" data-tip="{escape(tip)}" '
            f'style="fill:{self.style.ink};stroke:{self.style.ink}"/>'
        )

    def axes(self, words: Words, xs: Sequence[float], ys: Sequence[float], x_name: str, y_name: str) -> None:
        """Grid lines, numbers and names; the numbers in the reader's own notation."""
        size = self.style.letters
        for value in ys:
            self.segment(self.x0, self.y(value), self.x1, self.y(value), self.style.line)
            self.text(self.x0 - 6, self.y(value) + size * 0.35, tick_text(words, value, ys), "end", soft=True)
        for value in xs:
            self.segment(self.x(value), self.y0, self.x(value), self.y0 + 4, self.style.line)
            self.text(self.x(value), self.y0 + size + 6, tick_text(words, value, xs), "middle", soft=True)
        self.text((self.x0 + self.x1) / 2, self.height - 6, x_name, "middle")
        if y_name:
            self.text(size, (self.y0 + self.y1) / 2, y_name, "middle", turn=True)

    def svg(self, name: str) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" role="img" '
            f'aria-label="{escape(name)}" font-size="{self.style.letters}" font-family="{self.style.font}">'
            f"{''.join(self.parts)}</svg>"
        )


def tick_text(words: Words, value: float, values: Sequence[float]) -> str:
    """Returns a number with as many digits as every number of its axis needs: 0.25 beside 0.50."""
    digits = max((-int(Decimal(repr(each)).normalize().as_tuple().exponent) for each in values), default=0)
    return words.number(value, max(0, digits))


def text_width(words: str, letters: int) -> float:
    return len(words) * letters * WIDE_LETTER


def _outline(shape: str, x: float, y: float, r: float) -> str:
    """Returns the path of a shape with about the area of a circle of radius r."""
    if shape == "circle":
        return f"M{x - r:.1f} {y:.1f} a{r} {r} 0 1 0 {2 * r} 0 a{r} {r} 0 1 0 {-2 * r} 0 Z"
    a, b = 0.42 * r, 1.1 * r
    corners = {
        "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
        "triangle": ((0, -1.25), (1.12, 0.8), (-1.12, 0.8)),
        "down": ((0, 1.25), (1.12, -0.8), (-1.12, -0.8)),
        "diamond": ((0, -1.3), (1.1, 0), (0, 1.3), (-1.1, 0)),
    }
    if shape in corners:
        points = [(x + dx * r, y + dy * r) for dx, dy in corners[shape]]
    else:
        plus = (
            (-a, -b),
            (a, -b),
            (a, -a),
            (b, -a),
            (b, a),
            (a, a),
            (a, b),
            (-a, b),
            (-a, a),
            (-b, a),
            (-b, -a),
            (-a, -a),
        )
        points = [(x + dx, y + dy) for dx, dy in plus]
    return "M" + " L".join(f"{px:.1f} {py:.1f}" for px, py in points) + " Z"
