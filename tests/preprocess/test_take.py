"""Protects the data sets of a user: one that is taken is whole, and one that was there is never lost."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from core.errors import UserError
from preprocess.spider import load_spider
from preprocess.take import take_spider


def test_a_zip_with_an_outer_folder_is_taken(spider_folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "spider.zip"
    with zipfile.ZipFile(archive, "w") as stream:
        for path in spider_folder.rglob("*"):
            stream.write(path, Path("spider_data") / path.relative_to(spider_folder))
    taken = take_spider(archive, tmp_path / "data" / "spider")
    assert len(taken.dev) == 2
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["spider"]


def test_a_broken_set_never_replaces_a_good_one(spider_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "data" / "spider"
    take_spider(spider_folder, target)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UserError, match=r"has no tables\.json"):
        take_spider(empty, target)
    assert len(load_spider(target).dev) == 2


def test_a_folder_in_its_own_place_stays_as_it_is(spider_folder: Path) -> None:
    assert len(take_spider(spider_folder, spider_folder).dev) == 2
    assert spider_folder.is_dir() and not spider_folder.is_symlink()


def test_a_link_to_the_same_folder_stays_as_it_is(spider_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "data" / "spider"
    take_spider(spider_folder, target)
    assert len(take_spider(target, target).dev) == 2
    assert target.resolve() == spider_folder.resolve()


def test_a_data_set_that_was_there_is_moved_aside(spider_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "data" / "spider"
    target.mkdir(parents=True)
    (target / "mine.txt").write_text("paid for")
    take_spider(spider_folder, target)
    assert [path.read_text() for path in target.parent.glob("old/*/spider/mine.txt")] == ["paid for"]


def test_folders_within_each_other_are_refused(spider_folder: Path) -> None:
    with pytest.raises(UserError, match="lie within each other"):
        take_spider(spider_folder, spider_folder.parent)
    with pytest.raises(UserError, match="lie within each other"):
        take_spider(spider_folder, spider_folder / "copy")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_damaged_zip_is_a_sentence(tmp_path: Path, method: int) -> None:
    archive = tmp_path / "spider.zip"
    with zipfile.ZipFile(archive, "w", method) as stream:
        stream.writestr("tables.json", "[]" * 1000)
    whole = archive.read_bytes()
    broken = bytearray(whole)
    broken[60:90] = b"x" * 30  # the checksum no longer fits
    archive.write_bytes(bytes(broken))
    with pytest.raises(UserError, match="is not a whole zip"):
        take_spider(archive, tmp_path / "data" / "spider")
    assert not (tmp_path / "data" / "spider").exists()
    assert not list((tmp_path / "data").glob(".*")), "nothing half unpacked is left"
