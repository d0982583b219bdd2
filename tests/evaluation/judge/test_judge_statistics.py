"""What the figures of a judge are worth: equal models stay equal, a correction by people covers, agreement is known."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.records.judgement import CriterionScore, Order, PersonVerdict, Verdict, Winner
from evaluation.judge import agreement
from evaluation.judge.agreement import agreements, corrected_preference, prediction_powered
from evaluation.judge.calibration import judge_calibration
from evaluation.judge.pairs import Item, Pair
from evaluation.judge.show import preferred
from evaluation.judge.summary import summarise_duel, summarise_rubric


def verdict(name: str, order: Order, winner: Winner, repeat: int = 0) -> Verdict:
    points = {"a": (7.0, 3.0), "b": (3.0, 7.0), "tie": (5.0, 5.0)}[winner]
    return Verdict(name, order, "", winner, *points, "", "judge", repeat)


def pairs_of(count: int, clusters: int, lengths: Any = None) -> list[Pair]:
    texts = lengths if lengths is not None else [(3, 3)] * count
    return [
        Pair(Item(f"i{n}", "", "", context=f"c{n % clusters}"), "x" * texts[n][0], "y" * texts[n][1])
        for n in range(count)
    ]


def biased_study(random: np.random.Generator, pairs: list[Pair], truth: float = 0.5) -> list[Verdict]:
    """A judge that prefers the first position in four of ten pairs; items of one context go the same way often."""
    by_cluster = {pair.item.cluster: random.normal(0, 0.35) for pair in pairs}
    verdicts = []
    for pair in pairs:
        chance = np.clip(truth + by_cluster[pair.item.cluster], 0, 1)
        winner: Winner = "b" if random.random() < chance else "a"
        if random.random() < 0.4:
            verdicts += [verdict(pair.id, "ab", "a"), verdict(pair.id, "ba", "b")]
        else:
            verdicts += [verdict(pair.id, "ab", winner), verdict(pair.id, "ba", winner)]
    return verdicts


@pytest.mark.parametrize(
    ("clusters", "studies"),
    [(20, 120), pytest.param(120, 600, marks=pytest.mark.slow), pytest.param(24, 600, marks=pytest.mark.slow)],
)
def test_equal_models_are_told_apart_in_at_most_five_percent(clusters: int, studies: int) -> None:
    random, pairs = np.random.default_rng(7), pairs_of(120, clusters)
    found = [preferred(duel) for _ in range(studies) if (duel := summarise_duel(pairs, biased_study(random, pairs)))]
    share = sum(each is not None for each in found) / studies
    assert share <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / studies)


def test_a_better_model_is_found_through_the_same_bias() -> None:
    random, pairs = np.random.default_rng(1), pairs_of(120, 120)
    found = [preferred(duel) for _ in range(20) if (duel := summarise_duel(pairs, biased_study(random, pairs, 0.85)))]
    assert found.count("b") >= 18 and "a" not in found


def test_position_bias_is_counted_apart_and_moves_no_preference() -> None:
    pairs = pairs_of(20, 20)
    duel = summarise_duel(pairs, [verdict(p.id, order, w) for p in pairs for order, w in (("ab", "a"), ("ba", "b"))])
    assert duel is not None and duel.preference.value == 0.5 and duel.p_value == 1
    assert duel.inconsistent_first == 20 and duel.position_p is not None and duel.position_p < 1e-5


def test_half_a_pair_is_no_pair() -> None:
    duel = summarise_duel(
        pairs_of(3, 3), [verdict("i0", "ab", "b"), verdict("i1", "ab", "a"), verdict("i1", "ba", "a")]
    )
    assert duel is not None and (duel.judged, duel.losses, duel.wins) == (1, 1, 0)


def test_a_judge_of_length_shows_no_preference_at_equal_length() -> None:
    random = np.random.default_rng(3)
    lengths = [
        (int(a), int(b)) for a, b in zip(random.integers(20, 60, 200), random.integers(40, 80, 200), strict=True)
    ]
    pairs = pairs_of(200, 200, lengths)
    verdicts = []
    for pair in pairs:
        winner: Winner = "b" if len(pair.b) + random.normal(0, 8) > len(pair.a) else "a"
        verdicts += [verdict(pair.id, "ab", winner), verdict(pair.id, "ba", winner)]
    duel = summarise_duel(pairs, verdicts)
    assert duel is not None and preferred(duel) == "b"
    assert duel.length_p is not None and duel.length_p < 1e-6
    at_equal = duel.same_length_preference
    assert at_equal is not None and at_equal.value < duel.preference.value - 0.1


def test_the_noise_floor_is_what_changes_when_judged_again() -> None:
    pairs = pairs_of(4, 4)
    first = [verdict(p.id, order, "b") for p in pairs for order in ("ab", "ba")]
    again = [verdict(p.id, order, "b" if p.id != "i0" else "a", repeat=1) for p in pairs for order in ("ab", "ba")]
    duel = summarise_duel(pairs, first + again)
    assert duel is not None and duel.noise_floor == 0.25 and duel.wins == 4


def test_the_rubric_is_corrected_over_its_rows() -> None:
    random, pairs = np.random.default_rng(0), pairs_of(40, 40)
    scores = [
        CriterionScore(pair.id, side, name, "", value, "", "judge")
        for pair in pairs
        for name, gain in (("One", 1), ("Two", 0))
        for side, value in (("a", 2.0), ("b", 2.0 + gain + float(random.choice([-1, 0, 1]))))
    ]
    rows = {row.criterion: row for row in summarise_rubric(pairs, scores, ["One", "Two"])}
    assert rows["One"].p_holm < 0.01 and rows["Two"].p_holm > 0.05
    assert all(row.p_holm >= row.p_value for row in rows.values())
    assert rows["total"].gain.value == pytest.approx(rows["One"].gain.value + rows["Two"].gain.value)
    assert summarise_rubric(pairs, scores[:-1], ["One", "Two"])[0].scored == 39  # half-scored items are left out


def test_a_calibration_with_too_few_verdicts_is_unfit() -> None:
    shuffled = [verdict(f"i{n}", order, "a") for n in range(20) for order in ("ab", "ba")]
    found = judge_calibration({"calibration/shuffled": shuffled, "calibration/empty": shuffled}, asked=120)
    assert found.problems == ["gave no verdict on 40 of 120 questions"]


class TestPeople:
    @pytest.fixture(autouse=True)
    def few_draws(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(agreement, "DRAWS", 60)

    def people(self, **said: list[Winner]) -> dict[str, dict[str, PersonVerdict]]:
        return {
            name: {f"i{n}": PersonVerdict(f"i{n}", name, winner) for n, winner in enumerate(winners)}
            for name, winners in said.items()
        }

    def test_agreement_of_equal_people_is_one_and_of_chance_near_zero(self) -> None:
        random = np.random.default_rng(0)
        winners: list[Winner] = list(random.choice(["a", "tie", "b"], 60))
        judge = dict.fromkeys((f"i{n}" for n in range(60)), 0.5)
        judge = {name: float(random.choice([0.0, 0.5, 1.0])) for name in judge}
        found = {tuple(each.raters): each for each in agreements(self.people(anna=winners, ben=winners), judge)}
        assert found["anna", "ben"].value.value == 1  # alpha of the two stands under the same names
        kappa = found["anna", "judge"]
        assert abs(kappa.value.value) < 0.3 and kappa.value.low < 0 < kappa.value.high

    def test_quadratic_weights_forgive_a_tie_more_than_the_opposite(self) -> None:
        base: list[Winner] = ["a", "b"] * 10
        near: list[Winner] = ["tie" if n < 4 else winner for n, winner in enumerate(base)]
        far: list[Winner] = [("b" if winner == "a" else "a") if n < 4 else winner for n, winner in enumerate(base)]
        kappa = {
            name: agreements(self.people(anna=base, ben=other), {})[0].value.value
            for name, other in (("near", near), ("far", far))
        }
        assert kappa["near"] > kappa["far"]

    def test_too_few_pairs_give_no_figure(self) -> None:
        assert agreements(self.people(anna=["a"] * 5, ben=["a"] * 5), {}) == []
        assert corrected_preference(self.people(anna=["a"] * 5), {f"i{n}": 0.0 for n in range(50)}) is None

    def test_the_correction_covers_what_people_would_say_and_is_shorter(self) -> None:
        """A judge that favours b by 0.15, and 60 of 600 pairs judged by people."""
        random, covered, shorter, studies = np.random.default_rng(5), 0, 0, 300
        for _ in range(studies):
            truth = random.choice([0.0, 1.0], 600, p=[0.4, 0.6])
            machine = np.where(random.random(600) < 0.15, 1.0, truth)
            found = prediction_powered(truth[:60], machine[:60], machine[60:])
            alone = truth[:60].std(ddof=1) / np.sqrt(60) * 2 * 2.001
            covered += found.low <= 0.6 <= found.high
            shorter += found.high - found.low < alone
        assert covered / studies >= 0.95 - 2 * np.sqrt(0.95 * 0.05 / studies)
        assert shorter / studies > 0.95

    def test_a_judge_that_knows_nothing_of_people_does_no_harm(self) -> None:
        random = np.random.default_rng(2)
        human, machine, rest = random.random(40), random.random(40), random.random(400)
        found = prediction_powered(human, machine, rest)
        assert found.high - found.low < 1.1 * 2 * 2.02 * human.std(ddof=1) / np.sqrt(40)
