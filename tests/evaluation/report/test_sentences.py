"""Sentences follow from figures: when the figures change sign, so do the sentences, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from core.errors import UserError
from core.records.comparison import Comparison
from evaluation.report import phrases
from evaluation.report.sections import discussion
from evaluation.words import HERE, LANGUAGES, language_of, words
from tests.evaluation.factory import Behaviour, World, compare_at, write_study

BEHAVIOURS = {
    "gain_without_loss": Behaviour(sql_won=150, mmlu_lost=2, mmlu_won=2),
    "gain_and_loss": Behaviour(sql_won=150, mmlu_lost=40, drift=-1.0),
    "gain_twice": Behaviour(sql_won=150, mmlu_won=18, drift=0.5),
    "loss_without_gain": Behaviour(sql_won=1, sql_lost=1, mmlu_lost=40, drift=-1.0),
    "loss_twice": Behaviour(sql_lost=19, mmlu_lost=60, drift=-1.0),
    "nothing": Behaviour(sql_won=2, sql_lost=2, mmlu_lost=8, mmlu_won=6),
    "dear": Behaviour(sql_won=30, mmlu_lost=60, drift=-1.0),
    "collapsed": Behaviour(sql_lost=20, mmlu_lost=100, drift=-3.0, collapsed=True),
}

VERDICTS = {
    "en": {
        "gain_without_loss": "Ship lora: it gains 75.0 points",
        "gain_and_loss": "pays 26.7 points of MMLU",
        "gain_twice": "grew by +12.0 points",
        "loss_without_gain": "Ship none: no variant gained in SQL",
        "loss_twice": "Ship none: no variant gained in SQL, and lora, the least bad, lost 9.5 points",
        "nothing": "Ship none: no variant gained",
        "dear": "costs 40.0 points of MMLU",
        "collapsed": "lora collapsed: it answers nearly every question with the same letter",
    },
    "pt": {
        "gain_without_loss": "Use lora: ganha 75,0 pontos",
        "gain_and_loss": "paga 26,7 pontos em MMLU",
        "gain_twice": "também cresceu +12,0 pontos",
        "loss_without_gain": "Não use nenhuma: nenhuma variante ganhou em SQL",
        "loss_twice": "a menos ruim, perdeu 9,5 pontos",
        "nothing": "Não use nenhuma: nenhuma variante ganhou",
        "dear": "custa 40,0 pontos em MMLU",
        "collapsed": "lora colapsou: responde quase tudo com a mesma letra",
    },
}

WORTH = {
    "gain_without_loss": "MMLU is no worse than",
    "gain_and_loss": "worth it only where SQL matters more",
    "gain_twice": "no loss to weigh",
    "loss_without_gain": "a loss without a gain",
    "loss_twice": "loses twice",
    "nothing": "neither a gain in SQL",
    "dear": "not worth it",
    "collapsed": "collapsed",
}


@pytest.fixture(scope="module")
def comparisons(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Comparison]:
    found = {}
    for name, behaviour in BEHAVIOURS.items():
        root: Path = tmp_path_factory.mktemp(name)
        write_study(World(root), {"lora": behaviour})
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
    assert "measure MMLU on more questions" in " ".join(discussion.practice(words("en"), comparison))
    assert "forgetting has begun before answers flip" in " ".join(discussion.sharper(words("en"), comparison))


def test_one_seed_and_one_variant_are_named_as_limits(comparisons: dict[str, Comparison], tmp_path: Path) -> None:
    limits = " ".join(discussion.limits(words("en"), comparisons["nothing"]))
    assert "one training each" in limits and "With one variant" in limits
    write_study(World(tmp_path), {"a": BEHAVIOURS["gain_and_loss"], "b": BEHAVIOURS["nothing"]}, seeds=(1, 2))
    limits = " ".join(discussion.limits(words("en"), compare_at(tmp_path)))
    assert "one training each" not in limits and "2 variants were compared" in limits


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
