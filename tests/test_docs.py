"""Protects README, docs and cards from drifting: what they tell to type is understood, what they name exists.

Every block is a command, a config, JSON, Python or the layout, and is checked as such; or a comment before it says why
not: <!-- not tested: reason -->.
"""

from __future__ import annotations

import ast
import importlib
import re
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from core.commands import SPEAKS
from core.config import Data, Settings, data_names, load_variant, models, places, variants
from core.config.keys import known_keys
from core.config.overlay import OURS
from core.config.places import CONFIGS
from core.runs import ROOT
from core.share import share_of
from scripts.cli.read import GOALS, PREFIX, TYPED, arguments
from scripts.cli.table import known_commands
from scripts.cli.variables import ALIASES
from scripts.new import examples
from tests.markdown import Block, Page, kind, mapping, page_name, program, words

README = Page(ROOT / "README.md")
PAGES = [README, *(Page(path) for path in sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("embedded/*/README.md")]))]
BLOCKS = [block for page in PAGES for block in page.blocks if not block.untested]
NAMES = {"CONFIG": variants, "FROM": lambda: [*variants(), *examples()], "MODEL": models, "DATA": data_names}
MAKES = re.compile(r"make (?:new CONFIG|model NAME|own-data NAME)=(\w+)")
INVENTED = {name for page in PAGES for name in MAKES.findall(page.text)}
A_VARIANT = f"{CONFIGS.name}/documented.yaml"
PATH = re.compile(r"[\w.-]+(/[\w.<>*-]+)+/?")
MADE = ("runs/", "reports/", "data/", "axolotl_configs/revisions.json")  # what the commands write


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
    for name in variables.keys() & NAMES.keys():
        typed_names = {
            share_of(word)[0] for word in variables[name].split()
        }  # a share of the data is a run's name, too
        assert typed_names <= {*NAMES[name](), *INVENTED}, f"{name}={variables[name]}"


@pytest.mark.parametrize(("block", "typed"), lines_of("make"), ids=str)
def test_make_understands_what_is_typed(block: Block, typed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    read_by_make(typed[1:], monkeypatch)


@pytest.mark.parametrize(("block", "typed"), [*lines_of(".venv/bin/python"), *lines_of("scripts/sqlotl")], ids=str)
def test_every_module_exists_and_understands_its_options(block: Block, typed: list[str]) -> None:
    module, options = (typed[2], typed[3:]) if typed[1] == "-m" else (f"scripts.{typed[1]}", typed[2:])
    file = ROOT / module.replace(".", "/")
    assert file.with_suffix(".py").is_file() or (file / "__main__.py").is_file(), module
    name = module.removeprefix("scripts.").replace("_", "-")
    if name in known_commands():
        arguments(name, options)


@pytest.mark.parametrize(("block", "typed"), [*lines_of(".venv/bin/pytest"), *lines_of(".venv/bin/deepeval")], ids=str)
def test_every_test_file_that_is_called_exists(block: Block, typed: list[str]) -> None:
    assert (ROOT / typed[-1]).is_file()


@pytest.mark.parametrize(("block", "typed"), lines_of(".venv/bin/lm_eval"), ids=str)
def test_lm_eval_finds_the_task(block: Block, typed: list[str]) -> None:
    folder, task = (typed[typed.index(option) + 1] for option in ("--include_path", "--tasks"))
    definitions = [path.read_text(encoding="utf-8") for path in (ROOT / folder).rglob("*.yaml")]
    assert any(re.search(rf"^(group|task): {task}$", text, re.MULTILINE) for text in definitions)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_command_in_a_sentence_exists(page: Page) -> None:
    """There only its name and variables are looked at: a sentence may leave out what is needed."""
    for code in [words(code) for code in page.code if code.startswith("make ")]:
        goals = [word for word in code[1:] if "=" not in word]
        assert goals and set(goals) <= set(known_commands()), code
        known = {name for goal in goals for name in known_commands()[goal].uses} | set(ALIASES)
        assert {word.split("=")[0] for word in code if "=" in word} <= known, code


# Configs.


@pytest.fixture
def configs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of our configs, from which configs are read."""
    shutil.copytree(CONFIGS, tmp_path / CONFIGS.name)
    monkeypatch.setattr(places, "CONFIGS", tmp_path / CONFIGS.name)
    return tmp_path


def read_config(text: str, name: str, folder: Path) -> None:
    """Reads a text as a config of that name is read: a model, a variant or data."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    kind, stem = path.parent.name, path.stem
    model, variant = (stem if kind == "models" else "pocket"), (stem if kind == CONFIGS.name else "lora_r16")
    load_variant(model, variant, data=stem if kind == "data" else None)


@pytest.mark.parametrize("block", of_kind("YAML"), ids=str)
def test_every_config_is_accepted(block: Block, configs: Path) -> None:
    """Each is the file that its first line names, or else a variant."""
    named = re.match(r"# (\S+\.yaml)\n", block.text)
    name = named[1] if named else A_VARIANT
    if name.startswith(CONFIGS.name):
        read_config(block.text, name, configs)
    else:  # a line of another file of ours
        there = re.findall(r"^\s*(\w+):", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
        assert mapping(block.text).keys() <= set(there)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_config_in_a_sentence_is_accepted(page: Page, configs: Path) -> None:
    ours = {field.name for record in (Settings, Data) for field in fields(record)}
    for code in [code for code in page.code if re.match(r"[a-z_]+: [\w{\[]", code)]:
        assert mapping(code).keys() <= set(known_keys()) | ours | {OURS}, code
        if OURS in mapping(code):
            read_config(code, A_VARIANT, configs)


# Python and files.


@pytest.mark.parametrize("block", of_kind("Python"), ids=str)
def test_every_import_is_there(block: Block) -> None:
    imports = [node for node in ast.walk(ast.parse(block.text)) if isinstance(node, ast.ImportFrom)]
    for node in imports:
        module = importlib.import_module(str(node.module))
        assert all(hasattr(module, alias.name) for alias in node.names)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_file_exists(page: Page) -> None:
    """What is linked, and what looks like a path from the project's folder or from beside the page."""
    for link in page.links:
        assert "://" in link or (page.path.parent / link.split("#")[0]).exists(), link
    for code in [code for code in page.code if PATH.fullmatch(code)]:
        top, pattern = code.split("/")[0], re.sub(r"<\w+>", "*", code).rstrip("/")
        if (ROOT / top).exists() and not code.startswith(MADE) and Path(code).stem not in INVENTED:
            assert any(ROOT.glob(pattern)), code


def test_the_layout_names_every_folder_with_code() -> None:
    named = {line.split("/")[0] for block in of_kind("layout") for line in block.lines}
    assert all((ROOT / name).is_dir() for name in named)
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} <= named


def test_the_changelog_names_this_version() -> None:
    version = re.findall(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)[0]
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased" and headings[1] == version


def test_ci_runs_the_command_of_the_readme() -> None:
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert {"make lint", "make test", "make test-workshop"} <= set(steps)
    assert {"make demo", "make test"} <= set(README.blocks[0].lines)
