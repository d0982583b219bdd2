"""Every word of ours that a comparison or a report says: one file per language, and how numbers are written in it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from core.errors import UserError

HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
MINUS = "\N{MINUS SIGN}"


class Words:
    """`words("en")("verdict.lost", points="3.1")`: the sentence of that name, filled in."""

    def __init__(self, language: str, sentences: dict[str, str]) -> None:
        self.language = language
        self.sentences = sentences

    def __call__(self, key: str, /, **values: Any) -> str:
        return self.sentences[key].format(**values)

    def has(self, key: str) -> bool:
        return key in self.sentences

    def name(self, kind: str, code: str) -> str:
        """The word for a code such as a category or a failure; the code itself, made readable, when it has none."""
        return self.sentences.get(f"{kind}.{code}", code.replace("_", " "))

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
    tree = yaml.load((HERE / f"{language}.yaml").read_text(encoding="utf-8"), Loader=loader)
    return Words(language, dict(_flat(tree)))


def _flat(tree: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in tree.items():
        pairs += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", str(value))]
    return pairs
