"""Protects docs/troubleshooting.md: every message that it quotes is one that the product prints, word for word."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.runs import ROOT

PAGE = ROOT / "docs" / "troubleshooting.md"
CODE = ("core", "preprocess", "custom_metrics", "training", "evaluation", "scripts")
TEXTS = ("scripts/setup.sh", "evaluation/words/en.yaml")
HOLE = re.compile(r"<[^<>]+>")
FEWEST = 10  # letters between two holes: fewer are found everywhere


def quoted() -> list[str]:
    """Every message: the code at the beginning of an entry, up to the sentence that explains it."""
    found = []
    for entry in re.findall(r"^- (`.+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE):
        found += re.findall(r"`([^`]+)`", re.match(r"`[^`]+`((, | or )`[^`]+`)*", entry)[0])  # type: ignore[index]
    return found


def texts_of(path: Path) -> Iterator[str]:
    """Every text in a module; where an f-string puts a value, there is nothing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield HOLE.sub("", re.sub(r"\{\w*\}", "", node.value))


def printed() -> list[str]:
    modules = [path for folder in CODE for path in (ROOT / folder).rglob("*.py")]
    found = [text for path in modules for text in texts_of(path)]
    shell = [(ROOT / name).read_text(encoding="utf-8") for name in TEXTS]
    return [HOLE.sub("", text) for text in found] + [re.sub(r"\$\w+|\$\([^)]*\)+", "", text) for text in shell]


PRINTED = printed()


@pytest.mark.parametrize("message", quoted())
def test_the_product_prints_it(message: str) -> None:
    parts = [part.strip() for part in HOLE.split(message) if part.strip(" .:,;()")]
    longest = max(parts, key=len)
    assert len(longest) >= FEWEST, "too short to be looked for"
    pattern = re.compile(r"[^\n]*?".join(map(re.escape, parts)))
    assert any(pattern.search(text) for text in PRINTED if longest in text), "no text of the product says this"


def test_it_holds_what_users_meet_most() -> None:
    assert len(quoted()) > 60 and len(set(quoted())) == len(quoted())
