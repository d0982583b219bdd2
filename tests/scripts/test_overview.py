"""Protects list, show, remove and diff: every run is seen, in its true state, and nothing that is removed is lost."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import scripts.diff
from core.config import load_model, load_variant
from core.errors import UserError
from core.locks import one_writer
from core.records.manifest import read_manifest, write_manifest
from core.runs import Run, base_run
from core.weights import base_of
from scripts.diff import leaves, origin
from scripts.list import question
from scripts.overview.changed import changed_variants
from scripts.overview.find import all_runs, find_run, studies_of
from scripts.overview.results import Results
from scripts.overview.state import shown_size, state_of
from scripts.remove import remove
from scripts.show import next_step
from tests.evaluation.factory import Behaviour, World, write_study
from training.config.attention import with_attention_of_this_machine
from training.config.precision import with_precision_of_this_machine


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A study of the base, a trained and evaluated run of two seeds, and a variant whose YAML is gone."""
    write_study(World(tmp_path), {"lora_r16": Behaviour(sql_won=30), "gone": Behaviour()}, seeds=(7, 42))
    for run in all_runs("pocket", tmp_path):
        manifest = read_manifest(run.manifest)
        if manifest.adapter is None:
            write_manifest(run.manifest, replace(manifest, base=replace(manifest.base, fingerprint="base-weights")))
            continue
        config = load_variant("pocket", "lora_r16")
        adapter = replace(manifest.adapter, fingerprint=f"weights-{run.variant}-{run.seed}-1.0")
        now = replace(manifest, base=base_of(config), config=config.axolotl, settings=config.settings, adapter=adapter)
        write_manifest(run.manifest, now)
    return tmp_path


def trained(root: Path, seed: int = 42, variant: str = "lora_r16") -> Run:
    return Run("pocket", variant, seed, root=root)


def told(run: Run, **line: int) -> None:
    """Writes what the first rank of a training says of how far it is."""
    file = run.training_folder / "axolotl" / "progress.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(line) + "\n")


def test_every_run_is_found(root: Path) -> None:
    names = [run.name for run in all_runs("pocket", root)]
    assert names == ["base", "gone seed 7", "gone seed 42", "lora_r16 seed 7", "lora_r16 seed 42"]
    (root / "pocket@mine" / "base").mkdir(parents=True)
    (root / "pocketbook").mkdir()
    assert studies_of("pocket", root) == ["pocket", "pocket@mine"]


def test_an_evaluated_run_shows_its_scores_and_is_not_stale(root: Path) -> None:
    state = state_of(trained(root))
    assert (state.words, state.stale) == ("evaluated", [])
    assert state.scores["text_to_sql"].text == "25.0%" and state.scores["text_to_sql"].n == 200
    assert state_of(base_run("pocket", root)).words == "evaluated"


def test_a_run_without_all_measures_says_how_many(root: Path) -> None:
    trained(root).result("mmlu_150").receipt.unlink()
    assert state_of(trained(root)).words == "evaluated, 1 of 2"


def test_a_run_that_is_not_evaluated_is_trained(root: Path) -> None:
    for measure in ("text_to_sql", "text_to_sql_3shot", "mmlu_150"):
        trained(root).result(measure).receipt.unlink()
    assert state_of(trained(root)).words == "trained"


def test_an_interrupted_run_says_where_it_stopped(root: Path) -> None:
    run = trained(root, seed=3)
    (run.training_folder / "axolotl").mkdir(parents=True)
    assert state_of(run).words == "stopped at the start"
    told(run, step=120, total=414)
    assert state_of(run).words == "stopped, 120 of 414"


def test_a_run_that_is_being_written_says_by_whom(root: Path) -> None:
    with one_writer(trained(root).training_folder, "training lora_r16 seed 42"):
        state = state_of(trained(root))
        assert state.words == "training" and state.writer and state.writer.process.startswith("process ")
        assert next_step(state) == "make watch", "not to train what is being trained"
        told(trained(root), step=120, total=414)
        assert state_of(trained(root)).words == "training, 120 of 414"


def test_a_changed_config_makes_a_run_stale_and_says_which_key(root: Path) -> None:
    run = trained(root)
    manifest = read_manifest(run.manifest)
    write_manifest(run.manifest, replace(manifest, config={**manifest.config, "lora_r": 8, "logging_steps": 1}))
    assert state_of(run).outdated == ["lora_r was 8, is 16 now"]


def test_a_run_whose_precision_the_machine_chose_is_not_stale(tmp_path: Path) -> None:
    """`bf16: auto` is settled when it is trained; the list compares with what would be trained here."""
    config = with_precision_of_this_machine(load_variant("gpt2_medium", "lora_r16"))
    run = Run("gpt2_medium", "lora_r16", 42, root=tmp_path)
    write_study(World(tmp_path, model="gpt2_medium"), {"lora_r16": Behaviour()}, seeds=(42,))
    manifest = read_manifest(run.manifest)
    write_manifest(run.manifest, replace(manifest, config=config.axolotl, settings=config.settings))
    assert state_of(run).outdated == []


def test_a_run_whose_rows_the_machine_could_not_pack_is_not_stale(tmp_path: Path) -> None:
    """Without flash-attn rows are not packed; that is the machine's affair."""
    config = load_variant("qwen2_5_7b", "lora_r16")
    assert config.axolotl["attn_implementation"] == "flash_attention_2" and config.axolotl["sample_packing"]
    run = Run("qwen2_5_7b", "lora_r16", 42, root=tmp_path)
    write_study(World(tmp_path, model="qwen2_5_7b"), {"lora_r16": Behaviour()}, seeds=(42,))
    here = with_attention_of_this_machine(config)
    manifest = read_manifest(run.manifest)
    write_manifest(run.manifest, replace(manifest, config=here.axolotl, settings=here.settings))
    assert state_of(run).outdated == []


def test_the_report_knows_which_configs_have_changed(root: Path) -> None:
    results = Results(load_model("pocket"), root)
    assert changed_variants(results) == frozenset()
    run = trained(root)
    write_manifest(run.manifest, replace(read_manifest(run.manifest), config={"lora_r": 8}))
    assert changed_variants(results) == {"lora_r16"}


def test_another_base_makes_a_run_stale(root: Path) -> None:
    run = trained(root)
    manifest = read_manifest(run.manifest)
    write_manifest(run.manifest, replace(manifest, base=replace(manifest.base, fingerprint="before")))
    assert any(reason.startswith("the base model was before") for reason in state_of(run).outdated)


def test_results_of_other_weights_or_edited_rows_are_named(root: Path) -> None:
    run = trained(root)
    rows = run.result("text_to_sql").rows
    rows.write_text(rows.read_text()[:-100])
    assert any("text_to_sql" in reason for reason in state_of(run).spoiled)
    manifest = read_manifest(trained(root, 7).manifest)
    assert manifest.adapter
    write_manifest(
        trained(root, 7).manifest, replace(manifest, adapter=replace(manifest.adapter, fingerprint="another"))
    )
    assert "mmlu_150 was asked of other weights" in state_of(trained(root, 7)).spoiled


def test_a_run_on_a_share_of_the_data_says_of_which_variant_and_how_much() -> None:
    assert question("pocket", "lora_r16_data12.5") == "lora_r16 on 12.5% of the data"
    assert question("pocket", "no_such_data50") == "its YAML is gone"


def test_a_broken_manifest_stops_no_list(root: Path) -> None:
    trained(root).manifest.write_text("{")
    state = state_of(trained(root))
    assert state.words == "not readable" and "manifest.json" in state.stale[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lora_r16/seed42", "lora_r16 seed 42"),
        ("lora_r16/7", "lora_r16 seed 7"),
        ("pocket/lora_r16/seed7", "lora_r16 seed 7"),
        ("base", "base"),
        ("pocket/base", "base"),
    ],
)
def test_a_run_has_several_names(root: Path, text: str, name: str) -> None:
    assert find_run(text, "pocket", root).name == name
    assert find_run(f"{root}/pocket/lora_r16/seed7/", "pocket", root).name == "lora_r16 seed 7"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("lora_r16", "Which one is meant? RUN=lora_r16/seed7 or RUN=lora_r16/seed42"),
        ("lora_r61", "Did you mean lora_r16?"),
        ("lora_r16/seed9", "There is lora_r16/seed7, lora_r16/seed42"),
        ("../../etc", "needed is a run such as lora_r16/seed42"),
        ("/etc", "/etc is not below"),
        ("a/b/c/d", "needed is a run"),
        ("lora_r16/..", "needed is a run"),
        ("x\x1b[31m", "needed is a run"),
    ],
)
def test_a_run_that_is_not_there_is_a_sentence(root: Path, text: str, sentence: str) -> None:
    with pytest.raises(UserError) as raised:
        find_run(text, "pocket", root)
    assert sentence in str(raised.value)
    assert "\x1b" not in str(raised.value)


def test_sizes_are_short() -> None:
    sizes = (400, 14_300_000, 2_150_000_000, 160_000_000_000)
    assert [shown_size(size) for size in sizes] == ["0 kB", "14 MB", "2.1 GB", "160 GB"]


def test_a_removed_run_is_whole_in_the_trash(root: Path) -> None:
    run = trained(root)
    before = {path.relative_to(run.training_folder) for path in run.training_folder.rglob("*")}
    trash = remove([run])
    assert trash.parent == root / ".trash"
    moved = trash / "pocket" / "lora_r16" / "seed42"
    assert {path.relative_to(moved) for path in moved.rglob("*")} == before
    assert "lora_r16 seed 42" not in [each.name for each in all_runs("pocket", root)]
    assert ".trash" not in studies_of("pocket", root)


def test_a_run_that_is_being_written_is_not_removed(root: Path) -> None:
    run = trained(root)
    with one_writer(run.training_folder, "training"), pytest.raises(UserError, match="is being written"):
        remove([trained(root, 7), run])
    assert run.manifest.is_file() and trained(root, 7).manifest.is_file(), "all or none"


def test_one_key_that_differs_is_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["diff", "--a", "lora_r16", "--b", "lora_r16_lr_high"])
    scripts.diff.main()
    assert "✓ 1 key differs on pocket" in capsys.readouterr().out


def test_diff_names_the_file_of_each_value() -> None:
    first, second = load_variant("pocket", "lora_r16"), load_variant("pocket", "lora_r16_lr_high")
    key = "learning_rate"
    assert leaves(first)[key] != leaves(second)[key]
    assert origin(first, key) == "axolotl_configs/models/pocket.yaml"
    assert "lora_r16_lr_high" in origin(second, key)
    assert origin(first, "sqlotl.data.spider") == "axolotl_configs/data/embedded.yaml"
