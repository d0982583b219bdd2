"""Protects: the same seed builds the same bytes, stopped or not, and the optimizer does what its name says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from workshop.pocket.build import FOLDER
from workshop.pocket.muon import Muon, orthogonal
from workshop.pocket.pretrain import Settings, run

THREE_STEPS = Settings(
    output=Path(), tokenizer=FOLDER / "tokenizer.json", workers=1, tokens_a_step=640, stop_at=3, save_every=1
)


def built(settings: Settings) -> dict[str, torch.Tensor]:
    run(settings)
    return torch.load(settings.output / "pretraining.pt", weights_only=True)["model"]


def same(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(tensor, second[name]) for name, tensor in first.items())


def test_a_stopped_build_ends_like_an_unbroken_one(tmp_path: Path) -> None:
    whole = built(replace(THREE_STEPS, output=tmp_path / "whole"))
    built(replace(THREE_STEPS, output=tmp_path / "broken", stop_at=2))
    assert same(whole, built(replace(THREE_STEPS, output=tmp_path / "broken")))


def test_another_seed_builds_another_model(tmp_path: Path) -> None:
    first, second = (built(replace(THREE_STEPS, output=tmp_path / str(seed), seed=seed)) for seed in (1, 2))
    assert not same(first, second)


@pytest.mark.slow
def test_two_processes_build_the_same_bytes_twice(tmp_path: Path) -> None:
    two = replace(THREE_STEPS, workers=2, tokens_a_step=1280, stop_at=2)
    first, second = (built(replace(two, output=tmp_path / name)) for name in ("first", "second"))
    assert same(first, second)


def test_an_orthogonal_matrix_has_singular_values_of_about_one() -> None:
    matrices = torch.randn(3, 24, 40, generator=torch.Generator().manual_seed(0))
    values = torch.linalg.svdvals(orthogonal(matrices))
    assert values.min() > 0.5 and values.max() < 1.3


def test_muon_moves_a_matrix_towards_its_goal() -> None:
    random = torch.Generator().manual_seed(0)
    goal, matrix = torch.randn(8, 12, generator=random), torch.nn.Parameter(torch.zeros(8, 12))
    optimizer = Muon([matrix], weight_decay=0.0)
    optimizer.param_groups[0]["lr"] = 0.05
    distances = []
    for _ in range(60):
        loss = ((matrix - goal) ** 2).sum()
        matrix.grad = torch.autograd.grad(loss, matrix)[0]
        optimizer.step()
        distances.append(loss.item())
    assert distances[-1] < 0.6 * distances[0]
