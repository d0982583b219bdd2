"""The sides that lm-evaluation-harness answers with its own model `hf`."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from scripts.bench.common import DEVICE, Clock, items, options, shown
from scripts.bench.records import Outcome, Request


def generated(request: Request) -> Outcome:
    lm = _theirs(request)
    asked = items(request)
    settings = {"until": [], "max_gen_toks": request.max_new_tokens, "do_sample": False}
    prompts = [lm.apply_chat_template(list(item.prompt)) for item in asked]
    clock = Clock()
    texts = lm.generate_until([SimpleNamespace(args=(prompt, settings)) for prompt in prompts], disable_tqdm=True)
    times = clock.stop()
    tokens = {item.id: shown(lm.tokenizer, text) for item, text in zip(asked, texts, strict=True)}
    return Outcome(len(asked), **times, tokens=tokens)


def probabilities(request: Request) -> Outcome:
    return options(request, _theirs(request))


def _theirs(request: Request) -> Any:
    from lm_eval.models.huggingface import HFLM

    revision = {"revision": request.revision} if request.revision else {}
    kind = "float32" if DEVICE == "cpu" else "bfloat16"
    return HFLM(pretrained=request.base, **revision, dtype=kind, device=DEVICE, batch_size=request.batch_size)
