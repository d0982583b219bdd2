"""Reads what was typed, after make or after scripts/sqlotl, into checked values. Nothing that was typed is ignored."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.commands import by_make, command_line
from core.environment import GOALS
from core.errors import UserError
from core.paths import with_home
from scripts.cli.command import SCRIPTS, Command, Use
from scripts.cli.explain import explain, shown_kind, usage
from scripts.cli.kinds import did_you_mean
from scripts.cli.places import known_values
from scripts.cli.table import known_commands
from scripts.cli.variables import ALIASES

# What the Makefile sets beside GOALS: the names of the variables typed, and each variable's text.
TYPED, PREFIX = "SQLOTL_TYPED", "SQLOTL_MAKE_"


def arguments(name: str, words: Sequence[str] | None = None) -> argparse.Namespace:
    """Returns the values for a command, each as a lower-case attribute; None or its default where it was not typed."""
    command = known_commands()[name]
    if words is None:
        words = sys.argv[1:]
    if GOALS in os.environ and not words:
        texts = _from_make(command, os.environ)
        forget(os.environ)
    else:
        texts = _from_options(command, words)
    missing = [use for use in command.uses.values() if use.required and use.name not in texts]
    if missing:
        raise _missing(command, missing, texts)
    values = {use.name.lower(): _value(use, texts) for use in command.uses.values()}
    return argparse.Namespace(**values, typed=frozenset(texts))  # a default is not typed


def forget(environment: dict[str, str] | os._Environ[str]) -> None:
    """Takes make's variables out of the environment: they are for this command, not for what it starts."""
    for key in [key for key in environment if key in (GOALS, TYPED) or key.startswith(PREFIX)]:
        del environment[key]


def unknown_command(name: str) -> UserError:
    """Makes the error for a command that does not exist."""
    known = tuple(known_commands())
    return UserError(f"Unknown command '{name}'.{did_you_mean(name, known)} All of them: {command_line('help')}")


# From make: a text for each name, each known to one of the commands typed.


def _from_make(command: Command, environment: Mapping[str, str]) -> dict[str, list[str]]:
    commands = [_command(goal) for goal in environment[GOALS].split()]
    if command.name == "help" and len(commands) > 1:
        raise UserError(f"help stands alone. To explain a command: {command_line('help', COMMAND=commands[1].name)}")
    texts = {}
    for typed in environment.get(TYPED, "").split():
        name = ALIASES.get(typed, typed)
        if not any(name in other.uses for other in commands):
            raise _unknown_variable(command, typed)
        if name in command.uses:
            text = environment.get(PREFIX + typed, "")
            texts[name] = _split(command.uses[name], text)
    for name in command.uses:
        # LANG, SHELL and the like are the system's own; a variable of ours in the environment was meant for us.
        if name not in texts and name in ("CONFIG", "MODEL", "SEED") and environment.get(name):
            line = command_line(command.name, **{name: environment[name]})
            print(f"· {name} of the environment is not read; type it after the command: {line}", file=sys.stderr)
    return texts


def _command(name: str) -> Command:
    try:
        return known_commands()[name]
    except KeyError:
        raise unknown_command(name) from None


def _unknown_variable(command: Command, name: str) -> UserError:
    known = tuple(command.uses)
    guess = f" Did you mean {name.upper()}?" if name.upper() in known else did_you_mean(name.upper(), known)
    if not guess:
        others = [other.name for other in known_commands().values() if name.upper() in other.uses]
        guess = f" {name.upper()} belongs to {', '.join(others[:4])}." if others else ""
    return _with_usage(f"{command.name} knows no variable {name}.{guess}", command)


def _with_usage(sentence: str, command: Command) -> UserError:
    return UserError("\n".join([sentence, *usage(command)]))


def _split(use: Use, text: str) -> list[str]:
    if not text.strip():
        raise UserError(f"{use.name}= is empty. Give it a value, or leave it out.")
    if not use.many:
        return [text]
    try:
        return shlex.split(text)
    except ValueError:
        raise UserError(f"{use.name}={text}: a quotation mark is not closed.") from None


# From scripts/sqlotl: options, read by argparse.


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> Any:  # the one thing that it finds here: `argument --x: expected one argument`
        raise UserError(f"{message.split(':')[0].removeprefix('argument ')} needs a value.")


def _from_options(command: Command, words: Sequence[str]) -> dict[str, list[str]]:
    if set(words) & {"-h", "--help"} and not any(use.variable.kind.rest for use in command.uses.values()):
        print(explain(command))
        sys.exit(0)
    rest = next((use for use in command.uses.values() if use.variable.kind.rest), None)
    if rest:
        return {rest.name: [shlex.join(words)]} if words else {}
    parser = _Parser(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    for use in command.uses.values():
        names = [use.variable.option, *(f"--{old.lower()}" for old, new in ALIASES.items() if new == use.name)]
        if use.variable.kind.flag:
            parser.add_argument(*names, dest=use.name, action="store_const", const=["1"])
        else:
            parser.add_argument(*names, dest=use.name, nargs="+" if use.many else 1)
    try:
        found, unknown = parser.parse_known_args(list(words))
    except UserError as error:
        raise _with_usage(str(error), command) from None
    if unknown:
        options = tuple(use.variable.option for use in command.uses.values())
        name = unknown[0].split("=", 1)[0]
        guess = did_you_mean(name, options)
        raise _with_usage(f"{command.name} knows no {name}.{guess}", command)
    return vars(found)


# Both: texts become values.


def _value(use: Use, texts: Mapping[str, list[str]]) -> Any:
    given = texts.get(use.name)
    if given is None:
        if use.default is None:
            return False if use.variable.kind.flag else None
        given = [use.default]
    values = [_read(use, text) for text in given]
    return values if use.many else values[0]


def _read(use: Use, text: str) -> Any:
    try:
        value = use.variable.kind.read(text)
    except (ValueError, KeyError, OverflowError):
        raise UserError(f"{_named(use)} is {_short(text)}; needed is {use.variable.kind.needed}.") from None
    if use.variable.kind.place:
        return _path_or_name(value)
    return _from_where_it_was_typed(value) if isinstance(value, Path) else value


def _path_or_name(text: str) -> str:
    """It is a path if it is written like one or leads somewhere; all else is a name, of the Hub or of a run."""
    path = Path(with_home(text))
    there = _from_where_it_was_typed(path)
    is_path = text.startswith((".", "~")) or there.exists()
    return str(there) if is_path and there != Path(text) else text


def _from_where_it_was_typed(path: Path) -> Path:
    """Commands run in the project's folder; a relative path is relative to where the user was."""
    place = Path(os.environ.get("SQLOTL_PLACE") or SCRIPTS.parent)
    return path if path.is_absolute() or place == SCRIPTS.parent else place / path


def _missing(command: Command, uses: list[Use], typed: Mapping[str, list[str]]) -> UserError:
    """Makes the error for what is needed and was not typed, with an example that keeps what was."""
    lines = [f"{command.name} needs {' and '.join(map(_named, uses))}."]
    examples = {name: typed.get(name) for name in command.uses}
    for use in uses:
        known = known_values(use.variable)
        lines.append(f"{_named(use)}: {use.variable.help}" + (f"; there is {', '.join(known)}" if known else ""))
        unused = [name for name in known if [name] not in examples.values()]
        examples[use.name] = [unused[0] if unused else shown_kind(use)]
    lines.append(f"For example: {command_line(command.name, **examples)}")
    return UserError("\n  ".join(lines))


def _named(use: Use) -> str:
    return use.name if by_make() else use.variable.option


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")
