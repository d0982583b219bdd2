"""Who wrote the report: `report.yaml` in the project's folder, which may be missing.

title: What a small model forgets      # optional; the report has a title of its own
course: Natural language processing, 2026
date: 30 November 2026
authors:
  - {name: Ana Lima, affiliation: "Universidade de São Paulo", email: ana@example.org}
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import msgspec
import yaml

from core.errors import UserError, nearest
from core.files import read_text
from core.runs import ROOT

AUTHORS_FILE = ROOT / "report.yaml"


@dataclass(frozen=True)
class Author:
    name: str
    affiliation: str = ""
    email: str = ""


@dataclass(frozen=True)
class Front:
    """What stands above the abstract."""

    title: str = ""
    course: str = ""
    date: str = ""
    authors: list[Author] = field(default_factory=list)


def read_front(path: Path = AUTHORS_FILE) -> Front:
    if not path.is_file():
        return Front()
    try:
        told = yaml.safe_load(read_text(path)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        raise UserError(f"{path}{place}: not valid YAML ({getattr(error, 'problem', 'cannot be read')}).") from None
    if not isinstance(told, dict):
        raise UserError(f"{path}: keys such as `title:` and `authors:` are needed.")
    _check_keys(path, told, Front, "")
    authors = told.get("authors") or []
    for at, author in enumerate(authors if isinstance(authors, list) else [], start=1):
        if isinstance(author, dict):
            _check_keys(path, author, Author, f"author {at}: ")
    values = {key: str(value) if key in ("title", "course", "date") else value for key, value in told.items()}
    try:
        return msgspec.convert({key: value for key, value in values.items() if value is not None}, Front)
    except msgspec.ValidationError as error:
        raise UserError(f"{path}: {error}. An author has a name, and may have affiliation and email.") from None


def _check_keys(path: Path, told: dict[str, Any], kind: type[Front] | type[Author], where: str) -> None:
    known = [each.name for each in fields(kind)]
    for key in told:
        if key not in known:
            close = nearest(str(key), known)
            hint = f" Did you mean {' or '.join(close)}?" if close else f" Known: {', '.join(known)}."
            raise UserError(f"{path}: {where}unknown key '{key}'.{hint}")
