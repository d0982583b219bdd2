"""Protects the search for garbage: it rests while engines are imported, and it goes on after that."""

from __future__ import annotations

import subprocess
import sys

from core.engines import ROOT

STORY = """
import gc, weakref
from core import garbage

class Circle:
    def __init__(self): self.own = self

with garbage.no_search():
    assert not gc.isenabled()
    import decimal
assert gc.isenabled() and gc.get_freeze_count() > 1000
later = weakref.ref(Circle())
many = [Circle() for _ in range(100_000)]
assert later() is None, "what came later is still found"
try:
    with garbage.no_search():
        raise ImportError
except ImportError:
    assert gc.isenabled()
"""


def test_it_rests_while_a_block_imports_and_finds_what_came_later() -> None:
    subprocess.run([sys.executable, "-c", STORY], cwd=ROOT, check=True)
