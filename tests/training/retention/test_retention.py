"""Protects: what is forgotten is seen while a training runs, is measured with the adapter off and on, and acts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.config import Data, Instructions, load_variant
from core.records.record import read_record
from core.runs import ROOT
from training.retention.sample import RetentionSample, write_sample

torch = pytest.importorskip("torch")

from peft import LoraConfig, get_peft_model  # noqa: E402
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM, TrainerControl  # noqa: E402

from training.retention import callback as module  # noqa: E402
from training.retention.callback import WatchRetention  # noqa: E402
from training.retention.measure import Retained, measure  # noqa: E402

pytestmark = pytest.mark.slow
REPLAY = "embedded/instructions/train.jsonl"


@pytest.fixture
def sample(spider_folder: Path, tmp_path: Path) -> Path:
    data = Data("mine", str(spider_folder), instructions=Instructions(REPLAY), allow_shared_databases=True)
    write_sample(load_variant("pocket", "lora_r16").with_settings(data=data), tmp_path / "retention.json")
    return tmp_path / "retention.json"


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    return AutoTokenizer.from_pretrained(ROOT / "embedded" / "model")


def tiny(tokenizer: Any, trained: bool) -> Any:
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    model = LlamaForCausalLM(LlamaConfig(vocab_size=len(tokenizer), **sizes))
    return get_peft_model(model, LoraConfig(r=2, target_modules="all-linear", init_lora_weights=not trained))


def test_an_adapter_that_does_nothing_has_lost_nothing(sample: Path, tokenizer: Any) -> None:
    found = measure(tiny(tokenizer, trained=False), tokenizer, read_record(RetentionSample, sample))
    assert found.rise == 0 and found.kl == 0 and found.task_accuracy == 0


def test_an_adapter_that_changes_the_model_is_seen(sample: Path, tokenizer: Any) -> None:
    model = tiny(tokenizer, trained=True)
    model.train()
    found = measure(model, tokenizer, read_record(RetentionSample, sample))
    assert found.kl and found.kl > 0 and found.rise != 0
    assert model.training, "the training goes on as it was"


STATE: Any = SimpleNamespace(global_step=10, max_steps=20)


@pytest.mark.parametrize(("action", "stops", "said"), [("stop", True, 1), ("warn", False, 1), ("continue", False, 0)])
def test_too_much_forgetting_acts_as_the_config_says(
    sample: Path, action: str, stops: bool, said: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "measure", lambda *a: Retained(0.75, 2.0, 1.5, 0.3))
    lines: list[dict[str, Any]] = []
    monkeypatch.setattr(module, "write_progress", lambda **line: lines.append(line))
    metrics: dict[str, float] = {}
    watch = WatchRetention(sample, None, action, max_rise=0.2)
    control = watch.on_evaluate(None, STATE, TrainerControl(), model=None, metrics=metrics)
    assert control.should_training_stop is stops
    assert metrics == {"eval_task_accuracy": 0.75}
    assert sum("warning" in line for line in lines) == said
    assert lines[0]["log"]["general_loss"] == 2.0
