"""The report as Markdown, with its figures as SVG files beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from evaluation.report.document import Block, Bullets, Callout, Code, Document, Figure, Heading, Paragraph, Table, spans
from evaluation.words import words

# What Markdown or HTML would read as more than text. An underscore inside a word means nothing to it.
MEANT = re.compile(r"([\\`*<>&|~]|\](?=[(\[:])|(?<![^\W_])_|_(?![^\W_]))")
AT_START = re.compile(r"^(\s*)(\d*)([#+\-=]|(?<=\d)[.)])(?=\s|$)", re.MULTILINE)


def to_markdown(document: Document) -> str:
    """Writes what the page shows, in its order: the answer first."""
    said, references = words(document.language), list(document.references)
    parts = [f"# {_text(document.title)}", f"*{_text(document.subtitle)}*", inline(document.data, references)]
    parts.append(f"**{inline(document.verdict, references).replace('**', '')}**")
    tables = figures = 0
    for block in [*document.answer, *document.blocks]:
        if isinstance(block, Table):
            tables += 1
            title = f"**{said('report.table')} {tables}.** {inline(block.title, references)}"
            parts += [title, _table(block, references), _small(block.source, references)]
        elif isinstance(block, Figure):
            figures += 1
            parts.append(f"![{_text(block.title.replace('`', ''))}](figures/{block.name}.svg)")
            parts.append(f"**{said('report.figure')} {figures}.** {inline(block.title, references)}")
            parts.append(_small(block.source, references))
        else:
            parts.append(_block(block, references))
    if references:
        parts.append(f"## {said('paper.references')}")
        parts.append("\n".join(f"{at}. {inline(text, [])}" for at, text in enumerate(document.references.values(), 1)))
    return "\n\n".join(part for part in parts if part) + "\n"


def block_text(block: Block) -> str:
    """Writes one block outside of a report: a table with its title, as short as on paper, without number and source."""
    if isinstance(block, Table):
        short = replace(block, rows=block.brief or block.rows)
        return f"**{inline(block.title, [])}**\n\n{_table(short, [])}"
    return _block(block, [])


def inline(text: str, references: Sequence[str]) -> str:
    """Our own marks as Markdown's, everything else as text."""
    return "".join(_span(kind, piece, references) for kind, piece in spans(text))


def _span(kind: str, piece: str, references: Sequence[str]) -> str:
    if kind == "code":
        fence = "`" * (_longest("`", piece) + 1)
        space = " " if piece.startswith("`") or piece.endswith("`") else ""
        return f"{fence}{space}{piece}{space}{fence}"
    if kind == "strong":
        return f"**{_text(piece)}**"
    if kind == "cite":
        keys = [key.strip() for key in piece.split(",")]
        return f"[{', '.join(str(references.index(key) + 1) for key in keys if key in references)}]"
    return _text(piece)


def _text(text: str) -> str:
    return AT_START.sub(r"\1\2\\\3", MEANT.sub(r"\\\1", text))


def _small(text: str, references: Sequence[str]) -> str:
    return f"<sub>{inline(text, references)}</sub>" if text else ""


def _block(block: Block, references: Sequence[str]) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {inline(block.text, references)}"
    if isinstance(block, Paragraph):
        return inline(block.text, references)
    if isinstance(block, Callout):
        return f"> {inline(block.text, references)}"
    if isinstance(block, Bullets):
        return "\n".join(f"- {inline(item, references)}" for item in block.items)
    assert isinstance(block, Code)
    title = f"*{inline(block.title, references)}*\n\n" if block.title else ""
    fence = "`" * max(3, _longest("`", block.text) + 1)
    return f"{title}{fence}\n{block.text}\n{fence}"


def _longest(sign: str, text: str) -> int:
    return max((len(run) for run in re.findall(f"{re.escape(sign)}+", text)), default=0)


def _table(table: Table, references: Sequence[str]) -> str:
    lines = [[inline(name, references) for name in table.columns]]
    lines.append(["---:" if number else "---" for number in table.numeric])
    for row in table.rows:
        cells = []
        for cell in row:
            below = f"<br>{inline(cell.below, references)}" if cell.below else ""
            cells.append(f"{inline(cell.text, references)}{below}".replace("\n", " "))
        lines.append(cells)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
