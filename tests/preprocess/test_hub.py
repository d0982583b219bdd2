"""Protects: a data set of the Hub is asked for at its commit, and one that cannot be had is a sentence with advice."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from core.errors import UserError
from core.revisions import COMMIT
from preprocess.hub import load_hub
from preprocess.mmlu import HUB_REVISION


def test_the_commit_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasets", SimpleNamespace(load_dataset=lambda *args, **named: (args, named)))
    asked = load_hub("some/set", None, "train", "c0ffee", "")
    assert asked == (("some/set", None), {"split": "train", "revision": "c0ffee"})
    assert COMMIT.fullmatch(HUB_REVISION)


@pytest.mark.parametrize("kind", [ConnectionError, ValueError, KeyError], ids=lambda kind: kind.__name__)
def test_what_cannot_be_fetched_is_a_sentence(kind: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def load_dataset(*_: object, **__: object) -> None:
        raise kind("inside the library")

    monkeypatch.setitem(sys.modules, "datasets", SimpleNamespace(load_dataset=load_dataset))
    with pytest.raises(UserError, match=rf"some/set@c0ffee cannot be fetched \({kind.__name__}\). Do that."):
        load_hub("some/set", None, "train", "c0ffee", "Do that.")
