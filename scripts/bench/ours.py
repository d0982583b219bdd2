"""The sides that this project's engine answers, and the least that a model could take for the same tokens."""

from __future__ import annotations

import time
from typing import Any

import torch

from scripts.bench.common import DEVICE, Clock, items, options, shown
from scripts.bench.records import Outcome, Request


def generated(request: Request) -> Outcome:
    from evaluation.engines.engine import Generate
    from evaluation.engines.local import LocalEngine

    engine = LocalEngine(request.base, request.revision, device=DEVICE)
    asked = [Generate(item.id, item.prompt, request.max_new_tokens) for item in items(request)]
    clock = Clock()
    answers = list(engine.generate(asked))
    times = clock.stop()
    work = engine.work
    return Outcome(
        len(asked),
        **times,
        tokens={answer.id: shown(engine.tokenizer, answer.texts[0]) for answer in answers},
        in_forward=work.forward_seconds / times["answering"],
        read=work.read,
        in_prompts=sum(map(len, engine.encoder.prompts(asked))),
        floor=_floor(engine.model, work.read, work.made),
    )


def probabilities(request: Request) -> Outcome:
    from evaluation.engines.harness import HarnessModel

    return options(request, HarnessModel(pretrained=request.base, revision=request.revision, device=DEVICE))


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
