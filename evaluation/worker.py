"""The process that loads one model and answers what its plan lacks: `python -m evaluation.worker plan.json`.

Each model has a process of its own: nothing of one can leak into the next.
"""

from __future__ import annotations

import logging
import sys
import warnings
from pathlib import Path
from typing import Any

from core.engines import gpu_count
from core.errors import UserError, run_main
from core.files import read_json
from core.runs import Run
from evaluation.plan import Subject, Work, mmlu_settings


def main() -> None:
    _hush()
    plan = read_json(Path(sys.argv[1]))
    subject = Subject(**{**plan["subject"], "spider": Path(plan["subject"]["spider"])})
    works = [Work.from_json(raw) for raw in plan["works"]]
    lm = load(subject, works[0].run)
    for work in works:
        if not work.run.is_base:
            _dial(lm.model, work.run.strength)
        answer(lm, subject, work)


def load(subject: Subject, run: Run) -> Any:
    from lm_eval.models.huggingface import HFLM

    arguments: dict[str, Any] = {"pretrained": subject.base_model, "dtype": subject.dtype}
    if subject.revision:
        arguments["revision"] = subject.revision
    if not run.is_base:
        arguments["peft"] = str(run.adapter)
    device = "cuda" if gpu_count() else "cpu"
    lm = HFLM(**arguments, device=device, batch_size=subject.mmlu["batch_size"])
    if lm.tokenizer.chat_template is None:
        raise UserError(f"{subject.base_model} has no chat template: an instruct model is needed.")
    return lm


def answer(lm: Any, subject: Subject, work: Work) -> None:
    from evaluation.generate import generate
    from evaluation.mmlu import evaluate_mmlu
    from evaluation.prompts import questions
    from preprocess.spider import load_spider

    spider = load_spider(subject.spider)
    for condition, receipt in work.conditions.items():
        generate(lm, questions(spider, condition), work.run, condition, receipt)
    if work.mmlu:
        source, settings = subject.mmlu["source"], mmlu_settings(subject)
        evaluate_mmlu(lm, subject.mmlu_group, source, work.run, work.fingerprint, settings)


def _dial(model: Any, strength: float) -> None:
    """Sets the adapter's weight against the base; 1 is as trained."""
    from peft.tuners.lora import LoraLayer

    for module in model.modules():
        if isinstance(module, LoraLayer):
            for name in module.scaling:
                module.set_scale(name, strength)


def _hush() -> None:
    """The engines' chatter does not reach the person who typed `make eval`."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)


if __name__ == "__main__":
    run_main(main)
