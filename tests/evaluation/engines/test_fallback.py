"""Protects: a model that the prefix tree does not fit is answered as the plain model would, and that is said."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoTokenizer, BloomConfig, BloomForCausalLM, MambaConfig, MambaForCausalLM

from evaluation.engines import plain
from evaluation.engines.engine import Generate, Score
from evaluation.engines.local import LocalEngine
from evaluation.engines.schedule import Limits
from evaluation.engines.wanted import Scored, Wanted
from tests.evaluation.engines.models import plain_logprobs, plain_tokens, write_model
from tests.evaluation.engines.test_local import prompts
from tests.tiny_model import TOKENIZER

LIMITS = Limits(rows=4, step=100, kept=2000, logits=60)


@pytest.mark.parametrize("kind", ["bloom", "mamba"])
def test_another_kind_of_attention_is_answered_in_plain_batches(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tokenizer = AutoTokenizer.from_pretrained(TOKENIZER)
    torch.manual_seed(0)
    common: dict[str, Any] = {"vocab_size": len(tokenizer), "hidden_size": 32, "eos_token_id": 2, "pad_token_id": 3}
    model = (
        BloomForCausalLM(BloomConfig(**common, n_layer=2, n_head=2))
        if kind == "bloom"
        else MambaForCausalLM(MambaConfig(**common, num_hidden_layers=2, state_size=4))
    )
    model.save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    engine = LocalEngine(str(tmp_path), device="cpu")
    assert engine.fallback and "plain batches" in capsys.readouterr().out
    answers = list(engine.generate([Generate(str(n), "SELECT " * n, 5) for n in range(1, 8)]))
    assert len(answers) == 7 and engine.describe()["attention"].startswith("plain")
    (scored,) = engine.loglikelihood([Score("a", "SELECT", (" name", " count(*)"))])
    for option, value in zip((" name", " count(*)"), scored.logprobs, strict=True):
        before = tokenizer.encode("SELECT")
        own = tokenizer.encode("SELECT" + option)[len(before) :]
        assert value == pytest.approx(sum(plain_logprobs(tmp_path, before, own)), abs=1e-4)


def test_plain_batches_agree_with_the_plain_model(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    model = LocalEngine(str(folder), device="cpu").model
    model.set_attn_implementation("sdpa")
    asked = prompts()
    wanted = [Wanted(array("i", prompt), 6, lambda made: made[-1] == 2) for prompt in asked]
    made = dict(plain.make_texts(model, wanted, LIMITS))
    assert [made[number] for number in range(len(asked))] == [plain_tokens(folder, prompt, 6, {2}) for prompt in asked]
    items = [Scored(prompt, [7, 8]) for prompt in asked]
    for number, values, _ in plain.score_tokens(model, items, LIMITS):
        assert values == pytest.approx(plain_logprobs(folder, asked[number], [7, 8]), abs=1e-4)
