"""Protects data that is being prepared: wherever a call is ended, what it leaves is whole, the next finishes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from preprocess.chat import prepare_chat
from preprocess.mmlu import EMBEDDED, prepare_mmlu
from preprocess.spider import load_spider
from preprocess.take import take_spider
from tests.dying import dies_before_each_change

WHERE = {"chat": "data/chat", "zip": "data/spider", "mmlu": "data/mmlu"}


def files_of(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", WHERE)
def test_it_dies_before_any_change_of_the_disk_and_ends_as_one_that_lives(
    kind: str, spider_folder: Path, tmp_path: Path
) -> None:
    archive = shutil.make_archive(str(tmp_path / "archive"), "zip", spider_folder)
    mmlu = tmp_path / "small"
    for split in ("test", "dev"):
        (mmlu / split).mkdir(parents=True)
        for path in sorted((EMBEDDED / split).iterdir())[:2]:
            shutil.copy(path, mmlu / split)
    prepare: dict[str, Callable[[Path], object]] = {
        "chat": lambda place: prepare_chat(load_spider(spider_folder), seed=1, root=place / "data"),
        "zip": lambda place: take_spider(Path(archive), place / "data" / "spider"),
        "mmlu": lambda place: prepare_mmlu(str(mmlu), place / "data" / "mmlu"),
    }
    do = prepare[kind]
    do(tmp_path / "whole")
    whole, deaths = files_of(tmp_path / "whole"), 0
    assert any(name.startswith(WHERE[kind]) for name in whole)
    for deaths, place in enumerate(dies_before_each_change(tmp_path / kind, do), start=1):
        taken_for_whole = {name for name in files_of(place) if "/." not in name}
        assert taken_for_whole in (set(), set(whole)), deaths
        do(place)
        assert files_of(place) == whole, deaths
    assert deaths > 5
