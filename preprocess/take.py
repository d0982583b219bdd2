"""Takes the real data sets to where the configs expect them: data/spider and data/mmlu."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from core.console import note
from core.errors import UserError
from core.files import cannot_write, move_aside, same_files, whole_folder
from core.runs import DATA, shown
from core.zips import unpack
from preprocess.spider import TABLES_FILE, Spider, load_spider

SPIDER = DATA / "spider"
MOST_BYTES = 20_000_000_000  # the real data set unpacks to about 1 GB


def take_spider(source: Path, target: Path = SPIDER) -> Spider:
    """A folder is linked, a zip is unpacked; both only after they proved whole. What was there is moved aside."""
    if not source.exists():
        raise UserError(f"{source} does not exist. SPIDER needs the folder or the zip of the data set.")
    if source.is_dir():
        return _link(_spider_folder(source), target)
    if not zipfile.is_zipfile(source):
        raise UserError(f"{source} is neither a folder nor a zip.")
    with whole_folder(target) as draft:
        unpack(source, draft, MOST_BYTES, "the data set")
        inner = _spider_folder(draft)
        load_spider(inner)
        if inner != draft:  # the zip had an outer folder
            for path in inner.iterdir():
                os.replace(path, draft / path.name)
        if not same_files(draft, target):
            _say_what_moves(target)
    return Spider(target)


def _link(folder: Path, target: Path) -> Spider:
    load_spider(folder)
    real = folder.resolve()
    if real == target.resolve():  # it is in its place already, as a folder or as a link
        return Spider(target)
    if target.resolve().is_relative_to(real) or real.is_relative_to(target.absolute()):
        raise UserError(f"{folder} and {shown(target)} lie within each other; move the data set elsewhere first.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink():
            target.unlink()  # of a link nothing is lost
        elif target.exists():
            _say_what_moves(target)
            move_aside(target)
        target.symlink_to(real, target_is_directory=True)
    except OSError as error:
        raise cannot_write(target, error) from None
    return Spider(target)


def _say_what_moves(target: Path) -> None:
    if target.exists() and not target.is_symlink():
        note(f"{shown(target)} was there; it is kept in {shown(target.parent)}/old/")


def _spider_folder(folder: Path) -> Path:
    """The folder itself or the one within it that holds tables.json (the zip's outer folder has varied)."""
    if (folder / TABLES_FILE).is_file():
        return folder
    inner = sorted(path.parent for path in folder.glob(f"*/{TABLES_FILE}") if "__MACOSX" not in path.parts)
    return inner[0] if inner else folder
