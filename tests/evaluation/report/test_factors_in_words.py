"""Sentences on hyperparameters, areas, knee and price follow from the intervals that stand beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.records.comparison import Comparison, HyperparameterEffect, Tradeoff
from core.records.estimate import Estimate, Slope
from evaluation.report.document import Paragraph, Table
from evaluation.report.sections import influences
from evaluation.report.sections.results import results
from evaluation.report.sections.tradeoff import tradeoff
from evaluation.report.study import ReportStudy
from evaluation.words import words
from tests.evaluation.factory import MMLU, Behaviour, World, compare_at, write_study

UP, FLAT, DOWN = (Slope(Estimate(value, value - 1, value + 1), 4, 0.01) for value in (2.0, 0.5, -2.0))


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    root = tmp_path_factory.mktemp("runs")
    write_study(
        World(root), {"a": Behaviour(sql_won=150, mmlu_lost=40), "b": Behaviour(sql_won=60, mmlu_lost=3)}, (1, 2, 3)
    )
    return compare_at(root)


def said(comparison: Comparison, *effects: HyperparameterEffect, language: str = "en") -> str:
    shown = replace(comparison, tradeoff=Tradeoff(MMLU, hyperparameters=list(effects)))
    return " ".join(influences.factors(words(language), shown))


@pytest.mark.parametrize(
    ("gain", "change", "sentences"),
    [
        (UP, DOWN, ["More of the LoRA rank raises SQL by 2.0 points a step", "lowers mini MMLU by 2.0 points a step"]),
        (DOWN, UP, ["More of the LoRA rank lowers SQL", "raises mini MMLU"]),
        (FLAT, FLAT, ["No effect of the LoRA rank on SQL could be shown", "on mini MMLU could be shown"]),
        (UP, None, ["raises SQL"]),
    ],
)
def test_an_effect_is_worded_by_its_sign(
    comparison: Comparison, gain: Slope, change: Slope | None, sentences: list[str]
) -> None:
    text = said(comparison, HyperparameterEffect("rank", ["8", "16"], 4, gain, change))
    kept = words("en").name("measure_short", MMLU)
    for sentence in sentences:
        assert sentence.replace("mini MMLU", kept) in text


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "Not estimable from these runs"), ("pt", "não se pode estimar o efeito de")]
)
def test_what_these_runs_cannot_say_is_said_once(comparison: Comparison, language: str, sentence: str) -> None:
    effects = [HyperparameterEffect(name, [], 0, None, None) for name in ("rank", "epochs", "learning_rate")]
    assert said(comparison, *effects, language=language).count(sentence) == 1


@pytest.mark.parametrize(("p_value", "sentence"), [(0.01, "differs between areas"), (0.2, "no difference")])
def test_areas_differ_or_are_not_shown_to(comparison: Comparison, p_value: float, sentence: str) -> None:
    item = comparison.variants[0]
    kinds = item.groups[MMLU]
    groups = {MMLU: {kind: replace(found, p_value=p_value) for kind, found in kinds.items()}}
    text = " ".join(influences.areas(words("en"), replace(comparison, variants=[replace(item, groups=groups)])))
    assert sentence in text


def paragraphs(comparison: Comparison) -> str:
    blocks = tradeoff(ReportStudy(comparison, words("en"), Path("runs")))
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_a_price_stands_beside_its_interval_and_only_where_something_was_lost(comparison: Comparison) -> None:
    point = comparison.tradeoff.points[0]
    lost, unsure = Estimate(0.41, 0.29, 0.53), Estimate(0.1, -0.1, 0.3)
    for exchange, shown in ((lost, True), (unsure, False), (None, False)):
        found = replace(comparison.tradeoff, points=[replace(point, exchange=exchange)])
        text = paragraphs(replace(comparison, tradeoff=found))
        assert ("0.41 points of" in text and "[0.29, 0.53]" in text) is shown


def test_a_knee_is_named_with_how_sure_it_is_or_not_at_all(comparison: Comparison) -> None:
    sure = replace(comparison.tradeoff, knee="b", knee_share=0.97)
    said = paragraphs(replace(comparison, tradeoff=sure))
    assert "After **b**, a further point of the task costs more than before; 97% of bootstrap samples agree" in said
    said = paragraphs(replace(comparison, tradeoff=replace(sure, knee=None)))
    assert "other questions would name another one, or none" in said


def test_mean_and_deviation_over_seeds_stand_in_total_and_by_group(comparison: Comparison) -> None:
    blocks = results(ReportStudy(comparison, words("en"), Path("runs")))
    table = next(block for block in blocks if isinstance(block, Table) and block.title.startswith("Mean and"))
    shown = {(row[0].text, row[2].text) for row in table.rows}
    assert {("a", "in total"), ("a", "easy"), ("a", "STEM"), ("b", "in total")} <= shown
