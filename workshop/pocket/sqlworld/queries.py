"""Kinds of queries: each draws what it asks from a world and says it in one of many ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from workshop.pocket.sqlworld import bridged, existence, groups, linked, nested, single, spoken
from workshop.pocket.sqlworld.phrases import roughen
from workshop.pocket.sqlworld.schemas import World

Kind = Callable[[Random, World], tuple[str, str]]
Made = TypeVar("Made")


@dataclass
class Asked:
    kind: str
    question: str
    sql: str


SINGLE: dict[Kind, float] = {
    single.listing: 3.0,
    single.counting: 1.5,
    single.aggregate: 1.5,
    single.distinct: 0.9,
    single.sorting: 1.2,
    single.extreme: 1.8,
    groups.grouping: 1.2,
    groups.having: 0.9,
    groups.most_common: 0.6,
    groups.extreme_group: 0.5,
    nested.against_average: 1.0,
    nested.set_operation: 1.0,
    single.named: 1.0,
    groups.groups_without: 0.5,
    nested.across: 0.5,
    spoken.half_sentence: 1.8,
    spoken.shortest_extreme: 0.9,
    spoken.who: 1.2,
    spoken.fact_of: 1.2,
    spoken.grouped_shortly: 0.9,
}
LINKED: dict[Kind, float] = {
    linked.joined_columns: 1.6,
    linked.joined_filter: 3.2,
    existence.parent_with: 1.5,
    linked.joined_grouping: 2.4,
    existence.without: 1.3,
    existence.nested_in: 0.2,
    linked.joined_extreme: 1.2,
    existence.linked_set: 0.8,
    linked.both_filtered: 0.8,
    existence.such_without: 0.8,
    spoken.owner_of: 1.4,
    spoken.children_of: 1.8,
    spoken.record_holder: 0.8,
    spoken.nobody: 0.9,
    spoken.doers: 1.0,
}
BRIDGED: dict[Kind, float] = {
    bridged.bridged: 2.0,
    bridged.bridged_columns: 1.2,
    bridged.bridged_grouping: 0.4,
    bridged.bridge_of_one: 0.8,
}
CHAINED: dict[Kind, float] = {bridged.grandchildren: 1.6}


def ask_something(random: Random, world: World) -> Asked:
    """A question with its query; kinds that need linked tables are drawn only where there are some."""
    kinds = {
        **SINGLE,
        **(LINKED if world.links else {}),
        **(BRIDGED if bridged.bridges(world) else {}),
        **(CHAINED if bridged.chains(world) else {}),
    }
    name, (question, sql) = draw(random, world, kinds)
    return Asked(name, roughen(random, question), sql)


def draw(random: Random, world: World, kinds: dict[Callable[[Random, World], Made], float]) -> tuple[str, Made]:
    """What a kind, drawn by weight, makes of the world; another one where the world lacks what it asks for."""
    while True:
        kind = random.choices(list(kinds), list(kinds.values()))[0]
        try:
            return kind.__name__, kind(random, world)
        except LookupError:
            continue
