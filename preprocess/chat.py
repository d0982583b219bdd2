"""Spider becomes the chat JSONL that Axolotl trains on, with a receipt that says what went in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import move_aside, whole_folder, write_jsonl
from core.hashing import hash_file, hash_value
from core.records.chat_receipt import ChatReceipt
from core.records.manifest import Rows, TrainingData
from core.records.record import read_record, write_record
from core.runs import DATA
from preprocess.hygiene import look_at
from preprocess.leaks import words
from preprocess.prompt import conversation
from preprocess.replay import draw_replay
from preprocess.spider import Example, Spider

VALIDATION_ROWS = 100
SPLIT_SEED = 42  # the held-out databases are the same for every run
FORMAT = 2  # raise it when the rows written for the same input change


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
    def receipt_file(self) -> Path:
        return self.folder / "receipt.json"

    @property
    def receipt(self) -> TrainingData:
        return read_record(ChatReceipt, self.receipt_file).data


def chat_row(spider: Spider, example: Example) -> dict[str, Any]:
    messages = conversation(spider.schemas[example.db_id], example.question)
    return {"messages": [*messages, {"role": "assistant", "content": example.query}]}


def split_validation(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Whole databases are held out of training, about one in twenty: a validation loss on known ones says little.

    Of data of a single database, questions are held out.
    """

    def unit(example: Example) -> str:
        return example.db_id if several else words(example)

    several = len({example.db_id for example in examples}) > 1
    units = sorted({unit(example) for example in examples})
    held_out = set(random.Random(SPLIT_SEED).sample(units, max(1, len(units) // 20))) if len(units) > 1 else set()
    train = [example for example in examples if unit(example) not in held_out]
    validation = [example for example in examples if unit(example) in held_out]
    return train, validation[:VALIDATION_ROWS]


def _without(spider: Spider, remove: Sequence[str]) -> list[Example]:
    if not remove:
        return spider.train
    gone = look_at(spider.train, spider.dev).of(remove)
    return [example for example in spider.train if example.id not in gone]


def prepare_chat(
    spider: Spider,
    seed: int,
    fraction: float = 1.0,
    replay_source: Path | None = None,
    replay_ratio: float = 0.0,
    root: Path = DATA,
    remove: Sequence[str] = (),
) -> ChatData:
    """Writes the chat files unless the same ones are there already.

    Args:
        remove: kinds of examples that are left out, as preprocess/hygiene.py finds them.
    """
    example_prompt = conversation("schema", "question")
    made_from = {
        "format": FORMAT,
        "spider": spider.train_hash,
        "prompt": hash_value(example_prompt),
        "seed": seed,
        "fraction": fraction,
        "replay": [hash_file(replay_source), replay_ratio] if replay_source and replay_ratio else None,
    }
    if remove:
        made_from["remove"] = [sorted(remove), spider.dev_hash]
    data = ChatData(root / "chat" / hash_value(made_from))
    if is_whole(data):
        return data

    rng = random.Random(seed)
    train, validation = split_validation(_without(spider, remove))
    if not train:
        raise UserError(f"{spider.folder} has no training examples.")
    if fraction < 1:
        train = rng.sample(train, max(1, round(len(train) * fraction)))
    rows = [chat_row(spider, example) for example in train]
    replay_rows: list[dict[str, Any]] = []
    if replay_source and replay_ratio:
        replay_rows = draw_replay(replay_source, round(len(rows) * replay_ratio / (1 - replay_ratio)), rng)
    mixed = rows + replay_rows
    rng.shuffle(mixed)
    held_out = [chat_row(spider, example) for example in validation]
    with whole_folder(data.folder, existing="keep") as folder:
        draft = ChatData(folder)
        write_jsonl(draft.train, mixed)
        write_jsonl(draft.validation, held_out)
        counts = TrainingData(
            Rows(len(mixed), len(rows), len(replay_rows), hash_file(draft.train)),
            Rows(len(held_out), len(held_out), 0, hash_file(draft.validation)),
            spider.train_hash,
        )
        write_record(draft.receipt_file, ChatReceipt(counts, made_from))
    return data


def is_whole(data: ChatData) -> bool:
    """Checks the files against their receipt: a folder that was cut or edited is moved aside and written anew."""
    if not data.folder.exists():
        return False
    if data.receipt_file.is_file():
        receipt = data.receipt
        parts = ((data.train, receipt.train), (data.validation, receipt.validation))
        if all(path.is_file() and hash_file(path) == counted.hash for path, counted in parts):
            return True
    move_aside(data.folder)
    return False
