"""Says what may be typed: the list of commands, and one command in full. Nothing is wider than 80 columns."""

from __future__ import annotations

import shutil
import textwrap

from core.commands import by_make, command_line, option
from scripts.cli.command import Command, Use
from scripts.cli.table import known_commands

WIDTH = 80
CALL, MORE = 29, "..."  # columns for a command in the list
TOGETHER = "\N{NO-BREAK SPACE}"  # between words that stay on one line


def listing() -> str:
    """Returns every command, one a line, by section, with what it cannot do without."""
    commands = known_commands().values()
    calls = {command.name: _short_call(command) for command in commands}
    width = max(map(len, calls.values()))
    lines = [] if by_make() else ["scripts/sqlotl <command> [options]"]
    for section in dict.fromkeys(command.section for command in commands):
        own = [command for command in commands if command.section == section]
        lines += ["", section]
        for one in own:
            lines += _wrapped(one.help, f"  {calls[one.name]:{width}}  ", " " * (width + 4))
    example = command_line("help", COMMAND="train") if by_make() else "scripts/sqlotl train --help"
    more = [f"What else a command takes: {example}", "Completion by the Tab key:  source scripts/completion.sh"]
    return "\n".join([*lines, "", *more])


def explain(command: Command) -> str:
    """Returns what one command does and what it takes."""
    names = {use.name: use.name if by_make() else use.variable.option for use in command.uses.values()}
    width = max((len(name) for name in names.values()), default=0)
    lines = [f"{command.name}: {command.help}", "", *usage(command), ""]
    for use in command.uses.values():
        default = f" (without it: {use.default})" if use.default else ""
        many = "; several, separated by spaces" if use.many else ""
        text = f"{use.variable.help}{many}{default}"
        lines += _wrapped(text, f"  {names[use.name]:{width}}  ", " " * (width + 4))
    return "\n".join(lines)


def usage(command: Command) -> list[str]:
    """Returns the lines that show everything that the command takes, what may be left out in brackets."""
    words = []
    for use in command.shown:
        if use.variable.kind.rest and not by_make():
            value = shown_kind(use)
        elif use.variable.kind.flag:
            value = f"{use.name}=1" if by_make() else use.variable.option
        else:
            value = f"{use.name}={use.default or ''}" if by_make() else f"{option(use.name)} {shown_kind(use)}"
        value += "..." if use.many else ""
        words.append(value if use.required else f"[{value}]")
    words = [word.replace(" ", TOGETHER) for word in (command_line(command.name), *words)]
    return _wrapped(" ".join(words), "  ", " " * 6)


def _wrapped(text: str, first: str, later: str) -> list[str]:
    width = min(WIDTH, shutil.get_terminal_size().columns)
    lines = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
    return [line.replace(TOGETHER, " ") for line in lines]


def shown_kind(use: Use) -> str:
    """Returns a placeholder for a value: <config>, or the words that may be chosen."""
    choices = use.variable.kind.choices
    return "|".join(choices) if choices else f"<{use.name.lower()}>"


def _short_call(command: Command) -> str:
    """Returns the command with what it cannot do without, as far as there is room for it."""
    needed = [f"{use.name}=" if by_make() else use.variable.option for use in command.shown if use.required]
    words = ["make", command.name, *needed] if by_make() else [command.name, *needed]
    while len(" ".join(words)) > CALL:
        words = [*words[: -2 if words[-1] == MORE else -1], MORE]
    return " ".join(words)
