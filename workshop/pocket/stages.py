"""The plan of pre-training: which mixture for how many steps at which learning rate."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.pocket.corpus import FINISH, LONG, OWN_WORDS, QUERIES, SETTLED, SKILLS, WORLD, Mixture


@dataclass(frozen=True)
class Stage:
    name: str
    mixture: Mixture
    steps: int
    rate: tuple[float, float]
    """Learning rate at its beginning and end, as a share of the peak; linear in between."""


_BETWEEN = 0.3 - 0.28 * 400 / 1100  # one straight line through the last two stages
WARM_UP = Stage("warm-up", SKILLS, 30, (0.03, 1.0))
PLAN = (
    WARM_UP,
    Stage("skills", SKILLS, 200, (1.0, 1.0)),
    Stage("world", WORLD, 900, (1.0, 1.0)),
    Stage("queries", QUERIES, 3100, (1.0, 1.0)),
    Stage("own words", OWN_WORDS, 3470, (1.0, 1.0)),
    Stage("lifelike", SETTLED, 800, (1.0, 1.0)),
    Stage("descent", SETTLED, 1800, (1.0, 0.3)),
    Stage("long rows", LONG, 400, (0.3, _BETWEEN)),
    Stage("finish", FINISH, 700, (_BETWEEN, 0.02)),
)


def at(step: int, plan: tuple[Stage, ...] = PLAN) -> tuple[Stage, float] | None:
    """The stage that a step belongs to and the rate's factor; None after the last."""
    for stage in plan:
        if step < stage.steps:
            first, last = stage.rate
            return stage, first + (last - first) * step / stage.steps
        step -= stage.steps
    return None


def total(plan: tuple[Stage, ...] = PLAN) -> int:
    return sum(stage.steps for stage in plan)
