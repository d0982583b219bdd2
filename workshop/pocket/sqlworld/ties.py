# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""How a question ties rows of one table to rows of another."""

from __future__ import annotations

from functools import cache
from random import Random

from workshop.pocket import lexicon
from workshop.pocket.sqlworld.phrases import (
    Condition,
    call,
    condition,
    noun_phrase,
    one,
    quoted,
)
from workshop.pocket.sqlworld.schemas import Table, concepts


def join_of(child: Table, key: str, parent: Table) -> str:
    return f"{child.name} JOIN {parent.name} ON {child.name}.{key} = {parent.name}.{parent.key}"


@cache
def verbs() -> tuple[tuple[str, str], ...]:
    """("teach", "taught by"), ..."""
    pairs = (word.split(":") for word in lexicon.words("verbs"))
    return tuple((active, f"{passive} by") for active, passive in pairs)


def third(verb: str) -> str:
    """What he, she or it does: a verb bends like a noun."""
    return lexicon.plural(verb)


def links() -> list[str]:
    return concepts()["links"]


def parent_condition(random: Random, parent: Table, prefix: bool = True) -> tuple[Condition, str | None]:
    """A condition on the parent; for a label, sometimes its bare value ("concerts of Anna") is all that is said."""
    on = f"{parent.name}." if prefix else ""
    column = parent.label if random.random() < 0.45 else random.choice(parent.columns)
    if column is parent.label and random.random() < 0.6:
        value = random.choice(column.values)
        return Condition(f"{on}{column.name} = {quoted(value)}"), value
    return condition(random, parent, column, on=on), None


def of_parent(random: Random, child: Table, parent: Table) -> tuple[str, Condition]:
    found, value = parent_condition(random, parent)
    if value is None:
        return _belongs(random, child, parent, found), found
    active, passive = random.choice(verbs())
    owner = call(random, parent.noun)
    text = one(
        random,
        f"{random.choice(links())} {value}|{random.choice(links())} {value}|{random.choice(links())} the {owner} {value}|{random.choice(links())} {owner} {value}|{passive} {value}|{passive} the {owner} {value}|that {value} {active}|whose {owner} is {value}",
    )
    return text, found


def _belongs(random: Random, child: Table, parent: Table, filtered: Condition) -> str:
    """How the question ties children to a parent that fulfils a condition."""
    owner = call(random, parent.noun)
    owner_phrase = one(
        random,
        f"{noun_phrase(random, parent, filtered)}|{noun_phrase(random, parent, filtered)}|the {noun_phrase(random, parent, filtered, singular=True)}|a {noun_phrase(random, parent, filtered, singular=True)}",
    )
    active, passive = random.choice(verbs())
    return one(
        random,
        f"{random.choice(links())} {owner_phrase}|{random.choice(links())} {owner_phrase}|{passive} {owner_phrase}|that {owner_phrase} {active}|"
        + (
            f"whose {owner} {_predicate(random, filtered)}"
            if not filtered.before
            else f"{random.choice(links())} {owner_phrase}"
        ),
    )


def _predicate(random: Random, filtered: Condition) -> str:
    text = filtered.after
    if text.startswith("with "):
        return "has " + text[5:]
    if text.startswith("whose "):
        return "has the " + text[6:].replace(" is ", " ", 1)
    return text if text.startswith(("has", "is", "that", "who", "where", "having", "of which")) else "is " + text
