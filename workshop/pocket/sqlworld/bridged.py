# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions over three tables: a chain of parents, or two parents linked by a child."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    ask,
    call,
    noun_phrase,
    one,
    plural,
    quoted,
    said,
    sentence,
)
from workshop.pocket.sqlworld.pieces import (
    count_question,
)
from workshop.pocket.sqlworld.schemas import Table, World
from workshop.pocket.sqlworld.ties import join_of, links, of_parent, parent_condition, verbs


def chains(world: World) -> list[tuple[Table, str, Table, str, Table]]:
    return [
        (child, key, middle, upper, world.table(top))
        for child, key, middle in world.links
        for upper, top in middle.parents.items()
    ]


def bridges(world: World) -> list[tuple[Table, Table, Table]]:
    return [
        (table, world.table(one_parent), world.table(other))
        for table in world.tables
        for one_parent in table.parents.values()
        for other in table.parents.values()
        if one_parent != other
    ]


def chain_of(middle: Table, target: Table, other: Table) -> str:
    keys = {parent: key for key, parent in middle.parents.items()}
    return (
        f"{middle.name} JOIN {target.name} ON {middle.name}.{keys[target.name]} = {target.name}.{target.key}"
        f" JOIN {other.name} ON {middle.name}.{keys[other.name]} = {other.name}.{other.key}"
    )


def grandchildren(random: Random, world: World) -> tuple[str, str]:
    child, key, middle, upper, top = random.choice(chains(world))
    join = f"{join_of(child, key, middle)} JOIN {top.name} ON {middle.name}.{upper} = {top.name}.{top.key}"
    things, between = noun_phrase(random, child, bare=True), noun_phrase(random, middle, bare=True)
    if random.random() < 0.3:
        name, owner = f"{top.name}.{top.label.name}", call(random, top.noun)
        question = one(
            random,
            f"For each {owner}, count the {things} {random.choice(links())} their {between}.|How many {things} {random.choice(links())} {between} of each {owner} are there?|What is the number of {things} {random.choice(links())} {between} {random.choice(links())} each {owner}?|Number of {things} per {owner}?|Show each {owner} and how many {things} their {between} have.",
        )
        return sentence(question), f"SELECT {name}, count(*) FROM {join} GROUP BY {name}"
    text, found = of_parent(random, middle, top)
    tie = f"{one(random, random.choice(links()) + '|' + random.choice(verbs())[1])} {between} {text}"
    if random.random() < 0.3:
        return count_question(random, f"{things} {tie}"), f"SELECT count(*) FROM {join} WHERE {found.sql}"
    column = child.label if random.random() < 0.7 else random.choice(child.columns)
    return ask(
        random, f"the {said(random, column)} of {things} {tie}"
    ), f"SELECT {child.name}.{column.name} FROM {join} WHERE {found.sql}"


def bridged(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(bridges(world))
    column = target.label if random.random() < 0.65 else random.choice(target.columns)
    found, value = parent_condition(random, other)
    active, passive = random.choice(verbs())
    owner = call(random, other.noun)
    who = f"{one(random, f'the {owner} |{owner} |')}{value}" if value else noun_phrase(random, other, found)
    tie = one(
        random,
        f"{random.choice(links())} {who}|{passive} {who}|that {who} {active}|in the {plural(middle.noun)} of {who}|with a {middle.noun} {random.choice(links())} {who}|that have a {middle.noun} with {who}|connected to {who} through {plural(middle.noun)}|whose {plural(middle.noun)} include {who}",
    )
    chain = chain_of(middle, target, other)
    if random.random() < 0.25:
        return count_question(
            random, f"{noun_phrase(random, target, bare=True)} {tie}"
        ), f"SELECT count(*) FROM {chain} WHERE {found.sql}"
    unique = "DISTINCT "
    mark = f"{one(random, 'different|distinct')} " if random.random() < 0.3 else ""
    thing = f"the {mark}{said(random, column)} of {noun_phrase(random, target)} {tie}"
    if column is target.label and random.random() < 0.25:
        things = noun_phrase(random, target, bare=True)
        return sentence(
            one(
                random,
                f"Which {things} does {who} {active}?|Which {things} are {passive} {who}?|Which {things} have a {middle.noun} with {who}?|Show {things} {tie}.",
            )
        ), f"SELECT {unique}{target.name}.{column.name} FROM {chain} WHERE {found.sql}"
    return ask(random, thing), f"SELECT {unique}{target.name}.{column.name} FROM {chain} WHERE {found.sql}"


def bridge_of_one(random: Random, world: World) -> tuple[str, str]:
    """The rows between two tables, for one row of the first, with their row of the second."""
    middle, target, other = random.choice(bridges(world))
    value, column = (
        random.choice(other.label.values),
        middle.label if random.random() < 0.7 else random.choice(middle.columns),
    )
    things, noun = noun_phrase(random, middle, bare=True), said(random, column)
    tie = one(
        random,
        f"{random.choice(links())} {value}|{random.choice(verbs())[1]} {value}|{random.choice(links())} the {other.noun} {value}",
    )
    question = one(
        random,
        f"For the {things} {tie}, show the {noun} and its {target.noun}.|Show the {noun} and the {target.noun} of the {things} {tie}.|List the {things} {tie} together with their {plural(target.noun)}.|Which {things} {tie} are there, and with which {target.noun}?|Give the {noun} and {target.noun} {said(random, target.label)} of all {things} {tie}.",
    )
    if "together with" in question or question.startswith("Which"):
        column = middle.label
    return (
        sentence(question),
        f"SELECT {middle.name}.{column.name}, {target.name}.{target.label.name} FROM {chain_of(middle, target, other)} WHERE {other.name}.{other.label.name} = {quoted(value)}",
    )


def bridged_columns(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(bridges(world))
    a, b = (table.label if random.random() < 0.7 else random.choice(table.columns) for table in (target, other))
    first, second = call(random, target.noun), call(random, other.noun)
    extra = random.choice(middle.columns) if random.random() < 0.25 else None
    thing = f"the {said(random, a)} of {one(random, f'each {first}|{plural(first)}|every {first}')} and the {said(random, b)} of {one(random, f'the {plural(second)} linked by {plural(middle.noun)}|the {second} for every {middle.noun}|its {plural(second)}|their {second}')}"
    selected = f"{target.name}.{a.name}, {other.name}.{b.name}"
    if extra:
        thing = f"for each {middle.noun} the {said(random, extra)}, the {first} {said(random, a)} and the {second} {said(random, b)}"
        selected = f"{middle.name}.{extra.name}, {selected}"
    elif random.random() < 0.5:
        thing = one(
            random,
            f"for each {middle.noun} the {first} {said(random, a)} and the {second} {said(random, b)}|the {first} {said(random, a)} and {second} {said(random, b)} of every {middle.noun}|which {first} goes with which {second}, by {said(random, a)} and {said(random, b)}",
        )
    return ask(random, thing), f"SELECT {selected} FROM {chain_of(middle, target, other)}"


def bridged_grouping(random: Random, world: World) -> tuple[str, str]:
    middle, target, other = random.choice(bridges(world))
    found, value = parent_condition(random, other)
    if not value:
        raise LookupError
    column, name = target.label, f"{target.name}.{target.label.name}"
    things = plural(call(random, middle.noun))
    owner = call(random, target.noun)
    question = one(
        random,
        f"For each {owner}, how many {things} are there with {value}?|Show the {said(random, column)} of each {owner} and the number of {things} {random.choice(links())} {value}.|How many {things} of {value} does each {owner} have?|Count the {things} {random.choice(links())} {other.noun} {value} per {owner}.",
    )
    return sentence(
        question
    ), f"SELECT {name}, count(*) FROM {chain_of(middle, target, other)} WHERE {found.sql} GROUP BY {name}"
