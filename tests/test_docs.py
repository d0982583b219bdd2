"""Protects README, docs and cards from drifting: what they tell to type is understood, what they name exists.

Every block is a command, a config, JSON, Python or the layout, and is checked as such; or a comment before it says why
not: <!-- not tested: reason -->.
"""

from __future__ import annotations

import ast
import json
import re
import shlex
from itertools import dropwhile
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.commands import SPEAKS
from core.config.keys import check_keys
from core.config.overlay import EXTENDS, OURS
from core.config.ranges import check_data, check_settings
from core.config.settings import Data, Settings
from core.config.typed import convert
from core.config.yaml_file import read_yaml
from core.runs import ROOT
from scripts.cli.places import known_values
from scripts.cli.read import GOALS, PREFIX, TYPED, arguments
from scripts.cli.table import ALIASES, known_commands
from tests.markdown import Block, Page

README = Page(ROOT / "README.md")
PAGES = [README, *(Page(path) for path in sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("embedded/*/README.md")]))]
BLOCKS = [block for page in PAGES for block in page.blocks if not block.untested]
PROGRAMS = ("make", "scripts/sqlotl", "python", "pytest", "deepeval", "lm_eval")
INVENTED = {name for page in PAGES for name in re.findall(r"make new CONFIG=(\w+)", page.text)}
PATH = re.compile(r"[\w.-]+(/[\w.<>*-]+)+/?")
MADE = ("runs", "reports", "data")  # what the commands write


def kind(block: Block) -> str:
    """What a block holds, as far as it can be read."""
    if block.lines and all(program(line) in PROGRAMS for line in block.lines):
        return "commands"
    if all(re.match(r"\w+/\s", line) for line in block.lines):
        return "layout"
    for name, read in (("JSON", json.loads), ("YAML", mapping), ("Python", ast.parse)):
        try:
            read(block.text)
        except (ValueError, SyntaxError, yaml.YAMLError):
            continue
        return name
    return "unknown"


def words(line: str) -> list[str]:
    """The words of a command, without the variables that are set before its program."""
    return list(dropwhile(lambda word: re.match("[A-Z_]+=", word), shlex.split(line)))


def program(line: str) -> str:
    return next(iter(words(line)), "")


def mapping(text: str) -> dict[str, Any]:
    value = yaml.safe_load(text)
    if not isinstance(value, dict):
        raise ValueError("no mapping")
    return value


def of_kind(name: str) -> list[Block]:
    return [block for block in BLOCKS if kind(block) == name]


def lines_of(name: str) -> list[tuple[Block, list[str]]]:
    """Every line that calls a program, as words."""
    return [(block, words(line)) for block in of_kind("commands") for line in block.lines if program(line) == name]


def test_every_block_can_be_checked_or_says_why_not() -> None:
    assert [str(block) for block in of_kind("unknown")] == []
    assert {kind(block) for block in BLOCKS} == {"commands", "layout", "JSON", "YAML", "Python"}


# Commands.


def read_by_make(typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads a line as make's commands do, without running one; `make` alone is `make help`."""
    goals = [word for word in typed if "=" not in word] or ["help"]
    variables = dict(word.split("=", 1) for word in typed if "=" in word)
    for goal in goals:
        monkeypatch.setenv(SPEAKS, "make")
        monkeypatch.setenv(GOALS, " ".join(goals))
        monkeypatch.setenv(TYPED, " ".join(variables))
        for name, text in variables.items():
            monkeypatch.setenv(PREFIX + name, text)
        arguments(goal, [])
    for name in variables.keys() & {"CONFIG", "FROM", "MODEL", "DATA"}:
        known = {*known_values(name, variables.get("MODEL", "pocket")), *INVENTED}
        assert set(variables[name].split()) <= known, f"{name}={variables[name]}"


@pytest.mark.parametrize(("block", "typed"), lines_of("make"), ids=str)
def test_make_understands_what_is_typed(block: Block, typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    read_by_make(typed[1:], monkeypatch)


@pytest.mark.parametrize(("block", "typed"), [*lines_of("python"), *lines_of("scripts/sqlotl")], ids=str)
def test_every_module_exists_and_understands_its_options(block: Block, typed: list[str]) -> None:
    module, options = (typed[2], typed[3:]) if typed[1] == "-m" else (f"scripts.{typed[1]}", typed[2:])
    file = ROOT / module.replace(".", "/")
    assert file.with_suffix(".py").is_file() or (file / "__main__.py").is_file(), module
    name = module.removeprefix("scripts.").replace("_", "-")
    if name in known_commands():
        arguments(name, options)


@pytest.mark.parametrize(("block", "typed"), [*lines_of("pytest"), *lines_of("deepeval")], ids=str)
def test_every_test_file_that_is_called_exists(block: Block, typed: list[str]) -> None:
    assert (ROOT / typed[-1]).is_file()


@pytest.mark.parametrize(("block", "typed"), lines_of("lm_eval"), ids=str)
def test_lm_eval_finds_the_task(block: Block, typed: list[str]) -> None:
    folder, task = (typed[typed.index(option) + 1] for option in ("--include_path", "--tasks"))
    definitions = [path.read_text(encoding="utf-8") for path in (ROOT / folder).rglob("*.yaml")]
    assert any(re.search(rf"^(group|task): {task}$", text, re.MULTILINE) for text in definitions)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.relative_to(ROOT).as_posix())
def test_every_command_in_a_sentence_exists(page: Page) -> None:
    """There only its name and variables are looked at: a sentence may leave out what is needed."""
    for code in [words(code) for code in page.code if code.startswith("make ")]:
        goals = [word for word in code[1:] if "=" not in word]
        assert goals and set(goals) <= set(known_commands()), code
        known = {name for goal in goals for name in known_commands()[goal].uses} | set(ALIASES)
        assert {word.split("=")[0] for word in code if "=" in word} <= known, code


# Configs.


def check_variant(path: Path) -> None:
    file = read_yaml(path)
    file.content.pop(EXTENDS, None)
    check_keys(file, "variant")
    check_settings(convert(Settings, file.content.get(OURS) or {}, file, OURS), file)


@pytest.mark.parametrize("block", of_kind("YAML"), ids=str)
def test_every_config_has_known_keys_and_values(block: Block, tmp_path: Path) -> None:
    first = block.text.splitlines()[0]
    if first.startswith("# axolotl_configs/data/"):
        path = tmp_path / "data.yaml"
        path.write_text(block.text, encoding="utf-8")
        file = read_yaml(path)
        check_data(convert(Data, file.content, file, ""), file)
        return
    file = ROOT / first.removeprefix("# ")
    content = mapping(block.text)
    if first.startswith("# ") and file.is_file():  # a part of a file of ours
        there = set(re.findall(r"^\s*(\w+):", file.read_text(encoding="utf-8"), re.MULTILINE))
        assert content.keys() <= there
        return
    path = tmp_path / "variant.yaml"
    path.write_text(block.text, encoding="utf-8")
    check_variant(path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.relative_to(ROOT).as_posix())
def test_every_config_in_a_sentence_has_known_keys(page: Page, tmp_path: Path) -> None:
    for code in [code for code in page.code if code.startswith(f"{OURS}:")]:
        path = tmp_path / "variant.yaml"
        path.write_text(code, encoding="utf-8")
        check_variant(path)


# Python and files.


@pytest.mark.parametrize("block", of_kind("Python"), ids=str)
def test_every_import_is_there(block: Block) -> None:
    imports = [node for node in ast.walk(ast.parse(block.text)) if isinstance(node, ast.ImportFrom)]
    assert imports
    for node in imports:
        source = (ROOT / str(node.module).replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
        assert all(re.search(rf"^(class|def) {alias.name}\b", source, re.MULTILINE) for alias in node.names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.relative_to(ROOT).as_posix())
def test_every_file_exists(page: Page) -> None:
    """What is linked, and what looks like a path from the project's folder or from beside the page."""
    for link in page.links:
        assert "://" in link or (page.path.parent / link.split("#")[0]).exists(), link
    for code in [code for code in page.code if PATH.fullmatch(code)]:
        top, pattern = code.split("/")[0], re.sub(r"<\w+>", "*", code).rstrip("/")
        if (ROOT / top).exists() and top not in MADE:
            assert any(ROOT.glob(pattern)), code


def test_the_layout_names_every_folder_with_code() -> None:
    named = {line.split("/")[0] for block in of_kind("layout") for line in block.lines}
    assert all((ROOT / name).is_dir() for name in named)
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} <= named


def test_ci_runs_the_command_of_the_readme() -> None:
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert {"make lint", "make test", "make test-workshop"} <= set(steps)
    assert {"make demo", "make test"} <= set(README.blocks[0].lines)
