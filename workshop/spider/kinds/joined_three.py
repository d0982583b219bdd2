"""Questions over three linked tables, in one of two shapes."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, NoFit, kind, nouns, quoted
from workshop.spider.kinds.joined import full, on
from workshop.spider.world import Link, Table

Tables = tuple[Table, Table, Table]


def hub(draw: Draw) -> tuple[Tables, str, dict[str, str]]:
    """A table with two parents: a booking with its guest and its room."""
    links = draw.db.links
    pairs = [(a, b) for a in links for b in links if a.child == b.child and a.parent != b.parent]
    return _three(draw, pairs)


def chain(draw: Draw) -> tuple[Tables, str, dict[str, str]]:
    """A table, its parent, and the parent's parent: a song, its album, the album's singer."""
    links = draw.db.links
    return _three(draw, [(a, b) for a in links for b in links if a.parent == b.child])


def _three(draw: Draw, pairs: list[tuple[Link, Link]]) -> tuple[Tables, str, dict[str, str]]:
    """The slots: {many} of the child, {p_many} of the first parent, {q_many} of the second."""
    if not pairs:
        raise NoFit
    first, second = draw.random.choice(pairs)
    child, parent, other = (draw.db.tables[name] for name in (first.child, first.parent, second.parent))
    slots = {**nouns(child), **nouns(parent, "p_"), **nouns(other, "q_")}
    slots |= {"by": first.by, "verb": first.verb, "verb_one": first.verb_one, "q_by": second.by}
    return (child, parent, other), f"{child.name} JOIN {on(first)} JOIN {on(second)}", slots


@kind("""
For each {one}, show the {label}, {its} {p_one} and {its} {q_one}.
<List|Return|Display> every {one} with {its} {p_one} and {its} {q_one}.
""")
def three_labels(draw: Draw) -> Draft:
    tables, source, slots = hub(draw)
    return Draft(f"SELECT {', '.join(map(full, tables))} FROM {source}", slots)


@kind(
    """
For the {many} {q_by} {name}, show the {label} and {its} {p_one}.
<List|Return|Display> the {many} {q_by} {name} together with their {p_many}.
""",
    weight=3,
)
def hub_of_one(draw: Draw) -> Draft:
    (child, parent, other), source, slots = hub(draw)
    slots["name"] = str(draw.label_value(other))
    sql = f"SELECT {full(child)}, {full(parent)} FROM {source} WHERE {full(other)} = {quoted(slots['name'])}"
    return Draft(sql, slots)


@kind(
    """
Which {p_many} {verb} {a_one} {q_by} {name}?
<List|Return|Display> the {p_many} {p_who} {verb} {a_one} {q_by} the {q_one} {name}.
""",
    weight=3,
)
def parents_across(draw: Draw) -> Draft:
    (_, parent, other), source, slots = hub(draw)
    slots["name"] = str(draw.label_value(other))
    sql = f"SELECT DISTINCT {full(parent)} FROM {source} WHERE {full(other)} = {quoted(slots['name'])}"
    return Draft(sql, slots)


@kind(
    """
What are the {labels} of the {many} {by} {p_many} {q_by} {name}?
<List|Return|Display> the {many} {by} {p_many} {q_by} the {q_one} {name}.
""",
    weight=4,
)
def grandchildren_of_one(draw: Draw) -> Draft:
    (child, _, other), source, slots = chain(draw)
    slots["name"] = str(draw.label_value(other))
    return Draft(f"SELECT {full(child)} FROM {source} WHERE {full(other)} = {quoted(slots['name'])}", slots)


@kind("""
How many {many} are there {by} {p_many} {q_by} {name}?
Count the {many} {by} {p_many} {q_by} the {q_one} {name}.
""")
def count_grandchildren(draw: Draw) -> Draft:
    (_, _, other), source, slots = chain(draw)
    slots["name"] = str(draw.label_value(other))
    return Draft(f"SELECT count(*) FROM {source} WHERE {full(other)} = {quoted(slots['name'])}", slots)


@kind("""
What is the number of {many} {by} {p_many} {q_by} each {q_one}?
For each {q_one}, count the {many} {by} {q_its} {p_many}.
""")
def count_by_grandparent(draw: Draw) -> Draft:
    (_, _, other), source, slots = chain(draw)
    return Draft(f"SELECT {full(other)}, count(*) FROM {source} GROUP BY {full(other)}", slots)
