# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Questions as people speak them: half sentences, "who" without a table, what is wanted said last."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    Condition,
    call,
    condition,
    noun_phrase,
    one,
    plural,
    quoted,
    said,
    sentence,
)
from workshop.pocket.sqlworld.pieces import AGGREGATES, maybe_condition, select, superlative
from workshop.pocket.sqlworld.schemas import Column, Table, World
from workshop.pocket.sqlworld.ties import join_of, links, third, verbs

_POLITE = "|||, please|, please|, thanks|, if there are any"


def half_sentence(random: Random, world: World) -> tuple[str, str]:
    """Cars cheaper than 300? Singers from France, by age."""
    table = random.choice(world.tables)
    found = maybe_condition(random, table, 1.0)
    things = noun_phrase(random, table, *found, bare=True)
    column = table.label if random.random() < 0.5 else random.choice(table.columns)
    if column is table.label and random.random() < 0.6:
        end = one(random, f"{_POLITE}|: names|: which ones|, which are they|, who or which")
        start = one(random, "||Any |Which |And the |Only |Just the |What about the |Are there ")
        return _asked(random, start + things + end), select(column.name, table, found)
    noun = said(random, column)
    text = one(
        random,
        f"{things}: {noun}|{things}, by {noun}|{things}, just the {noun}|{things}, {noun} only|{things}; I only want the {noun}|"
        f"{things}, I mean their {noun}|{plural(noun)} of {things}|{things} with {noun}|for {things}, the {noun}",
    )
    return _asked(random, text), select(column.name, table, found)


def shortest_extreme(random: Random, world: World) -> tuple[str, str]:
    """Heaviest parcel? The three oldest singers, please."""
    table = random.choice(world.tables)
    by, down = random.choice(table.numbers), random.random() < 0.55
    limit = random.choice((1, 1, 1, 2, 3, 5))
    maybe = maybe_condition(random, table, 0.15)
    thing = superlative(random, table, by, down, limit, maybe)
    column = table.label if random.random() < 0.7 else random.choice(table.columns)
    order = f" ORDER BY {by.name} {'DESC' if down else 'ASC'} LIMIT {limit}"
    sql = select(column.name, table, maybe) + order
    if column is table.label:
        thing = thing if random.random() < 0.4 else thing.removeprefix("the ")
        if limit == 1 and table.person and random.random() < 0.3:
            return _asked(random, f"{one(random, 'who is|who was|who here is|and who is')} {thing}"), sql
        return _asked(random, thing + one(random, _POLITE)), sql
    noun = said(random, column)
    return (
        _asked(random, one(random, f"{noun} of {thing}|the {noun} for {thing}|{thing}: {noun}|{thing}, by {noun}")),
        sql,
    )


def who(random: Random, world: World) -> tuple[str, str]:
    """Who is older than 40? The table is the one of people, or the one that has the column."""
    tables = [table for table in world.tables if table.person]
    table = random.choice(tables or world.tables)
    found = condition(random, table, random.choice(table.columns))
    if found.before:
        raise LookupError
    predicate = _predicate(found.after)
    role = call(random, table.noun)
    if tables:
        question = one(
            random,
            f"Who {predicate}?|Who {predicate}?|Who {predicate} as a {role}?|Who of the {plural(role)} {predicate}?|Who among the {plural(role)} {predicate}?|"
            f"Is there a {role} who {predicate}? Name them.|Anyone who {predicate}?|Tell me who {predicate}.|I want to know who {predicate}.|Show everyone who {predicate}.",
        )
    else:
        question = one(
            random,
            f"What {predicate}?|Which one {predicate}?|Is there a {role} that {predicate}? Name it.|Anything that {predicate}?|Which of the {plural(role)} {predicate}?|What {role} {predicate}?",
        )
    return sentence(question), select(table.label.name, table, [found])


def _predicate(text: str) -> str:
    """ "with age 3" -> "has age 3", "older than 3" -> "is older than 3"."""
    for start, instead in (("with ", "has "), ("having ", "has "), ("that have ", "has "), ("who have ", "has ")):
        if text.startswith(start):
            return instead + text[len(start) :]
    for start in ("that are ", "who are "):
        if text.startswith(start):
            return "is " + text[len(start) :]
    for doing, does in (
        ("costing ", "costs "),
        ("weighing ", "weighs "),
        ("earning ", "earns "),
        ("lasting ", "lasts "),
    ):
        if text.startswith(doing):
            return does + text[len(doing) :]
    if text.startswith(("living ", "coming ", "speaking ", "working ", "scoring ")):
        verb, rest = text.split(" ", 1)
        return f"{third({'living': 'live', 'coming': 'come', 'scoring': 'score'}.get(verb, verb[:-3]))} {rest}"
    if text.startswith(("whose", "where", "that", "who", "for which", "except", "not having", "which")):
        raise LookupError
    return f"is {text}"


def grouped_shortly(random: Random, world: World) -> tuple[str, str]:
    """Every genre and its average price, please."""
    table = random.choice(world.tables)
    by, things = random.choice(table.texts), noun_phrase(random, table, bare=True)
    noun = said(random, by)
    if random.random() < 0.4:
        text = one(
            random,
            f"{things} by {noun}: how many|per {noun}, how many {things} do we have|how many {things} for every {noun}|every {noun} with its number of {things}|each {noun} and how many {things}|"
            f"{plural(noun)} and their number of {things}|the number of {things}, one line per {noun}|a count of {things} for each {noun}",
        )
        return _asked(random, text), f"{select(f'{by.name}, count(*)', table, [])} GROUP BY {by.name}"
    column, function = random.choice(table.numbers), random.choice(list(AGGREGATES))
    word, measured = one(random, AGGREGATES[function]), said(random, column)
    text = one(
        random,
        f"every {noun} and its {word} {measured}|every {noun} with its {word} {measured}|{plural(noun)} and their {word} {measured}|each kind of {noun} and its {word} {measured}|"
        f"the {word} {measured}, one line per {noun}|I want every {noun} with the {word} {measured}|{word} {measured} for all {plural(noun)} of {things}|per {noun} the {word} {measured}",
    )
    return (
        _asked(random, text),
        f"{select(f'{by.name}, {function}({column.name})', table, [])} GROUP BY {by.name}",
    )


def owner_of(random: Random, world: World) -> tuple[str, str]:
    """The parent of one row that is called by its name: Who owns Rex? Which hotel is room X5 in?"""
    child, key, parent = random.choice(world.links)
    value = random.choice(child.label.values)
    column = parent.label if random.random() < 0.7 else random.choice(parent.columns)
    owner, thing, noun = call(random, parent.noun), call(random, child.noun), said(random, column)
    active, passive = random.choice(verbs())
    row = one(random, f"{value}|{value}|the {thing} {value}|{thing} {value}|the {thing} called {value}")
    if column is parent.label:
        question = one(
            random,
            f"Who is the {owner} of {row}?|Which {owner} does {row} belong to?|To which {owner} does {row} belong?|What {owner} is {row} {passive.rsplit(' ', 1)[0]} by?|Which {owner} {third(active)} {row}?|"
            f"Which {owner} is {row} {random.choice(links())}?|The {owner} of {row}?|Whose is {row}?|Tell me the {owner} of {row}.|{'Who' if parent.person else 'What ' + owner} {third(active)} {row}?|"
            f"{'By whom' if parent.person else 'By which ' + owner} is {row} {passive.rsplit(' ', 1)[0]}?|{row}: which {owner}?|I am looking for the {owner} of {row}.|Name the {owner} {row} belongs to.",
        )
    else:
        question = one(
            random,
            f"What is the {noun} of the {owner} of {row}?|Which {noun} does the {owner} of {row} have?|Tell me the {noun} of the {owner} {one(random, 'that|which')} {third(active)} {row}.|The {owner} of {row}: {noun}?|"
            f"Show the {owner}'s {noun} for {row}.|What {noun} has the {owner} of {row}?|{noun} of the {owner} for {row}",
        )
    where = f"WHERE {child.name}.{child.label.name} = {quoted(value)}"
    return sentence(question), f"SELECT {parent.name}.{column.name} FROM {join_of(child, key, parent)} {where}"


def children_of(random: Random, world: World) -> tuple[str, str]:
    """The rows that belong to one that is called by its name: What does Anna teach? Rooms of Hotel Star?"""
    child, key, parent = random.choice(world.links)
    value = random.choice(parent.label.values)
    active, passive = random.choice(verbs())
    owner, things = call(random, parent.noun), noun_phrase(random, child, bare=True)
    row = one(random, f"{value}|{value}|the {owner} {value}|{owner} {value}")
    join = f"{join_of(child, key, parent)} WHERE {parent.name}.{parent.label.name} = {quoted(value)}"
    if random.random() < 0.35:
        question = one(
            random,
            f"How many {things} does {row} have?|How many {things} does {row} {active}?|How many {things} did {row} {active}?|How many {things} were {passive} {row}?|{things} of {row}: how many?|How many {things} belong to {row}?|"
            f"How many {things} are there {random.choice(links())} {row}?",
        )
        return sentence(question), f"SELECT count(*) FROM {join}"
    column = child.label if random.random() < 0.7 else random.choice(child.columns)
    noun = said(random, column)
    if column is child.label:
        question = one(
            random,
            f"Which {things} does {row} {active}?|Which {things} did {row} {active}?|What {things} does {row} have?|{things} {random.choice(links())} {row}?|{things} {passive} {row}?|Name the {things} {passive} {row}.|"
            f"I need the {things} {passive} {row}.|What does {row} {active}?|{'Who' if child.person else 'What'} is {passive} {row}?|Tell me all {things} of {row}.|Which {things} belong to {row}?|All of {row}'s {things}, please.",
        )
    else:
        question = one(
            random,
            f"What is the {noun} of the {things} {passive} {row}?|{things} {random.choice(links())} {row}, by {noun}.|{plural(noun)} of {row}'s {things}?|Which {noun} do the {things} of {row} have?|"
            f"I need the {things} {passive} {row}, just the {noun}.|The {noun} of everything {passive} {row}?",
        )
    return sentence(question), f"SELECT {child.name}.{column.name} FROM {join}"


def record_holder(random: Random, world: World) -> tuple[str, str]:
    """Who teaches more classes than anyone else? Which hotel has the fewest rooms?"""
    child, key, parent = random.choice(world.links)
    name, down = f"{parent.name}.{parent.label.name}", random.random() < 0.75
    things, owner, active = noun_phrase(random, child, bare=True), call(random, parent.noun), random.choice(verbs())[0]
    more = "more" if down else "fewer"
    asked = "Who" if parent.person and random.random() < 0.5 else one(random, f"Which {owner}|What {owner}")
    question = one(
        random,
        f"{asked} has {more} {things} than {one(random, 'anyone else|any other|all others|any other ' + owner)}?|{asked} {third(active)} {more} {things} than {one(random, 'anyone else|any other|the others')}?|"
        f"{asked} {third(active)} the {'most' if down else 'fewest'} {things}?|Name the {owner} with {more} {things} than any other.|The {owner} with the {'most' if down else 'fewest'} {things}, please.|"
        f"{asked} {'did most' if down else 'did the fewest'} {things} {active}?|The {'busiest' if down else 'least busy'} {owner} by number of {things}?",
    )
    order = f"ORDER BY count(*) {'DESC' if down else 'ASC'} LIMIT 1"
    return sentence(question), f"SELECT {name} FROM {join_of(child, key, parent)} GROUP BY {name} {order}"


def nobody(random: Random, world: World) -> tuple[str, str]:
    """Hotels without rooms? Who has never taught a class?"""
    child, key, parent = random.choice(world.links)
    thing, things, owners = (
        call(random, child.noun),
        noun_phrase(random, child, bare=True),
        plural(call(random, parent.noun)),
    )
    active, passive = random.choice(verbs())
    done = passive.rsplit(" ", 1)[0]
    asked = "Who" if parent.person else f"Which {owners}"
    has, does = ("has", "does") if parent.person else ("have", "do")
    nothing = "nobody" if child.person else "nothing"
    question = one(
        random,
        f"{owners} without {one(random, 'any |a single |')}{thing}?|{owners} with no {things} at all?|{owners} that {active} no {thing} at all?|{asked} {has} never {done} a {thing}?|{asked} {has} no {thing}?|"
        f"{asked} {does} not {active} a single {thing}?|{owners} that {active} {nothing}: names?|Is there a {parent.noun} with no {things}? Name it.|{owners} not {done} by any {thing}?|{asked} {has} {done} {nothing}?|"
        f"I want the {owners} that never had a {thing}.|{owners} nobody {done} a {thing} for?",
    )
    return (
        sentence(question),
        f"SELECT {parent.label.name} FROM {parent.name} WHERE {parent.key} NOT IN (SELECT {key} FROM {child.name})",
    )


def doers(random: Random, world: World) -> tuple[str, str]:
    """Parents by a deed: Who sells red cars? Anyone who wrote a novel?"""
    child, key, parent = random.choice(world.links)
    found = condition(random, child, random.choice(child.columns))
    active, passive = random.choice(verbs())
    owner, done = call(random, parent.noun), passive.rsplit(" ", 1)[0]
    many, single = noun_phrase(random, child, found, bare=True), noun_phrase(random, child, found, singular=True)
    asked = "Who" if parent.person else f"Which {one(random, f'{owner}|{plural(owner)}')}"
    question = one(
        random,
        f"{asked} {third(active)} {many}?|{asked} {done} {many}?|{asked} {third(active)} a {single}?|{asked} {done} a {single}?|{asked} has {many}?|Anyone with {many}? Name the {owner}.|{plural(owner)} of {many}?|"
        f"{asked} has {done} a {single}?|Tell me {asked.lower()} {done} {many}.",
    )
    nested = f"{parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"
    return sentence(question), f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}"


def _asked(random: Random, text: str) -> str:
    return sentence(text) + one(random, "?|?|?|.||")


def fact_of(random: Random, world: World) -> tuple[str, str]:
    """How heavy is Rex? A question word that stands for a column."""
    asking = [
        (table, column)
        for table in world.tables
        for column in table.columns
        if _how(column) and column is not table.label
    ]
    if not asking:
        raise LookupError
    table, column = random.choice(asking)
    value = random.choice(table.label.values)
    thing = call(random, table.noun)
    row = one(
        random,
        f"{value}|{value}|the {thing} {value}|{thing} {value}|the {thing} called {value}|the {thing} named {value}",
    )
    question = random.choice(_how(column)).format(x=row, c=said(random, column)) + "?"
    if random.random() < 0.15:
        question += one(random, f" Just the {said(random, column)}.| I only need the {said(random, column)}.")
    return sentence(question), _fact(table, column, value)


def _how(column: Column) -> list[str]:
    return (column.concept or {}).get("how") or []


def _fact(table: Table, column: Column, value: str) -> str:
    return select(column.name, table, [Condition(f"{table.label.name} = {quoted(value)}")])
