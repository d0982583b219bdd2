"""Reading and writing files so that a half-written one is never taken for whole, and a broken one is named."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TextIO

from core.drafts import clear_drafts, draft_name
from core.errors import UserError
from core.hashing import hash_tree
from core.text import shown_name

_GIT_LFS = "version https://git-lfs.github.com/spec/"


@contextmanager
def atomic_open(path: Path) -> Iterator[TextIO]:
    """Opens a text file beside `path` and renames it into place only when the block ends well."""
    name = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        clear_drafts(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{draft_name(path)}-")
        # Half of a surrogate pair, which only JSON can hold, is written as the escape that JSON has for it.
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        if name and os.path.exists(name):
            os.unlink(name)


def cannot_write(path: Path, error: OSError) -> UserError:
    """Makes the sentence for a place that cannot be written to, with what helps."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    advice = "Free some space" if full else "Make it writable"
    return UserError(f"Cannot write {path}: {error.strerror or error}. {advice}, or choose another place.")


@contextmanager
def whole_folder(target: Path, existing: Literal["aside", "keep"] = "aside") -> Iterator[Path]:
    """Yields an empty folder beside `target` and renames it into place when the block ends well.

    What is there already is moved aside, or kept in place of the new one. It stays, too, if it is the same: a call that
    was killed too late to say so is not repeated in vain. What a killed process left is cleared away.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_drafts(target)
        draft = target.parent / draft_name(target)
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
    except OSError as error:
        raise cannot_write(target, error) from None
    try:
        yield draft
        if (existing == "keep" and target.exists()) or same_files(draft, target):
            return
        move_aside(target)
        os.replace(draft, target)
    except OSError as error:
        raise cannot_write(target, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def same_files(one: Path, other: Path) -> bool:
    """Says whether two folders hold the same files."""
    return one.is_dir() and other.is_dir() and hash_tree(one) == hash_tree(other)


def move_aside(path: Path) -> Path | None:
    """Moves a file or folder to old/<date>/ beside it and returns where it is now; None if there is nothing to move."""
    if not os.path.lexists(path):
        return None
    folder = path.parent / "old" / time.strftime("%Y-%m-%d_%H%M%S")
    place, number = folder / path.name, 2
    while os.path.lexists(place):
        place, number = folder.with_name(f"{folder.name}_{number}") / path.name, number + 1
    place.parent.mkdir(parents=True, exist_ok=True)
    os.rename(path, place)
    return place


def write_text(path: Path, text: str) -> None:
    with atomic_open(path) as stream:
        stream.write(text)


def write_bytes(path: Path, data: bytes) -> None:
    """Writes the file whole or not at all, as text files are."""
    draft = path.parent / draft_name(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        clear_drafts(path)
        draft.write_bytes(data)
        os.replace(draft, path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def write_json(path: Path, value: Any) -> None:
    write_text(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with atomic_open(path) as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_text(path: Path, errors: str = "strict") -> str:
    """Reads UTF-8, with or without a BOM; line ends of any system. `errors`: what to do about bytes that are none."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors=errors)
    except FileNotFoundError:
        raise UserError(f"{path} does not exist.") from None
    except IsADirectoryError:
        raise UserError(f"{path} is a folder; a file is needed here.") from None
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8 text (byte {error.start}).") from None
    except OSError as error:
        raise UserError(f"Cannot read {shown_name(str(path))}: {error.strerror}.") from None
    if text.startswith(_GIT_LFS):
        raise UserError(f"{path} is a Git LFS pointer, not the file itself. Download it: git lfs pull.")
    return text


def is_git_lfs_pointer(path: Path) -> bool:
    """Says whether a file only names content that was left on a server."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_GIT_LFS)) == _GIT_LFS.encode()
    except OSError:
        return False


def parse_json(text: str, place: str) -> Any:
    """Returns what a JSON text says; `place` is named in the error."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f", line {error.lineno}" if error.lineno > 1 or ", line" not in place else ""
        raise UserError(f"{place}{line}: not valid JSON ({error.msg}).") from None
    except RecursionError:
        raise UserError(f"{place}: not usable JSON (lists or objects within each other, too deep).") from None
    except ValueError:  # a number of thousands of digits
        raise UserError(f"{place}: not usable JSON (a number is too long).") from None


def read_json(path: Path) -> Any:
    """Reads a file that holds one JSON value."""
    return parse_json(read_text(path), str(path))


def read_jsonl(path: Path, errors: str = "strict") -> list[dict[str, Any]]:
    rows = []
    for number, line in enumerate(read_text(path, errors).split("\n"), start=1):
        if not line.strip():
            continue
        row = parse_json(line, f"{path}, line {number}")
        if not isinstance(row, dict):
            raise UserError(f"{path}, line {number}: a JSON object is needed, found {type(row).__name__}.")
        rows.append(row)
    return rows
