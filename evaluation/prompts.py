"""The questions of the SQL evaluation, as conversations: for base and tuned model the very same."""

from __future__ import annotations

from dataclasses import dataclass

from core.hashing import hash_value
from core.runs import CONDITIONS
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


def asked_hashes(spider: Spider) -> dict[str, dict[str, str]]:
    """For each condition what is asked and how; the same for every run of a model."""
    asked = {condition: questions(spider, condition) for condition in CONDITIONS}
    return {
        condition: {"questions_hash": questions_hash(found), "prompt_hash": prompt_hash(found)}
        for condition, found in asked.items()
    }


def questions_hash(asked: list[Question]) -> str:
    """Of what is asked and what is right."""
    return hash_value([[q.example.id, q.example.db_id, q.example.question, q.example.query] for q in asked])


def prompt_hash(asked: list[Question]) -> str:
    """Of every word the model sees, before the chat template of its tokenizer."""
    return hash_value([q.messages for q in asked])
