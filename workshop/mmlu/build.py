"""Write the mini MMLU from the facts, in the CSV layout of Hendrycks et al.: `python -m workshop.mmlu.build`.

Every question is another fact, in a phrasing and an option order that pre-training never shows.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from workshop.helpers import EMBEDDED, write_text
from workshop.mmlu.facts import CATEGORIES, LETTERS, Fact, distractors, is_held_out, load_facts, load_relations

FOLDER = EMBEDDED / "mmlu"
SUBJECTS = {"stem": "pocket_science", "humanities": "pocket_humanities", "social_sciences": "pocket_society"}
FORMS = 4  # the first is mmlu_150's, all four together are mmlu_600's
FORM_SIZE = 50
DEV_SIZE = 5
SEED = 1


@dataclass(frozen=True)
class Question:
    fact: Fact
    text: str
    options: tuple[str, ...]

    @property
    def letter(self) -> str:
        return LETTERS[self.options.index(self.fact.object)]

    @property
    def row(self) -> list[str]:
        return [self.text, *self.options, self.letter]


def held_out_options(fact: Fact, position: int, rng: Random, tries: int = 200) -> tuple[str, ...] | None:
    """Four options with the true one at this position, in an order kept from pre-training; None if there is none."""
    for _ in range(tries):
        options = rng.sample(distractors(fact), len(LETTERS) - 1)
        options.insert(position, fact.object)
        if is_held_out(fact.id, options):
            return tuple(options)
    return None


def ask(facts: list[Fact], rng: Random) -> list[Question]:
    """One question a fact, in the given order, the right letters as even as can be."""
    relations = load_relations()
    used: Counter[int] = Counter()
    questions = {}
    for fact in sorted(facts, key=lambda fact: len(distractors(fact))):  # few options leave the least choice of letter
        for position in sorted(range(len(LETTERS)), key=lambda letter: (used[letter], rng.random())):
            options = held_out_options(fact, position, rng)
            if options:
                used[position] += 1
                questions[fact.id] = Question(fact, fact.say(rng.choice(relations[fact.relation].test)), options)
                break
    return [questions[fact.id] for fact in facts]


def dev_facts(facts: list[Fact]) -> list[Fact]:
    """The first of each of the first relations: five worked examples, each of another kind."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(fact.relation, fact)
    return list(first.values())[:DEV_SIZE]


def subject_name(category: str, form: int) -> str:
    return SUBJECTS[category] if form == 0 else f"{SUBJECTS[category]}_{form + 1}"


def split(category: str) -> tuple[list[Question], list[list[Question]]]:
    """The dev questions of a category and its forms of test questions; no fact is in two of them."""
    rng = Random(f"{SEED}/{category}")
    facts = [fact for fact in load_facts() if fact.category == category]
    rng.shuffle(facts)
    dev = dev_facts(facts)
    rest = [fact for fact in facts if fact not in dev]
    forms = [rest[start : start + FORM_SIZE] for start in range(0, FORMS * FORM_SIZE, FORM_SIZE)]
    shots, spare = dev[: len(LETTERS)], dev[len(LETTERS) :]  # four shots show every letter once
    return ask(shots, rng) + ask(spare, rng), [ask(form, rng) for form in forms]


def all_questions() -> list[Question]:
    """All 600, in the order of the files."""
    return [question for category in CATEGORIES for form in split(category)[1] for question in form]


def files() -> Iterator[tuple[str, str]]:
    """Every file that belongs to the mini MMLU, by its name below this folder."""
    for category in CATEGORIES:
        dev, forms = split(category)
        for form, questions in enumerate(forms):
            subject = subject_name(category, form)
            yield f"dev/{subject}_dev.csv", as_csv(dev)
            yield f"test/{subject}_test.csv", as_csv(questions)


def as_csv(questions: list[Question]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(question.row for question in questions)
    return stream.getvalue()


def main() -> None:
    for name, text in files():
        write_text(FOLDER / name, text)


if __name__ == "__main__":
    main()
