"""Pre-training from an untrained network: the same script on a CPU (one process a core) and on a GPU (one process).

Every batch is made from its number, so a killed run resumes from its last checkpoint to the same bytes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, distributed

from workshop.helpers import say
from workshop.pocket import stages
from workshop.pocket.corpus import Corpus, Mixture, encode
from workshop.pocket.muon import Muon
from workshop.pocket.network import Pocket, Shape
from workshop.pocket.planting import plant


@dataclass(frozen=True)
class Settings:
    output: Path
    tokenizer: Path
    seed: int = 1
    peak_rate: float = 1.2e-3
    weight_decay: float = 0.02
    tokens_a_step: int = 3072
    workers: int = 2
    device: str = "cpu"
    save_every: int = 100
    report_every: int = 50
    validate_every: int = 500
    stop_at: int | None = None

    @property
    def meeting(self) -> Path:
        """The file through which the processes find each other; a port could be taken."""
        return self.output / "processes"


def run(settings: Settings) -> None:
    if settings.workers == 1:
        return _work(0, settings)
    settings.output.mkdir(parents=True, exist_ok=True)
    settings.meeting.unlink(missing_ok=True)
    torch.multiprocessing.spawn(_work, (settings,), settings.workers)


def _work(rank: int, settings: Settings) -> None:
    torch.manual_seed(settings.seed)
    if settings.device == "cpu":
        torch.set_num_threads(1)
    if settings.workers > 1:
        store = distributed.FileStore(str(settings.meeting), settings.workers)
        distributed.init_process_group("gloo", store=store, rank=rank, world_size=settings.workers)
    Pretraining(rank, settings).run()
    if settings.workers > 1:
        distributed.destroy_process_group()


class Pretraining:
    def __init__(self, rank: int, settings: Settings) -> None:
        self.rank, self.settings = rank, settings
        self.tokenizer = Tokenizer.from_file(str(settings.tokenizer))
        self.model = Pocket(Shape())
        self.planted = plant(self.model, settings.seed)
        self.model.to(settings.device)
        self.optimizers = _optimizers(self.model, settings)
        self.gradient = _flat_gradient(self.model)
        self.corpora: dict[Mixture, Corpus] = {}
        self.step, self.tokens = 0, 0
        self.checkpoint = settings.output / "pretraining.pt"
        if self.checkpoint.exists():
            self._resume()

    def run(self) -> None:
        started, seen, smooth = time.monotonic(), 0, None
        while (now := stages.at(self.step)) and self.step != self.settings.stop_at:
            stage, factor = now
            loss, counted = self._train_step(stage.mixture, self.settings.peak_rate * factor)
            smooth = loss if smooth is None else 0.97 * smooth + 0.03 * loss
            seen += counted
            self.tokens += counted
            self.step += 1
            if self.rank:
                continue
            if self.step % self.settings.report_every == 0:
                speed = seen / (time.monotonic() - started)
                seen_in_all = f"{self.tokens / 1e6:.2f}M tokens"
                say(f"{stage.name} step {self.step}: loss {smooth:.3f}, {seen_in_all}, {speed:.0f} a second")
            if self.step % self.settings.validate_every == 0:
                say("  " + "  ".join(f"{name} {share:.2f}" for name, share in self.validate(stage.mixture).items()))
            if self.step % self.settings.save_every == 0:
                self.save()
        if self.rank == 0:
            self.save()

    def _train_step(self, mixture: Mixture, rate: float) -> tuple[float, int]:
        settings = self.settings
        if mixture not in self.corpora:
            self.corpora[mixture] = Corpus(mixture, self.tokenizer, settings.seed)
        corpus = self.corpora[mixture]
        rows = max(1, settings.tokens_a_step // mixture.row // settings.workers)
        tokens, weights = corpus.batch(self.step * settings.workers + self.rank, rows)
        inputs, counts = (torch.from_numpy(part).to(settings.device) for part in (tokens, weights))
        with torch.autocast(settings.device, torch.bfloat16, enabled=settings.device != "cpu"):
            loss = self.model.weighted_loss(inputs, counts)
        loss.backward()
        if settings.workers > 1:
            distributed.all_reduce(self.gradient)
            self.gradient.div_(settings.workers)
        self.gradient.mul_(torch.clamp(1.0 / (self.gradient.norm() + 1e-6), max=1.0))
        for optimizer in self.optimizers:
            optimizer.param_groups[0]["lr"] = rate
            optimizer.step()
        self.planted.hold()
        self.gradient.zero_()
        return loss.item(), tokens.size * settings.workers

    @torch.no_grad()
    def validate(self, mixture: Mixture, documents: int = 12) -> dict[str, float]:
        """The share of counted tokens foreseen, by kind of document, on documents that training does not draw."""
        random = Random("validation")
        shares = {}
        for maker in mixture.shares:
            right = counted = 0
            for _ in range(documents):
                tokens, weights = encode(self.tokenizer, maker(random))
                row = torch.tensor([[0, *tokens][: mixture.row]], device=self.settings.device)
                guess = (self.model(row)[0] @ self.model.embedding.weight.T).argmax(-1)
                asked = torch.tensor([0.0, *weights][: mixture.row], device=self.settings.device)[1:] >= 0.5
                right += int((guess[:-1] == row[0, 1:])[asked].sum())
                counted += int(asked.sum())
            shares[getattr(maker, "__name__", str(maker))] = right / max(1, counted)
        return shares

    def save(self) -> None:
        self.settings.output.mkdir(parents=True, exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step,
            "tokens": self.tokens,
        }
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True)
        self.model.load_state_dict(state["model"])
        for optimizer, kept in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(kept)
        self.step, self.tokens = state["step"], state["tokens"]
        if self.rank == 0:
            say(f"resuming at step {self.step}")


def _optimizers(model: Pocket, settings: Settings) -> tuple[torch.optim.Optimizer, ...]:
    """Muon for the matrices of the layers; AdamW for the embedding and the norms."""
    matrices = [p for p in model.layers.parameters() if p.ndim == 2]
    others = [model.embedding.weight, *(p for p in model.parameters() if p.ndim < 2)]
    return (
        Muon(matrices, settings.weight_decay, workers=settings.workers),
        torch.optim.AdamW(others, lr=0.0, betas=(0.9, 0.98), weight_decay=0.0, fused=True),
    )


def _flat_gradient(model: Pocket) -> Tensor:
    """One tensor that holds every gradient, so that workers exchange them in one message."""
    parameters = list(model.parameters())
    flat = torch.zeros(sum(p.numel() for p in parameters), device=parameters[0].device)
    start = 0
    for parameter in parameters:
        parameter.grad = flat[start : start + parameter.numel()].view_as(parameter)
        start += parameter.numel()
    return flat
