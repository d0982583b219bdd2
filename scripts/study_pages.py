"""Writes the tables, pictures and numbers of docs/studies/ anew from the packed studies beside them."""

from __future__ import annotations

from pathlib import Path

from core.console import done, note
from core.errors import UserError, run_main
from core.files import write_text
from core.runs import ROOT, shown
from scripts.cli.read import arguments
from scripts.pages.page import RESULTS, fill
from scripts.pages.prose import hidden, unvouched

STUDIES = ROOT / "docs" / "studies"


def main() -> None:
    arguments("study-pages")
    found = [page for page in pages() if write(page)]
    if not found:
        done("Every page says what its results say")


def pages() -> list[Path]:
    """Returns the pages that are about a packed study."""
    return [page for page in sorted(STUDIES.glob("*.md")) if RESULTS.search(page.read_text(encoding="utf-8"))]


def write(page: Path) -> bool:
    """Fills one page; says whether anything was written. A number that nobody vouches for is an error."""
    filled = fill(page)
    changed = {path: text for path, text in {page: filled.text, **filled.pictures}.items() if text != _there(path)}
    for path, text in changed.items():
        write_text(path, text)
        done(shown(path))
    for unused in sorted({*page.with_suffix("").glob("*.svg")} - set(filled.pictures)):
        note(f"{shown(unused)} is on no page any more")
    check(page, filled.text)
    return bool(changed)


def check(page: Path, text: str) -> None:
    """Refuses numbers outside of marks, and marks that hide the rest of their line."""
    lines = [f"line {line}: a line cannot begin with a mark" for line in hidden(text)]
    lines += [
        f"line {line}: {number} comes from no result; mark it, or write it in words" for line, number in unvouched(text)
    ]
    if lines:
        raise UserError("\n  ".join([f"{shown(page)}:", *lines]))


def _there(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    run_main(main)
