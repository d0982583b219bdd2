"""Questions over two linked tables."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, kind, nouns, quoted, such
from workshop.spider.kinds.plain import AGGREGATES
from workshop.spider.world import Link, Table


def full(table: Table) -> str:
    return f"{table.name}.{table.label.name}"


def on(link: Link) -> str:
    return f"{link.parent} ON {link.child}.{link.column} = {link.parent}.{link.parent}_id"


def join(link: Link) -> str:
    return f"{link.child} JOIN {on(link)}"


def pair(draw: Draw) -> tuple[Link, Table, Table, dict[str, str]]:
    """A link with its child and parent; the slots are {many} for the child, {p_many} for the parent."""
    link = draw.link()
    child, parent = draw.db.tables[link.child], draw.db.tables[link.parent]
    words = {"by": link.by, "verb": link.verb, "verb_one": link.verb_one}
    return link, child, parent, {**nouns(child), **nouns(parent, "p_"), **words}


@kind(
    """
<Show|Report|Provide> the {label} of each {one} and the {p_label} of {its} {p_one}.
<List|Return|Display> every {one} together with {its} {p_one}.
What are the {labels} of the {many} and the {p_labels} of their {p_many}?
For each {one}, show the {label} and the {p_label} of the {p_one}.
""",
    weight=3,
)
def both_labels(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    return Draft(f"SELECT {full(child)}, {full(parent)} FROM {join(link)}", slots)


@kind("""
<Show|Report|Provide> the {label} of each {one} and the {fact} of {its} {p_one}.
<List|Return|Display> the {many} with the {fact} of their {p_one}.
""")
def label_and_parent_fact(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    fact = draw.fact(parent)
    slots["fact"] = fact.measure
    return Draft(f"SELECT {full(child)}, {parent.name}.{fact.name} FROM {join(link)}", slots)


@kind(
    """
<List|Return|Display> the {many} {by} {name}.
What are the {labels} of the {many} {by} {name}?
<Show|Report|Provide> all {many} {by} the {p_one} {name}.
<Find|Identify|Get> the {labels} of the {many} {by} the {p_one} {name}.
""",
    weight=4,
)
def children_of_one(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    slots["name"] = str(draw.label_value(parent))
    return Draft(f"SELECT {full(child)} FROM {join(link)} WHERE {full(parent)} = {quoted(slots['name'])}", slots)


@kind(
    """
How many {many} are there {by} {name}?
Count the {many} {by} the {p_one} {name}.
What is the number of {many} {by} {name}?
""",
    weight=3,
)
def count_children_of_one(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    slots["name"] = str(draw.label_value(parent))
    return Draft(f"SELECT count(*) FROM {join(link)} WHERE {full(parent)} = {quoted(slots['name'])}", slots)


@kind("""
What is the {function} {number} of the {many} {by} {name}?
<Find|Identify|Get> the {function} {number} of all {many} {by} the {p_one} {name}.
""")
def aggregate_of_one(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    function = draw.random.choice(list(AGGREGATES))
    number = draw.amount(child, function)
    slots |= {"number": number.measure, "function": AGGREGATES[function], "name": str(draw.label_value(parent))}
    what = f"{function}({child.name}.{number.name})"
    return Draft(f"SELECT {what} FROM {join(link)} WHERE {full(parent)} = {quoted(slots['name'])}", slots)


@kind(
    """
What are the {labels} of the {many} {by} {p_many} {after}?
<List|Return|Display> the {many} {by} {p_many} {after}.
<Show|Report|Provide> the {labels} of all {many} {by} {p_many} {after}.
<Find|Identify|Get> the {many} {by} {p_many} {after}.
""",
    weight=4,
)
def children_of_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    condition = draw.condition(parent)
    return Draft(f"SELECT {full(child)} FROM {join(link)} WHERE {condition.full}", {**slots, **such(condition)})


@kind("""
How many {many} are there {by} {p_many} {after}?
Count the {many} {by} {p_many} {after}.
""")
def count_children_of_such(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    condition = draw.condition(parent)
    return Draft(f"SELECT count(*) FROM {join(link)} WHERE {condition.full}", {**slots, **such(condition)})


@kind(
    """
What are the {labels} of the {many} {after} {by} {p_many} {p_after}?
Of the {many} {by} {p_many} {p_after}, list those {who} {are}.
""",
    weight=3,
)
def such_children_of_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    first, second = draw.condition(child), draw.condition(parent)
    sql = f"SELECT {full(child)} FROM {join(link)} WHERE {first.full} AND {second.full}"
    return Draft(sql, {**slots, **such(first), **such(second, "p_")})
