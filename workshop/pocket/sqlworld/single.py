# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions about the rows of one table."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    Condition,
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
    AGGREGATES,
    columns_of,
    count_question,
    end_word,
    listed_nouns,
    maybe_condition,
    names,
    select,
    some_columns,
    superlative,
)
from workshop.pocket.sqlworld.schemas import Column, Table, World


def listing(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = maybe_condition(random, table, 0.55)
    if random.random() < 0.28:
        return _which(random, table, maybe)
    columns = some_columns(random, table)
    return ask(random, columns_of(random, columns, table, maybe)), select(names(columns), table, maybe)


def _which(random: Random, table: Table, maybe: list[Condition]) -> tuple[str, str]:
    things = noun_phrase(random, table, *maybe, bare=True)
    if maybe and maybe[0].after and not maybe[0].before:
        noun, after = plural(call(random, table.noun)), maybe[0].after
        verbal = after
        for start, instead in (("with ", "have "), ("that ", ""), ("who ", ""), ("having ", "have "), ("which ", "")):
            if after.startswith(start):
                verbal = instead + after[len(start) :]
                break
        else:
            if not after.startswith(("whose", "where", "for which", "except", "not having")):
                verbal = f"are {after}"
            else:
                verbal = ""
        if verbal and random.random() < 0.6:
            return sentence(f"Which {noun} {verbal}?"), select(table.label.name, table, maybe)
    question = one(
        random,
        f"Which {things} are there?|Show all {things}.|List {things}.|Who are the {things}?"
        if table.person
        else f"Which {things} are there?|Show all {things}.|List {things}.|What {things} do we have?|Find {things}.",
    )
    return sentence(question), select(table.label.name, table, maybe)


def counting(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = maybe_condition(random, table, 0.7)
    return count_question(random, noun_phrase(random, table, *maybe, bare=True)), select("count(*)", table, maybe)


def aggregate(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column = random.choice(table.numbers)
    maybe = maybe_condition(random, table, 0.4)
    functions = random.sample(list(AGGREGATES), 2 if random.random() < 0.2 else 1)
    noun, things = said(random, column), noun_phrase(random, table, *maybe)
    if functions == ["avg"] and random.random() < 0.3:
        bare = noun_phrase(random, table, *maybe, bare=True)
        question = one(
            random,
            f"What {noun} do {bare} have on average?|On average, what is the {noun} of {bare}?|Mean {noun} of {bare}?|{noun} of {bare} on average",
        )
        if column.name == "age" and random.random() < 0.6:
            question = f"How old are {bare} on average?"
        return sentence(question), select(f"avg({column.name})", table, maybe)
    words = " and ".join(one(random, AGGREGATES[function]) for function in functions)
    thing = one(
        random,
        f"the {words} {noun} of {things}|the {words} {noun} of {things}|the {words} {noun} for {things}|the {words} {noun} among {things}|the {words} {noun} over {things}|{words} {noun} of {things}",
    )
    selected = ", ".join(f"{function}({column.name})" for function in functions)
    return ask(random, thing, singular=len(functions) == 1), select(selected, table, maybe)


def distinct(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column = random.choice(table.texts)
    maybe = maybe_condition(random, table, 0.3)
    noun, things = said(random, column), noun_phrase(random, table, *maybe)
    word = one(random, "different|distinct|unique|various")
    if random.random() < 0.3:
        question = one(
            random,
            f"How many {word} {plural(noun)} do {things} have?|Count the {word} {plural(noun)} of {things}.|What is the number of {word} {plural(noun)} among {things}?|How many {word} {plural(noun)} are there among {things}?|From how many {word} {plural(noun)} do {things} come?",
        )
        return sentence(question), select(f"count(DISTINCT {column.name})", table, maybe)
    thing = one(
        random,
        f"the {word} {plural(noun)} of {things}|all {word} {plural(noun)} of {things}|the {word} {noun} values of {things}|the {plural(noun)} of {things} without duplicates|every {noun} that occurs among {things}|each {noun} of {things} once",
    )
    return ask(random, thing), select(f"DISTINCT {column.name}", table, maybe)


def sorting(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    maybe = maybe_condition(random, table, 0.25)
    columns, by = some_columns(random, table), random.choice(table.columns)
    down = random.random() < 0.5
    noun, how = said(random, by), _direction(random, by, down)
    thing = f"{columns_of(random, columns, table, maybe)} {one(random, 'sorted by|ordered by|in order of|arranged by|ranked by')} {noun}{how}"
    concept = by.concept or {}
    if concept.get("least") and "{" not in concept["least"][0] and random.random() < 0.3:
        low, high = random.choice(concept["least"]), random.choice(concept["most"])
        start, stop = (high, low) if down else (low, high)
        ends = one(
            random, f"from {start} to {stop}|, {start} first|starting with the {start}|beginning with the {start}"
        )
        thing = f"{columns_of(random, columns, table, maybe)} {ends}".replace(" ,", ",")
    return ask(random, thing), f"{select(names(columns), table, maybe)} ORDER BY {by.name} {'DESC' if down else 'ASC'}"


def _direction(random: Random, column: Column, down: bool) -> str:
    if down:
        words = " in descending order| from high to low| descending| in decreasing order|, largest first|, highest first| from the largest to the smallest| with the highest first"
        return one(
            random,
            words if column.number else " in reverse alphabetical order| in descending order| from Z to A| descending",
        )
    words = " in ascending order| from low to high| ascending| in increasing order|, smallest first|, lowest first|| from the smallest to the largest"
    return one(
        random, words if column.number else " alphabetically| in alphabetical order| in ascending order| from A to Z|"
    )


def extreme(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    by, maybe = random.choice(table.numbers), maybe_condition(random, table, 0.25)
    down, many = random.random() < 0.55, random.random() < 0.35
    limit = random.choice((2, 3, 3, 4, 5, 10)) if many else 1
    columns = [table.label] if random.random() < 0.5 else some_columns(random, table)
    thing = superlative(random, table, by, down, limit, maybe)
    if columns == [table.label] and limit == 1 and random.random() < 0.2:
        things, end = noun_phrase(random, table, *maybe), superlative(random, table, by, down, 1, [])
        question = one(
            random,
            f"Among {things}, which is {end}?|Of {things}, show {end}.|Among {things}, find {end}.|Out of {things}, which one is {end}?|Of {things}, who or what is {end}?",
        )
    elif columns == [table.label] and random.random() < 0.45:
        who = one(random, "Who" if table.person else "Which one")
        question = one(
            random,
            f"{who} {'are' if many else 'is'} {thing}?|Which {thing.removeprefix('the ')}?|What {'are' if many else 'is'} {thing}?|Find {thing}.|Name {thing}.|Show {thing}.|{thing}",
        )
        if question.startswith("Which ") and not question.startswith("Which one"):
            noun = call(random, table.noun)
            noun = plural(noun) if many else noun
            question = one(
                random,
                f"Which {noun} {'have' if many else 'has'} the {end_word(random, by, down)} {said(random, by)}?|Which {noun} {'are' if many else 'is'} {thing}?",
            )
            if limit > 1 and not any(character.isdigit() for character in question):
                question = question.replace("Which ", f"Which {limit} ", 1)
            if maybe and thing not in question:
                maybe = []
    else:
        question = ask(random, f"the {listed_nouns(random, columns)} of {thing}", singular=len(columns) == 1)
    return sentence(
        question
    ), f"{select(names(columns), table, maybe)} ORDER BY {by.name} {'DESC' if down else 'ASC'} LIMIT {limit}"


def named(random: Random, world: World) -> tuple[str, str]:
    """A fact about one row that is called by its name alone."""
    table = random.choice(world.tables)
    value, column = random.choice(table.label.values), random.choice(table.columns)
    if column is table.label:
        raise LookupError
    noun, thing = said(random, column), call(random, table.noun)
    row = one(random, f"{value}|{value}|{value}|the {thing} {value}|the {thing} called {value}|{thing} {value}")
    sql = f"SELECT {column.name} FROM {table.name} WHERE {table.label.name} = {quoted(value)}"
    if random.random() < 0.3:
        question = one(
            random,
            f"Which {noun} does {row} have?|What {noun} does {row} have?|Which {noun} belongs to {row}?|What is {row}'s {noun}?|Tell me {row}'s {noun}.|Which {noun} is that of {row}?",
        )
        return sentence(question), sql
    return ask(random, f"the {noun} {one(random, 'of|of|of|for')} {row}", singular=True), sql
