"""Protects: converters and filters on real samples. INSTRUCTION_SAMPLES names their folder; without it, skipped."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from core.records.instruction import Dropped
from core.records.record import read_rows
from custom_metrics.text.collapse import collapse_reasons, measure_answers
from preprocess.instructions.convert.load import Origin, load_source
from preprocess.instructions.prepare import prepare_instructions
from preprocess.instructions.recipe import parse_recipe

FOLDER = Path(os.environ.get("INSTRUCTION_SAMPLES", "no folder"))
FILES = {
    "alpaca": ("instruction-data.json", 1100),
    "squad": ("squad_v2_sample.json", 11),
    "sst2": ("sst2_dev.tsv", 872),
    "ag_news": ("ag_news_test_sample.csv", 400),
    "cnn_dailymail": ("cnn_dailymail_sample.csv", 100),
    "cnn_dailymail_topic": ("cnn_dailymail_sample.csv", 100),
}

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="INSTRUCTION_SAMPLES names no folder")


@pytest.mark.parametrize("source", FILES)
def test_every_row_becomes_an_example_and_references_are_no_collapse(source: str) -> None:
    name, rows = FILES[source]
    loaded = load_source(source, Origin(FOLDER / name))
    assert (loaded.count.rows, loaded.count.drawn, loaded.count.unusable) == (rows, rows, 0)
    answers = [example.reference for example in loaded.examples][:200]
    assert collapse_reasons(measure_answers(answers, answers, [True] * len(answers))) == {}


@pytest.mark.slow
def test_a_recipe_of_all_is_prepared_and_drops_little(tmp_path: Path) -> None:
    sources = [{"source": source, "path": str(FOLDER / name), "count": 100} for source, (name, _) in FILES.items()]
    filters = {
        name: {} for name in ("exact_duplicates", "input_needed", "answer_leak", "near_duplicates", "unsupported")
    }
    recipe = parse_recipe(yaml.safe_load(yaml.safe_dump({"sources": sources, "filters": filters})), "real")
    data = prepare_instructions("real", recipe, root=tmp_path)
    total = sum(part.rows for part in data.receipt.parts.values())
    assert total + len(read_rows(Dropped, data.dropped)) == 511
    assert total > 0.9 * 511
