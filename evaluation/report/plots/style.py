"""How a plot looks where it is shown: colours that follow a page's theme, or ink on paper; width and letter size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    width: int
    letters: int
    ratio: float  # height to width
    scrolls: bool  # may be as tall as it likes; a page of paper may not be overrun
    ink: str
    soft: str  # secondary text
    line: str  # grids
    paper: str
    series: tuple[str, ...]
    font: str

    def colour(self, index: int) -> str:
        return self.series[index % len(self.series)]


_THEMED = {
    "ink": "var(--ink)",
    "soft": "var(--soft)",
    "line": "var(--line)",
    "paper": "var(--paper)",
    "series": tuple(f"var(--series-{index})" for index in range(1, 7)),
    "font": "inherit",
}
_PRINTED = {
    "ink": "#1a1a1a",
    "soft": "#555555",
    "line": "#d9d9d9",
    "paper": "#ffffff",
    "series": ("#2f5d8c", "#b8652a", "#3f7f5f", "#a23e48", "#6b5b95", "#7a7a7a"),
}

SCREEN = Style(width=620, letters=12, ratio=0.62, scrolls=True, **_THEMED)  # type: ignore[arg-type]
BESIDE = Style(width=440, letters=12, ratio=0.78, scrolls=True, **_THEMED)  # type: ignore[arg-type]
PHONE = Style(width=330, letters=12, ratio=0.9, scrolls=True, **_THEMED)  # type: ignore[arg-type]
PAGE = Style(width=620, letters=12, ratio=0.62, scrolls=True, font="system-ui, sans-serif", **_PRINTED)  # type: ignore[arg-type]
COLUMN = Style(width=340, letters=10, ratio=0.68, scrolls=False, font="Libertinus Serif", **_PRINTED)  # type: ignore[arg-type]
SPREAD = Style(width=620, letters=11, ratio=0.42, scrolls=False, font="Libertinus Serif", **_PRINTED)  # type: ignore[arg-type]
