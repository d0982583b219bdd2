"""The one prompt of the Text-to-SQL task: training, evaluation and the report all take it from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Message = dict[str, str]

SYSTEM = "Write one SQLite query that answers the question. Reply with the query only."


@dataclass(frozen=True)
class Shot:
    """A worked example that stands before the question."""

    schema: str
    question: str
    query: str


def schema_text(tables: dict[str, Any]) -> str:
    """A database as the model sees it, from an entry of Spider's tables.json:

    singer (singer_id, name, country)
    concert (concert_id, title, singer_id)
    concert.singer_id = singer.singer_id
    """
    names: list[str] = tables["table_names_original"]
    columns: list[tuple[int, str]] = [(table, _quoted(name)) for table, name in tables["column_names_original"]]
    lines = [
        f"{_quoted(name)} ({', '.join(column for owner, column in columns if owner == table)})"
        for table, name in enumerate(names)
    ]

    def full(column: int) -> str:
        table, name = columns[column]
        return f"{_quoted(names[table])}.{name}"

    lines += [f"{full(child)} = {full(parent)}" for child, parent in tables["foreign_keys"]]
    return "\n".join(lines)


def _quoted(name: str) -> str:
    """As it must be written in a query: a name with a space needs quotes."""
    return name if name.replace("_", "a").isalnum() or name == "*" else f'"{name}"'


def user_message(schema: str, question: str) -> Message:
    return {"role": "user", "content": f"{schema}\nQuestion: {question.strip()}"}


def conversation(schema: str, question: str, shots: Sequence[Shot] = ()) -> list[Message]:
    """The messages up to the question; the model's turn is next. Worked examples are earlier turns."""
    messages: list[Message] = [{"role": "system", "content": SYSTEM}]
    for shot in shots:
        messages += [user_message(shot.schema, shot.question), {"role": "assistant", "content": shot.query}]
    return [*messages, user_message(schema, question)]
