"""Sentences follow from figures: when the figures change sign, so do the sentences, in every language."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from core.errors import UserError
from core.records.comparison import Comparison
from core.records.estimate import Answer, Estimate, Need, SeedSpread
from core.runs import Run, base_run
from evaluation.report import phrases
from evaluation.report.sections import discussion, influences, limits
from evaluation.report.terminal import print_comparison
from evaluation.words import HERE, LANGUAGES, language_of, words
from tests.evaluation.factory import MMLU, THREE, ZERO, Behaviour, World, compare_at, write_study

BEHAVIOURS = {
    "gain_without_loss": Behaviour(sql_won=150, mmlu_lost=2, mmlu_won=2),
    "gain_and_loss": Behaviour(sql_won=150, mmlu_lost=40, drift=-1.0),
    "gain_twice": Behaviour(sql_won=150, mmlu_won=18, drift=0.5),
    "loss_without_gain": Behaviour(sql_won=1, sql_lost=1, mmlu_lost=40, drift=-1.0),
    "loss_twice": Behaviour(sql_lost=19, mmlu_lost=60, drift=-1.0),
    "nothing": Behaviour(sql_won=2, sql_lost=2, mmlu_lost=8, mmlu_won=6),
    "dear": Behaviour(sql_won=30, mmlu_lost=60, drift=-1.0),
    "open": Behaviour(sql_won=30, mmlu_lost=22, drift=-1.0),
    "collapsed": Behaviour(sql_lost=20, mmlu_lost=100, drift=-3.0, collapsed=True),
}

VERDICTS = {
    "en": {
        "gain_without_loss": "Use lora: it gains 75.0 points",
        "gain_and_loss": "loses 26.7 points of MMLU",
        "gain_twice": "grew by +12.0 points",
        "loss_without_gain": "Use none: no variant is shown to gain in SQL",
        "loss_twice": "Use none: every variant lost in SQL; lora, which lost least, lost 9.5 points",
        "nothing": "Use none: no variant is shown to gain",
        "dear": "Use none: lora gains most, 15.0 points",
        "open": "whether the gain is greater than the loss cannot be told",
        "collapsed": "lora collapsed: it answers nearly every question with the same letter",
    },
    "pt": {
        "gain_without_loss": "Use lora: ganha 75,0 pontos",
        "gain_and_loss": "perde 26,7 pontos em MMLU",
        "gain_twice": "também subiu +12,0 pontos",
        "loss_without_gain": "Não use nenhuma: nenhuma variante mostra ganho em SQL",
        "loss_twice": "a que menos perdeu, perdeu 9,5 pontos",
        "nothing": "Não use nenhuma: nenhuma variante mostra ganho",
        "dear": "perde 40,0 pontos em MMLU",
        "open": "ainda não se pode dizer se o ganho é maior que a perda",
        "collapsed": "lora colapsou: responde quase tudo com a mesma letra",
    },
}

WORTH = {
    "gain_without_loss": "MMLU is no worse than",
    "gain_and_loss": "0.36 points lost for each point gained",
    "gain_twice": "no loss to weigh",
    "loss_without_gain": "no gain in SQL could be shown",
    "loss_twice": "loses in both",
    "nothing": "neither a gain in SQL",
    "dear": "which is more than the gain",
    "open": "whether the gain is greater cannot be told",
    "collapsed": "collapsed",
}


@pytest.fixture(scope="module")
def comparisons(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Comparison]:
    found = {}
    for name, behaviour in BEHAVIOURS.items():
        root: Path = tmp_path_factory.mktemp(name)
        write_study(World(root, three_shot_right=15), {"lora": behaviour})
        found[name] = compare_at(root)
    return found


@pytest.mark.parametrize("name", BEHAVIOURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_says_what_the_figures_say(comparisons: dict[str, Comparison], name: str, language: str) -> None:
    assert VERDICTS[language][name] in phrases.verdict(words(language), comparisons[name])


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_the_discussion_weighs_gain_against_loss(comparisons: dict[str, Comparison], name: str) -> None:
    assert WORTH[name] in " ".join(discussion.worth(words("en"), comparisons[name]))


def test_an_open_verdict_advises_more_questions(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora": Behaviour(sql_won=150, mmlu_lost=10, mmlu_won=4, drift=-0.2)})
    comparison = compare_at(tmp_path)
    assert "cannot tell" in phrases.verdict(words("en"), comparison)
    assert re.search(
        r"measure MMLU again: about \d+ to [\d,]+ questions", " ".join(discussion.practice(words("en"), comparison))
    )
    assert "less sure of right answers, although" in " ".join(influences.sharper(words("en"), comparison))


def test_one_seed_and_one_variant_are_named_as_limits(comparisons: dict[str, Comparison], tmp_path: Path) -> None:
    said = " ".join(limits.limits(words("en"), comparisons["nothing"]))
    assert "one training each" in said and "With one variant" in said
    assert "`make train CONFIG=lora SEED='43 44'` adds seeds" in said
    write_study(World(tmp_path), {"a": BEHAVIOURS["gain_and_loss"], "b": BEHAVIOURS["nothing"]}, seeds=(1, 2))
    said = " ".join(limits.limits(words("en"), compare_at(tmp_path)))
    assert "one training each" not in said and "2 variants were compared" in said
    assert "two seeds tell almost nothing" in said and "`make train CONFIG=a SEED=3` adds seeds" in said


def test_a_gain_is_told_against_the_better_prompt_of_the_base(tmp_path: Path) -> None:
    """Zero-shot the base has 20 of 200 right, with three examples 40: the examples alone are worth ten points."""
    write_study(World(tmp_path), {"lora": BEHAVIOURS["gain_without_loss"]})
    comparison = compare_at(tmp_path)
    assert "it gains 65.0 points" in phrases.verdict(words("en"), comparison)
    assert comparison.baseline == THREE
    assert {ZERO, THREE, f"{ZERO}/{THREE}"} <= comparison.variants[0].differences.keys()


def test_variants_that_cannot_be_told_apart_are_all_named_with_the_cheapest(tmp_path: Path) -> None:
    close = {f"lora_{won}": Behaviour(sql_won=won, mmlu_lost=2, mmlu_won=2) for won in (148, 150)}
    write_study(World(tmp_path), {**close, "weak": Behaviour(sql_won=60, mmlu_lost=2, mmlu_won=2)})
    comparison = compare_at(tmp_path)
    assert comparison.recommendation.best == ["lora_150", "lora_148"] and comparison.recommended is None
    said = phrases.verdict(words("en"), comparison)
    assert said == "These variants cannot be told apart: lora_150 and lora_148. The cheapest to train is lora_150."
    assert "Any of lora_150 and lora_148 may be used" in " ".join(discussion.practice(words("en"), comparison))


def test_a_measure_that_was_not_taken_is_no_zero(tmp_path: Path) -> None:
    """The variant without MMLU gains more, but nobody knows what it lost: it is no candidate."""
    behaviours = {"known": Behaviour(sql_won=120, mmlu_lost=2, mmlu_won=2), "unknown": Behaviour(sql_won=160)}
    write_study(World(tmp_path), behaviours)
    shutil.rmtree(Run("pocket", "unknown", 42, root=tmp_path).result(MMLU).folder)
    comparison = compare_at(tmp_path)
    assert comparison.recommendation.best == ["known"] and "unknown" not in comparison.recommendation.worth
    assert "unknown lacks one of the two measurements" in " ".join(discussion.worth(words("en"), comparison))
    assert "unknown: the probabilities of the options were not measured" in " ".join(
        influences.sharper(words("en"), comparison)
    )


def test_what_was_forgotten_was_not_measured_at_all(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora": BEHAVIOURS["gain_without_loss"]})
    for run in (base_run("pocket", tmp_path), Run("pocket", "lora", 42, root=tmp_path)):
        shutil.rmtree(run.result(MMLU).folder)
    comparison = compare_at(tmp_path)
    assert "what it forgot was not measured" in phrases.verdict(words("en"), comparison)
    assert influences.sharper(words("en"), comparison) == []


def test_a_soft_word_needs_a_bound_that_the_config_declares(comparisons: dict[str, Comparison]) -> None:
    found = comparisons["gain_without_loss"]
    bound = found.variants[0].differences[MMLU].answer.bound
    assert bound is not None and 0 < bound < 5
    for free_below, free in ((None, False), (bound - 0.1, False), (bound + 0.1, True)):
        said = " ".join(discussion.worth(words("en"), replace(found, free_below=free_below)))
        assert ("almost nothing was lost" in said) is free


@pytest.mark.parametrize(
    ("probe", "accuracy", "sentence"),
    [
        ("lower", "cannot_tell", "less sure of right answers, although accuracy does not show a loss"),
        ("lower", "lost", "and accuracy shows a loss as well"),
        ("higher", "cannot_tell", "surer of right answers"),
        ("changed", "no_worse", "changed in style, but neither accuracy nor the confidence"),
        ("cannot_tell", "no_worse", "show no change"),
    ],
)
def test_the_probe_is_worded_by_its_own_sign_and_that_of_accuracy(
    comparisons: dict[str, Comparison], probe: str, accuracy: str, sentence: str
) -> None:
    found = comparisons["gain_without_loss"]
    item = found.variants[0]
    difference = replace(item.differences[MMLU], answer=Answer(accuracy))  # type: ignore[arg-type]
    taken = replace(item.probes[MMLU], kind=probe)  # type: ignore[arg-type]
    changed = replace(item, differences={**item.differences, MMLU: difference}, probes={MMLU: taken})
    assert sentence in " ".join(influences.sharper(words("en"), replace(found, variants=[changed])))


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer("gained"), "gained"),
        (Answer("lost", bound=9.44), "lost, at most 9.4 points"),
        (Answer("no_worse", bound=0.0), "no worse than 0.0 points"),
        (Answer("cannot_tell", need=Need("questions", 184, 1612)), "cannot tell (about 180 to 1,600 questions could)"),
        (Answer("cannot_tell", need=Need("questions", 635)), "cannot tell (more than 640 questions could)"),
        (Answer("cannot_tell", need=Need("seeds")), "cannot tell (more seeds, not more questions, could)"),
        (Answer("cannot_tell"), "cannot tell"),
    ],
)
def test_each_answer_has_its_words(answer: Answer, sentence: str) -> None:
    assert phrases.answer(words("en"), answer) == sentence


def test_rounding_never_moves_an_end_of_an_interval_to_zero() -> None:
    """`gained` beside `[0.0, +4.0]` would contradict itself."""
    assert phrases.interval(words("en"), Estimate(2.0, 0.03, 4.0)) == "[+0.03, +4.0]"
    assert phrases.interval(words("en"), Estimate(-2.0, -4.0, -0.004)) == "[\N{MINUS SIGN}4.0, \N{MINUS SIGN}0.004]"
    assert phrases.interval(words("en"), Estimate(0.0, -4.0, 0.0)) == "[\N{MINUS SIGN}4.0, 0.0]"


def test_the_level_and_the_baseline_are_said_under_the_table(tmp_path: Path) -> None:
    write_study(World(tmp_path), {f"lora_{i}": BEHAVIOURS["nothing"] for i in range(10)})
    console = Console(record=True, width=200, file=StringIO())
    print_comparison(console, compare_at(tmp_path), words("en"))
    shown = " ".join(console.export_text().split())
    assert "hold for all 10 variants at once in 95 of 100 studies: each has level 99.5%" in shown
    assert "against the better of the base's own prompts, Text-to-SQL, 3-shot" in shown
    assert "How much the base differs from itself was not measured" in shown


@pytest.mark.parametrize(
    ("loss", "said"), [(1.0, ""), (2.0, "A point lost counts 2.00 times as much as a point gained.")]
)
def test_the_weights_are_said_only_where_a_loss_counts_otherwise_than_a_gain(
    loss: float, said: str, tmp_path: Path
) -> None:
    write_study(World(tmp_path), {"lora": BEHAVIOURS["nothing"]})
    comparison = compare_at(tmp_path)
    weights = {comparison.headline: 1.0, "mmlu_150": loss / 2, "mmlu_600": loss / 2}
    weighed = replace(comparison, recommendation=replace(comparison.recommendation, weights=weights))
    assert phrases.weights(words("en"), weighed) == said


def test_golds_that_judge_unfairly_are_said_only_where_there_are_any(tmp_path: Path) -> None:
    write_study(World(tmp_path), {})
    comparison = compare_at(tmp_path)
    base = comparison.base.measures
    for empty, count in ((0, 0), (2, 2)):
        for name in (ZERO, THREE):
            base[name].counts["gold"] = {"empty": empty, "tie": 0}
        assert len(phrases.doubtful(words("en"), comparison)) == count


def test_the_command_for_more_seeds_of_a_share_can_be_typed(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"lora_r16_data20": BEHAVIOURS["nothing"]})
    (*_, last) = limits.seeds_missing(words("en"), compare_at(tmp_path))
    assert "`make train CONFIG=lora_r16 DATA_FRACTION=0.2 SEED='43 44'`" in last


def test_every_language_has_every_sentence_with_the_same_places() -> None:
    english = words("en").sentences
    for language in LANGUAGES:
        other = words(language).sentences
        assert other.keys() == english.keys()
        for key, sentence in english.items():
            assert set(re.findall(r"{(\w+)}", sentence)) == set(re.findall(r"{(\w+)}", other[key])), key


def test_no_key_is_written_twice() -> None:
    class Strict(yaml.SafeLoader):
        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
            names = [key.value for key, _ in node.value]
            assert len(names) == len(set(names)), names
            return super().construct_mapping(node, deep)

    for language in LANGUAGES:
        yaml.load((HERE / f"{language}.yaml").read_text(encoding="utf-8"), Loader=Strict)


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert words("en").number(-1234.56) == "\N{MINUS SIGN}1,234.6"
    assert words("pt").number(-1234.56) == "\N{MINUS SIGN}1\N{NO-BREAK SPACE}234,6"
    assert words("en").number(-0.01, 1, signed=True) == "0.0"
    assert words("pt").p_value(0.0001) == "< 0,001"


@pytest.mark.parametrize(
    ("name", "language"), [("pt_BR.UTF-8", "pt"), ("en_US.UTF-8", "en"), ("C.UTF-8", "en"), ("pt", "pt"), ("", "en")]
)
def test_a_systems_name_for_a_language_is_understood(name: str, language: str) -> None:
    assert language_of(name) == language


def test_an_unknown_language_is_one_sentence() -> None:
    with pytest.raises(UserError, match="Known: en, pt"):
        language_of("de")


def test_the_terminal_says_how_much_seeds_differ_or_how_to_get_some(tmp_path: Path) -> None:
    shown = {}
    for seeds in ((42,), (1, 2, 3)):
        root = tmp_path / str(len(seeds))
        write_study(World(root), {"lora": BEHAVIOURS["gain_without_loss"]}, seeds)
        console = Console(record=True, width=120, file=StringIO())
        print_comparison(console, compare_at(root), words("en"))
        shown[len(seeds)] = " ".join(console.export_text().split())
    assert "mean of 3 seeds; standard deviation: SQL 0.0" in shown[3] and "adds seeds" not in shown[3]
    assert "one training each" in shown[1] and "`make train CONFIG=lora SEED='43 44'` adds seeds" in shown[1]


def test_a_mean_over_seeds_ends_where_its_values_end() -> None:
    english = words("en")
    assert phrases.of_seeds(english, SeedSpread(2, 0.98, 0.01, 0.89, 1.07), share=True) == "[89.0, 100.0]"
    assert phrases.of_seeds(english, SeedSpread(2, 0.4, 0.0, 0.4, 0.4), share=True) == "-", "not certain, but unknown"
    negative = phrases.of_seeds(english, SeedSpread(3, -2.31, 0.04, -2.41, -2.21), share=False)
    assert negative == "[-2.41, -2.21]".replace("-", "\N{MINUS SIGN}")
