"""The prompts in full, rendered by the same code that training and evaluation use."""

from __future__ import annotations

import re
from pathlib import Path

from core.errors import UserError
from core.files import read_jsonl
from evaluation.report.study import Study
from preprocess.prompt import conversation
from preprocess.spider import Spider

LETTERS = "ABCD"
TEMPLATE = Path(__file__).resolve().parents[2] / "tasks" / "_mmlu_template"
EXAMPLE_SCHEMA = (
    "singer (singer_id, name, country)\nconcert (concert_id, title, singer_id)\nconcert.singer_id = singer.singer_id"
)
EXAMPLE_QUESTION = "How many singers are there?"


def sql_prompt(study: Study) -> str:
    schema, question = _first_question(study)
    messages = conversation(schema, question)
    return "\n\n".join(f"[{message['role']}]\n{message['content']}" for message in messages)


def _first_question(study: Study) -> tuple[str, str]:
    """The first question that was asked; one of our own where the data is not at hand."""
    if study.data_folder:
        try:
            spider = Spider(study.data_folder)
            first = spider.dev[0]
            return spider.schemas[first.db_id], first.question
        except (UserError, IndexError):
            pass
    return EXAMPLE_SCHEMA, EXAMPLE_QUESTION


def mmlu_prompt(study: Study) -> str:
    """The first question as the harness asks it, below its worked examples."""
    summary = study.comparison.base.mmlu
    if summary is None:
        return study.words("answer.missing")
    try:
        row = read_jsonl(study.run(study.comparison.base).mmlu_samples(summary.group))[0]
    except (UserError, IndexError):
        return study.words("answer.missing")
    options = "\n".join(f"{letter}. {choice}" for letter, choice in zip(LETTERS, row.get("choices", []), strict=False))
    shots = study.words("method.mmlu_shots", shots=summary.shots)
    first = _first_line(str(row.get("subject", "")).replace("_", " "))
    return f"{first}\n\n[{shots}]\n\n{row.get('question', '')}\n{options}\nAnswer:"


def _first_line(topic: str) -> str:
    """As the task's template words it."""
    found = re.search(r'^description: "(.*?)(?:\\n)*"$', TEMPLATE.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].replace("{{topic}}", topic) if found else ""
