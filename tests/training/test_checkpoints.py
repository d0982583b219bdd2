"""Protects: a checkpoint that was cut while it was saved is never continued from."""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path

import pytest

from training.checkpoints import remove_cut_checkpoints


def write_checkpoint(output: Path, step: int, ranks: int = 2) -> Path:
    folder = output / f"checkpoint-{step}"
    (folder / f"global_step{step}").mkdir(parents=True)
    (folder / "trainer_state.json").write_text(json.dumps({"global_step": step}))
    for rank in range(ranks):
        for name in (f"rng_state_{rank}.pth", f"global_step{step}/zero_pp_rank_{rank}_mp_rank_00_optim_states.pt"):
            with zipfile.ZipFile(folder / name, "w") as stream:
                stream.writestr("data.pkl", b"x" * 1000)
    header = json.dumps({"w": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}).encode()
    (folder / "adapter_model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + b"\0" * 16)
    return folder


def test_the_last_whole_checkpoint_is_kept(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, 5)
    write_checkpoint(tmp_path, 10)
    assert remove_cut_checkpoints(tmp_path, 2) == 10


@pytest.mark.parametrize(
    "lost",
    [
        "trainer_state.json",
        "rng_state_1.pth",
        "global_step10/zero_pp_rank_1_mp_rank_00_optim_states.pt",
        "adapter_model.safetensors",
    ],
)
@pytest.mark.parametrize("cut", [True, False])
def test_a_cut_checkpoint_is_removed_and_the_one_before_taken(tmp_path: Path, lost: str, cut: bool) -> None:
    write_checkpoint(tmp_path, 5)
    path = write_checkpoint(tmp_path, 10) / lost
    if cut:
        path.write_bytes(path.read_bytes()[:-10])
    else:
        path.unlink()
    assert remove_cut_checkpoints(tmp_path, 2) == 5
    assert [folder.name for folder in tmp_path.iterdir()] == ["checkpoint-5"]


def test_without_any_the_training_begins_at_the_beginning(tmp_path: Path) -> None:
    assert remove_cut_checkpoints(tmp_path, 1) is None
