"""Protects the direction of imports, read from the source: a folder knows only those below it, and there is no circle.

scripts -> {training, evaluation} -> {custom_metrics, preprocess} -> core. The workshop stands alone. An import inside a
function counts like any other: it would only hide the direction.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from core.runs import ROOT

MAY_IMPORT: dict[str, set[str]] = {
    "core": set(),
    "preprocess": {"core"},
    "custom_metrics": {"core"},
    "training": {"core", "preprocess", "custom_metrics"},
    "evaluation": {"core", "preprocess", "custom_metrics"},
    "scripts": {"core", "preprocess", "custom_metrics", "training", "evaluation"},
    "workshop": set(),
}


def modules() -> dict[str, Path]:
    """Every module of our own by its name; a package by the name of its folder."""
    found = {}
    for path in (path for folder in MAY_IMPORT for path in (ROOT / folder).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(path: Path) -> Iterator[str]:
    """The modules of our own that a file names, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}, line {node.lineno}: imports are written from the project's folder"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if inner in MODULES or node.module in MODULES:
                    yield inner if inner in MODULES else str(node.module)


EDGES = {name: set(imported(path)) - {name} for name, path in MODULES.items()}


def layer(module: str) -> str:
    return module.partition(".")[0]


def test_every_folder_with_code_has_its_place() -> None:
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"} == set(MAY_IMPORT)


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_a_folder_imports_only_what_lies_below_it(folder: str) -> None:
    allowed = MAY_IMPORT[folder] | {folder}
    wrong = {(a, b) for a, found in EDGES.items() if layer(a) == folder for b in found if layer(b) not in allowed}
    assert not wrong


def test_no_circle_between_modules() -> None:
    try:
        TopologicalSorter(EDGES).prepare()
    except CycleError as error:
        pytest.fail("a circle: " + " <- ".join(error.args[1]))


def test_only_a_command_names_the_workshop() -> None:
    """Not even in a string, which `python -m` would take."""
    product = [path for name, path in MODULES.items() if layer(name) not in ("workshop", "scripts")]
    assert product and [path for path in product if "workshop" in path.read_text(encoding="utf-8")] == []
