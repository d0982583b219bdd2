"""Asks a loaded model an MMLU group through lm-evaluation-harness and keeps the result and every question's answer."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

from core.console import note
from core.errors import UserError
from core.files import write_json, write_jsonl
from core.hashing import hash_value
from core.runs import Run
from evaluation.harness import progress_in_our_console, templates_compiled_once
from evaluation.mmlu_source import SOURCE_VARIABLE, TASKS, mmlu_questions_hash
from preprocess.mmlu import mmlu_folder


def evaluate_mmlu(
    lm: Any, group: str, source: str, run: Run, fingerprint: str, settings: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Writes run.mmlu_samples(group), then run.mmlu_results(group); `lm` is lm-eval's HFLM."""
    with _source(source), progress_in_our_console(f"{group} options"), templates_compiled_once():
        outcome = _ask(lm, group)
    samples = [_sample(raw) for task in outcome["samples"].values() for raw in task]
    prompts = [_prompt(raw) for task in outcome["samples"].values() for raw in task]
    result = {
        "task": group,
        "n": len(samples),
        "correct": sum(sample["correct"] for sample in samples),
        "by_category": _by_category(samples),
        "num_fewshot": max(outcome["n-shot"].values()),
        "truncated": truncated(lm, prompts),
        "questions_hash": mmlu_questions_hash(group, source),
        "prompt_hash": hash_value(prompts),
        "fingerprint": fingerprint,
        "settings": settings or {},
        "lm_eval": version("lm_eval"),
    }
    if result["truncated"]:
        note(
            f"{result['truncated']} of {result['n']} prompts are longer than the model's context: it loses first shots."
        )
    write_jsonl(run.mmlu_samples(group), samples)
    write_json(run.mmlu_results(group), result)
    return result


def _ask(lm: Any, group: str) -> dict[str, Any]:
    """lm-eval's own evaluation, without its caches: the key of the request cache does not contain the model."""
    from lm_eval.evaluator import evaluate
    from lm_eval.tasks import TaskManager, get_task_dict

    logging.getLogger("lm_eval").setLevel(logging.ERROR)
    manager = TaskManager(include_path=str(TASKS), include_defaults=False)
    tasks = get_task_dict([group], manager)
    return evaluate(lm=lm, task_dict=tasks, bootstrap_iters=0, log_samples=True, cache_requests=False)


@contextmanager
def _source(source: str) -> Iterator[None]:
    """The task files read the source from the environment, as they do under lm-eval's command line."""
    before = os.environ.get(SOURCE_VARIABLE)
    os.environ[SOURCE_VARIABLE] = str(mmlu_folder(source))
    try:
        yield
    finally:
        del os.environ[SOURCE_VARIABLE]
        if before is not None:
            os.environ[SOURCE_VARIABLE] = before


def _sample(raw: dict[str, Any]) -> dict[str, Any]:
    doc = raw["doc"]
    logprobs = [float(logprob) for logprob, _ in raw["filtered_resps"]]
    if any(value != value for value in logprobs):
        raise UserError(f"The model answers NaN to {doc['id']}: its weights are broken. Train again.")
    answer = logprobs.index(max(logprobs))
    return {
        "id": doc["id"],
        "category": doc["category"],
        "subject": doc["subject"],
        "gold": doc["answer"],
        "answer": answer,
        "correct": int(answer == doc["answer"]),
        "logprobs": logprobs,
        "logprob_gold": logprobs[doc["answer"]],
        "question": doc["question"],
        "choices": doc["choices"],
    }


def _prompt(raw: dict[str, Any]) -> list[str]:
    """The context once, then its four continuations."""
    return [raw["arguments"][0][0], *(continuation for _, continuation in raw["arguments"])]


def _by_category(samples: list[dict[str, Any]]) -> dict[str, Any]:
    categories: dict[str, Any] = {}
    for sample in samples:
        category = categories.setdefault(sample["category"], {"n": 0, "correct": 0, "subjects": {}})
        subject = category["subjects"].setdefault(sample["subject"], {"n": 0, "correct": 0})
        for count in (category, subject):
            count["n"] += 1
            count["correct"] += sample["correct"]
    return categories


def truncated(lm: Any, prompts: list[list[str]]) -> int:
    """Prompts that lm-eval cuts from the left, which it only warns of."""
    longest = getattr(lm, "max_length", None)
    return sum(len(lm.tok_encode(text + answer)) > longest + 1 for text, answer, *_ in prompts) if longest else 0
