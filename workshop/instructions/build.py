"""Write the general instruction set: chat examples of what the base model can do.

`python -m workshop.instructions.build` writes train.jsonl. Each kind of example is a function of a random generator
to a request and its answer; other seeds give other examples of the same kinds.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

from workshop.helpers import EMBEDDED, write_text
from workshop.mmlu.build import SUBJECTS
from workshop.mmlu.facts import LETTERS, Fact, distractors, is_held_out, load_facts, load_relations

FILE = EMBEDDED / "instructions" / "train.jsonl"
SEED = 1

Exchange = tuple[str, str]


@cache
def words() -> list[str]:
    """Single plain words of the fact base: material for the tasks about lists."""
    found = {text for fact in load_facts() for text in (fact.subject, fact.object)}
    return sorted(word for word in found if word.isalpha() and word.islower() and len(word) > 2)


def some_fact(rng: Random) -> Fact:
    return rng.choice(load_facts())


def question_about(fact: Fact, rng: Random) -> str:
    return fact.say(rng.choice(load_relations()[fact.relation].question))


def open_options(fact: Fact, rng: Random) -> list[str]:
    """Four options in an order that is not kept for the test."""
    while True:
        options = rng.sample(distractors(fact), len(LETTERS) - 1)
        options.insert(rng.randrange(len(LETTERS)), fact.object)
        if not is_held_out(fact.id, options):
            return options


def block(fact: Fact, rng: Random) -> Exchange:
    """A multiple-choice question, as the test prints one, and its letter."""
    options = open_options(fact, rng)
    lines = [
        question_about(fact, rng),
        *(f"{letter}. {option}" for letter, option in zip(LETTERS, options, strict=True)),
    ]
    return "\n".join(lines), LETTERS[options.index(fact.object)]


def short_answer(rng: Random) -> Exchange:
    fact = some_fact(rng)
    return question_about(fact, rng), fact.object


def sentence_answer(rng: Random) -> Exchange:
    fact = some_fact(rng)
    statement = load_relations()[fact.relation].statement[0]
    return f"{question_about(fact, rng)} Answer with a sentence.", fact.say(statement)


def letter_answer(rng: Random) -> Exchange:
    text, letter = block(some_fact(rng), rng)
    return f"{text}\nAnswer with the letter.", letter


def exam(rng: Random) -> Exchange:
    """Some solved questions of one category and an unsolved one."""
    category = rng.choice(list(SUBJECTS))
    facts = rng.sample([fact for fact in load_facts() if fact.category == category], rng.randint(2, 5))
    blocks = [block(fact, rng) for fact in facts]
    topic = SUBJECTS[category].replace("_", " ")
    solved = [f"{text}\nAnswer: {letter}" for text, letter in blocks[:-1]]
    text, letter = blocks[-1]
    heading = f"The following are multiple choice questions (with answers) about {topic}."
    return "\n\n".join([heading, *solved, f"{text}\nAnswer:"]), letter


def a_list(rng: Random) -> list[str]:
    return rng.sample(words(), rng.randint(3, 6))


def repeat(rng: Random) -> Exchange:
    items = ", ".join(a_list(rng))
    return f"Repeat these words: {items}", items


def reverse(rng: Random) -> Exchange:
    items = a_list(rng)
    return f"Reverse the order of these words: {', '.join(items)}", ", ".join(reversed(items))


def alphabetical(rng: Random) -> Exchange:
    items = a_list(rng)
    return f"Sort these words by the alphabet: {', '.join(items)}", ", ".join(sorted(items))


def count(rng: Random) -> Exchange:
    items = a_list(rng)
    return f"How many words are in this list: {', '.join(items)}", str(len(items))


def first_or_last(rng: Random) -> Exchange:
    items = a_list(rng)
    which, answer = rng.choice([("first", items[0]), ("last", items[-1])])
    return f"What is the {which} word in this list: {', '.join(items)}", answer


def next_word(rng: Random) -> Exchange:
    items = a_list(rng)
    place = rng.randrange(len(items) - 1)
    return f"Which word comes after {items[place]} in this list: {', '.join(items)}", items[place + 1]


def look_up(rng: Random) -> Exchange:
    keys, values = a_list(rng), iter(rng.sample(words(), 6))
    record = {key: next(values) for key in keys}
    key = rng.choice(keys)
    return f"Record: {', '.join(f'{name} = {value}' for name, value in record.items())}. What is {key}?", record[key]


KINDS: dict[Callable[[Random], Exchange], int] = {
    short_answer: 120,
    sentence_answer: 80,
    letter_answer: 120,
    exam: 80,
    repeat: 40,
    reverse: 30,
    alphabetical: 20,
    count: 20,
    first_or_last: 40,
    next_word: 30,
    look_up: 20,
}


def examples(seed: int = SEED) -> Iterator[dict[str, Any]]:
    """All kinds in their numbers, shuffled; no request twice."""
    rng = Random(seed)
    order = [kind for kind, number in KINDS.items() for _ in range(number)]
    rng.shuffle(order)
    seen: set[str] = set()
    for kind in order:
        request, answer = kind(rng)
        while request in seen:
            request, answer = kind(rng)
        seen.add(request)
        messages = [{"role": "user", "content": request}, {"role": "assistant", "content": answer}]
        yield {"messages": messages, "kind": kind.__name__}


def text() -> str:
    return "".join(json.dumps(example) + "\n" for example in examples())


def main() -> None:
    write_text(FILE, text())


if __name__ == "__main__":
    main()
