# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions that compare: with an average, between two sets."""

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
    count_question,
)
from workshop.pocket.sqlworld.schemas import World


def against_average(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    column, target = (
        random.choice(table.numbers),
        table.label if random.random() < 0.6 else random.choice(table.columns),
    )
    more = random.random() < 0.6
    noun, things = said(random, column), noun_phrase(random, table, bare=True)
    sign, side = (
        (">", one(random, "above|higher than|more than|over|greater than"))
        if more
        else ("<", one(random, "below|lower than|less than|under|smaller than"))
    )
    words = (column.concept or {}).get("more" if more else "less")
    tail = one(
        random,
        f"with {'an above' if more else 'a below'} average {noun}|whose {noun} is {side} the average|with a {noun} {side} average|that have a {noun} {side} the mean|"
        f"whose {noun} is {side} the average {noun}|whose {noun} is {side} that of the average {table.noun}|with {one(random, 'more' if more else 'less')} {noun} than average",
    )
    if words and " than {v}" in words[0] and random.random() < 0.4:
        tail = one(
            random,
            f"{words[0].replace('{v}', one(random, 'average|the average|the mean|the average ' + table.noun))}|that are {words[0].replace('{v}', 'average')}",
        )
        tail = tail.replace("{c}", noun)
    nested = f"(SELECT avg({column.name}) FROM {table.name})"
    if random.random() < 0.25:
        own = condition(random, table, random.choice(table.columns))
        such = noun_phrase(random, table, own, bare=True)
        asked = one(
            random,
            f"Which {such} have a {noun} {side} {one(random, f'the average|the average of all {things}|average')}?|Show the {such} whose {noun} is {side} {one(random, f'the average|the average of all {things}')}.|List the {such} with a {noun} {side} the average of all {things}.",
        )
        return sentence(
            asked
        ), f"SELECT {table.label.name} FROM {table.name} WHERE {own.sql} AND {column.name} {sign} {nested}"
    if random.random() < 0.2:
        return count_question(
            random, f"{things} {tail}"
        ), f"SELECT count(*) FROM {table.name} WHERE {column.name} {sign} {nested}"
    return ask(
        random, f"the {said(random, target)} of {things} {tail}"
    ), f"SELECT {target.name} FROM {table.name} WHERE {column.name} {sign} {nested}"


def set_operation(random: Random, world: World) -> tuple[str, str]:
    table = random.choice(world.tables)
    target = random.choice(table.texts)
    others = [column for column in table.columns if column is not target]
    first, second = (condition(random, table, random.choice(others)) for _ in range(2))
    if first.before or second.before or first.sql == second.sql:
        raise LookupError
    noun, nouns, things = said(random, target), plural(said(random, target)), noun_phrase(random, table, bare=True)
    one_side, other_side = f"{things} {first.after}", f"{one(random, things + ' |those |')}{second.after}"
    operator = random.choice(("INTERSECT", "INTERSECT", "UNION", "EXCEPT", "EXCEPT"))
    if operator == "INTERSECT":
        question = one(
            random,
            f"Which {nouns} have both {one_side} and {other_side}?|Show the {nouns} shared by {one_side} and {other_side}.|What {nouns} appear for {one_side} as well as for {other_side}?|Find the {nouns} that have {one_side} and also {other_side}.|List each {noun} common to {one_side} and {other_side}.|Which {noun} has {one_side} and also has {other_side}?",
        )
    elif operator == "UNION":
        question = one(
            random,
            f"Which {nouns} have either {one_side} or {other_side}?|Show the {nouns} of {one_side} together with those of {things} {second.after}.|List the {nouns} that have {one_side} or {other_side}.|Combine the {nouns} of {one_side} and the {nouns} of {things} {second.after}.",
        )
    else:
        question = one(
            random,
            f"Which {nouns} have {one_side} but no {things} {second.after}?|Show the {nouns} of {one_side} but not of {other_side}.|List the {nouns} that have {one_side} but not {other_side}.|Which {noun} has {one_side} but none {second.after}?|Find the {nouns} of {one_side} except those of {things} {second.after}.",
        )
    return (
        sentence(question),
        f"SELECT {target.name} FROM {table.name} WHERE {first.sql} {operator} SELECT {target.name} FROM {table.name} WHERE {second.sql}",
    )


def across(random: Random, world: World) -> tuple[str, str]:
    """The same column in two tables: in both, in either, in one alone."""
    pairs = [
        (a, b, column.name, column)
        for a in world.tables
        for b in world.tables
        if a is not b
        for column in a.texts
        if any(column.name == other.name for other in b.texts)
    ]
    first, second, name, column = random.choice(pairs)
    one_thing, other_thing = call(random, first.noun), call(random, second.noun)
    noun, nouns = said(random, column), plural(said(random, column))
    operator = random.choice(("UNION", "INTERSECT", "EXCEPT"))
    many, others = plural(one_thing), plural(other_thing)
    questions = {
        "UNION": f"List the {nouns} of all {many} and all {others}.|Show every {noun} that has a {one_thing} or a {other_thing}.|The {nouns} of {many} together with the {nouns} of {others}.|Which {nouns} belong to {many} or {others}?|Give me the {nouns} of {many} and of {others} in one list.",
        "INTERSECT": f"Which {nouns} have both {many} and {others}?|Show the {nouns} that have {many} as well as {others}.|List the {nouns} shared by {many} and {others}.|Which {noun} has a {one_thing} and also a {other_thing}?",
        "EXCEPT": f"Which {nouns} have a {one_thing} but no {other_thing}?|Show the {nouns} of {many} that are not {nouns} of {others}.|List the {nouns} that have {many} but not {others}.|Which {noun} has {many} and no {others}?",
    }
    return sentence(
        one(random, questions[operator])
    ), f"SELECT {name} FROM {first.name} {operator} SELECT {name} FROM {second.name}"
