"""Greedy answers to the dev questions, in batches, appended to a JSONL file that survives an interruption.

The batches are fixed by the questions alone and written whole, so that a resumed generation computes exactly
what an uninterrupted one would have: a batch of another make-up may differ in the last bits.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.console import track
from core.files import read_json, write_json, write_jsonl
from core.runs import Run
from evaluation.decoding import Prefix, complete, shared_prefix
from evaluation.prompts import Question


def batches(lengths: Sequence[int], size: int) -> list[list[int]]:
    """Indices grouped by length, so that little is padded; the longest first: memory runs out at once or never."""
    order = sorted(range(len(lengths)), key=lambda index: (-lengths[index], index))
    return [order[start : start + size] for start in range(0, len(order), size)]


def generate(lm: Any, asked: Sequence[Question], run: Run, condition: str, receipt: dict[str, Any]) -> None:
    """`lm` is lm-eval's HFLM: one loaded model serves the SQL questions and MMLU."""
    path, receipt_path = run.predictions(condition), run.predictions_receipt(condition)
    tokenizer = lm.tokenizer
    texts = [
        tokenizer.apply_chat_template(question.messages, tokenize=False, add_generation_prompt=True)
        for question in asked
    ]
    # The chat template has written the special tokens already: adding them here would double the BOS.
    prompts = tokenizer(texts, add_special_tokens=False)["input_ids"]
    plan = batches([len(prompt) for prompt in prompts], receipt["settings"]["batch_size"])

    answers = resumed(path, receipt_path, receipt)
    ids = [question.example.id for question in asked]
    open_batches = [batch for batch in plan if not all(ids[index] in answers for index in batch)]
    prefix = shared_prefix(lm, prompts) if open_batches else Prefix([])
    for batch in track(open_batches, f"{run.name}: SQL, {condition.replace('_', '-')}"):
        said = complete(lm, [prompts[index] for index in batch], prefix, receipt["settings"]["max_new_tokens"])
        rows = [row(asked[index], text) for index, text in zip(batch, said, strict=True)]
        answers.update({line["id"]: line for line in rows})
        with path.open("a", encoding="utf-8") as stream:
            stream.write("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in rows))
    write_jsonl(path, [answers[example_id] for example_id in ids])
    write_json(receipt_path, {**receipt, "complete": True})


def resumed(path: Path, receipt_path: Path, receipt: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The answers of an interrupted generation of the same kind; anything else is started anew."""
    if path.is_file() and receipt_path.is_file() and read_json(receipt_path) == receipt:
        lines = path.read_text(encoding="utf-8").split("\n")
        return {line["id"]: line for line in map(json.loads, filter(None, lines[:-1]))}  # the last may be torn
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")
    write_json(receipt_path, receipt)
    return {}


def row(question: Question, text: str) -> dict[str, Any]:
    example = question.example
    return {
        "id": example.id,
        "db_id": example.db_id,
        "question": example.question,
        "gold": example.query,
        "raw": text,
        "group": example.group,
    }
