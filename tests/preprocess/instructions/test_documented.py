"""Protects: the recipe that the documentation shows and those of the project's data files are read as they stand."""

from __future__ import annotations

import re

import pytest
import yaml

from core.config import data_names
from core.config.resolve import load_data
from core.runs import ROOT
from preprocess.instructions.convert.registry import CONVERTERS
from preprocess.instructions.curate.registry import DEFAULT, FILTERS
from preprocess.instructions.prepared import recipe_of
from preprocess.instructions.recipe import parse_recipe

PAGE = (ROOT / "docs" / "instructions.md").read_text(encoding="utf-8")


def test_the_recipe_of_the_documentation_is_read() -> None:
    shown = yaml.safe_load(re.search(r"```yaml\n(.+?)```", PAGE, re.DOTALL)[1])  # type: ignore[index]
    recipe = parse_recipe(shown["instructions"]["recipe"], "docs")
    assert [source.source for source in recipe.sources] == ["alpaca", "squad", "generated"]
    assert next(iter(recipe.filters)) == "schema"


@pytest.mark.parametrize("name", data_names())
def test_every_recipe_of_the_project_is_read(name: str) -> None:
    data = load_data(name)[0]
    if data.instructions.recipe:
        assert recipe_of(data).sources


def test_the_documentation_names_every_source_and_filter_and_marks_the_default_ones() -> None:
    table = dict(re.findall(r"^\| `(\w+)`(?:, [^|]+)?( \*)? \|", PAGE, re.MULTILINE))
    named = set(re.findall(r"`(\w+)`", PAGE))
    assert set(CONVERTERS) <= named
    assert set(FILTERS) <= table.keys()
    assert {name for name in FILTERS if table[name]} == set(DEFAULT)
