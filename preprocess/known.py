"""Says which data set a folder holds: the original with its version, the embedded miniature, or data of one's own.

A layout says little: many data sets lie in the layout of Spider or MMLU. What is called by a name has its content.
"""

from __future__ import annotations

import csv
from pathlib import Path

from core.errors import UserError
from core.hashing import hash_file, hash_value
from core.paths import resolve_path
from core.records.known_data import KnownData, Which
from core.runs import ROOT
from preprocess.mmlu import HUB, PREPARED, own_subjects, split_file, subjects
from preprocess.spider import DEV_FILE, open_spider

EMBEDDED = ROOT / "embedded"

# By the first 16 digits of the sha256 of dev.json.
SPIDER_RELEASES = {"30d64a3fccde4932": "1.0 (dev.json of June 2020)"}
SPIDER_DEV = (1034, 20)  # questions, databases
MMLU_TEST = (14042, 57)  # questions, subjects


def known_spider(folder: Path) -> KnownData | None:
    """Returns what is there; None where nothing is."""
    path = folder / DEV_FILE
    if not path.is_file():
        return None
    try:
        dev = open_spider(folder).dev
    except (UserError, OSError):
        return None
    size = len(dev), len({example.db_id for example in dev})
    digest = hash_file(path)
    version = SPIDER_RELEASES.get(digest, "")
    which: Which = "original" if version or size == SPIDER_DEV else "other"
    return KnownData("spider", "mini" if is_embedded(folder) else which, *size, digest, version)


def known_mmlu(source: str) -> KnownData | None:
    folder = PREPARED if source == HUB else resolve_path(source)
    if not (folder / "test").is_dir():
        return None
    names = subjects(folder)
    files = [split_file(folder, name, "test") for name in names]
    digest = hash_value([[path.name, hash_file(path)] for path in files])
    questions = sum(_count_rows(path) for path in files)
    size = questions, len(names)
    which: Which = "original" if size == MMLU_TEST and not own_subjects(folder) else "other"
    return KnownData("mmlu", "mini" if is_embedded(folder) else which, *size, digest)


def is_embedded(folder: Path) -> bool:
    return folder.resolve().is_relative_to(EMBEDDED)


def _count_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.reader(stream))
