"""Questions over two linked tables that compare parents by their children, or pick the first of many."""

from __future__ import annotations

from workshop.spider.kinds.base import Draft, Draw, direction, kind, such, superlative
from workshop.spider.kinds.grouped import BOUNDS
from workshop.spider.kinds.joined import full, join, pair
from workshop.spider.kinds.plain import AGGREGATES


@kind(
    """
What is the number of {many} {by} each {p_one}?
<Show|Report|Provide> the {p_label} of each {p_one} and the number of {p_its} {many}.
Count the {many} {by} each {p_one}.
For every {p_one}, show the {p_label} and the number of {many}.
""",
    weight=4,
)
def count_by_parent(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    return Draft(f"SELECT {full(parent)}, count(*) FROM {join(link)} GROUP BY {full(parent)}", slots)


@kind("""
What is the {function} {number} of the {many} {by} each {p_one}?
<Show|Report|Provide> each {p_one} with the {function} {number} of {p_its} {many}.
""")
def aggregate_by_parent(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    function = draw.random.choice(list(AGGREGATES))
    number = draw.amount(child, function)
    slots |= {"number": number.measure, "function": AGGREGATES[function]}
    what = f"{full(parent)}, {function}({child.name}.{number.name})"
    return Draft(f"SELECT {what} FROM {join(link)} GROUP BY {full(parent)}", slots)


@kind("""
How many {many} are there for each {fact} of the {p_many}?
Count the {many} by the {fact} of their {p_one}.
""")
def count_by_parent_fact(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    text = draw.column(parent, "text")
    group = f"{parent.name}.{text.name}"
    return Draft(f"SELECT {group}, count(*) FROM {join(link)} GROUP BY {group}", {**slots, "fact": text.noun})


@kind(
    """
Which {p_many} {verb} {bound} {k} {many}?
<List|Return|Display> the {p_many} {p_who} {verb} {bound} {k} {many}.
What are the {p_labels} of the {p_many} {p_who} {verb} {bound} {k} {many}?
""",
    weight=3,
)
def parents_with_several(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    sign, bound, k = draw.random.choice(BOUNDS)
    label = full(parent)
    sql = f"SELECT {label} FROM {join(link)} GROUP BY {label} HAVING count(*) {sign} {k}"
    many = slots["one"] if k == 1 else slots["many"]
    return Draft(sql, {**slots, "bound": bound, "k": str(k), "many": many})


@kind(
    """
Which {p_one} {verb_one} the most {many}?
What is the {p_label} of the {p_one} {p_who} {verb_one} the most {many}?
<Find|Identify|Get> the {p_one} {p_who} {verb_one} the largest number of {many}.
""",
    weight=4,
)
def parent_with_most(draw: Draw) -> Draft:
    link, _, parent, slots = pair(draw)
    label = full(parent)
    return Draft(f"SELECT {label} FROM {join(link)} GROUP BY {label} ORDER BY count(*) DESC LIMIT 1", slots)


@kind(
    """
Which {p_one} {verb_one} the {most}?
What is the {p_label} of the {p_one} {p_who} {verb_one} the {most}?
<Find|Identify|Get> the {p_one} {p_who} {verb_one} the {most}.
""",
    weight=3,
)
def parent_of_top(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    number, highest = draw.column(child, "number"), draw.random.random() < 0.5
    slots["most"] = superlative(child, number, highest)
    order = f"ORDER BY {child.name}.{number.name} {direction(highest)} LIMIT 1"
    return Draft(f"SELECT {full(parent)} FROM {join(link)} {order}", slots)


@kind(
    """
Among the {many} {by} {p_many} {after}, which is the {most}?
Of all {many} {by} {p_many} {after}, show the {most}.
""",
    weight=3,
)
def top_child_of_such(draw: Draw) -> Draft:
    link, child, parent, slots = pair(draw)
    number, highest, condition = draw.column(child, "number"), draw.random.random() < 0.5, draw.condition(parent)
    slots |= {**such(condition), "most": superlative(child, number, highest)}
    order = f"ORDER BY {child.name}.{number.name} {direction(highest)} LIMIT 1"
    return Draft(f"SELECT {full(child)} FROM {join(link)} WHERE {condition.full} {order}", slots)
