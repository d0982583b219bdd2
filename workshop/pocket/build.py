"""The pocket model from nothing: tokenizer, pre-training, checkpoint. `make pocket` calls it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from workshop.helpers import EMBEDDED, say
from workshop.pocket import stages, tokenizer
from workshop.pocket.export import export
from workshop.pocket.pretrain import Settings, run

FOLDER = EMBEDDED / "model"


@dataclass(frozen=True)
class Request:
    work: Path
    output: Path = FOLDER
    seed: int = 1
    device: str | None = None


def build(request: Request) -> None:
    device = request.device or ("cuda" if torch.cuda.is_available() else "cpu")
    request.output.mkdir(parents=True, exist_ok=True)
    tokenizer.save(tokenizer.build(tokenizer.all_words()), request.output)
    say(f"tokenizer of {tokenizer.VOCABULARY_SIZE} tokens; {stages.total()} steps to go on {device}")
    settings = Settings(
        output=request.work,
        tokenizer=request.output / "tokenizer.json",
        seed=request.seed,
        device=device,
        workers=2 if device == "cpu" else 1,
    )
    run(settings)
    export(request.work / "pretraining.pt", request.output)
    say(f"wrote {request.output}; next: make eval")
