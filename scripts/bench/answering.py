"""One side of `make bench-generate`: answers the prompts of a request in its own way and counts what it took.

python -m scripts.bench.answering <request.json> <outcome.json>
"""

from __future__ import annotations

import logging
import sys
import time
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import torch

from core.config import Data
from core.errors import run_main
from core.records.record import read_record, write_record
from evaluation.measures import Context, measure_of
from evaluation.measures.measure import Item
from training.callbacks import peak_bytes

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
AGAIN = "Start again: make bench-generate."


@dataclass(frozen=True)
class Request:
    """What one side is to do."""

    RECORD: ClassVar[str] = "bench request"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = AGAIN

    side: str
    base: str
    revision: str | None
    data: Data
    measure: str
    count: int  # questions, drawn over all databases
    max_new_tokens: int
    batch_size: int  # of lm-eval


@dataclass(frozen=True)
class Outcome:
    """What it took, and what was answered."""

    RECORD: ClassVar[str] = "bench outcome"
    FORMAT: ClassVar[int] = 1
    REMEDY: ClassVar[str] = AGAIN

    asked: int
    answering: float  # seconds, without the start of the process and the loading of the model
    processor: float  # seconds of the processor: comparable where the machine does other work too
    memory_gb: float = 0.0
    process: float = 0.0  # seconds of the whole process
    tokens: dict[str, list[int]] = field(default_factory=dict)
    gaps: dict[str, list[float]] = field(default_factory=dict)  # between the two best logits, token by token
    logprobs: dict[str, list[float]] = field(default_factory=dict)
    in_forward: float = 0.0  # share of the time
    read: int = 0  # tokens that went through the model
    in_prompts: int = 0  # tokens that stood in the prompts
    floor: float = 0.0  # seconds of the products with the model's matrices alone


def main() -> None:
    logging.disable(logging.WARNING)
    request = read_record(Request, Path(sys.argv[1]))
    outcome = SIDES[request.side](request)
    write_record(Path(sys.argv[2]), replace(outcome, memory_gb=peak_bytes() / 2**30))


class _Clock:
    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def stop(self) -> dict[str, Any]:
        return {
            "answering": time.perf_counter() - self._wall,
            "processor": time.process_time() - self._processor,
        }


def _items(request: Request) -> list[Item]:
    """Takes the first questions of all databases in turn, then the second ones."""
    measure: Any = measure_of(request.measure, Context(request.data))
    by_database: dict[str | None, list[Item]] = {}
    for item in measure.items():
        by_database.setdefault(item.cluster, []).append(item)
    turns = chain.from_iterable(zip_longest(*by_database.values()))
    return [item for item in turns if item is not None][: request.count]


def _plain_loop(request: Request) -> Outcome:
    """The loop that people write: one question after the other."""
    tokenizer, model = _from_transformers(request)
    asked = _items(request)
    tokens, gaps = {}, {}
    clock = _Clock()
    for item in asked:
        prompt = tokenizer.apply_chat_template(
            item.prompt, add_generation_prompt=True, return_tensors="pt", return_dict=True
        ).to(DEVICE)
        length = prompt["input_ids"].shape[1]
        made = model.generate(
            **prompt,
            do_sample=False,
            max_new_tokens=request.max_new_tokens,
            return_dict_in_generate=True,
            output_logits=True,
        )
        best = [step[0].topk(2).values.tolist() for step in made.logits]
        gaps[item.id] = [first - second for first, second in best]
        tokens[item.id] = _shown(tokenizer, tokenizer.decode(made.sequences[0, length:], skip_special_tokens=True))
    return Outcome(len(asked), **clock.stop(), tokens=tokens, gaps=gaps)


def _transformers_batching(request: Request) -> Outcome:
    """The continuous batching of transformers itself."""
    from transformers import GenerationConfig

    tokenizer, model = _from_transformers(request)
    asked = _items(request)
    prompts = [tokenizer.apply_chat_template(item.prompt, add_generation_prompt=True)["input_ids"] for item in asked]
    own = model.generation_config
    settings = GenerationConfig(
        max_new_tokens=request.max_new_tokens,
        eos_token_id=own.eos_token_id,
        pad_token_id=own.pad_token_id,
        do_sample=False,
    )
    clock = _Clock()
    made = model.generate_batch(inputs=prompts, generation_config=settings)
    times = clock.stop()
    texts = {item.id: made[name].generated_tokens for item, name in zip(asked, sorted(made, key=_number), strict=True)}
    tokens = {
        name: _shown(tokenizer, tokenizer.decode(found, skip_special_tokens=True)) for name, found in texts.items()
    }
    return Outcome(len(asked), **times, tokens=tokens)


def _number(name: str) -> int:
    return int("".join(filter(str.isdigit, name)))


def _from_transformers(request: Request) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    kind = torch.float32 if DEVICE == "cpu" else torch.bfloat16
    tokenizer = AutoTokenizer.from_pretrained(request.base, revision=request.revision)
    model = AutoModelForCausalLM.from_pretrained(request.base, revision=request.revision, dtype=kind)
    return tokenizer, model.eval().to(DEVICE)


def _lm_eval(request: Request) -> Outcome:
    lm = _theirs(request)
    asked = _items(request)
    settings = {"until": [], "max_gen_toks": request.max_new_tokens, "do_sample": False}
    prompts = [lm.apply_chat_template(list(item.prompt)) for item in asked]
    clock = _Clock()
    texts = lm.generate_until([SimpleNamespace(args=(prompt, settings)) for prompt in prompts], disable_tqdm=True)
    times = clock.stop()
    tokens = {item.id: _shown(lm.tokenizer, text) for item, text in zip(asked, texts, strict=True)}
    return Outcome(len(asked), **times, tokens=tokens)


def _ours(request: Request) -> Outcome:
    from evaluation.engines.engine import Generate
    from evaluation.engines.local import LocalEngine

    engine = LocalEngine(request.base, request.revision, device=DEVICE)
    asked = [Generate(item.id, item.prompt, request.max_new_tokens) for item in _items(request)]
    clock = _Clock()
    answers = list(engine.generate(asked))
    times = clock.stop()
    work = engine.work
    return Outcome(
        len(asked),
        **times,
        tokens={answer.id: _shown(engine.tokenizer, answer.texts[0]) for answer in answers},
        in_forward=work.forward_seconds / times["answering"],
        read=work.read,
        in_prompts=sum(map(len, engine.encoder.prompts(asked))),
        floor=_floor(engine.model, work.read, work.made),
    )


def _lm_eval_options(request: Request) -> Outcome:
    return _options(request, _theirs(request))


def _our_options(request: Request) -> Outcome:
    from evaluation.engines.harness import HarnessModel

    return _options(request, HarnessModel(pretrained=request.base, revision=request.revision, device=DEVICE))


def _options(request: Request, model: Any) -> Outcome:
    measure: Any = measure_of(request.measure, Context(request.data))
    clock = _Clock()
    with measure.data():
        samples = measure._evaluate(model)
    times = clock.stop()
    logprobs = {
        sample["doc"]["id"]: [float(value) for value, _ in sample["filtered_resps"]]
        for rows in samples.values()
        for sample in rows
    }
    return Outcome(len(logprobs), **times, logprobs=logprobs)


def _theirs(request: Request) -> Any:
    from lm_eval.models.huggingface import HFLM

    revision = {"revision": request.revision} if request.revision else {}
    kind = "float32" if DEVICE == "cpu" else "bfloat16"
    return HFLM(pretrained=request.base, **revision, dtype=kind, device=DEVICE, batch_size=request.batch_size)


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
        inputs = {
            module.in_features: torch.randn(rows, module.in_features, dtype=model.dtype, device=model.device)
            for module in modules
        }
        times = []
        for _ in range(repeats):
            started = time.perf_counter()
            for module in modules:
                module(inputs[module.in_features])
            if DEVICE == "cuda":
                torch.cuda.synchronize()
            times.append(time.perf_counter() - started)
        return min(times) / rows

    return read * seconds(layers) + made * seconds([head])


SIDES = {
    "plain loop": _plain_loop,
    "lm-eval hf": _lm_eval,
    "transformers' batching": _transformers_batching,
    "sqlotl": _ours,
    "lm-eval hf, options": _lm_eval_options,
    "sqlotl, options": _our_options,
}


if __name__ == "__main__":
    run_main(main)
