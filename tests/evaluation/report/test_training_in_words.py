"""What the report says of the training curves is what the terminal says after a training."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from core.loss_curve import Kind
from core.records.manifest import read_manifest, write_manifest
from core.runs import Run
from evaluation.report.document import Paragraph
from evaluation.report.sections.training import training
from evaluation.report.study import ReportStudy
from evaluation.words import LANGUAGES, words
from tests.evaluation.factory import Behaviour, World, compare_at, write_study


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence(language: str) -> None:
    assert all(words(language).has(f"training.{kind}") for kind in get_args(Kind))


def test_a_loss_never_below_the_untuned_model_is_no_matter_of_epochs(tmp_path: Path) -> None:
    write_study(World(tmp_path), {"steep": Behaviour(10)})
    run = Run("pocket", "steep", 42, root=tmp_path)
    manifest = read_manifest(run.manifest)
    assert manifest.training
    log = [{"step": step, "eval_loss": loss} for step, loss in ((0, 0.4), (20, 1.1), (40, 0.5))]
    write_manifest(run.manifest, replace(manifest, training=replace(manifest.training, log=log)))
    study = ReportStudy(compare_at(tmp_path), words("en"), tmp_path)
    text = " ".join(block.text for block in training(study) if isinstance(block, Paragraph))
    assert "steep: the validation loss was never below that of the untuned model; a lower learning rate" in text
    assert "fewer epochs may do" not in text
