"""Protects the whole: the true engines, from questions to a report, on a handful of examples and a tiny model.

One training serves several claims, because each start of Axolotl costs a person's patience.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import training.data as training_data
import training.train as training_module
from core.config import Config, Data, load_variant
from core.errors import UserError
from core.files import read_json
from core.records.record import read_record, read_rows
from core.records.result import Receipt, Row
from core.runs import Run, base_run
from evaluation.compare import compare_study
from evaluation.report.write import write_report
from evaluation.run.from_config import study_of, subject_of
from evaluation.run.pipeline import evaluate
from preprocess.chat import prepare_chat
from tests.tiny_model import write_tiny_model
from training.config.schema import check_schema
from training.measured import remember

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a space in its name, a tiny model in it, and data prepared inside it."""
    folder = tmp_path_factory.mktemp("a world")
    write_tiny_model(folder / "model")
    patch = pytest.MonkeyPatch()
    patch.setattr(training_data, "prepare_chat", partial(prepare_chat, root=folder / "data"))
    # What trainings leave for the next ones stays in this world.
    patch.setattr(training_module, "check_schema", partial(check_schema, kept=folder / "data"))
    patch.setattr(training_module, "remember", partial(remember, file=folder / "data" / "calibration.jsonl"))
    yield folder
    patch.undo()


def tiny(world: Path, spider_folder: Path, **axolotl: object) -> Config:
    config = load_variant("pocket", "lora_r16")
    keys = {
        **config.axolotl,
        "base_model": str(world / "model"),
        "num_epochs": 2,
        "micro_batch_size": 1,
        "logging_steps": 1,
        **axolotl,
    }
    return Config(
        keys,
        replace(config.settings, data=Data("tiny", str(spider_folder), allow_shared_databases=True)),
        "tiny",
        default_data="tiny",
    )


@pytest.fixture(scope="module")
def spider(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.conftest import write_spider

    return write_spider(tmp_path_factory.mktemp("data") / "spider")


@pytest.fixture(scope="module")
def trained(world: Path, spider: Path) -> Run:
    run = Run("tiny", "lora", 42, root=world / "runs")
    assert training_module.train(tiny(world, spider), run)
    return run


def test_training_leaves_an_adapter_a_manifest_and_the_file_that_axolotl_got(trained: Run) -> None:
    assert {path.name for path in trained.training_folder.iterdir()} == {
        "adapter",
        "axolotl.yaml",
        "loss.svg",
        "manifest.json",
        "train.log",
    }
    manifest = read_json(trained.manifest)
    assert manifest["training"]["steps"] == 2, "two processes share an epoch's two rows"
    assert any("eval_loss" in row for row in manifest["training"]["log"])
    assert manifest["data"]["train"]["rows"] == 2


def test_the_same_training_again_is_not_done_again(world: Path, spider: Path, trained: Run) -> None:
    assert not training_module.train(tiny(world, spider), trained)


def test_equal_seeds_give_equal_bytes(world: Path, spider: Path, trained: Run) -> None:
    again = Run("tiny", "again", 42, root=world / "runs")
    training_module.train(tiny(world, spider), again)
    weights = "adapter_model.safetensors"
    assert (again.adapter / weights).read_bytes() == (trained.adapter / weights).read_bytes()
    shutil.rmtree(again.training_folder)


def test_a_training_that_diverges_is_stopped_and_leaves_no_run(world: Path, spider: Path) -> None:
    run = Run("tiny", "diverging", 42, root=world / "runs")
    with pytest.raises(UserError, match=r"diverged.*Lower the learning_rate"):
        training_module.train(tiny(world, spider, learning_rate=1e30, num_epochs=4), run)
    assert not run.manifest.exists() and not run.adapter.exists()


@pytest.mark.parametrize(("processes", "stage"), [(1, 1), (2, 3)])
def test_other_stages_and_one_process_train_too(world: Path, spider: Path, processes: int, stage: int) -> None:
    run = Run("tiny", f"zero{stage}", 42, root=world / "runs")
    config = tiny(world, spider, deepspeed=f"axolotl_configs/deepspeed/zero{stage}.json")
    training_module.train(replace(config, settings=replace(config.settings, processes=processes)), run)
    assert any(weights_of(run.adapter))
    shutil.rmtree(run.training_folder)


def weights_of(adapter: Path) -> list[bool]:
    """For each B matrix, whether anything in it has moved from zero."""
    from safetensors.torch import load_file

    return [
        bool(tensor.any())
        for name, tensor in load_file(adapter / "adapter_model.safetensors").items()
        if "lora_B" in name
    ]


def test_evaluation_to_report(world: Path, spider: Path, trained: Run) -> None:
    config = short(tiny(world, spider))
    subject = subject_of(config)
    runs = [base_run("tiny", world / "runs"), trained, trained.at(0.0)]

    assert evaluate(subject, runs).made == 3 * len(subject.measures)
    assert evaluate(subject, runs).made == 0, "nothing changed, so nothing is computed"
    for run in runs:
        assert read_record(Receipt, run.result("text_to_sql_3shot").receipt).n == 2
        assert read_record(Receipt, run.result("mmlu_150").receipt).n == 150
    base, tuned, off = (read_rows(Row, run.result("mmlu_150").rows) for run in runs)
    assert base == off, "an adapter at scale 0 is the base"
    assert base != tuned, "the adapter is applied"

    study = study_of(config, world / "runs")
    assert compare_study(study).variants[0].differences["mmlu_150"].n == 150
    written = write_report(study, "en", world / "reports")
    assert {path.suffix for path in written} == {".md", ".html", ".pdf"}


def short(config: Config) -> Config:
    return config.with_settings(generation=replace(config.settings.generation, max_new_tokens=8))


def test_one_result_that_is_gone_is_computed_alone(world: Path, spider: Path, trained: Run) -> None:
    subject = subject_of(short(tiny(world, spider)))
    shutil.rmtree(trained.result("mmlu_150").folder)
    assert evaluate(subject, [base_run("tiny", world / "runs"), trained]).made == 1
