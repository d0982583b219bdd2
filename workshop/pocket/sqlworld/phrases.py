# ruff: noqa: E501 (a list of ways to say something is read as one line)
"""How people say things: noun phrases, conditions, and the frames of a question."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from workshop.pocket import lexicon
from workshop.pocket.sqlworld.schemas import Column, Table, concepts

_MORE = "more than|greater than|above|over|higher than|larger than|exceeding|bigger than|in excess of"
_LESS = "less than|smaller than|below|under|lower than|fewer than|beneath"
_AT_LEAST = "at least|no less than|not less than|a minimum of"
_AT_MOST = "at most|no more than|not more than|up to|a maximum of"


@dataclass
class Condition:
    """What a question says about rows, with its SQL. `before` stands before the noun ("red cars")."""

    sql: str
    after: str = ""
    before: str = ""


def one(random: Random, choices: str) -> str:
    return random.choice(choices.split("|"))


def plural(noun: str) -> str:
    head, _, last = noun.rpartition(" ")
    return f"{head} {lexicon.plural(last)}".strip()


def call(random: Random, noun: str) -> str:
    """The noun or another word for it."""
    if random.random() < 0.12:
        for pair in concepts()["synonyms"]:
            if noun in pair:
                return pair[1] if pair[0] == noun else pair[0]
    return noun


def said(random: Random, column: Column) -> str:
    return random.choice(column.nouns)


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def number_value(random: Random, column: Column) -> str:
    if column.concept:
        low, high = column.concept["range"]
        return str(random.randint(low, high))
    return str(random.choice((random.randint(1, 20), random.randint(1, 100), random.randint(100, 3000))))


def noun_phrase(
    random: Random, table: Table, *conditions: Condition, singular: bool = False, bare: bool = False
) -> str:
    noun = call(random, table.noun)
    noun = noun if singular else plural(noun)
    before = " ".join(condition.before for condition in conditions if condition.before)
    after = " and ".join(condition.after for condition in conditions if condition.after)
    article = (
        ""
        if singular or bare
        else random.choice(("", "", "the ", "all ", "all the ", "every one of the " if not before else "the "))
    )
    return " ".join(f"{article}{before} {noun} {after}".split())


def condition(random: Random, table: Table, column: Column, *, on: str = "", simple: bool = False) -> Condition:
    """A random condition on the column. `on` prefixes the column in SQL."""
    field = f"{on}{column.name}"
    if column.number:
        return _number_condition(random, column, field, table)
    return _text_condition(random, table, column, field, simple)


def _number_condition(random: Random, column: Column, field: str, table: Table) -> Condition:
    value, noun = number_value(random, column), said(random, column)
    draw = random.random()
    concept = column.concept
    who = "who" if table.person else "that"
    if draw < 0.08:
        low, high = sorted((int(value), int(number_value(random, column))))
        text = one(
            random,
            f"with {noun} between {low} and {high}|whose {noun} is between {low} and {high}|with a {noun} from {low} to {high}|"
            f"having a {noun} between {low} and {high}|where the {noun} lies between {low} and {high}",
        )
        return Condition(f"{field} BETWEEN {low} AND {high}", text)
    if draw < 0.22:
        says = [
            f"with a {noun} of {value}",
            f"whose {noun} is {value}",
            f"with {noun} {value}",
            f"with {noun} equal to {value}",
            f"where the {noun} is {value}",
            f"that have {noun} {value}",
            f"having a {noun} of {value}",
        ]
        if concept and concept["exact"] and random.random() < 0.6:
            says = [says_it.format(v=value, c=noun) for says_it in concept["exact"]]
        return Condition(f"{field} = {value}", random.choice(says))
    if draw < 0.36:
        sign, words = random.choice(((">=", _AT_LEAST), ("<=", _AT_MOST)))
        phrase = one(random, words)
        tail = {">=": "or more", "<=": "or less"}[sign]
        text = one(
            random,
            f"with a {noun} of {phrase} {value}|whose {noun} is {phrase} {value}|with {phrase} {value} {noun}|"
            f"with a {noun} of {value} {tail}|{who} have a {noun} of {phrase} {value}|with {noun} {phrase} {value}",
        )
        return Condition(f"{field} {sign} {value}", text)
    if draw < 0.38:
        return Condition(
            f"{field} != {value}",
            one(
                random,
                f"whose {noun} is not {value}|with a {noun} other than {value}|with {noun} different from {value}",
            ),
        )
    sign, key, words = random.choice(((">", "more", _MORE), ("<", "less", _LESS)))
    if concept and concept[key] and random.random() < 0.55:
        text = random.choice(concept[key]).format(v=value, c=noun)
        if "|" in text:
            text, sign = text.split("|")
        if text.split()[0].endswith("er") or text.startswith(
            ("more", "less", "above", "below", "before", "after", "since", "over", "under", "in")
        ):
            text = random.choice((text, text, f"{who} are {text}", f"which are {text}" if who == "that" else text))
        return Condition(f"{field} {sign} {value}", text)
    phrase = one(random, words)
    text = one(
        random,
        f"with a {noun} {phrase} {value}|with {noun} {phrase} {value}|whose {noun} is {phrase} {value}|{who} have a {noun} {phrase} {value}|"
        f"having {noun} {phrase} {value}|where the {noun} is {phrase} {value}|with more {noun} than {value}|with a {noun} of {phrase} {value}|"
        f"whose {noun} {one(random, 'exceeds' if sign == '>' else 'is below')} {value}",
    )
    if text.startswith("with more"):
        sign = ">"
    return Condition(f"{field} {sign} {value}", text)


def _text_condition(random: Random, table: Table, column: Column, field: str, simple: bool) -> Condition:
    value, noun = random.choice(column.values), said(random, column)
    shown = value if random.random() < 0.85 else random.choice((f"'{value}'", f'"{value}"'))
    draw = 1.0 if simple else random.random()
    who = "who" if table.person else "that"
    if draw < 0.10:
        return _pattern(random, column, field, value)
    if draw < 0.17:
        text = one(
            random,
            f"whose {noun} is not {shown}|with a {noun} other than {shown}|not having {noun} {shown}|with a {noun} different from {shown}|except those with {noun} {shown}",
        )
        if column.concept and column.concept["says"][0].startswith(("from", "in")) and random.random() < 0.5:
            text = (
                f"{one(random, 'not|outside|except those')} {random.choice(column.concept['says'][:3]).format(v=shown, c=noun)}".replace(
                    "outside from", "not from"
                )
                .replace("outside in", "outside")
                .replace("outside based in", "outside")
            )
        return Condition(f"{field} != {quoted(value)}", text)
    sql = f"{field} = {quoted(value)}"
    if column.concept and random.random() < 0.62:
        text = random.choice(column.concept["says"])
        if text == "{v} {ents}":
            return Condition(sql, before=shown)
        return Condition(sql, text.format(v=shown, c=noun))
    return Condition(
        sql,
        one(
            random,
            f"with {noun} {shown}|whose {noun} is {shown}|with the {noun} {shown}|{who} have {noun} {shown}|where the {noun} is {shown}|"
            f"having {noun} {shown}|that have the {noun} {shown}|of {noun} {shown}|for which the {noun} is {shown}|with {shown} as {noun}|"
            f"with {shown} as their {noun}|whose {noun} equals {shown}|in the {shown} {noun}",
        ),
    )


def _pattern(random: Random, column: Column, field: str, value: str) -> Condition:
    noun, part = said(random, column), value.split()[0]
    piece = part if random.random() < 0.5 else part[: random.randint(1, 3)]
    kind = random.randrange(3)
    if kind == 0:
        text = one(
            random,
            f"whose {noun} contains {piece}|with {piece} in the {noun}|whose {noun} includes {piece}|with {piece} in their {noun}|with a {noun} containing '{piece}'|whose {noun} contains the word {piece}",
        )
        return Condition(f"{field} LIKE '%{piece}%'", text)
    if kind == 1:
        text = one(
            random,
            f"whose {noun} starts with {piece}|whose {noun} begins with {piece}|with a {noun} starting with {piece}|with a {noun} beginning with '{piece}'|with a {noun} that starts with the letter {piece}",
        )
        return Condition(f"{field} LIKE '{piece}%'", text)
    piece = part if random.random() < 0.5 else part[-random.randint(1, 3) :]
    text = one(
        random,
        f"whose {noun} ends with {piece}|whose {noun} ends in {piece}|with a {noun} ending in {piece}|with a {noun} ending with '{piece}'",
    )
    return Condition(f"{field} LIKE '%{piece}'", text)


def two_conditions(random: Random, table: Table, *, on: str = "") -> Condition:
    """Joined by and / or; reads as one phrase after the noun or around it."""
    if table.texts and random.random() < 0.2:
        return _one_of_two(random, table, on)
    columns = random.sample(table.columns, 2) if len(table.columns) > 1 else [table.columns[0]] * 2
    first, second = (condition(random, table, column, on=on) for column in columns)
    if random.random() < 0.6:
        joiner = one(random, "and|and|and also|but") if first.after and second.after else "and"
        after = f" {joiner} ".join(part.after for part in (first, second) if part.after)
        before = " ".join(part.before for part in (first, second) if part.before)
        return Condition(f"{first.sql} AND {second.sql}", after, before)
    if first.before or second.before:
        return first
    joiner = one(random, "or|or|or else|or alternatively")
    return Condition(f"{first.sql} OR {second.sql}", f"{one(random, '|either ')}{first.after} {joiner} {second.after}")


def _one_of_two(random: Random, table: Table, on: str) -> Condition:
    """From France or Spain."""
    column = random.choice(table.texts)
    first, second = random.sample(column.values, 2)
    noun, field = said(random, column), f"{on}{column.name}"
    says = ["whose {c} is {v}", "with {c} {v}", "with the {c} {v}", "having {c} {v}"]
    if column.concept:
        says += [text for text in column.concept["says"] if text != "{v} {ents}"] * 2
    after = random.choice(says).format(v=f"{first} or {second}", c=noun)
    return Condition(f"{field} = {quoted(first)} OR {field} = {quoted(second)}", after)


def ask(random: Random, thing: str, *, singular: bool = False) -> str:
    """A whole question or command for a thing ("the name of the singers")."""
    verb = "is" if singular else "are"
    frame = one(
        random,
        f"What {verb} {{x}}?|What {verb} {{x}}?|Show {{x}}.|Show me {{x}}.|List {{x}}.|Give {{x}}.|Give me {{x}}.|Find {{x}}.|Return {{x}}.|Tell me {{x}}.|"
        "Display {x}.|Please list {x}.|Can you show {x}?|Could you tell me {x}?|I want to know {x}.|I need {x}.|I would like to see {x}.|"
        "Get {x}.|Report {x}.|Print {x}.|Please give me {x}.|Look up {x}.|What about {x}?|Let me see {x}.|Name {x}.|Retrieve {x}.|"
        "Do you know {x}?|Write down {x}.|Provide {x}.|{x}?|{x}|{x}, please.|Help me find {x}.|We need {x}.|Fetch {x}.",
    )
    return sentence(frame.format(x=thing))


def sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[0].upper() + text[1:]


def roughen(random: Random, question: str) -> str:
    """As people type: sometimes without capitals, punctuation or articles."""
    draw = random.random()
    if draw < 0.06:
        question = question.rstrip(".?")
    elif draw < 0.10:
        question = question[0].lower() + question[1:].rstrip(".?")
    elif draw < 0.14:
        question = question.replace(" the ", " ")
    elif draw < 0.16:
        question = (
            one(random, "Hi, |Please: |For the report: |Quick question: |Hello! |One more: ")
            + question[0].lower()
            + question[1:]
        )
    return question
