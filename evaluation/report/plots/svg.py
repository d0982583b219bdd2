"""A sheet of SVG with axes: the few shapes that our plots are made of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from evaluation.report.plots.style import Style
from evaluation.words import Words

WIDE_LETTER = 0.56  # of the letter size: what a character takes on average


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers that cover low..high."""
    if high == low:
        low, high = low - 0.5, high + 0.5
    span = high - low
    raw = span / count
    size = 10 ** math.floor(math.log10(raw))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]


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

    def dot(self, x: float, y: float, colour: str, tip: str, radius: float = 5, hollow: bool = False) -> None:
        fill = self.style.paper if hollow else colour
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" tabindex="0" class="point" data-tip="{escape(tip)}" '
            f'style="fill:{fill};stroke:{colour};stroke-width:1.8"/>'
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
    step = min((b - a for a, b in pairwise(values)), default=1.0)
    digits = max(0, -math.floor(math.log10(step) + 1e-9)) if step < 1 else (1 if step % 1 else 0)
    return words.number(value, digits)


def text_width(words: str, letters: int) -> float:
    return len(words) * letters * WIDE_LETTER
