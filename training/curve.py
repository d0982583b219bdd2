"""The loss by step as a picture: an SVG in the run's folder, and a line of blocks for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from core.files import write_text

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 34, 36
BLOCKS = "▁▂▃▄▅▆▇█"

Points = list[tuple[float, float]]


def write_curve(path: Path, title: str, log: Sequence[dict[str, Any]]) -> None:
    """Writes the picture anew; nothing while there are not two points."""
    losses = [(float(row["step"]), float(row["loss"])) for row in log if "loss" in row]
    held_out = [(float(row["step"]), float(row["eval_loss"])) for row in log if "eval_loss" in row]
    if len(losses) > 1:
        write_text(path, curve(title, losses, held_out))


def curve(title: str, losses: Points, held_out: Points) -> str:
    right = max(step for step, _ in (*losses, *held_out))
    top = max(loss for _, loss in (*losses, *held_out)) or 1.0

    def place(step: float, loss: float) -> tuple[float, float]:
        x = LEFT + (WIDTH - LEFT - RIGHT) * step / right
        return x, HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * loss / top

    def line(points: Points) -> str:
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in points))

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20">{escape(title)}: loss by step; dashed with points: validation</text>',
    ]
    for part in (0.0, 0.5, 1.0):
        _, y = place(0, part * top)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{part * top:.2f}</text>')
        x, _ = place(part * right, 0)
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 14}" text-anchor="middle">{part * right:.0f}</text>')
    parts.append(f'<polyline fill="none" stroke="#0b62a4" stroke-width="1.5" points="{line(losses)}"/>')
    if held_out:
        points = line(held_out)
        parts.append(f'<polyline fill="none" stroke="#c2410c" stroke-dasharray="5 3" points="{points}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#c2410c"/>' for x, y in (place(*p) for p in held_out)]
    return "\n".join([*parts, "</svg>"]) + "\n"


def sparkline(losses: Sequence[float], width: int = 16) -> str:
    """The last losses as blocks of eight heights."""
    last = list(losses)[-width:]
    low, high = min(last, default=0.0), max(last, default=0.0)
    if len(last) < 2:
        return ""
    step = (high - low) / (len(BLOCKS) - 1) or 1.0
    return "".join(BLOCKS[round((loss - low) / step)] for loss in last)
