"""Spider becomes the chat JSONL that Axolotl trains on, with a receipt that says what went in."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import read_json, read_jsonl, write_json, write_jsonl
from core.hashing import hash_file, hash_value
from core.runs import DATA
from preprocess.few_shot import draw_few_shot
from preprocess.prompt import conversation
from preprocess.spider import Example, Spider

VALIDATION_ROWS = 100
SPLIT_SEED = 42  # the held-out databases are the same for every run
FORMAT = 1  # raise it when the rows written for the same input change


@dataclass(frozen=True)
class ChatData:
    """Two chat files and the receipt beside them. The folder's name is a hash of all that they were made from."""

    folder: Path

    @property
    def train(self) -> Path:
        return self.folder / "train.jsonl"

    @property
    def validation(self) -> Path:
        return self.folder / "validation.jsonl"

    @property
    def receipt(self) -> dict[str, Any]:
        return read_json(self.folder / "receipt.json")


def chat_row(spider: Spider, example: Example) -> dict[str, Any]:
    messages = conversation(spider.schemas[example.db_id], example.question)
    return {"messages": [*messages, {"role": "assistant", "content": example.query}]}


def split_validation(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Whole databases are held out of training, about one in twenty: a validation loss on known ones says little."""
    databases = sorted({example.db_id for example in examples})
    held_out = (
        set(random.Random(SPLIT_SEED).sample(databases, max(1, len(databases) // 20))) if len(databases) > 1 else set()
    )
    train = [example for example in examples if example.db_id not in held_out]
    validation = [example for example in examples if example.db_id in held_out]
    return train, validation[:VALIDATION_ROWS]


def draw_replay(source: Path, count: int, rng: random.Random) -> list[dict[str, Any]]:
    """`count` general examples; a source that is too short is gone through again."""
    rows = read_jsonl(source)
    if not rows:
        raise UserError(f"{source} holds no examples to replay.")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row.get("messages"), list):
            raise UserError(f"{source}, line {number}: no 'messages'; replay needs chat examples.")
    drawn: list[dict[str, Any]] = []
    while len(drawn) < count:
        drawn += rng.sample(rows, min(len(rows), count - len(drawn)))
    return [{"messages": row["messages"]} for row in drawn]


def prepare_chat(
    spider: Spider,
    seed: int,
    fraction: float = 1.0,
    replay_source: Path | None = None,
    replay_ratio: float = 0.0,
    root: Path = DATA,
) -> ChatData:
    """Writes the chat files unless the same ones are there already."""
    example_prompt = conversation("schema", "question")
    made_from = {
        "format": FORMAT,
        "spider": spider.train_hash,
        "prompt": hash_value(example_prompt),
        "seed": seed,
        "fraction": fraction,
        "replay": [hash_file(replay_source), replay_ratio] if replay_source and replay_ratio else None,
    }
    data = ChatData(root / "chat" / hash_value(made_from))
    if (data.folder / "receipt.json").is_file():
        return data

    rng = random.Random(seed)
    train, validation = split_validation(spider.train)
    if fraction < 1:
        train = rng.sample(train, max(1, round(len(train) * fraction)))
    rows = [chat_row(spider, example) for example in train]
    replay_rows: list[dict[str, Any]] = []
    if replay_source and replay_ratio:
        replay_rows = draw_replay(replay_source, round(len(rows) * replay_ratio / (1 - replay_ratio)), rng)
    mixed = rows + replay_rows
    rng.shuffle(mixed)
    _write(data, mixed, [chat_row(spider, example) for example in validation], len(rows), len(replay_rows), made_from)
    return data


def _write(
    data: ChatData,
    train: list[dict[str, Any]],
    validation: list[dict[str, Any]],
    spider_rows: int,
    replay_rows: int,
    made_from: dict[str, Any],
) -> None:
    """The folder appears whole or not at all."""
    data.folder.parent.mkdir(parents=True, exist_ok=True)
    draft = ChatData(Path(tempfile.mkdtemp(dir=data.folder.parent, prefix=".draft-")))
    try:
        write_jsonl(draft.train, train)
        write_jsonl(draft.validation, validation)
        counts = {"rows": len(train), "spider_rows": spider_rows, "replay_rows": replay_rows}
        receipt = {
            "train": {**counts, "hash": hash_file(draft.train)},
            "validation": {"rows": len(validation), "hash": hash_file(draft.validation)},
            "source_hash": made_from["spider"],
            "made_from": made_from,
        }
        write_json(draft.folder / "receipt.json", receipt)
        draft.folder.chmod(0o755)
        draft.folder.rename(data.folder)
    except OSError as error:
        # Another process may have written the very same folder meanwhile.
        if not (data.folder / "receipt.json").is_file():
            raise UserError(f"Cannot write {data.folder}: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft.folder, ignore_errors=True)


def write_few_shot(spider: Spider, path: Path) -> list[Example]:
    """Keeps the worked examples in a file beside the evaluation's results, for a person to see."""
    examples = draw_few_shot(spider)
    write_json(path, [asdict(example) for example in examples])
    return examples
