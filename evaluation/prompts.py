"""The questions of the SQL evaluation, as conversations: for base and tuned model the very same."""

from __future__ import annotations

from dataclasses import dataclass

from core.hashing import hash_value
from preprocess.few_shot import as_shots, draw_few_shot
from preprocess.prompt import Message, conversation
from preprocess.spider import Example, Spider


@dataclass(frozen=True)
class Question:
    example: Example
    messages: list[Message]


def questions(spider: Spider, condition: str) -> list[Question]:
    shots = as_shots(spider, draw_few_shot(spider)) if condition == "three_shot" else []
    return [
        Question(example, conversation(spider.schemas[example.db_id], example.question, shots))
        for example in spider.dev
    ]


def questions_hash(asked: list[Question]) -> str:
    """Of what is asked and what is right."""
    return hash_value([[q.example.id, q.example.db_id, q.example.question, q.example.query] for q in asked])


def prompt_hash(asked: list[Question]) -> str:
    """Of every word the model sees, before the chat template of its tokenizer."""
    return hash_value([q.messages for q in asked])
