"""The chat files that a training on instructions reads: all training rows, or the first ones for a small variant."""

from __future__ import annotations

import shutil

from core.files import read_jsonl, whole_folder, write_jsonl
from core.hashing import hash_file, hash_value
from core.records.chat_receipt import ChatReceipt
from core.records.manifest import Rows, TrainingData
from core.records.record import write_record
from preprocess.chat import ChatData, is_whole
from preprocess.instructions.prepare import InstructionData


def chat_data_of(source: InstructionData, examples: int | None = None) -> ChatData:
    """Takes train and validation of a prepared folder, never its test. Fewer examples are a part of more."""
    receipt = source.receipt
    made_from = {"instructions": receipt.made_from, "examples": examples}
    made = ChatData(source.folder.parents[1] / "chat" / hash_value(made_from))
    if is_whole(made):
        return made
    rows = read_jsonl(source.train) if examples is None else source.first(examples)
    with whole_folder(made.folder, existing="keep") as folder:
        draft = ChatData(folder)
        write_jsonl(draft.train, rows)
        shutil.copyfile(source.validation, draft.validation)
        held_out = receipt.parts["validation"].rows
        counts = TrainingData(
            Rows(len(rows), len(rows), 0, hash_file(draft.train)),
            Rows(held_out, held_out, 0, hash_file(draft.validation)),
            receipt.made_from,
        )
        write_record(draft.receipt_file, ChatReceipt(counts, made_from))
    return made
