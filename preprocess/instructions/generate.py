"""Writes instructions from paragraphs through an engine. Every paragraph's result is on the disk before the next.

The file of results is a source of a recipe: {source: generated, path: data/generated/manuals.jsonl}.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from core.console import track
from core.records.generated import Generated, Written
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
    """Asks about each paragraph that `target` has no result for; returns all results of these paragraphs."""
    wanted = {paragraph.id: paragraph for paragraph in paragraphs}
    prompts = prompt_hash(*PROMPT_FILES)
    journal = Journal(Generated, target)
    done = _done(journal, model, prompts)
    missing = [paragraph for name, paragraph in wanted.items() if name not in done]
    questions = [Question(paragraph.id, fill("generate", count=count, context=paragraph.text)) for paragraph in missing]
    for reply in track(ask_strictly(ask, questions, Batch), "paragraphs", total=len(questions)):
        paragraph = wanted[reply.id]
        written = [Written(pair.instruction, pair.answer) for pair in reply.value.examples] if reply.value else []
        result = Generated(paragraph.id, paragraph.document, paragraph.text, model, prompts, written, reply.problem)
        journal.add(result)
    done = _done(journal, model, prompts)
    failed = {result.id: result for result in journal.records if result.problem}
    return [done.get(name) or failed[name] for name in wanted]


def _done(journal: Journal[Generated], model: str, prompts: str) -> dict[str, Generated]:
    """Returns the good results of this model with these prompts; others are asked for again."""
    return {
        result.id: result
        for result in journal.records
        if not result.problem and (result.model, result.prompts) == (model, prompts)
    }
