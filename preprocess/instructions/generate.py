"""Writes instructions from paragraphs through an engine. Every paragraph's result is on the disk before the next.

The file of results is a source of a recipe: {source: generated, path: data/generated/manuals.jsonl}.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from core.console import track
from core.locks import one_writer
from core.records.generated import Generated, Written
from preprocess.instructions.convert.generated import newest
from preprocess.instructions.documents import Paragraph
from preprocess.instructions.journal import Journal
from preprocess.instructions.strict import Ask, Question, ask_strictly, fill, prompt_hash

COUNT = 3
PROMPT_FILES = ("generate", "again")


class Pair(msgspec.Struct, forbid_unknown_fields=True):
    instruction: str
    answer: str


class Batch(msgspec.Struct, forbid_unknown_fields=True):
    """The form of a reply."""

    examples: list[Pair]


def generate(
    paragraphs: Iterable[Paragraph], ask: Ask, model: str, target: Path, count: int = COUNT
) -> list[Generated]:
    """Asks about each paragraph that `target` has no result for; returns all results of these paragraphs.

    The newest good result of a paragraph is the one that a recipe reads: what was asked for last.
    """
    with one_writer(target, f"writing instructions with {model}"):
        return _generate(paragraphs, ask, model, target, count)


def _generate(paragraphs: Iterable[Paragraph], ask: Ask, model: str, target: Path, count: int) -> list[Generated]:
    wanted = {paragraph.id: paragraph for paragraph in paragraphs}
    prompts = prompt_hash(*PROMPT_FILES)
    journal = Journal(Generated, target)
    done = _done(journal, model, prompts, count)
    current = newest(journal.records)
    for name in wanted:
        if name in done and current[name] is not done[name]:
            journal.add(done[name])  # asked for again after others: it is the newest again, and costs nothing
    missing = [paragraph for name, paragraph in wanted.items() if name not in done]
    questions = [Question(paragraph.id, fill("generate", count=count, context=paragraph.text)) for paragraph in missing]
    for reply in track(ask_strictly(ask, questions, Batch), "paragraphs", total=len(questions)):
        paragraph = wanted[reply.id]
        written = [Written(pair.instruction, pair.answer) for pair in reply.value.examples] if reply.value else []
        origin = (paragraph.id, paragraph.document, paragraph.text, model, prompts)
        journal.add(Generated(*origin, written, reply.problem, count))
    done = _done(journal, model, prompts, count)
    failed = {result.id: result for result in journal.records if result.problem}
    return [done.get(name) or failed[name] for name in wanted]


def _done(journal: Journal[Generated], model: str, prompts: str, count: int) -> dict[str, Generated]:
    """Returns the good results of this model with these prompts and this count; others are asked for again."""

    def asked(result: Generated) -> tuple[str, str, int]:
        return result.model, result.prompts, result.count or len(result.examples)

    return newest(result for result in journal.records if asked(result) == (model, prompts, count))
