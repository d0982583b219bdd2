"""Questions in sentences written one by one: lexicon/sentences.yaml holds some sixty a kind, the world fills the slots.

A kind gives the slots' words and the query. What a sentence says about "who" is kept for tables of persons.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

import yaml

from workshop.pocket import lexicon
from workshop.pocket.sqlworld import told_links as links
from workshop.pocket.sqlworld import told_rows as rows
from workshop.pocket.sqlworld.bridged import bridges
from workshop.pocket.sqlworld.phrases import roughen, sentence
from workshop.pocket.sqlworld.queries import Asked, draw
from workshop.pocket.sqlworld.schemas import World
from workshop.pocket.sqlworld.slots import Telling

Kind = Callable[[Random, World], Telling]
SINGLE: dict[Kind, float] = {
    rows.where: 2.0,
    rows.where_column: 1.4,
    rows.where_and: 0.8,
    rows.where_or: 0.7,
    rows.count: 1.2,
    rows.fact: 1.2,
    rows.fact_how: 1.0,
    rows.figure: 1.3,
    rows.top: 1.0,
    rows.top_plain: 1.0,
    rows.top_few: 0.8,
    rows.top_where: 1.0,
    rows.fact_of_top: 1.0,
    rows.order: 0.8,
    rows.group_count: 1.0,
    rows.group_figure: 1.0,
    rows.having: 0.8,
    rows.most_common: 0.8,
    rows.starts_with: 0.4,
    rows.contains: 0.4,
    rows.between: 0.5,
    rows.beside_average: 0.9,
}
LINKED: dict[Kind, float] = {
    links.parent_of: 1.6,
    links.parent_fact: 1.0,
    links.children_of: 1.8,
    links.count_children: 1.2,
    links.children_fact: 0.9,
    links.children_figure: 1.0,
    links.top_child: 1.0,
    links.children_of_such: 1.5,
    links.count_children_of_such: 0.8,
    links.such_children_of: 1.0,
    links.parent_most: 1.1,
    links.parents_bound: 1.0,
    links.count_per_parent: 1.0,
    links.parents_without: 1.3,
    links.parents_with: 1.4,
    links.parent_of_top: 1.1,
    links.both: 0.8,
}
BRIDGED: dict[Kind, float] = {links.linked: 2.0}


def told(random: Random, world: World) -> Asked:
    kinds = {**SINGLE, **(LINKED if world.links else {}), **(BRIDGED if bridges(world) else {})}
    name, (slots, sql, persons) = draw(random, world, kinds)
    question = sentence(random.choice(fitting(name, persons)).format(**slots))
    return Asked(name, roughen(random, question), sql)


@cache
def sentences() -> dict[str, list[str]]:
    return yaml.safe_load((lexicon.FOLDER / "sentences.yaml").read_text(encoding="utf-8"))


_OF_PERSONS = re.compile(
    r"\b(who|whom|whose|who's|he|she|people|person|anyone|anybody|everyone|nobody|somebody)\b", re.IGNORECASE
)


@cache
def fitting(kind: str, persons: bool) -> list[str]:
    """All sentences of the kind for persons; those that speak of no person for everything else."""
    return [text for text in sentences()[kind] if persons or not _OF_PERSONS.search(text)]
