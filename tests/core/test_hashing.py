"""Protects: hashes speak of contents alone, and of every byte of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from core.hashing import hash_tree, hash_value


def test_a_copy_elsewhere_at_another_time_has_the_same_hash(tmp_path: Path) -> None:
    one = tmp_path / "one"
    (one / "sub").mkdir(parents=True)
    (one / "sub" / "a.txt").write_text("a")
    two = tmp_path / "two"
    shutil.copytree(one, two)
    os.utime(two / "sub" / "a.txt", (0, 0))
    assert hash_tree(one) == hash_tree(two)


def test_one_byte_or_one_name_changes_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    before = hash_tree(tmp_path)
    (tmp_path / "a.txt").write_text("b")
    changed = hash_tree(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "c.txt")
    assert len({before, changed, hash_tree(tmp_path)}) == 3


def test_the_order_of_keys_does_not_matter() -> None:
    assert hash_value({"a": 1, "b": [2]}) == hash_value({"b": [2], "a": 1})
