"""Word lists: complete for everything that can occur, in every language, and none left in another language."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
import yaml

from custom_metrics.sql.reasons import REASONS
from evaluation.compare.hyperparameter_effects import STEPS
from evaluation.measures import Context, known_measures, measure_of
from evaluation.report.sections.paper import references
from evaluation.words import HERE, LANGUAGES, word_files, words
from evaluation.words.data import known_data, words_for
from preprocess.known import known_mmlu, known_spider
from tests.evaluation.factory import HARDNESS

ROOT = Path(__file__).parents[3]
SOURCES = [path for folder in ("evaluation", "scripts") for path in (ROOT / folder).rglob("*.py")]

# The same word in both languages.
SAME = {
    "SQL",
    "SQL, 3-shot",
    "Text-to-SQL, zero-shot",
    "Text-to-SQL, 3-shot",
    "BIRD",
    "Test suite",
    "base",
    "{text}",
    "Software",
    "Prompts",
}
SAME |= {
    "ROUGE-1",
    "ROUGE-2",
    "ROUGE-L",
    "BLEU",
    "chrF",
    "Fig.",
    "replay",
    "p (Wilcoxon)",
    "Base",
    "spider",
    "mmlu",
    "{measure}: {value}",
}
SAME |= {
    "{name}: {task} {gain} {gain_interval}, {kept} {change} {change_interval}",
    "{mmlu}",
    "{mmlu}-600",
    "error",
    "total",
    "no",
    "Status",
}
ENGLISH = re.compile(r"\b(the|of|and|with|which|were|was|than|that|does|not|for each)\b")
PORTUGUESE = re.compile(r"\b(uma|não|pontos|perguntas|está|são|dos|das|foi)\b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_said_has_a_word(language: str) -> None:
    said = words(language).sentences
    context = Context(data=_embedded())
    wanted = [f"reason.{code}" for code in REASONS]
    wanted += [f"hardness.{name}" for name in HARDNESS] + [f"hyperparameter.{name}" for name in STEPS]
    for name in known_measures():
        measure = measure_of(name, context)
        wanted += [f"measure.{name}", f"measure_short.{name}", *(f"value.{value}" for value in measure.others)]
    assert [key for key in wanted if key not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_the_code_asks_for_exists(language: str) -> None:
    said = words(language).sentences
    asked = {
        key
        for path in SOURCES
        for key in re.findall(r'words\(\s*"([a-z_]+\.[\w.]+)"', path.read_text(encoding="utf-8"))
        if not key.startswith("evaluation")
    }
    assert len(asked) > 80
    assert sorted(asked - said.keys()) == []


def test_no_sentence_is_left_in_the_other_language() -> None:
    english, portuguese = words("en").sentences, words("pt").sentences
    for key, sentence in portuguese.items():
        text = re.sub(r"`[^`]*`|\[@[^]]*\]|\{[^}]*\}", "", sentence)
        assert not ENGLISH.search(text), (key, sentence)
        own = [word for word in english[key].split() if len(word) > 3 and word.strip(".,:").isalpha()]
        if len(own) > 1:
            assert sentence != english[key] or sentence in SAME, (key, sentence)
    for key, sentence in english.items():
        assert not PORTUGUESE.search(sentence), (key, sentence)


def test_words_of_one_key_are_the_same_only_where_they_are_known_to_be() -> None:
    same = {text for key, text in words("pt").sentences.items() if words("en").sentences[key] == text}
    names = {text for text in same if not re.search(r"[a-z]{4}", re.sub(r"\{\w+\}", "", text))}
    assert sorted(same - SAME - names) == []


def test_both_languages_have_the_same_files_and_say_each_key_once() -> None:
    names = [
        [path.relative_to(HERE).as_posix().replace(language, "") for path in word_files(language)]
        for language in LANGUAGES
    ]
    assert names[0] == names[1]
    for language in LANGUAGES:
        tops: list[str] = []
        for path in word_files(language):
            for top, told in yaml.safe_load(path.read_text(encoding="utf-8")).items():
                tops += [f"{top}.{key}" for key in told] if isinstance(told, dict) else [str(top)]
        assert len(tops) == len(set(tops))


def test_every_citation_is_a_reference_that_is_known() -> None:
    for language in LANGUAGES:
        for sentence in words(language).sentences.values():
            for keys in re.findall(r"\[@([^]]+)\]", sentence):
                assert {key.strip().lstrip("@") for key in keys.split(",")} <= references().keys()


def test_the_plural_begins_at_two_in_portuguese() -> None:
    said = words("pt")
    assert said("answer.no_worse", bound="1,8") == "queda de no máximo 1,8 ponto"
    assert said("answer.no_worse", bound="2,0") == "queda de no máximo 2,0 pontos"
    assert said("answer.no_worse", bound="11,8").endswith("11,8 pontos") and said(
        "answer.no_worse", bound="0,5"
    ).endswith("0,5 ponto")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_embedded_data_is_never_called_by_the_names_of_the_originals(language: str) -> None:
    said = words_for(Context(data=_embedded()), language)
    for key, sentence in said.sentences.items():
        if key.startswith(("measure.", "measure_short.")) and "{mmlu}" in sentence:
            assert "mini" in said.name(*key.split(".", 1))
    assert "mini" in said("setup.task_data") and {data.which for data in known_data(Context(data=_embedded()))} == {
        "mini"
    }


def test_data_of_ones_own_is_called_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "test").mkdir()
    (tmp_path / "test" / "law_test.csv").write_text("q,a,b,c,d,A\n")
    found = known_mmlu(str(tmp_path))
    assert found is not None and found.which == "other" and (found.questions, found.groups) == (1, 1)
    assert known_mmlu(str(tmp_path / "nothing")) is None and known_spider(tmp_path) is None


def test_the_real_sets_are_called_by_their_names_with_version_and_hash() -> None:
    from evaluation.words.data import described, name_of, named
    from preprocess.known import KnownData

    said, context = words("en"), Context(data=_embedded())
    spider = KnownData("spider", "original", 1034, 20, "30d64a3fccde4932", "1.0 (dev.json of June 2020)")
    assert name_of(said, spider, context) == "Spider"
    assert named(said, spider) == "Spider 1.0 (dev.json of June 2020)"
    assert "1,034 questions on 20 databases" in described(said, spider) and "30d64a3fccde4932" in described(
        said, spider
    )


def _embedded():  # type: ignore[no-untyped-def]
    from core.config import Data

    return Data(name="embedded")


# Said so once, and not understood at once by a reader whose first language is another one.
METAPHORS = re.compile(
    r"\b(buys?|pays?|ship|met the|knee|hollow|beaten|sound golds|luck|outweighs?|forgive|settle|next to nothing|suffer"
    r"|as they stand|joelho|sãs|sorte|em aberto|em voz alta|cercas)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_plain(language: str) -> None:
    found = {key: match[0] for key, text in words(language).sentences.items() if (match := METAPHORS.search(text))}
    assert found == {}


def test_places_are_named_and_never_counted() -> None:
    for language in LANGUAGES:
        for key, sentence in words(language).sentences.items():
            assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(sentence)), key
