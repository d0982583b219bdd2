"""The facts, told and asked in many ways: statements, short answers, letters, conversation. See workshop/mmlu/facts.py.

The phrasings and option orders of the test are held out by that module; here a question is also asked with words left
out or reduced to its subject, so that what is learned is the fact and not the sentence.
"""

from __future__ import annotations

from functools import cache
from random import Random

from workshop.mmlu import facts
from workshop.pocket.segments import LETTERS, Document, chat, marked_choice, multiple_choice, options_text

_HEADINGS = {
    "stem": ("pocket science", "science", "science and technology", "nature"),
    "humanities": ("pocket humanities", "humanities", "the arts", "history and culture"),
    "social_sciences": ("pocket society", "society", "social sciences", "the world"),
}


@cache
def _facts() -> tuple[facts.Fact, ...]:
    return tuple(facts.load_facts())


@cache
def _of_category(category: str) -> tuple[facts.Fact, ...]:
    return tuple(fact for fact in _facts() if fact.category == category)


def exam(random: Random) -> Document:
    """Multiple choice as an examination: heading, solved questions, letters."""
    category = random.choice(list(_HEADINGS))
    heading = (
        f"The following are multiple choice questions (with answers) about {random.choice(_HEADINGS[category])}.\n\n"
    )
    document: Document = [(heading, 0)] if random.random() < 0.75 else []
    marked = random.random() < 0.25
    for fact in random.sample(_of_category(category), random.choice((3, 4, 5, 5, 6))):
        options, right = _options(random, fact)
        question = _question(random, fact)
        document += (
            marked_choice(question, options, right) if marked else multiple_choice(question, options, right, weight=4)
        )
    return document


def statements(random: Random) -> Document:
    """Sentences in which what is learned can be foreseen from what was said before."""
    document: Document = []
    for fact in random.sample(_facts(), random.choice((3, 5, 7))):
        relation = facts.load_relations()[fact.relation]
        subject_first = random.random() < 0.7
        phrasing = random.choice(relation.statement if subject_first else relation.reverse)
        mark = "{o}" if subject_first else "{s}"
        before, known, after = phrasing.partition(mark)
        said = fact.object if subject_first else fact.subject
        before, after = (part.format(s=fact.subject, o=fact.object) for part in (before, after))
        before = before[:1].upper() + before[1:]
        if not known or not before:  # the phrasing begins with what it should foresee: the rest is still a lesson
            document.append((f" {fact.say(phrasing)}", 0.2))
        else:
            document += (
                [(" " + before.rstrip(" "), 0.1), (f" {said}", 1), (after, 0.1)]
                if before.endswith(" ")
                else [(f" {fact.say(phrasing)}", 0.3)]
            )
    return document


def short_answers(random: Random) -> Document:
    document: Document = []
    for fact in random.sample(_facts(), random.choice((3, 5, 6))):
        document += [(f"Question: {_question(random, fact)}\nAnswer:", 0), (f" {fact.object}", 1), ("\n\n", 0.1)]
    return document


def conversation(random: Random) -> Document:
    return chat([_turn(random, fact) for fact in random.sample(_facts(), random.choice((2, 3, 4)))])


def _turn(random: Random, fact: facts.Fact) -> tuple[str, str]:
    relation, draw = facts.load_relations()[fact.relation], random.random()
    asked = _question(random, fact)
    if draw < 0.4:
        return asked, fact.object
    if draw < 0.6:
        return f"{asked} Answer with a sentence.", fact.say(relation.statement[0])
    options, right = _options(random, fact)
    request = random.choice(("Answer with the letter.", "Which letter is right?", "Answer:"))
    return f"{asked}\n{options_text(options)}\n{request}", LETTERS[right]


def _question(random: Random, fact: facts.Fact) -> str:
    relation = facts.load_relations()[fact.relation]
    draw = random.random()
    if draw < 0.55:
        return fact.say(random.choice(relation.question))
    if draw < 0.7:
        phrasing = random.choice(relation.statement)
        start = phrasing.split("{o}")[0].rstrip(" :,") if phrasing.find("{o}") > phrasing.find("{s}") else ""
        return fact.say(start) if start else fact.say(random.choice(relation.question))
    if draw < 0.82:
        kind, subject = relation.kind, fact.subject
        return fact.say(
            random.choice(
                (
                    f"Which {kind} goes with {subject}?",
                    f"{subject}: which {kind}?",
                    f"{subject}",
                    f"What {kind} belongs to {subject}?",
                    f"The {kind} of {subject} is",
                    f"About {subject}: choose the {kind}.",
                    f"Think of {subject}. The {kind} is",
                )
            )
        )
    return _thinned(random, fact, random.choice(relation.question + relation.statement[:1]))


def _thinned(random: Random, fact: facts.Fact, phrasing: str) -> str:
    """The phrasing with some words left out and sometimes two swapped, its subject whole."""
    words = [word for word in phrasing.replace("{o}", "what").split() if "{" in word or random.random() < 0.75]
    if len(words) > 2 and random.random() < 0.5:
        place = random.randrange(len(words) - 1)
        words[place], words[place + 1] = words[place + 1], words[place]
    return fact.say(" ".join(words))


def _options(random: Random, fact: facts.Fact) -> tuple[list[str], int]:
    while True:
        options = [fact.object, *random.sample(facts.distractors(fact), 3)]
        random.shuffle(options)
        if not facts.is_held_out(fact.id, options):
            return options, options.index(fact.object)
