# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""Kinds of questions about rows that have, or lack, rows of another table."""

from __future__ import annotations

from random import Random

from workshop.pocket.sqlworld.phrases import (
    ask,
    call,
    condition,
    noun_phrase,
    one,
    said,
    sentence,
)
from workshop.pocket.sqlworld.pieces import (
    AGGREGATES,
    count_question,
    where,
)
from workshop.pocket.sqlworld.schemas import World
from workshop.pocket.sqlworld.ties import join_of, verbs


def parent_with(random: Random, world: World) -> tuple[str, str]:
    """Parents that have a child which fulfils a condition."""
    child, key, parent = random.choice(world.links)
    joined = random.random() < 0.3
    found = condition(random, child, random.choice(child.columns), on=f"{child.name}." if joined else "")
    column = parent.label if random.random() < 0.65 else random.choice(parent.columns)
    own = [condition(random, parent, random.choice(parent.columns))] if not joined and random.random() < 0.3 else []
    owners, active = noun_phrase(random, parent, *own, bare=True), random.choice(verbs())[0]
    inner = one(
        random,
        f"{noun_phrase(random, child, found, bare=True)}|a {noun_phrase(random, child, found, singular=True)}|at least one {noun_phrase(random, child, found, singular=True)}|some {noun_phrase(random, child, found, bare=True)}",
    )
    who = "who" if parent.person else "that"
    tie = one(
        random,
        f"with {inner}|{who} have {inner}|having {inner}|{who} {active} {inner}|of {inner}|{who} has {inner}|for {inner}",
    )
    if column is parent.label and random.random() < 0.35:
        question = one(
            random,
            f"Which {owners} have {inner}?|Which {owners} {active} {inner}?|Which {parent.noun} has {inner}?|{'Who' if parent.person else 'Which ' + owners} {active} {inner}?",
        )
        question = sentence(question)
    else:
        question = ask(random, f"the {said(random, column)} of {owners} {tie}")
    if not joined:
        outer = f"{own[0].sql} AND " if own else ""
        nested = f"{parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})"
        return question, f"SELECT {column.name} FROM {parent.name} WHERE {outer}{nested}"
    return question, f"SELECT DISTINCT {parent.name}.{column.name} FROM {join_of(child, key, parent)} WHERE {found.sql}"


def nested_in(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    found = condition(random, child, random.choice(child.columns))
    column = parent.label if random.random() < 0.6 else random.choice(parent.columns)
    owners, things = noun_phrase(random, parent, bare=True), noun_phrase(random, child, found, bare=True)
    tie = one(
        random,
        f"that are among those of {things}|that appear with {things}|that occur in some of the {things}|referred to by {things}|that any of the {things} belong to|to which {things} belong",
    )
    return (
        ask(random, f"the {said(random, column)} of {owners} {tie}"),
        f"SELECT {column.name} FROM {parent.name} WHERE {parent.key} IN (SELECT {key} FROM {child.name} WHERE {found.sql})",
    )


def without(random: Random, world: World) -> tuple[str, str]:
    child, key, parent = random.choice(world.links)
    column = parent.label if random.random() < 0.65 else random.choice(parent.columns)
    maybe = [condition(random, child, random.choice(child.columns))] if random.random() < 0.25 else []
    things, owners = noun_phrase(random, child, *maybe, bare=True), noun_phrase(random, parent, bare=True)
    thing = noun_phrase(random, child, *maybe, singular=True)
    active, passive = random.choice(verbs())
    who = "who" if parent.person else "that"
    lack = one(
        random,
        f"without any {things}|with no {things}|{who} have no {things}|{who} do not have any {things}|without {things}|{who} do not {active} any {things}|{who} have never {passive.split()[0]} a {thing}|{who} {active} no {things}|{who} don't have a {thing}|lacking {things}|{who} never {active} {things}|for which there are no {things}",
    )
    nested = f"{parent.key} NOT IN (SELECT {key} FROM {child.name}{where(maybe)})"
    if random.random() < 0.2:
        return count_question(random, f"{owners} {lack}"), f"SELECT count(*) FROM {parent.name} WHERE {nested}"
    if random.random() < 0.3:
        return sentence(
            f"Which {owners} {one(random, f'have no {things}|do not have any {things}|do not {active} any {things}|are without {things}|never {active} a {thing}')}?"
        ), f"SELECT {parent.label.name} FROM {parent.name} WHERE {nested}"
    return ask(
        random, f"the {said(random, column)} of {owners} {lack}"
    ), f"SELECT {column.name} FROM {parent.name} WHERE {nested}"


def such_without(random: Random, world: World) -> tuple[str, str]:
    """Parents that fulfil a condition and have no child; or a fact about those without."""
    child, key, parent = random.choice(world.links)
    own, active = condition(random, parent, random.choice(parent.columns)), random.choice(verbs())[0]
    thing, things = call(random, child.noun), noun_phrase(random, child, bare=True)
    nested = f"{parent.key} NOT IN (SELECT {key} FROM {child.name})"
    lack = one(
        random,
        f"have no {thing}|{active} no {thing}|have no {things}|do not {active} any {things}|are without {things}|do not have a {thing}",
    )
    if random.random() < 0.3:
        column, function = random.choice(parent.numbers), random.choice(list(AGGREGATES))
        who = "who" if parent.person else "that"
        owners = noun_phrase(random, parent, bare=True)
        return ask(
            random,
            f"the {one(random, AGGREGATES[function])} {said(random, column)} of {owners} {one(random, f'without {things}|{who} {lack}')}",
            singular=True,
        ), f"SELECT {function}({column.name}) FROM {parent.name} WHERE {nested}"
    owners = noun_phrase(random, parent, own, bare=True)
    question = one(
        random,
        f"Which {owners} {lack}?|Show the {owners} that {lack}.|Find the {owners} without {things}.|List the {owners} that {lack}.|Which of the {owners} {lack}?",
    )
    return sentence(question), f"SELECT {parent.label.name} FROM {parent.name} WHERE {own.sql} AND {nested}"


def linked_set(random: Random, world: World) -> tuple[str, str]:
    """Parents with one kind of child and (not) with another."""
    child, key, parent = random.choice(world.links)
    column = random.choice(child.columns) if random.random() < 0.6 else None
    first, second = (
        condition(random, child, column or random.choice(child.columns), on=f"{child.name}.") for _ in range(2)
    )
    if first.sql == second.sql:
        raise LookupError
    owners, active = noun_phrase(random, parent, bare=True), random.choice(verbs())[0]
    one_side, other_side = (noun_phrase(random, child, found, bare=True) for found in (first, second))
    noun, operator = said(random, parent.label), random.choice(("INTERSECT", "EXCEPT"))
    have = one(random, f"have|have|{active}")
    if operator == "INTERSECT":
        question = one(
            random,
            f"Which {owners} {have} both {one_side} and {other_side}?|Show the {noun} of {owners} that {have} {one_side} and also {other_side}.|Which {owners} {have} {one_side} as well as {other_side}?|List the {owners} with {one_side} and with {other_side}.",
        )
    else:
        question = one(
            random,
            f"Which {owners} {have} {one_side} but no {other_side}?|Show the {noun} of {owners} that {have} {one_side} but not {other_side}.|Which {owners} {have} {one_side} and no {other_side}?|List the {owners} with {one_side} but without {other_side}.",
        )
    half = f"SELECT {parent.name}.{parent.label.name} FROM {join_of(child, key, parent)} WHERE "
    return sentence(question), f"{half}{first.sql} {operator} {half}{second.sql}"
