"""The sides of `make bench-generate`: each answers the same prompts in its own way and counts what it took."""

from __future__ import annotations

import argparse
import logging
import resource
import time
from types import SimpleNamespace
from typing import Any

import torch

from core.config import Data
from core.runs import ROOT
from evaluation.measures import Context, measure_of
from evaluation.measures.measure import Item
from scripts.bench_generate import drawn


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Answers as one side does; returns what is measured and what is compared."""
    logging.disable(logging.WARNING)
    sides = {"plain": _plain, "lm-eval": _lm_eval, "ours": _ours, "lm-eval-mmlu": _mmlu, "ours-mmlu": _mmlu}
    result = sides[args.side](args)
    return {**result, "memory_gb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20}


class _Clock:
    """Seconds on the wall, and of the processor: with other work on the machine only the second are comparable."""

    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def stop(self, questions: int) -> dict[str, float]:
        wall, processor = time.perf_counter() - self._wall, time.process_time() - self._processor
        return {
            "answering": wall,
            "a_question": wall / questions,
            "processor": processor,
            "processor_a_question": processor / questions,
        }


def _items(args: argparse.Namespace) -> list[Item]:
    name = "text_to_sql_3shot" if args.shots == [3] else "text_to_sql"
    measure: Any = measure_of(name, Context(Data(spider=args.spider, mmlu=args.mmlu)))
    return drawn(measure.items(), args.questions)


def _plain(args: argparse.Namespace) -> dict[str, Any]:
    """The loop that people write: one question after the other."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(ROOT / args.base)
    model = AutoModelForCausalLM.from_pretrained(ROOT / args.base, dtype=torch.float32).eval()
    asked = _items(args)[: args.plain]
    tokens, gaps = {}, {}
    clock = _Clock()
    for item in asked:
        prompt = tokenizer.apply_chat_template(
            item.prompt, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )
        made = model.generate(
            **prompt,
            do_sample=False,
            max_new_tokens=args.max_new_tokens,
            return_dict_in_generate=True,
            output_logits=True,
        )
        found = made.sequences[0, prompt["input_ids"].shape[1] :].tolist()
        best = [step[0].topk(2).values.tolist() for step in made.logits]
        gaps[item.id] = [first - second for first, second in best]
        tokens[item.id] = _shown(tokenizer, tokenizer.decode(found, skip_special_tokens=True))
    return {"asked": len(asked), **clock.stop(len(asked)), "tokens": tokens, "gaps": gaps}


def _lm_eval(args: argparse.Namespace) -> dict[str, Any]:
    from lm_eval.models.huggingface import HFLM

    lm = HFLM(pretrained=str(ROOT / args.base), dtype="float32", device="cpu", batch_size=args.batch_size)
    asked = _items(args)
    settings = {"until": [], "max_gen_toks": args.max_new_tokens, "do_sample": False}
    requests: Any = [SimpleNamespace(args=(lm.apply_chat_template(list(item.prompt)), settings)) for item in asked]
    clock = _Clock()
    texts = lm.generate_until(requests, disable_tqdm=True)
    times = clock.stop(len(asked))
    tokens = {item.id: _shown(lm.tokenizer, text) for item, text in zip(asked, texts, strict=True)}
    return {"asked": len(asked), **times, "tokens": tokens}


def _ours(args: argparse.Namespace) -> dict[str, Any]:
    from evaluation.engines.engine import Generate
    from evaluation.engines.local import LocalEngine

    engine = LocalEngine(args.base, device="cpu")
    requests = [Generate(item.id, item.prompt, args.max_new_tokens) for item in _items(args)]
    clock = _Clock()
    answers = list(engine.generate(requests))
    times = clock.stop(len(answers))
    prompts = engine.encoder.prompts(requests)
    work = engine.work
    return {
        "asked": len(answers),
        **times,
        "forward_share": work.forward_seconds / times["answering"],
        "read": work.read,
        "prompt_tokens": sum(map(len, prompts)),
        "floor": _floor(engine.model, work.read, work.made),
        "tokens": {answer.id: _shown(engine.tokenizer, answer.texts[0].strip()) for answer in answers},
    }


def _mmlu(args: argparse.Namespace) -> dict[str, Any]:
    from evaluation.engines.harness import HarnessModel

    measure: Any = measure_of("mmlu_150", Context(Data(spider=args.spider, mmlu=args.mmlu)))
    if args.side.startswith("ours"):
        model: Any = HarnessModel(pretrained=args.base, device="cpu")
    else:
        from lm_eval.models.huggingface import HFLM

        model = HFLM(pretrained=str(ROOT / args.base), dtype="float32", device="cpu", batch_size=args.batch_size)
    clock = _Clock()
    with measure.data():
        samples = measure._evaluate(model)
    times = clock.stop(1)
    found = {
        sample["doc"]["id"]: [float(value) for value, _ in sample["filtered_resps"]]
        for rows in samples.values()
        for sample in rows
    }
    return {**times, "logprobs": found}


def _shown(tokenizer: Any, text: str) -> list[int]:
    """All sides are compared by the tokens of their text without the space around it."""
    found: list[int] = tokenizer.encode(text.strip(), add_special_tokens=False)
    return found


@torch.inference_mode()
def _floor(model: Any, read: int, made: int, rows: int = 512, repeats: int = 3) -> float:
    """Returns the seconds that the products with the model's matrices alone would take for these tokens."""
    head = model.get_output_embeddings()
    layers = [module for module in model.modules() if isinstance(module, torch.nn.Linear) and module is not head]

    def seconds(modules: list[Any]) -> float:
        inputs = {module.in_features: torch.randn(rows, module.in_features) for module in modules}
        times = []
        for _ in range(repeats):
            started = time.perf_counter()
            for module in modules:
                module(inputs[module.in_features])
            times.append(time.perf_counter() - started)
        return min(times) / rows

    return read * seconds(layers) + made * seconds([head])
