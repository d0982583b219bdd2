"""Protects: whatever a file holds, a source gives examples or a sentence, never a traceback."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserError
from preprocess.instructions.convert.load import Origin, load_source
from preprocess.instructions.convert.registry import CONVERTERS
from preprocess.instructions.curate.outcome import curate
from preprocess.instructions.curate.registry import DEFAULT, FILTERS

NOUNS = "river bridge harbour market garden"
GOOD: dict[str, dict[str, Any]] = {
    "alpaca": {"instruction": "Say hi.", "input": "", "output": "hi"},
    "squad": {"question": "Where?", "context": "In Rome.", "answers": {"text": ["Rome"], "answer_start": [3]}},
    "sst2": {"sentence": "good", "label": 1},
    "ag_news": {"text": "Shares rose", "label": 2},
    "cnn_dailymail": {"id": "1", "article": "A long story.", "highlights": "A story ."},
    "cnn_dailymail_topic": {"id": "1", "article": "A long story.", "highlights": "A story ."},
    "cnn_dailymail_keywords": {"id": "1", "article": NOUNS, "highlights": NOUNS},
    "choice": {"question": "2 + 2?", "choices": ["3", "4"], "answer": 1},
    "prompt_completion": {"prompt": "a", "completion": "b"},
    "chat": {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]},
    "examples": {"instruction": "a", "reference": "b", "kind": "open", "labels": [], "context": ""},
    "generated": {
        "id": "1", "document": "d", "context": "c", "model": "m", "prompts": "p",
        "examples": [{"instruction": "a", "answer": "b"}], "problem": "",
    },
}  # fmt: skip
JUNK: list[Any] = [
    None,
    True,
    -1,
    3.5,
    "",
    "\ud800",
    "\x00",
    "x" * 5000,
    [],
    [None],
    [[1]],
    {},
    {"text": 3},
    {"text": ["\udfff"]},
]


def spoilt(row: dict[str, Any], rng: random.Random) -> Any:
    """Returns a row with one value replaced, removed or added, or something that is no row."""
    row = dict(row)
    key = rng.choice(list(row))
    how = rng.randrange(4)
    if how == 0:
        del row[key]
    elif how == 1:
        row["paragraphs"] = rng.choice(JUNK)
    elif how == 2:
        return rng.choice(JUNK)
    else:
        row[key] = rng.choice(JUNK)
    return row


@pytest.mark.parametrize("source", CONVERTERS)
def test_spoilt_rows_never_stop_the_good_ones(source: str, tmp_path: Path) -> None:
    rng = random.Random(source)
    lines = [json.dumps(spoilt(GOOD[source], rng)) for _ in range(150)]
    lines += ["{", "\x00", "[" * 3000, '"\\ud800"', json.dumps(GOOD[source])]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        loaded = load_source(source, Origin(path))
    except UserError as error:
        assert source == "generated" and "rows.jsonl" in str(error)  # our own file: a broken one is refused
        return
    assert loaded.examples
    curate(loaded.examples, {name: FILTERS[name]() for name in DEFAULT if name != "contamination"})


NAMES = ["rows.json", "rows.csv", "rows.tsv", "rows.jsonl", "rows.xyz"]
NO_DATA = [b"", b"\xff\xfe", b"{}", b'{"data": 3}', b'"a', b"\x00\n", b"[" * 4000]


@pytest.mark.parametrize("source", CONVERTERS)
def test_files_that_are_no_data_are_one_sentence(source: str, tmp_path: Path) -> None:
    for name, content in itertools.product(NAMES, NO_DATA):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError, match=r"rows\."):
            load_source(source, Origin(path))
