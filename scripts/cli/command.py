"""One command and what it takes, read from how the table writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.cli.kinds import Kind
from scripts.cli.variables import VARIABLES, Variable

SCRIPTS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Use:
    """How one command uses a variable."""

    variable: Variable
    required: bool
    many: bool
    default: str | None

    @property
    def name(self) -> str:
        return self.variable.name


@dataclass(frozen=True)
class Command:
    """One command. `also` holds what is understood but not shown in the list: for tests and for maintainers."""

    name: str
    section: str
    help: str
    takes: str = ""
    also: str = ""
    kinds: dict[str, Kind] = field(default_factory=dict)  # where a variable has other values here
    says: dict[str, str] = field(default_factory=dict)  # where the help says something else of it here

    @property
    def script(self) -> Path:
        return SCRIPTS / f"{self.name.replace('-', '_')}.py"

    @property
    def uses(self) -> dict[str, Use]:
        """What may be typed after this command, by name."""
        return {use.name: use for use in (*self.shown, *map(self._use, self.also.split()))}

    @property
    def shown(self) -> tuple[Use, ...]:
        """What the help shows of it."""
        return tuple(map(self._use, self.takes.split()))

    def _use(self, word: str) -> Use:
        parts = re.fullmatch(r"(\[)?([A-Z_]+)(?:=(.+?))?(\.\.\.)?\]?", word)
        if parts is None:
            raise ValueError(f"{self.name}: {word} is not written as the table asks for")
        bracket, name, default, dots = parts.groups()
        usual = VARIABLES[name]
        variable = Variable(name, self.kinds.get(name, usual.kind), self.says.get(name, usual.help))
        return Use(variable, bracket is None, dots is not None, default)
