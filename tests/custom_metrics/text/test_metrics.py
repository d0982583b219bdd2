"""Protects: text metrics give the figures of the official scripts, and work under DeepEval."""

from __future__ import annotations

import math

import pytest

from custom_metrics.text.bleu import corpus_bleu, corpus_chrf, score_of, sentence_bleu, sentence_chrf, statistics
from custom_metrics.text.classification import classify, label_of
from custom_metrics.text.exact_match import exact_match, item_f1, normalise, token_f1
from custom_metrics.text.grade import grade
from custom_metrics.text.perplexity import bits_per_byte, word_perplexity
from custom_metrics.text.rouge import rouge
from preprocess.instructions.example import make_example


def test_exact_match_as_squad_does_it() -> None:
    assert normalise("The  Cat's (an) A-Team!") == "cats ateam"
    assert exact_match("the France.", ["Italy", "France"]) == 1
    assert exact_match("France is it", ["France"]) == 0
    with pytest.raises(ValueError, match="reference"):
        exact_match("x", [])


def test_f1_takes_the_best_reference() -> None:
    assert token_f1("in the 10th century", ["10th and 11th centuries", "10th century"]) == pytest.approx(0.8)
    assert token_f1("", ["x"]) == 0
    assert token_f1("the", ["a"]) == 1  # nothing is left of either


def test_items_match_in_any_order() -> None:
    assert item_f1("river, Lund; bridges", "Bridges, river, mayor") == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ("positive", "positive"),
        (" Positive.\n", "positive"),
        ("The sentiment is negative, I think.", "negative"),
        ("positive or negative", None),
        ("nonnegative", None),
        ("", None),
    ],
)
def test_words_as_labels(answer: str, label: str | None) -> None:
    assert label_of(answer, ["negative", "positive"]) == label


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ("B", "B"),
        ("b", "B"),
        ("(B) Rome", "B"),
        ("B. Rome", "B"),
        ("The answer is C.", "C"),
        ("A dog", None),
        ("E", None),
    ],
)
def test_letters_as_labels(answer: str, label: str | None) -> None:
    assert label_of(answer, ["A", "B", "C", "D"]) == label


@pytest.mark.parametrize(
    ("answer", "labels", "label"),
    [
        ("1", ["-1", "0", "1"], "1"),
        ("The answer is -1.", ["-1", "0", "1"], "-1"),
        ("C++", ["C", "C++", "C#"], "C++"),
        ("It is written in c#.", ["C", "C++", "C#"], "C#"),
        ("C++ or C", ["C", "C++", "C#"], None),
        ("-", ["+", "-"], "-"),
        ("The answer is *", ["*", "+"], "*"),
        ("neither", ["*", "+"], None),
        ("US", ["us", "US"], "US"),
        ("Very positive sentiment", ["positive", "very positive"], "very positive"),
        ("very-positive", ["positive", "very positive"], "very positive"),
        ("positive or very positive", ["positive", "very positive"], None),
    ],
)
def test_labels_that_differ_by_signs_or_hold_each_other(answer: str, labels: list[str], label: str | None) -> None:
    assert label_of(answer, labels) == label


def test_classification_by_hand() -> None:
    scores = classify(["yes", "yes", "no", "what?"], ["yes", "no", "no", "yes"], ["yes", "no"])
    assert (scores.accuracy, scores.unlabelled) == (0.5, 1)
    assert (scores.labels["yes"].precision, scores.labels["yes"].recall) == (0.5, 0.5)
    assert (scores.labels["no"].precision, scores.labels["no"].recall) == (1.0, 0.5)
    assert scores.f1 == pytest.approx((0.5 + 2 / 3) / 2)


def test_rouge_by_hand_and_of_the_best_reference() -> None:
    scores = rouge("the cat sat", ["a dog", "the cat ran"])
    assert scores["rouge1"] == pytest.approx(2 / 3)
    assert scores["rouge2"] == pytest.approx(1 / 2)
    assert scores["rougeL"] == pytest.approx(2 / 3)


def test_bleu_and_chrf() -> None:
    assert sentence_bleu("Rome", ["Rome"]) == pytest.approx(1)  # a short answer can be right
    assert sentence_chrf("Rome", ["Oslo"]) < 0.2
    answers, references = (
        ["the cat sat on the mat", "it rains today"],
        [["the cat sat on the mat"], ["it rains", "it snows"]],
    )
    assert 0.7 < corpus_bleu(answers, references) < 1
    assert 0.7 < corpus_chrf(answers, references) < 1
    assert corpus_bleu(answers, [[text] for text in answers]) == pytest.approx(1)


def test_summed_counts_give_the_corpus_scores() -> None:
    answers = ["the cat sat on the mat", "it rains in Rome today", "no"]
    references = [["the cat sat on a mat"], ["it rains in Rome", "it snows in Rome today"], ["no, never"]]
    for metric, whole in (("BLEU", corpus_bleu), ("CHRF", corpus_chrf)):
        counts = [sum(column) for column in zip(*statistics(metric, answers, references), strict=True)]
        assert score_of(metric, counts) == pytest.approx(whole(answers, references))


def test_perplexity() -> None:
    assert word_perplexity([math.log(0.5) * 2, math.log(0.5) * 3], ["two words", "now three words"]) == pytest.approx(2)
    assert bits_per_byte([math.log(0.5) * 4], ["abcd"]) == pytest.approx(1)
    assert word_perplexity([-1e6], ["word"]) == math.inf
    with pytest.raises(ValueError, match="as many"):
        word_perplexity([-1.0], ["a", "b"])


@pytest.mark.parametrize(
    ("kind", "reference", "metric"),
    [
        ("open", "It rains today.", "rougeL"),
        ("summary", "It rains today.", "rougeL"),
        ("extractive", "rain", "f1"),
        ("classification", "rain", "accuracy"),
        ("choice", "B", "accuracy"),
        ("keywords", "rain, sun", "item_f1"),
    ],
)
def test_every_kind_gives_one_to_the_reference_and_nothing_to_an_empty_answer(
    kind: str, reference: str, metric: str
) -> None:
    labels = {"classification": ["rain", "sun"], "choice": list("ABCD")}.get(kind, [])
    example = make_example("Q", reference, kind=kind, labels=labels)  # type: ignore[arg-type]
    right = grade(example, f" {reference}\n")
    assert (right.value, right.metric) == (pytest.approx(1), metric)
    assert grade(example, "").value == 0
    assert all(0 <= value <= 1.0001 for value in right.others.values())


@pytest.mark.slow
def test_the_metrics_work_under_deepeval() -> None:
    from deepeval.test_case import LLMTestCase

    from custom_metrics.text.deepeval_metrics import Bleu, Chrf, ExactMatch, Label, Rouge, TokenF1

    right = LLMTestCase(input="q", actual_output="Rome", expected_output="Rome")
    wrong = LLMTestCase(input="q", actual_output="", expected_output="Rome")
    for metric in (ExactMatch(), TokenF1(), Rouge(), Bleu(), Chrf(), Label(["Rome", "Oslo"])):
        assert metric.measure(right) == pytest.approx(1)
        assert metric.is_successful()
        assert metric.measure(wrong) == 0
        assert not metric.is_successful()
        assert metric.reason
    with pytest.raises(ValueError, match="expected_output"):
        Rouge().measure(LLMTestCase(input="q", actual_output="x"))
