# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions that join two tables."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    ask,
    call,
    condition,
    noun_phrase,
    one,
    plural,
    said,
    sentence,
)
from workshop.pocket.sqlworld.pieces import (
    AGGREGATES,
    NUMBERS,
    count_question,
    superlative,
)
from workshop.pocket.sqlworld.schemas import World
from workshop.pocket.sqlworld.ties import join_of, of_parent, third, verbs


def joined_columns(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    mine = child.label if random.random() < 0.6 else random.choice(child.columns)
    theirs = parent.label if random.random() < 0.6 else random.choice(parent.columns)
    if theirs is parent.label and random.random() < 0.35:
        a, owner, thing = said(random, mine), call(random, parent.noun), child.noun
        short = one(
            random,
            f"the {a} of each {thing} and its {owner}|each {thing}'s {a} and its {owner}|the {a} of {plural(thing)} with their {owner}|the {a} and the {owner} of each {thing}|the {a} and {owner} of every {thing}|every {thing} by {a}, with its {owner}",
        )
        return ask(
            random, short
        ), f"SELECT {child.name}.{mine.name}, {parent.name}.{theirs.name} FROM {join_of(child, key, parent)}"
    things, owner = noun_phrase(random, child, bare=True), call(random, parent.noun)
    a, b = said(random, mine), said(random, theirs)
    thing = one(
        random,
        f"the {a} of {things} and the {b} of their {owner}|the {a} of each {child.noun} and the {b} of its {owner}|each {child.noun}'s {a} together with the {b} of its {owner}|"
        f"the {a} of all {things} along with the {b} of the {owner}|every {child.noun}'s {a} with its {owner}'s {b}|{a} of {things} with {b} of the {owner}|"
        f"the {a} of the {things} and their {owner}'s {b}|for each {child.noun} the {a} and the {owner}'s {b}|the {a} of every {child.noun} and the {b} of the {owner} it {one(random, 'belongs to|comes from|is linked to|has')}|"
        f"the {child.noun} {a} and {owner} {b} for all {things}",
    )
    return ask(
        random, thing
    ), f"SELECT {child.name}.{mine.name}, {parent.name}.{theirs.name} FROM {join_of(child, key, parent)}"


def joined_filter(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    text, found = of_parent(random, child, parent)
    join = join_of(child, key, parent)
    things = noun_phrase(random, child, bare=True)
    draw = random.random()
    if draw < 0.25:
        return count_question(random, f"{things} {text}"), f"SELECT count(*) FROM {join} WHERE {found.sql}"
    if draw < 0.45:
        column, function = random.choice(child.numbers), random.choice(list(AGGREGATES))
        thing = f"the {one(random, AGGREGATES[function])} {said(random, column)} of {things} {text}"
        return ask(
            random, thing, singular=True
        ), f"SELECT {function}({child.name}.{column.name}) FROM {join} WHERE {found.sql}"
    column = child.label if random.random() < 0.6 else random.choice(child.columns)
    sql = f"SELECT {child.name}.{column.name} FROM {join} WHERE {found.sql}"
    if column is child.label and random.random() < 0.3:
        question = one(
            random,
            f"Which {things} are {text}?|Which {things} {text} are there?|Show {things} {text}.|List the {things} {text}.|{things} {text}",
        )
        return sentence(question.replace("are that", "are those that").replace("are whose", "are those whose")), sql
    return ask(random, f"the {said(random, column)} of {noun_phrase(random, child)} {text}"), sql


def both_filtered(random: Random, world: World) -> tuple[str, str]:
    """Children that fulfil one condition and whose parent fulfils another."""
    child, key, parent = random.choice(world.links)
    own = condition(random, child, random.choice(child.columns), on=f"{child.name}.")
    text, found = of_parent(random, child, parent)
    things = noun_phrase(random, child, own, bare=True)
    join, where = join_of(child, key, parent), f"WHERE {own.sql} AND {found.sql}"
    if random.random() < 0.25:
        return count_question(random, f"{things} {text}"), f"SELECT count(*) FROM {join} {where}"
    column = child.label if random.random() < 0.7 else random.choice(child.columns)
    return ask(
        random, f"the {said(random, column)} of {things} {text}"
    ), f"SELECT {child.name}.{column.name} FROM {join} {where}"


def joined_grouping(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    by = parent.label if random.random() < 0.7 else random.choice(parent.texts)
    noun, things, owner = said(random, by), noun_phrase(random, child, bare=True), call(random, parent.noun)
    active = random.choice(verbs())[0]
    join, name = join_of(child, key, parent), f"{parent.name}.{by.name}"
    draw = random.random()
    if draw < 0.4:
        question = one(
            random,
            f"For each {owner}, show the {noun} and the number of {things}.|How many {things} does each {owner} have? Show the {noun}.|Count the {things} for each {noun} of the {plural(owner)}.|"
            f"Show the {noun} of each {owner} and how many {things} {one(random, 'it has|there are|they have')}.|For each {noun} of {plural(owner)}, how many {things} are there?|Number of {things} per {owner} {noun}?|"
            f"List every {owner}'s {noun} with the number of its {things}.|How many {things} does every {owner} {active}? Give the {noun} too.|Show {owner} {plural(noun)} and their number of {things}.|"
            f"Tell me how many {things} each {owner} has.|How many {things} are there per {owner}?|How many {things} does each {owner} {active}?",
        )
        return sentence(question), f"SELECT {name}, count(*) FROM {join} GROUP BY {name}"
    if draw < 0.6:
        column, function = random.choice(child.numbers), random.choice(list(AGGREGATES))
        word, measured = one(random, AGGREGATES[function]), said(random, column)
        question = one(
            random,
            f"For each {owner}, show the {noun} and the {word} {measured} of its {things}.|What is the {word} {measured} of {things} for each {owner} {noun}?|Show the {word} {measured} of {things} per {noun} of the {owner}.|List each {owner}'s {noun} with the {word} {measured} of {things}.|{word} {measured} of {things} by {owner} {noun}",
        )
        return sentence(question), f"SELECT {name}, {function}({child.name}.{column.name}) FROM {join} GROUP BY {name}"
    if draw < 0.8:
        sign, how = random.choice(
            ((">", "more than"), (">=", "at least"), ("<", "fewer than"), ("=", "exactly"), (">", "over"))
        )
        amount = random.randint(1, 5)
        number = str(amount) if random.random() < 0.6 else NUMBERS.get(amount, str(amount))
        question = one(
            random,
            f"Which {plural(owner)} have {how} {number} {things}? Show the {noun}.|Show the {noun} of {plural(owner)} with {how} {number} {things}.|What are the {plural(noun)} of {plural(owner)} that have {how} {number} {things}?|List the {noun} of every {owner} with {how} {number} {things}.|Find the {noun} of {plural(owner)} who {active} {how} {number} {things}.|Which {plural(owner)} {active} {how} {number} {things}?|Which {owner} has {how} {number} {things}?",
        )
        return sentence(question), f"SELECT {name} FROM {join} GROUP BY {name} HAVING count(*) {sign} {amount}"
    down = random.random() < 0.75
    most, number = ("most", "largest|highest|greatest") if down else ("fewest", "smallest|lowest")
    question = one(
        random,
        f"Which {owner} has the {most} {things}? Show the {noun}.|What is the {noun} of the {owner} with the {most} {things}?|Find the {noun} of the {owner} that has the {one(random, number)} number of {things}.|Show the {noun} of the {owner} with the {most} {things}.|Which {owner} {third(active)} the {most} {things}?|Which {owner} has the {most} {things}?|{'Who' if parent.person else 'Which ' + owner} has the {most} {things}?",
    )
    return sentence(
        question
    ), f"SELECT {name} FROM {join} GROUP BY {name} ORDER BY count(*) {'DESC' if down else 'ASC'} LIMIT 1"


def joined_extreme(random: Random, world: World) -> tuple[str, str]:
    """The parent of the child with the highest value, or the extreme child of a parent."""
    child, key, parent = random.choice(world.links)
    by, down = random.choice(child.numbers), random.random() < 0.6
    order = f"ORDER BY {child.name}.{by.name} {'DESC' if down else 'ASC'} LIMIT 1"
    if random.random() < 0.5:
        column = parent.label if random.random() < 0.7 else random.choice(parent.columns)
        thing = superlative(random, child, by, down, 1, [])
        owner, passive = call(random, parent.noun), random.choice(verbs())
        question = one(
            random,
            f"What is the {said(random, column)} of the {owner} {one(random, 'of|with|that has|having')} {thing}?|Which {owner} has {thing}? Give the {said(random, column)}.|Show the {said(random, column)} of the {owner} that {third(passive[0])} {thing}.|Find the {owner} {said(random, column)} for {thing}.|To which {owner} does {thing} belong? Show the {said(random, column)}.",
        )
        return sentence(question), f"SELECT {parent.name}.{column.name} FROM {join_of(child, key, parent)} {order}"
    text, found = of_parent(random, child, parent)
    column = child.label if random.random() < 0.7 else random.choice(child.columns)
    question = ask(
        random, f"the {said(random, column)} of {superlative(random, child, by, down, 1, [])} {text}", singular=True
    )
    return question, f"SELECT {child.name}.{column.name} FROM {join_of(child, key, parent)} WHERE {found.sql} {order}"
