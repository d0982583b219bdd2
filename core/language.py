"""Tells the language of a text, by langdetect with a fixed seed: equal texts get equal answers."""

from __future__ import annotations

from functools import lru_cache

from core.errors import UserError

MIN_LETTERS = 60  # shorter texts are told wrongly too often
MIN_PROBABILITY = 0.95
_ENOUGH = 2000  # characters


def language_of(text: str, min_letters: int = MIN_LETTERS, min_probability: float = MIN_PROBABILITY) -> str:
    """Returns the ISO code of the language that a text is surely in; nothing where that cannot be told."""
    if sum(sign.isalpha() for sign in text) < min_letters:
        return ""
    code, probability = _likeliest(text[:_ENOUGH])
    return code if probability >= min_probability else ""


@lru_cache(maxsize=4096)
def _likeliest(text: str) -> tuple[str, float]:
    try:
        from langdetect import DetectorFactory, LangDetectException, detect_langs
    except ImportError:
        raise UserError("Telling a language needs the package langdetect: make setup.") from None
    DetectorFactory.seed = 0  # it draws at random
    try:
        best = detect_langs(text)[0]
    except LangDetectException:  # no letters that it knows
        return "", 0.0
    return best.lang, best.prob
