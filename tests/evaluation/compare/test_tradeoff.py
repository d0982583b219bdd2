"""The plane of gain and loss: front, price, knee, hyperparameters, and the scales that need no training."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.records.comparison import Point
from core.runs import Run
from evaluation.compare.tradeoff import mark_front
from evaluation.statistics.estimate import Estimate
from tests.evaluation.factory import (
    Behaviour,
    World,
    compare_at,
    right_first,
    spread_out,
    write_study,
    write_trained,
)


def point(name: str, gain: float, change: float) -> Point:
    return Point(name, name, 1.0, Estimate(gain, gain, gain), Estimate(change, change, change), False, None)


def front(*points: Point) -> set[str]:
    return {item.name for item in mark_front(points) if item.on_front}


def test_the_front_is_what_nothing_beats() -> None:
    assert front(point("cheap", 40, -1), point("best", 60, -4), point("beaten", 50, -6), point("same", 60, -9)) == {
        "cheap",
        "best",
    }


def test_a_variant_worse_than_the_base_in_both_is_never_on_the_front() -> None:
    assert front(point("harm", -5, -5), point("good", 10, -1)) == {"good"}


def test_equal_points_share_the_front() -> None:
    assert front(point("a", 10, -1), point("b", 10, -1)) == {"a", "b"}


def test_the_price_of_a_point(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora": Behaviour(sql_won=100, mmlu_lost=30)})
    found = compare_at(tmp_path).tradeoff.points[0]
    assert found.exchange is not None
    assert found.exchange.value == pytest.approx(20 / 40)  # against the better prompt of the base
    assert found.exchange.low < 0.5 < found.exchange.high


def test_every_adapter_scale_is_a_point(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora": Behaviour(sql_won=100, mmlu_lost=30)})
    bases = right_first(20, 200), right_first(40, 200), spread_out(130, 150)
    for scale, won, lost in ((0.0, 0, 0), (0.5, 90, 4), (1.25, 100, 50)):
        write_trained(Run("pocket", "lora", 42, scale, tmp_path), *bases, Behaviour(sql_won=won, mmlu_lost=lost))
    found = compare_at(tmp_path)
    assert {item.name for item in found.tradeoff.points} == {"lora", "lora at 0", "lora at 0.5", "lora at 1.25"}
    assert found.tradeoff.knee == "lora at 0.5"
    assert found.problems == []


def effect(
    tmp_path: Path, variants: dict[str, Behaviour], name: str, seeds: tuple[int, ...] = (1, 2)
) -> tuple[object, object]:
    write_study(World(tmp_path), variants, seeds)
    found = next(item for item in compare_at(tmp_path).tradeoff.hyperparameters if item.name == name)
    return found.gain, found.change


def test_a_hyperparameter_that_costs_knowledge_is_seen(tmp_path: Path) -> None:
    rates = {
        f"lr_{lost}": Behaviour(100, 0, 0, lost, config={"learning_rate": rate})
        for lost, rate in ((4, 1e-3), (20, 2e-3), (36, 4e-3))
    }
    _, change = effect(tmp_path, rates, "learning_rate")
    assert change is not None
    assert change.slope.value == pytest.approx(-100 * 16 / 150, abs=0.5)  # type: ignore[attr-defined]
    assert change.slope.high < 0  # type: ignore[attr-defined]


def test_an_effect_that_these_runs_cannot_show_is_none(tmp_path: Path) -> None:
    """One seed of each: what the rank did and what luck did look the same. Two keys at once: neither is to blame."""
    a, b = Behaviour(sql_won=50), Behaviour(sql_won=60, config={"lora_r": 8})
    assert effect(tmp_path / "one_seed", {"a": a, "b": b}, "rank", (1,)) == (None, None)
    both = Behaviour(sql_won=60, config={"lora_r": 8, "lora_alpha": 16})
    assert effect(tmp_path / "two_keys", {"a": a, "b": both}, "rank") == (None, None)
    fewer = Behaviour(sql_won=60, config={"lora_r": 8}, examples=500)
    assert effect(tmp_path / "rank_and_examples", {"a": a, "b": fewer}, "rank") == (None, None)
    assert effect(tmp_path / "seeds", {"a": a, "b": b}, "rank")[0] is not None


def test_a_step_that_a_gpu_computes_in_other_batches_is_the_same_step(tmp_path: Path) -> None:
    """Sixteen examples are one step, eight at once or one; with another number of them it is another training."""
    batches = {"micro_batch_size": 8, "gradient_accumulation_steps": 2, "liger_fused_linear_cross_entropy": True}
    plugins = {"plugins": ["axolotl.integrations.liger.LigerPlugin"]}
    shares = {
        "small": Behaviour(60, data_fraction=0.25),
        "on_a_gpu": Behaviour(90, data_fraction=0.5, config={**batches, **plugins}),
        "other": Behaviour(120, data_fraction=1.0, config={"plugins": ["own.plugin"]}),
    }
    write_study(World(tmp_path), shares)
    assert [item.fraction for item in compare_at(tmp_path).tradeoff.volume] == [0.25, 0.5]


def test_more_data_is_a_curve_with_a_trend(tmp_path: Path) -> None:
    shares = {f"share_{won}": Behaviour(won, data_fraction=share) for won, share in ((60, 0.25), (90, 0.5), (120, 1.0))}
    write_study(World(tmp_path), shares, seeds=(1, 2))
    found = compare_at(tmp_path).tradeoff
    assert [item.fraction for item in found.volume] == [0.25, 0.25, 0.5, 0.5, 1.0, 1.0]
    assert found.volume_trend is not None
    assert found.volume_trend.slope.value == pytest.approx(15.0, abs=0.5)
