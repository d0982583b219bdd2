"""The report as Markdown, with its figures as SVG files beside it."""

from __future__ import annotations

from evaluation.report.document import Block, Bullets, Callout, Code, Document, Figure, Heading, Paragraph, Table
from evaluation.words import words


def to_markdown(document: Document) -> str:
    said = words(document.language)
    abstract = f"**{said('report.abstract')}.** {document.abstract} **{document.verdict}**"
    parts = [f"# {document.title}", f"*{document.subtitle}*", abstract]
    tables = figures = 0
    for block in document.blocks:
        if isinstance(block, Table):
            tables += 1
            parts.append(f"**{said('report.table')} {tables}.** {block.title}\n\n{_table(block)}")
            parts.append(f"<sub>{block.source}</sub>" if block.source else "")
        elif isinstance(block, Figure):
            figures += 1
            parts.append(f"![{block.title}](figures/{block.name}.svg)")
            parts.append(f"**{said('report.figure')} {figures}.** {block.title}\n\n<sub>{block.source}</sub>")
        else:
            parts.append(_block(block))
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Callout):
        return f"> {block.text}"
    if isinstance(block, Bullets):
        return "\n".join(f"- {item}" for item in block.items)
    assert isinstance(block, Code)
    title = f"*{block.title}*\n\n" if block.title else ""
    fence = "````" if "```" in block.text else "```"
    return f"{title}{fence}\n{block.text}\n{fence}"


def _table(table: Table) -> str:
    lines = [table.columns, ["---:" if number else "---" for number in table.numeric]]
    lines += [[cell.text for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(item.replace('|', chr(92) + '|') for item in line)} |" for line in lines)
