"""Collects the words that get a token of their own beyond the hand-written lists: python -m embedded.pocket.vocabulary.

Its result is lexicon/collected.txt. It changes the number of every token, so it is run only before a new pre-training.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from core.files import write_text
from embedded.mmlu import facts
from embedded.pocket import lexicon, tokenizer
from embedded.pocket.sqlworld.documents import asked, in_sql

EMBEDDED = Path(__file__).parent.parent
_SAMPLE = 3000
_LIMIT = 830  # as many as VOCABULARY_SIZE leaves room for


def collect(base: list[str]) -> list[str]:
    """The words that the corpus and the training questions use beyond the base, most frequent first."""
    known = {*base, *(word + suffix for word in base for suffix in ("s", "es"))}
    told: Counter[str] = Counter()
    for text in _facts():
        told.update(_words(text))
    seldom: Counter[str] = Counter()
    for text in (*_invented(), *_files()):
        seldom.update(set(_words(text)))
    wanted = [*told, *(word for word, count in seldom.items() if count >= 3)]
    counts = told + seldom
    fresh = sorted(
        {word for word in wanted if word not in known and word.isascii()}, key=lambda word: (-counts[word], word)
    )
    return fresh[:_LIMIT]


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+", text)


def _facts() -> Iterator[str]:
    relations = facts.load_relations()
    for fact in facts.load_facts():
        yield f"{fact.subject} {fact.object}"
        yield relations[fact.relation].kind
        yield from (fact.say(phrasing) for phrasing in relations[fact.relation].pretraining)


def _invented() -> Iterator[str]:
    random = Random("vocabulary")
    for _ in range(_SAMPLE):
        for maker in (asked, in_sql):
            yield "".join(text for text, _ in maker(random)).replace("<|im_start|>", " ").replace("<|im_end|>", " ")
    yield from lexicon.words("nouns")


def _files() -> Iterator[str]:
    """The training questions and the general instructions; never the test's."""
    for row in json.loads((EMBEDDED / "spider" / "train_spider.json").read_text(encoding="utf-8")):
        yield f"{row['question']} {row['query']}"
    for line in (EMBEDDED / "instructions" / "train.jsonl").read_text(encoding="utf-8").splitlines():
        yield " ".join(message["content"] for message in json.loads(line)["messages"])


def main() -> None:
    heading = (
        "# Words of the corpus, the facts and the training questions beyond the other lists; collected by a script."
    )
    lines = textwrap.wrap(" ".join(collect(tokenizer.base_words())), 160)
    write_text(lexicon.FOLDER / "collected.txt", "\n".join([heading, *lines]) + "\n")


if __name__ == "__main__":
    main()
