"""Protects: a base has one fingerprint, before and after its download, and everybody asks for it in the same way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core import revisions, weights
from core.config import Config, Settings
from core.errors import UserError
from core.files import read_json
from core.weights import base_fingerprint, base_of

COMMIT = "5f0b02c75b57c5855da9ae460ce51323ea669d8a"
LATER = "8afb486c1db24fe5011ec46dfbe5b5dccdb575c2"


def config(base: str, **keys: Any) -> Config:
    return Config({"base_model": base, **keys}, Settings())


class Hub:
    def __init__(self) -> None:
        self.commit = COMMIT
        self.asked = 0

    def __call__(self, model: str, revision: str) -> str:
        self.asked += 1
        return self.commit


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Hub:
    hub = Hub()
    monkeypatch.setattr(revisions, "_ask_the_hub", hub)
    monkeypatch.setattr(revisions, "PINS", tmp_path / "revisions.json")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    return hub


def download(tmp_path: Path, commit: str) -> None:
    """What the library leaves in its cache."""
    reference = tmp_path / "cache" / "models--some--model" / "refs" / "main"
    reference.parent.mkdir(parents=True)
    reference.write_text(commit)


def test_the_fingerprint_is_the_same_before_and_after_the_first_download(hub: Hub, tmp_path: Path) -> None:
    before = base_fingerprint(config("some/model"))
    download(tmp_path, COMMIT)
    assert base_fingerprint(config("some/model")) == before
    assert hub.asked == 1


def test_a_commit_once_found_is_pinned_recorded_and_printed(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert base_of(config("some/model")).revision == COMMIT
    assert read_json(tmp_path / "revisions.json") == {"some/model@main": COMMIT}
    assert COMMIT in capsys.readouterr().out
    hub.commit = LATER
    assert base_of(config("some/model")).revision == COMMIT


def test_a_downloaded_model_needs_no_network(hub: Hub, tmp_path: Path) -> None:
    download(tmp_path, LATER)
    assert base_of(config("some/model")).revision == LATER
    assert hub.asked == 0


def test_a_pinned_commit_is_taken_as_it_stands(hub: Hub) -> None:
    base = base_of(config("some/model", revision_of_model=LATER))
    assert (base.revision, hub.asked) == (LATER, 0)
    assert base.fingerprint != base_of(config("some/model")).fingerprint


def test_a_hub_that_does_not_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(revisions, "PINS", tmp_path / "revisions.json")
    monkeypatch.setattr("huggingface_hub.HfApi.model_info", lambda *a, **k: (_ for _ in ()).throw(OSError("no route")))
    with pytest.raises(UserError, match=r"some/model.*no route[\s\S]*BASE=<folder>"):
        base_of(config("some/model"))


def test_a_folder_is_known_by_its_contents(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"one")
    first = base_of(config(str(tmp_path)))
    assert first.revision is None and first.source == str(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"other")
    assert base_fingerprint(config(str(tmp_path))) != first.fingerprint


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no weights"):
        base_of(config(str(tmp_path)))
    with pytest.raises(UserError, match="does not exist"):
        base_of(config(str(tmp_path / "none")))


def test_gigabytes_are_read_once_as_long_as_no_file_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "LARGE", 1)
    monkeypatch.setattr(weights, "KEPT", tmp_path / "kept")
    (tmp_path / "model.safetensors").write_bytes(b"one")
    first = base_fingerprint(config(str(tmp_path)))
    weights._hash_of.cache_clear()
    monkeypatch.setattr(weights, "hash_tree", lambda *a: "read again")
    assert base_fingerprint(config(str(tmp_path))) == first
    (tmp_path / "model.safetensors").write_bytes(b"two")
    assert base_fingerprint(config(str(tmp_path))) == "read again"
