"""General chat examples that a training replays, so that what was known is not lost: from a file, or from the Hub."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from core.config import Instructions
from core.errors import UserError
from core.files import read_jsonl, write_jsonl
from core.hashing import hash_value
from core.paths import resolve_path
from core.runs import DATA
from preprocess.hub import load_hub

Row = dict[str, Any]


def instructions_file(source: Instructions, root: Path = DATA) -> Path:
    """Returns the chat JSONL file of a source; a data set of the Hub is fetched once and kept."""
    if not source.source:
        raise UserError("The config replays general examples, but its data names no `instructions`.")
    path = resolve_path(source.source)
    if path.is_file() or path.suffix in (".jsonl", ".json"):
        return path
    if not source.revision:
        raise UserError(
            f"instructions: {source.source} is no file of this machine, and a data set of the Hub needs its commit: "
            "set `revision:`."
        )
    kept = root / "instructions" / f"{hash_value(vars(source))}.jsonl"
    if not kept.is_file():
        write_jsonl(kept, _from_hub(source))
    return kept


def _from_hub(source: Instructions) -> list[Row]:
    advice = (
        "Fetch it on a machine with a network, or name a chat JSONL file in the data's `instructions: {source: ...}`."
    )
    found = load_hub(source.source, None, source.split, source.revision, advice)
    missing = [name for name in (*source.prompt, source.answer) if name not in found.column_names]
    if missing:
        raise UserError(f"{source.source} has no column '{missing[0]}'; it has {', '.join(found.column_names)}.")
    rows = [chat_of(row, source) for row in found]
    return [row for row in rows if all(message["content"] for message in row["messages"])]


def chat_of(row: Row, source: Instructions) -> Row:
    """Returns one example of columns as a conversation."""
    asked = [str(row[name] or "").strip() for name in source.prompt]
    return {
        "messages": [
            {"role": "user", "content": "\n\n".join(text for text in asked if text)},
            {"role": "assistant", "content": str(row[source.answer] or "").strip()},
        ]
    }


def draw_replay(source: Path, count: int, rng: random.Random) -> list[Row]:
    """Draws `count` general examples; a source that is too short is gone through again."""
    rows = general_examples(source)
    drawn: list[Row] = []
    while len(drawn) < count:
        drawn += rng.sample(rows, min(len(rows), count - len(drawn)))
    return drawn


def general_examples(source: Path) -> list[Row]:
    """Reads the chat examples of a file, and nothing else of them."""
    rows = read_jsonl(source)
    if not rows:
        raise UserError(f"{source} holds no examples to replay.")
    for number, row in enumerate(rows, start=1):
        if not _is_chat(row.get("messages")):
            raise UserError(
                f"{source}, line {number}: no 'messages' with role and content; replay needs chat examples."
            )
    return [{"messages": row["messages"]} for row in rows]


def _is_chat(messages: Any) -> bool:
    return (
        isinstance(messages, list)
        and bool(messages)
        and all(
            isinstance(message, dict)
            and isinstance(message.get("role"), str)
            and isinstance(message.get("content"), str)
            for message in messages
        )
    )
