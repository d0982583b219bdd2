"""What the data sets of a study are called: only the originals by the names of the originals."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from core.paths import resolve_path
from evaluation.measures import Context
from evaluation.words import ORIGINALS, Words, words
from preprocess.known import KnownData, known_mmlu, known_spider


def words_for(context: Context, language: str = "en") -> Words:
    """Returns a language's words with the names of the data that the study was made on."""
    said = words(language)
    return said.about({data.layout: name_of(said, data, context) for data in known_data(context)})


def known_data(context: Context) -> list[KnownData]:
    if context.known is not None:
        return list(context.known)
    return list(_known(resolve_path(context.data.spider), context.data.mmlu))


@lru_cache(maxsize=8)
def _known(spider: Path, mmlu: str) -> tuple[KnownData, ...]:
    return tuple(found for found in (known_spider(spider), known_mmlu(mmlu)) if found)


def name_of(said: Words, data: KnownData, context: Context) -> str:
    original = ORIGINALS[data.layout]
    if data.which == "original":
        return original
    return said(f"data.{data.which}", original=original, own=context.data.name)


def named(said: Words, data: KnownData) -> str:
    """`Spider 1.0 (dev.json of June 2020)`, `mini MMLU`."""
    original = data.which == "original"
    version = data.version or said("data.version_by_hash", hash=data.hash)
    return f"{said.data[data.layout]} {version}" if original else said.data[data.layout]


def described(said: Words, data: KnownData) -> str:
    """`Spider 1.0 (dev.json of June 2020): 1,034 questions on 20 databases, content `30d64a3f...``."""
    figures = {
        "name": said.data[data.layout] + (f" {data.version}" if data.version and data.which == "original" else ""),
        "questions": said.number(data.questions, 0),
        "groups": said.number(data.groups, 0),
        "hash": data.hash,
    }
    return said(f"data.{data.layout}_described", **figures)
