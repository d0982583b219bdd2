"""Every word of ours that a comparison or a report says, by language, and how numbers are written in it.

<language>.yaml holds the words of comparisons and results, <language>/*.yaml those of page, viewer and paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError

HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
MINUS = "\N{MINUS SIGN}"
BELOW_TWO = re.compile(r"(?<![\d,])([01](?:,\d+)?) pontos\b")  # in Portuguese the plural begins at two: 1,8 ponto
ORIGINALS = {"spider": "Spider", "mmlu": "MMLU"}


class Words:
    """`words("en")("verdict.lost", points="3.1")`: the sentence of that name, filled in."""

    def __init__(self, language: str, sentences: dict[str, str], data: Mapping[str, str] | None = None) -> None:
        self.language = language
        self.sentences = sentences
        self.data = {**ORIGINALS, **(data or {})}  # what the data sets are called: {"mmlu": "mini MMLU"}

    def __call__(self, key: str, /, **values: Any) -> str:
        text = self.sentences[key].format(**{**self.data, **values})
        return BELOW_TWO.sub(r"\1 ponto", text) if self.language == "pt" else text

    def about(self, data: Mapping[str, str]) -> Words:
        """Returns the same words for data of other names."""
        return Words(self.language, self.sentences, data)

    def has(self, key: str) -> bool:
        return key in self.sentences

    def name(self, kind: str, code: str) -> str:
        """The word for a code such as a category or a failure; the code itself, made readable, when it has none."""
        found = self.sentences.get(f"{kind}.{code}")
        return code.replace("_", " ") if found is None else found.format(**self.data)

    def ordered(self, kind: str, codes: Iterable[str]) -> list[str]:
        """Returns codes in the order of their words, such as easy before hard; those without words last."""
        known = [key.removeprefix(f"{kind}.") for key in self.sentences if key.startswith(f"{kind}.")]
        return sorted(codes, key=lambda code: known.index(code) if code in known else len(known))

    def decimal(self, text: str) -> str:
        """Returns a number that is already text, such as `0.003`, as the language writes it."""
        return text.replace(".", ",") if self.language == "pt" else text

    def number(self, value: float, digits: int = 1, signed: bool = False) -> str:
        text = f"{value:+,.{digits}f}" if signed else f"{value:,.{digits}f}"
        if float(text.replace(",", "")) == 0:
            text = text.lstrip("+-")
        if self.language == "pt":
            text = text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
        return text.replace("-", MINUS)

    def count(self, what: str, number: int) -> str:
        """`1 variant`, `5 variants`."""
        return self.sentences[f"count.{what}.{'one' if number == 1 else 'many'}"].format(count=self.number(number, 0))

    def percent(self, fraction: float, digits: int = 1) -> str:
        return f"{self.number(100 * fraction, digits)}%"

    def p_said(self, value: float) -> str:
        """As a sentence has it after the letter: `= 0.316`, `< 0.001`."""
        text = self.p_value(value)
        return text if text.startswith("<") else f"= {text}"

    def p_value(self, value: float) -> str:
        return f"< {self.number(0.001, 3)}" if value < 0.001 else self.number(value, 3)


def language_of(name: str) -> str:
    """`pt`, `pt_BR.UTF-8`, `en_US`, `C.UTF-8`: the language that a person or their system means."""
    short = name.split(".")[0].split("_")[0].split("-")[0].lower()
    if short in ("", "c", "posix"):
        return "en"
    if short not in LANGUAGES:
        raise UserError(f"There are no words for the language '{name}'. Known: {', '.join(LANGUAGES)}.")
    return short


@lru_cache
def words(language: str = "en") -> Words:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sentences: dict[str, str] = {}
    for path in word_files(language):
        sentences |= dict(_flat(yaml.load(path.read_text(encoding="utf-8"), Loader=loader)))
    return Words(language, sentences)


def word_files(language: str) -> list[Path]:
    return [HERE / f"{language}.yaml", *sorted((HERE / language).glob("*.yaml"))]


def _flat(tree: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in tree.items():
        pairs += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", str(value))]
    return pairs
