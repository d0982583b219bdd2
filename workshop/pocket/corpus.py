"""From documents to rows of tokens: what share each kind of document has, and how rows are filled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
from tokenizers import Tokenizer

from workshop.pocket import knowledge, skills
from workshop.pocket.segments import Document
from workshop.pocket.sqlworld import documents

Maker = Callable[[Random], Document]
END_OF_TEXT = 0


@dataclass(frozen=True, eq=False)
class Mixture:
    """Kinds of documents with their share of all tokens, and the length of a row."""

    shares: dict[Maker, float]
    row: int


SKILLS = Mixture(
    {
        skills.repetition: 0.22,
        skills.letters: 0.22,
        skills.choice: 0.22,
        skills.lists: 0.10,
        skills.schema_reading: 0.12,
        documents.noted: 0.12,
    },
    row=320,
)
WORLD = Mixture(
    {
        skills.repetition: 0.03,
        skills.letters: 0.05,
        skills.choice: 0.06,
        skills.lists: 0.04,
        skills.schema_reading: 0.03,
        knowledge.exam: 0.22,
        knowledge.statements: 0.03,
        knowledge.short_answers: 0.05,
        knowledge.conversation: 0.06,
        documents.asked: 0.22,
        documents.noted: 0.15,
        documents.shots: 0.05,
        documents.in_sql: 0.01,
    },
    row=384,
)
# Facts and letters are learned sooner than the reading of questions: the rest of the time goes there.
QUERIES = Mixture(
    {
        skills.repetition: 0.025,
        skills.letters: 0.01,
        skills.choice: 0.02,
        skills.lists: 0.03,
        skills.schema_reading: 0.02,
        knowledge.exam: 0.07,
        knowledge.statements: 0.01,
        knowledge.short_answers: 0.015,
        knowledge.conversation: 0.025,
        documents.asked: 0.45,
        documents.noted: 0.22,
        documents.shots: 0.09,
        documents.in_sql: 0.008,
        documents.shots_in_sql: 0.007,
    },
    row=384,
)
# Once the queries are known, people ask for them in less orderly ways.
OWN_WORDS = Mixture(
    {**QUERIES.shares, documents.asked: 0.26, documents.noted: 0.16, documents.in_own_words: 0.25}, row=384
)
# Worlds as people know them, and as much SQL as one has heard of; to write it is what a fine-tune teaches.
SETTLED = Mixture(
    {
        **OWN_WORDS.shares,
        documents.asked: 0.11,
        documents.noted: 0.07,
        documents.in_own_words: 0.153,
        documents.in_sql: 0.002,
        documents.in_fenced_sql: 0.004,
        documents.shots_in_sql: 0.006,
        documents.lifelike: 0.34,
    },
    row=384,
)
# Long rows, so that three worked examples with their schemas are nothing new.
LONG = Mixture(SETTLED.shares, row=640)
# The last stage: hardly any worked examples in SQL, so that a base does not follow all that it is shown.
FINISH = Mixture(
    {
        **SETTLED.shares,
        documents.in_fenced_sql: 0.0033,
        documents.shots_in_sql: 0.0005,
        documents.lifelike: 0.3462,
    },
    row=640,
)


class Corpus:
    """An endless corpus: any batch can be made by its number alone, so nothing needs to be stored or skipped over."""

    def __init__(self, mixture: Mixture, tokenizer: Tokenizer, seed: int) -> None:
        self.mixture, self.tokenizer, self.seed = mixture, tokenizer, seed
        self.makers = list(mixture.shares)
        probe = Random("length of documents")
        lengths = [_mean_length(tokenizer, maker, probe) for maker in self.makers]
        self.odds = [share / length for share, length in zip(mixture.shares.values(), lengths, strict=True)]

    def batch(self, number: int, rows: int) -> tuple[np.ndarray, np.ndarray]:
        """Token numbers and loss weights, both rows x mixture.row."""
        random = Random(f"{self.seed}/{number}")
        filled = [self._row(random) for _ in range(rows)]
        tokens, weights = zip(*filled, strict=True)
        return np.array(tokens, dtype=np.int64), np.array(weights, dtype=np.float32)

    def _row(self, random: Random) -> tuple[list[int], list[float]]:
        tokens: list[int] = []
        weights: list[float] = []
        while len(tokens) < self.mixture.row:
            maker = random.choices(self.makers, self.odds)[0]
            more, weight = encode(self.tokenizer, maker(random))
            tokens += [END_OF_TEXT, *more]
            weights += [0.0, *weight]
        return tokens[: self.mixture.row], weights[: self.mixture.row]


def encode(tokenizer: Tokenizer, document: Document) -> tuple[list[int], list[float]]:
    encoded = tokenizer.encode_batch_fast([text for text, _ in document])
    tokens = [token for part in encoded for token in part.ids]
    weights = [weight for part, (_, weight) in zip(encoded, document, strict=True) for _ in part.ids]
    return tokens, weights


def _mean_length(tokenizer: Tokenizer, maker: Maker, random: Random, samples: int = 50) -> float:
    return sum(len(encode(tokenizer, maker(random))[0]) for _ in range(samples)) / samples
