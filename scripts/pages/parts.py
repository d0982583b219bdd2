"""Parts of the report for a page: `breakdown table 1`, `answer figure`, `reproduce code`."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import UserError, unknown
from evaluation.report.document import Block, Code, Document, Figure, Heading, Paragraph, Table
from evaluation.report.markdown import block_text, inline

KINDS = {"table": Table, "figure": Figure, "text": Paragraph, "code": Code}
NOT_YET = "*Not measured yet.*"
ANSWER = "answer"  # the first screen of the report, which has no heading


@dataclass(frozen=True)
class Part:
    blocks: list[Block]

    @property
    def figures(self) -> list[Figure]:
        return [block for block in self.blocks if isinstance(block, Figure)]

    def markdown(self, folder: str) -> str:
        """Writes the blocks; pictures lie in `folder`, beside the page."""
        return "\n\n".join(_text(block, folder) for block in self.blocks) or NOT_YET


def part(document: Document, wanted: str, whole: bool = True) -> Part:
    """Finds the blocks of one kind below a heading of the report: all of them, or the one of that number.

    Args:
        whole: something was trained; before that, the report has not all of its parts.
    """
    anchor, kind, *number = [*wanted.split(), ""][:3]
    sections = _sections(document)
    if anchor not in sections and not whole:
        return Part([])
    if anchor not in sections:
        raise unknown("part of the report", anchor, sections)
    if kind not in KINDS:
        raise unknown("kind of block", kind, KINDS)
    blocks = [block for block in sections[anchor] if isinstance(block, KINDS[kind])]
    if number[0]:
        at = int(number[0]) if number[0].isdigit() else 0
        if not 1 <= at <= len(blocks):
            raise UserError(f"'{wanted}': the report's part '{anchor}' has {len(blocks)} of this kind.")
        return Part([blocks[at - 1]])
    return Part(blocks)


def _sections(document: Document) -> dict[str, list[Block]]:
    """The blocks of the report by the anchor of the heading right above them."""
    sections: dict[str, list[Block]] = {ANSWER: list(document.answer)}
    anchor = ANSWER
    for block in document.blocks:
        if isinstance(block, Heading):
            anchor = block.anchor
        sections.setdefault(anchor, []).append(block)
    return sections


def _text(block: Block, folder: str) -> str:
    if isinstance(block, Figure):
        title = inline(block.title.replace("`", ""), [])
        return f"![{title}]({folder}/{block.name}.svg)\n\n*{title}*"
    return block_text(block)
