"""Protects: a `db_id` names a database of the Spider folder and nothing else on the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.databases import Databases
from core.errors import UserError

OUTSIDE = [
    "../shop",
    "..",
    ".",
    "",
    "/etc/passwd",
    "shop/../../secret",
    "a\\b",
    "a" * 5000,
    "shop\x00",
    "shop\x1b[2J",
    "\ud800",
]


@pytest.mark.parametrize("db_id", OUTSIDE)
def test_a_name_that_leaves_the_folder_or_is_no_name_is_refused_in_one_printable_line(
    spider_folder: Path, db_id: str
) -> None:
    (spider_folder / "secret").mkdir()
    databases = Databases(spider_folder / "database")
    for ask in (databases.path, databases.main, databases.others, databases.all):
        with pytest.raises(UserError) as raised:
            ask(db_id)
        message = str(raised.value)
        assert message.isprintable() and len(message) < 300, message


def test_databases_of_a_test_suite_lie_beside_the_main_one(spider_folder: Path) -> None:
    folder = spider_folder / "database" / "shop"
    for name in ("shop_2.sqlite", "shop.sqlite-journal"):
        (folder / name).write_bytes(b"")
    databases = Databases(spider_folder / "database")
    assert databases.all("shop") == (folder / "shop.sqlite", folder / "shop_2.sqlite")


def test_a_git_lfs_pointer_is_called_one(spider_folder: Path) -> None:
    path = spider_folder / "database" / "shop" / "shop.sqlite"
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    with pytest.raises(UserError, match=r"Git LFS pointer.*git lfs pull"):
        Databases(spider_folder / "database").main("shop")
