"""Protects the command line: nothing typed is ignored, nothing typed is run by a shell, one table says it all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands import SPEAKS, command_line
from core.environment import GOALS
from core.errors import UserError
from core.runs import ROOT
from scripts.cli.explain import WIDTH, explain, listing
from scripts.cli.read import PREFIX, TYPED, arguments, unknown_command
from scripts.cli.table import COMMANDS, known_commands
from scripts.cli.variables import VARIABLES

NOT_COMMANDS = {"__init__.py"}


@pytest.fixture
def by_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SPEAKS, "options")


def typed_to_make(monkeypatch: pytest.MonkeyPatch, goals: str, **variables: str) -> None:
    """Sets what the Makefile sets."""
    monkeypatch.setenv(SPEAKS, "make")
    monkeypatch.setenv(GOALS, goals)
    monkeypatch.setenv(TYPED, " ".join(variables))
    for name, text in variables.items():
        monkeypatch.setenv(PREFIX + name, text)


# The table.


def test_every_script_is_a_command_and_every_command_a_script() -> None:
    scripts = {path.name for path in (ROOT / "scripts").glob("*.py")} - NOT_COMMANDS
    named = {command.script.name for command in COMMANDS.values() if command.name not in ("setup", "clean-setup")}
    assert scripts == named


@pytest.mark.parametrize("name", known_commands())
def test_every_entry_of_the_table_can_be_read(name: str) -> None:
    command = known_commands()[name]
    for use in command.uses.values():
        assert use.default is None or use.variable.kind.read(use.default) is not None
    assert all(len(line) <= WIDTH for line in explain(command).splitlines())


def test_every_variable_is_listed_once_and_a_command_may_say_more_of_it() -> None:
    listed = (ROOT / "scripts" / "cli" / "variables.py").read_text(encoding="utf-8").count("\n        Variable(")
    assert listed == len(VARIABLES), "of two with one name the later would hide the earlier"
    uses = {name: COMMANDS[name].uses["A"].variable for name in ("diff", "compare", "judge")}
    assert len({variable.help for variable in uses.values()}) == 3
    with pytest.raises(ValueError):
        uses["diff"].kind.read("lora_r16/seed42")
    assert uses["judge"].kind.read("answers/mine.jsonl")


def test_the_list_fits_80_columns_in_both_manners(monkeypatch: pytest.MonkeyPatch) -> None:
    for manner in ("make", "options"):
        monkeypatch.setenv(SPEAKS, manner)
        lines = listing().splitlines()
        assert max(map(len, lines)) <= WIDTH
        assert all(any(f" {name} " in f"{line} " for line in lines) for name in COMMANDS)


def test_a_printed_command_is_the_users_own_manner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SPEAKS, "make")
    assert command_line("eval", CONFIG="a", MODEL="pocket", SEED=42, DATA=None) == "make eval CONFIG=a"
    assert command_line("train", CONFIG="a", MODEL="8b", SEED=7) == "make train CONFIG=a MODEL=8b SEED=7"
    assert command_line("score", PRED="my file.sql") == "make score PRED='my file.sql'"
    assert command_line("eval", MEASURE=["a", "b"]) == "make eval MEASURE='a b'"
    monkeypatch.setenv(SPEAKS, "options")
    assert command_line("train", CONFIG="a", DATA_FRACTION=0.5) == "scripts/sqlotl train --config a --data-fraction 0.5"
    assert command_line("eval", MEASURE=["a", "b"]) == "scripts/sqlotl eval --measure a b"


# What was typed.

BAD = {
    "a misspelt variable": ("train", {"CONFG": "x"}, "knows no variable CONFG. Did you mean CONFIG?"),
    "a variable in small letters": ("train", {"config": "x"}, "knows no variable config. Did you mean CONFIG?"),
    "another command's": ("list", {"SCALE": "1"}, "SCALE belongs to eval, export, merge"),
    "an empty value": ("train", {"CONFIG": " "}, "CONFIG= is empty"),
    "nothing where something is needed": ("export", {}, "export needs CONFIG and SCALE"),
    "a path for a name": ("check", {"CONFIG": "../x"}, "CONFIG is '../x'; needed is a name"),
    "an absolute path": ("check", {"CONFIG": "x", "MODEL": "/tmp/x"}, "MODEL is '/tmp/x'; needed is a name"),
    "a control character": ("check", {"CONFIG": "a\x1b[31m"}, "CONFIG is 'a\\x1b[31m'; needed is a name"),
    "a long name": ("check", {"CONFIG": "x" * 5000}, "xxx…'; needed is a name"),
    "no share": ("train", {"CONFIG": "x", "DATA_FRACTION": "0"}, "DATA_FRACTION is '0'; needed is a share above 0"),
    "per cent": ("train", {"CONFIG": "x", "DATA_FRACTION": "50"}, "0.5 is half"),
    "not a number": ("train", {"CONFIG": "x", "DATA_FRACTION": "nan"}, "DATA_FRACTION is 'nan'"),
    "too large a scale": ("export", {"CONFIG": "x", "SCALE": "7"}, "needed is a number from 0 to 2"),
    "a seed that is none": ("train", {"CONFIG": "x", "SEED": "1 two"}, "SEED is 'two'; needed is a whole number"),
    "an unknown language": ("report", {"LANG": "de"}, "LANG is 'de'; needed is en or pt"),
    "an open quotation": ("score", {"PRED": "'a.sql"}, "a quotation mark is not closed"),
    "a flag that is none": ("clean", {"YES": "perhaps"}, "YES is 'perhaps'; needed is 1 or 0"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_not_understood_is_an_error(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, variables, sentence = BAD[kind]
    typed_to_make(monkeypatch, name, **variables)
    with pytest.raises(UserError) as raised:
        arguments(name, [])
    assert sentence in str(raised.value)
    assert "--" not in str(raised.value)


EXAMPLES = {
    "the reference comes first": ("train", {}, "make train CONFIG=lora_r16"),
    "what was typed is kept": ("diff", {"A": "lora_r8"}, "make diff A=lora_r8 B=lora_r16"),
    "two are not one": ("diff", {"A": "lora_r16"}, "make diff A=lora_r16 B=dora_r16"),
    "a path is no name": ("judge-local", {"A": "base"}, "make judge-local A=base B=lora_r16 MODEL=<model>"),
}


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_for_what_is_missing_can_be_typed(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, variables, example = EXAMPLES[kind]
    typed_to_make(monkeypatch, name, **variables)
    with pytest.raises(UserError) as raised:
        arguments(name, [])
    assert str(raised.value).splitlines()[-1] == f"  For example: {example}"


def test_a_mistyped_command_is_not_taken_for_one_that_is_far_from_it() -> None:
    assert "Did you mean eval?" in str(unknown_command("evla"))


def test_make_gives_values(monkeypatch: pytest.MonkeyPatch) -> None:
    typed_to_make(monkeypatch, "train", CONFIG="a b", SEED="1 2", DATA_FRACTION="0.5")
    args = arguments("train", [])
    assert (args.config, args.seed, args.model, args.data_fraction) == (["a", "b"], [1, 2], "pocket", 0.5)
    assert not any(key.startswith(PREFIX) or key in (GOALS, TYPED) for key in os.environ), "meant for this command only"


def test_two_commands_on_one_line_share_their_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    typed_to_make(monkeypatch, "train eval", CONFIG="a", MMLU="600")
    assert arguments("train", []).config == ["a"]


def test_options_give_the_same_values(by_options: None) -> None:
    args = arguments("train", ["--config", "a", "b", "--seed=7"])
    assert (args.config, args.seed, args.model) == (["a", "b"], [7], "pocket")
    assert arguments("clean", ["--yes"]).yes is True and arguments("clean", []).yes is False
    assert arguments("export", ["--config", "a", "--strength", "0.5"]).scale == 0.5
    assert arguments("test", ["-k", "a or b"]).args == ["-k", "a or b"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--confg", "a"], "train knows no --confg. Did you mean --config?"),
        (["--conf", "a"], "train knows no --conf"),
        (["a", "--config", "b"], "train knows no a."),
        (["--config"], "--config needs a value"),
        ([], "train needs --config."),
        (["--config", "a", "--seed", "-1"], "--seed"),
    ],
)
def test_options_that_are_not_understood_are_errors(by_options: None, words: list[str], sentence: str) -> None:
    with pytest.raises(UserError) as raised:
        arguments("train", words)
    assert sentence in str(raised.value)


def test_a_relative_path_is_relative_to_where_it_was_typed(
    by_options: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SQLOTL_PLACE", str(tmp_path))
    assert arguments("data", ["--spider", "x.zip"]).spider == tmp_path / "x.zip"
    assert arguments("data", ["--spider", "/x.zip"]).spider == Path("/x.zip")


def test_a_text_that_leads_somewhere_from_there_is_a_path_and_any_other_a_name(
    by_options: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SQLOTL_PLACE", str(tmp_path))
    (tmp_path / "weights").mkdir()

    def base(text: str) -> str:
        return str(arguments("check", ["--config", "a", "--base", text]).base)

    assert base("weights") == base("./weights") == str(tmp_path / "weights")
    assert base("./gone") == str(tmp_path / "gone"), "named by its place in the error"
    assert base("~/gone") == str(Path.home() / "gone")
    assert base("Qwen/Qwen2.5-Coder-0.5B-Instruct") == "Qwen/Qwen2.5-Coder-0.5B-Instruct"
    monkeypatch.delenv("SQLOTL_PLACE")
    assert base("embedded/model") == "embedded/model", "typed in the project's folder it stays as it was"


# Through make itself.


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Makefile with a script that shows what reached it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "scripts").mkdir()
    (folder / "scripts" / "train.py").touch()
    (folder / "scripts" / "sqlotl").write_text('#!/bin/sh\nprintf "%s\\n" "$@" "$SQLOTL_TYPED" "$SQLOTL_MAKE_CONFIG"\n')
    (folder / "scripts" / "sqlotl").chmod(0o755)
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "$(shell touch hacked)",
        "$$(touch hacked)",
        "`touch hacked`",
        "'; touch hacked; '",
        '"; touch hacked; "',
        "x; touch hacked",
        "$(error stop)",
        "x # y",
        "a\\ b",
        "$HOME ${HOME} $(HOME)",
    ],
)
def test_a_value_is_data_to_make_and_to_the_shell(project: Path, text: str) -> None:
    command = ["make", "train", f"CONFIG={text}", f"NO_SUCH={text}"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert sorted(path.name for path in project.iterdir()) == ["Makefile", "scripts"]
    said, typed, value = result.stdout.rstrip("\n").split("\n")
    assert (said, value) == ("train", text)
    assert set(typed.split()) == {"CONFIG", "NO_SUCH"}


def test_a_command_that_does_not_exist_is_named_even_if_a_folder_is(tmp_path: Path) -> None:
    for typed in ("trian", "tests"):
        result = subprocess.run(["make", typed], cwd=ROOT, capture_output=True, text=True, check=False)
        assert result.returncode == 2 and f"Unknown command '{typed}'. Did you mean" in result.stderr


def test_a_script_that_cannot_be_imported_is_a_sentence(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['scripts.list'] = None; sys.argv = ['run', 'list']; from scripts.cli.run import main;"
    )
    code += "from scripts.cli.run import main; from core.errors import run_main; run_main(main)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "This should not have happened: ModuleNotFoundError" in result.stderr and "Traceback" not in result.stderr


@given(
    st.sampled_from(sorted(known_commands())),
    st.dictionaries(st.sampled_from(sorted(VARIABLES)), st.text(st.characters(exclude_characters="\0"), max_size=30)),
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_value_or_a_sentence(name: str, variables: dict[str, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        typed_to_make(
            patch, name, **{key: value.encode("utf-8", "replace").decode() for key, value in variables.items()}
        )
        try:
            arguments(name, [])
        except UserError as error:
            assert str(error)
