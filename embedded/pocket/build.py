"""The pocket model from nothing: tokenizer, pre-training, checkpoint. `make pocket` calls it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from core.console import done, hint, note
from embedded.pocket import stages, tokenizer
from embedded.pocket.export import export
from embedded.pocket.pretrain import Settings, run

FOLDER = Path(__file__).parent.parent / "model"


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
    note(f"tokenizer of {tokenizer.VOCABULARY_SIZE} tokens; {stages.total()} steps to go on {device}")
    settings = Settings(
        output=request.work,
        tokenizer=request.output / "tokenizer.json",
        seed=request.seed,
        device=device,
        workers=2 if device == "cpu" else 1,
    )
    run(settings)
    export(request.work / "pretraining.pt", request.output)
    done(f"wrote {request.output}")
    hint("make eval")
