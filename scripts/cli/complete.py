"""What can come next while a command line is being typed. scripts/completion.sh asks this for bash and zsh."""

from __future__ import annotations

from collections.abc import Sequence

from core.commands import option
from scripts.cli.command import Use
from scripts.cli.places import known_values
from scripts.cli.table import known_commands

MAKE, SQLOTL = "make", "sqlotl"
Whose = tuple[str, str | None]  # the model and the data that the line names


def candidates(words: Sequence[str]) -> list[str]:
    """Returns the words that may follow: `make train CONFIG=` becomes the variants.

    Args:
        words: the line so far; the first is the program, the last is the word being typed, perhaps empty.
    """
    program, *before, current = words
    commands = [known_commands()[word] for word in before if word in known_commands()]
    uses = {name: use for command in commands for name, use in command.uses.items()}
    whose = _typed(before, "MODEL") or "pocket", _typed(before, "DATA")
    if program.endswith(SQLOTL):
        found = _of_options(list(known_commands()), uses, before, current, whose)
    else:
        found = _of_make(list(known_commands()), uses, before, current, whose)
    return [word for word in found if word.startswith(current)]


def _of_make(commands: list[str], uses: dict[str, Use], before: list[str], current: str, whose: Whose) -> list[str]:
    name, equals, _ = current.partition("=")
    if equals:
        return [f"{name}={value}" for value in known_values(uses[name].variable, *whose)] if name in uses else []
    typed = {word.partition("=")[0] for word in before if "=" in word}
    shown = [use.name for command in before if command in known_commands() for use in known_commands()[command].shown]
    variables = [f"{name}=" for name in shown if name not in typed]
    return variables if uses and not current.islower() else [*commands, *variables]


def _of_options(commands: list[str], uses: dict[str, Use], before: list[str], current: str, whose: Whose) -> list[str]:
    if not before:
        return commands
    last = next((use for use in uses.values() if use.variable.option == before[-1]), None)
    if last and not last.variable.kind.flag:
        return known_values(last.variable, *whose)
    return [use.variable.option for use in uses.values() if use.variable.option not in before]


def _typed(words: Sequence[str], name: str) -> str | None:
    """Returns the value of a variable that the line names already."""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word.startswith(f"{name}="):
            return word.removeprefix(f"{name}=")
        if word == option(name) and following:
            return following
    return None
