"""Write instructions that the pocket model cannot follow yet: new forms of answers, over facts and words that it knows.

`python -m workshop.instructions.follow` writes follow.jsonl, one object a line with instruction, input, reference and
kind. The pocket model saw none of these forms while it was pre-trained, so that learning to follow them shows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from workshop.helpers import EMBEDDED, write_text
from workshop.instructions.build import question_about, some_fact, words
from workshop.mmlu.facts import distractors, load_relations

FILE = EMBEDDED / "instructions" / "follow.jsonl"
SEED = 2
EACH = 200
PEOPLE = ("Alice", "Bob", "Clara", "David", "Elena", "Frank", "Grace", "Henry", "Irene", "Jack", "Karen", "Maria")
AREAS = {"stem": "science", "humanities": "arts", "social_sciences": "society"}

Row = dict[str, Any]


def some_words(rng: Random, least: int = 2, most: int = 5) -> list[str]:
    return rng.sample(words(), rng.randint(least, most))


def open_row(instruction: str, given: list[str], answer: str) -> Row:
    return {"instruction": instruction, "input": ", ".join(given), "reference": answer, "kind": "open"}


def join(rng: Random) -> Row:
    given = some_words(rng)
    return open_row("Join these words with the word and.", given, " and ".join(given))


def twice(rng: Random) -> Row:
    given = some_words(rng, 2, 4)
    return open_row("Say every word twice.", given, ", ".join(f"{word}, {word}" for word in given))


def leave_out(rng: Random) -> Row:
    given = some_words(rng, 3, 5)
    left = rng.choice(given)
    return open_row(f"Leave out the word {left}.", given, ", ".join(word for word in given if word != left))


def exchange(rng: Random) -> Row:
    given = some_words(rng, 3, 5)
    changed = [given[-1], *given[1:-1], given[0]]
    return open_row("Exchange the first word and the last word.", given, ", ".join(changed))


def pair(rng: Random) -> Row:
    fact = some_fact(rng)
    instruction = f"{question_about(fact, rng)} Reply with the subject, an equals sign and the answer."
    return {"instruction": instruction, "input": "", "reference": f"{fact.subject} = {fact.object}", "kind": "open"}


def true_or_false(rng: Random) -> Row:
    fact = some_fact(rng)
    is_true = rng.random() < 0.5
    said = fact if is_true else replace(fact, object=rng.choice(distractors(fact)))
    statement = said.say(load_relations()[fact.relation].statement[0])
    return {
        "instruction": "Is this true or false?",
        "input": statement,
        "reference": "true" if is_true else "false",
        "kind": "classification",
        "labels": ["true", "false"],
    }


def area(rng: Random) -> Row:
    fact = some_fact(rng)
    return {
        "instruction": "Is this about science, arts or society?",
        "input": fact.say(rng.choice(load_relations()[fact.relation].statement)),
        "reference": AREAS[fact.category],
        "kind": "classification",
        "labels": list(AREAS.values()),
    }


def keeper(rng: Random) -> Row:
    people, things = rng.sample(PEOPLE, 3), some_words(rng, 3, 3)
    text = " ".join(f"{person} keeps the {thing}." for person, thing in zip(people, things, strict=True))
    which = rng.randrange(3)
    return {
        "instruction": f"Who keeps the {things[which]}?",
        "input": text,
        "reference": people[which],
        "kind": "extractive",
        "context": text,
    }


KINDS: tuple[Callable[[Random], Row], ...] = (join, twice, leave_out, exchange, pair, true_or_false, area, keeper)


def rows(seed: int = SEED) -> Iterator[Row]:
    """All kinds in equal numbers, shuffled; no request twice."""
    rng = Random(seed)
    order = [kind for kind in KINDS for _ in range(EACH)]
    rng.shuffle(order)
    seen: set[tuple[str, str]] = set()
    for kind in order:
        row = kind(rng)
        while (row["instruction"], row["input"]) in seen:
            row = kind(rng)
        seen.add((row["instruction"], row["input"]))
        yield {**row, "group": kind.__name__}


def text() -> str:
    return "".join(json.dumps(row) + "\n" for row in rows())


def main() -> None:
    write_text(FILE, text())


if __name__ == "__main__":
    main()
