"""Looks at examples that were tokenized by Axolotl's own strategy. Knows tokenizers, but loads none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from core.letters import cuts_into_letters
from training.tokens.report import Piece, TokenReport

IGNORED = -100
LONG_ENOUGH = 20  # characters; a shorter answer may stand in a prompt by chance

Tokenized = dict[str, list[int]]
Row = dict[str, Any]


def look_at(
    tokenizer: Any, rows: Sequence[Row], tokenize: Callable[[Row], Tokenized], stops: set[int], sequence_len: int
) -> TokenReport:
    """Tokenizes all rows and notes what is wrong with which."""
    lengths: list[int] = []
    trained = 0
    found: dict[str, list[int]] = {
        name: []
        for name in ("too_long", "untrained", "without_stop", "doubled_start", "other_prompt", "answer_in_prompt")
    }
    shown: list[Piece] = []
    for number, row in enumerate(rows, start=1):
        tokens = tokenize(row)
        ids, labels = list(tokens["input_ids"]), list(tokens["labels"])
        lengths.append(len(ids))
        trained += sum(label != IGNORED for label in labels)
        for name in _problems(tokenizer, row, ids, labels, stops, sequence_len):
            found[name].append(number)
        if number == 1:
            shown = pieces(tokenizer, ids, labels)
    return TokenReport(
        examples=len(rows),
        tokens=sum(lengths),
        trained=trained,
        longest=max(lengths, default=0),
        lengths=lengths,
        stops=[tokenizer.convert_ids_to_tokens(stop) for stop in sorted(stops)],
        pad=tokenizer.pad_token,
        letters=len(tokenizer) if cuts_into_letters(tokenizer) else 0,
        shown=shown,
        **found,
    )


def _problems(
    tokenizer: Any, row: Row, ids: list[int], labels: list[int], stops: set[int], sequence_len: int
) -> Iterator[str]:
    if len(ids) > sequence_len:
        yield "too_long"
    ends = list(ends_of_trained_parts(ids, labels))
    if not ends:
        yield "untrained"
    elif any(end not in stops for end in ends):
        yield "without_stop"
    start = tokenizer.bos_token_id
    if start is not None and ids[:2] == [start, start]:
        yield "doubled_start"
    messages = row["messages"]
    if messages and messages[-1]["role"] == "assistant":
        asked = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
        if ids[: len(prompt := tokenizer(asked, add_special_tokens=False)["input_ids"])] != prompt:
            yield "other_prompt"
        answer = messages[-1]["content"].strip()
        if len(answer) >= LONG_ENOUGH and any(answer in message["content"] for message in messages[:-1]):
            yield "answer_in_prompt"


def ends_of_trained_parts(ids: Sequence[int], labels: Sequence[int]) -> Iterator[int]:
    """Yields the last token of every stretch that counts in the loss."""
    following: Iterable[int] = [*labels[1:], IGNORED]
    for token, label, after in zip(ids, labels, following, strict=True):
        if label != IGNORED and after == IGNORED:
            yield token


def pieces(tokenizer: Any, ids: Sequence[int], labels: Sequence[int]) -> list[Piece]:
    special = set(tokenizer.all_special_ids) | set(tokenizer.added_tokens_decoder)
    return [
        Piece(tokenizer.decode([token]), label != IGNORED, token in special)
        for token, label in zip(ids, labels, strict=True)
    ]


def stop_ids(tokenizer: Any, eot_tokens: Sequence[str], generation_stops: Any) -> set[int]:
    """Returns the tokens on which generation ends: the tokenizer's, the model's own, and those of the config."""
    own = generation_stops if isinstance(generation_stops, list) else [generation_stops]
    named = [tokenizer.convert_tokens_to_ids(token) for token in eot_tokens]
    return {stop for stop in [tokenizer.eos_token_id, *own, *named] if isinstance(stop, int) and stop >= 0}
