"""Shows the tokens of one example: what is trained stands between brackets, special tokens are written out."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from training.tokens.report import Piece, TokenReport

OPEN, CLOSE = "⟦", "⟧"
JOINER = "\x1f"  # the embedded tokenizer's sign that the space after it is none; it is no part of the text


def example_view(pieces: list[Piece]) -> Text:
    """Returns the example. Colours help, and are not needed: brackets stand around what is trained."""
    text = Text()
    inside = False
    for piece, shown in zip(pieces, _texts(pieces), strict=True):
        if piece.trained != inside:
            text.append(OPEN if piece.trained else CLOSE, style="bold")
            inside = piece.trained
        style = "bold green" if piece.trained else "dim"
        text.append(_written(shown), style=f"{style} underline" if piece.special else style)
    return text.append(CLOSE if inside else "")


def _texts(pieces: list[Piece]) -> Iterator[str]:
    """Yields the text of each piece, without joiners and the spaces that these take away."""
    joined = False
    for piece in pieces:
        text = piece.text.removeprefix(" ") if joined else piece.text
        joined = text.endswith(JOINER)
        yield text.removesuffix(JOINER)


def _written(text: str) -> str:
    """Control characters as symbols, so that they are seen and move nothing."""
    shown = "".join(char if char.isprintable() or char == "\n" else f"\\x{ord(char):02x}" for char in text)
    return shown.replace("\n", "↵\n")


def counts(report: TokenReport) -> list[tuple[str, str]]:
    share = report.trained / report.tokens if report.tokens else 0
    return [
        ("tokens", f"{report.tokens:,}, of which {report.trained:,} are trained on ({share:.0%})"),
        ("longest example", f"{report.longest:,} tokens"),
        ("answers end with", " or ".join(report.stops)),
    ]
