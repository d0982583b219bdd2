"""MMLU through lm-evaluation-harness on a tiny random model: prompts, files, and the harness's own arithmetic."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserError
from core.files import read_json, read_jsonl
from core.runs import ROOT, Run

pytestmark = pytest.mark.slow
EMBEDDED = "embedded/mmlu"


def words_of_the_test() -> list[str]:
    import re

    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / EMBEDDED).glob("*/*.csv")))
    return sorted(
        set(re.findall(r"\w+|[^\w\s]", text + "The following are multiple choice questions about. :(with answers)"))
    )


def tiny_lm(seed: int) -> Any:
    import torch
    from lm_eval.models.huggingface import HFLM
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    vocabulary = {token: number for number, token in enumerate(["<unk>", "<eos>", *words_of_the_test()])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="<unk>", eos_token="<eos>", pad_token="<eos>")
    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=512,
        initializer_range=0.2,
    )
    return HFLM(pretrained=LlamaForCausalLM(config), tokenizer=fast, batch_size=25, device="cpu")


@pytest.fixture(scope="module")
def lm() -> Any:
    return tiny_lm(seed=1)


@pytest.fixture(scope="module")
def evaluated(lm: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, dict[str, Any]]:
    from evaluation.mmlu import evaluate_mmlu

    run = Run("tiny", root=tmp_path_factory.mktemp("runs"))
    return run, evaluate_mmlu(lm, "mmlu_150", EMBEDDED, run, "weights-1")


def test_the_result_has_its_shape_and_adds_up(evaluated: tuple[Run, dict[str, Any]]) -> None:
    from evaluation.tasks.mmlu_source import mmlu_questions_hash

    run, result = evaluated
    assert read_json(run.mmlu_results()) == result
    assert (result["task"], result["n"], result["num_fewshot"], result["truncated"]) == ("mmlu_150", 150, 4, 0)
    assert (result["fingerprint"], result["lm_eval"]) == ("weights-1", "0.4.11")
    assert result["questions_hash"] == mmlu_questions_hash("mmlu_150", EMBEDDED)
    assert list(result["by_category"]) == ["stem", "humanities", "social_sciences"]
    assert sum(category["correct"] for category in result["by_category"].values()) == result["correct"]
    assert result["by_category"]["stem"]["subjects"]["pocket_science"]["n"] == 50


def test_samples_hold_what_the_sharp_probe_needs(evaluated: tuple[Run, dict[str, Any]]) -> None:
    run, result = evaluated
    samples = read_jsonl(run.mmlu_samples())
    assert len({sample["id"] for sample in samples}) == 150
    assert Counter(sample["category"] for sample in samples) == {"stem": 50, "humanities": 50, "social_sciences": 50}
    assert sum(sample["correct"] for sample in samples) == result["correct"]
    for sample in samples:
        assert sample["logprob_gold"] == sample["logprobs"][sample["gold"]]
        assert sample["answer"] == max(range(4), key=lambda place: sample["logprobs"][place])


def test_two_models_see_the_same_prompts_and_one_model_answers_the_same_twice(
    lm: Any, evaluated: tuple[Run, dict[str, Any]], tmp_path: Path
) -> None:
    from evaluation.mmlu import evaluate_mmlu

    run, result = evaluated
    again, other = Run("again", root=tmp_path), Run("other", root=tmp_path)
    assert evaluate_mmlu(lm, "mmlu_150", EMBEDDED, again, "weights-1") == result
    assert again.mmlu_samples().read_bytes() == run.mmlu_samples().read_bytes()
    different = evaluate_mmlu(tiny_lm(seed=2), "mmlu_150", EMBEDDED, other, "weights-2")
    assert different["prompt_hash"] == result["prompt_hash"]
    assert other.mmlu_samples().read_bytes() != run.mmlu_samples().read_bytes()


def contexts(group: str, every: int) -> list[tuple[dict[str, Any], str]]:
    """Some questions of a group with what the model would see before their answer."""
    from lm_eval.tasks import TaskManager, get_task_dict

    from evaluation.tasks.mmlu_source import TASKS

    tasks = get_task_dict([group], TaskManager(include_path=str(TASKS), include_defaults=False))
    (subtasks,) = tasks.values()
    return [
        (doc, task.fewshot_context(doc, 4)) for task in subtasks.values() for doc in list(task.test_docs())[::every]
    ]


def test_the_prompt_is_the_one_on_the_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLOTL_MMLU", str(ROOT / EMBEDDED))
    card = (ROOT / EMBEDDED / "README.md").read_text(encoding="utf-8").replace("\n    ", "\n")
    heading, last = (
        part.strip() for part in card[card.index("The following are") : card.index("The four cont")].split("...")
    )
    assert any(text.startswith(heading) and text.endswith(last) for _, text in contexts("mmlu_150", every=1))


def test_in_a_pooled_task_every_question_has_the_shots_of_its_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    from preprocess.mmlu import read_split

    monkeypatch.setenv("SQLOTL_MMLU", str(ROOT / EMBEDDED))
    found = contexts("mmlu_600", every=13)
    assert len({doc["subject"] for doc, _ in found}) == 12
    for doc, text in found:
        shots = read_split(ROOT / EMBEDDED, doc["subject"], "dev")
        places = [text.index(f"{shot.question}\nA. {shot.choices[0]}\n") for shot in shots[:4]]
        assert places == sorted(places)
        assert text.startswith("The following are multiple choice questions (with answers) about pocket ")
        assert text.count("\nAnswer:") == 5


def test_a_broken_model_is_said_to_be_broken(lm: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from evaluation.mmlu import evaluate_mmlu

    monkeypatch.setattr(lm, "_loglikelihood_tokens", lambda requests, **_: [(float("nan"), False)] * len(requests))
    run = Run("tiny", root=tmp_path)
    with pytest.raises(UserError, match="NaN"):
        evaluate_mmlu(lm, "mmlu_150", EMBEDDED, run, "weights-1")
    assert not run.mmlu_results().exists()


def test_prompts_that_do_not_fit_are_counted(lm: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from evaluation.mmlu import truncated

    prompts = [["gold " * words, " A"] for words in (9, 10, 11)]
    monkeypatch.setattr(lm, "_max_length", 10)
    assert truncated(lm, prompts) == 1


def test_the_harness_alone_reaches_the_same_number(lm: Any, evaluated: tuple[Run, dict[str, Any]], monkeypatch) -> None:
    """As `lm_eval run --include_path evaluation/tasks --tasks mmlu_150` does it."""
    from lm_eval import simple_evaluate
    from lm_eval.tasks import TaskManager

    from evaluation.tasks.mmlu_source import TASKS

    monkeypatch.setenv("SQLOTL_MMLU", str(ROOT / EMBEDDED))
    manager = TaskManager(include_path=str(TASKS), include_defaults=False)
    outcome = simple_evaluate(lm, tasks=["mmlu_150"], task_manager=manager, bootstrap_iters=0)
    assert outcome["results"]["mmlu_150"]["acc,none"] == pytest.approx(evaluated[1]["correct"] / 150)
    assert json.dumps(outcome["n-shot"]).count("4") == 3
