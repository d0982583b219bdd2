"""What can come next while a command line is being typed. scripts/completion.sh asks this for bash and zsh."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.cli.command import Use
from scripts.cli.places import known_values
from scripts.cli.table import known_commands

MAKE, SQLOTL = "make", "sqlotl"


def candidates(words: Sequence[str]) -> list[str]:
    """Returns the words that may follow: `make train CONFIG=` becomes the variants.

    Args:
        words: the line so far; the first is the program, the last is the word being typed, perhaps empty.
    """
    program, *before, current = words
    commands = [known_commands()[word] for word in before if word in known_commands()]
    uses = {name: use for command in commands for name, use in command.uses.items()}
    model = _model(before)
    if program.endswith(SQLOTL):
        found = _of_options(list(known_commands()), uses, before, current, model)
    else:
        found = _of_make(list(known_commands()), uses, before, current, model)
    return [word for word in found if word.startswith(current)]


def _of_make(commands: list[str], uses: dict[str, Use], before: list[str], current: str, model: str) -> list[str]:
    name, equals, _ = current.partition("=")
    if equals:
        return [f"{name}={value}" for value in known_values(name, model)] if name in uses else []
    typed = {word.partition("=")[0] for word in before if "=" in word}
    shown = [use.name for command in before if command in known_commands() for use in known_commands()[command].shown]
    variables = [f"{name}=" for name in shown if name not in typed]
    return variables if uses and not current.islower() else [*commands, *variables]


def _of_options(commands: list[str], uses: dict[str, Use], before: list[str], current: str, model: str) -> list[str]:
    if not before:
        return commands
    last = next((use for use in uses.values() if use.variable.option == before[-1]), None)
    if last and not last.variable.kind.flag:
        return known_values(last.name, model)
    return [use.variable.option for use in uses.values() if use.variable.option not in before]


def _model(words: Sequence[str]) -> str:
    """Returns the model that the line names already, or the usual one."""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word.startswith("MODEL="):
            return word.removeprefix("MODEL=")
        if word == "--model" and following:
            return following
    return "pocket"
