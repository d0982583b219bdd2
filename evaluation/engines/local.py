"""The engine that answers in this process: one base, loaded once, with any adapter on it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Any

import torch

from core.console import note
from core.errors import UserError
from core.records.result import Answer
from evaluation.engines import memory, plain
from evaluation.engines.adapters import Base, NoEffect
from evaluation.engines.answering import make_texts, score_tokens
from evaluation.engines.attention import NAME, register
from evaluation.engines.encoding import Encoder, Tokens
from evaluation.engines.engine import Generate, Score, Weights
from evaluation.engines.linear import speed_up
from evaluation.engines.loading import load
from evaluation.engines.packed import Piece, forward
from evaluation.engines.probe import probe_logits, unfit
from evaluation.engines.refused import RunRefused
from evaluation.engines.schedule import Limits
from evaluation.engines.slots import Slots
from evaluation.engines.wanted import Scored, Wanted


@dataclass
class Work:
    """What the engine has done so far."""

    read: int = 0  # tokens that went through the model, those of prompts and those made
    made: int = 0  # tokens made
    steps: int = 0  # forward passes
    forward_seconds: float = 0.0
    out_of_memory: int = 0
    longest_prompt: int = 0


class LocalEngine:
    """Answers with a model in this process; what many prompts begin with is read once."""

    def __init__(
        self,
        base_model: str,
        revision: str | None = None,
        dtype: str = "auto",
        device: str = "auto",
        limits: Limits | None = None,
        watch: Callable[[Work], None] | None = None,
        chat_template: str = "",
    ) -> None:
        """Loads the base.

        Args:
            base_model: A folder, or a name on the Hub whose files are on this machine. A model whose weights were
                all trained is a base of its own.
            revision: Of the Hub.
            dtype: `auto` is float32 on a processor and bfloat16 on a GPU.
            device: `auto`, `cpu`, `cuda`, `cuda:1` ...
            limits: How much is done at once; None finds it from the free memory.
            watch: Is called after each forward pass, for a display of progress.
            chat_template: Jinja, in place of the tokenizer's own; a base model has none.
        """
        self.base_model, self.revision = base_model, revision
        self.work = Work()
        self._watch = watch
        self._chat_template = chat_template
        self._load = lambda: load(base_model, revision, dtype, device)
        self._open()
        self.limits = limits or memory.limits(self.model)

    def _open(self) -> None:
        loaded = self._load()
        self.model, self.window = loaded.model, loaded.window
        if self._chat_template:
            loaded.tokenizer.chat_template = self._chat_template
        self.encoder = Encoder(loaded.tokenizer, loaded.model, self.base_model)
        self.fast_linear = speed_up(self.model)
        self._base = Base(self.model)
        self.weights = Weights()
        self.fallback = unfit(self.model)
        if self.fallback:
            note(f"{self.base_model} is answered in plain batches, no prefix is shared: {self.fallback}")
        else:
            register()
            self.model.set_attn_implementation(NAME)
        self._probe = probe_logits(self.model, self.fallback is None)

    @property
    def tokenizer(self) -> Any:
        return self.encoder.tokenizer

    def use(self, weights: Weights) -> None:
        """Makes the following requests be answered by these weights.

        The base's own modules are put back first, and its logits compared with those of the start. An adapter that
        does not change the logits is refused: NoEffect.
        """
        if self.weights.adapter is not None:
            self._base.detach()
            if not torch.equal(probe_logits(self.model, self.fallback is None), self._probe):
                note("The base changed under an adapter; it is loaded again.")
                self._open()
        self.weights = Weights()
        if weights.adapter is None or weights.scale == 0:
            return
        self._base.attach(weights.adapter, weights.scale)
        self.weights = weights
        logits = probe_logits(self.model, self.fallback is None)
        if not torch.isfinite(logits).all():
            self.use(Weights())
            raise RunRefused(f"{weights.adapter}: the model's answers with it are not numbers. Train it again.")
        if torch.equal(logits, self._probe):
            self.use(Weights())
            raise NoEffect(weights.adapter, "the logits of a prompt are the base's to the last bit")

    def generate(self, requests: Iterable[Generate]) -> Iterator[Answer]:
        """Yields each answer when its last sample is whole, in any order."""
        asked = list(requests)
        prompts = self.encoder.prompts(asked)
        texts: list[Wanted] = []
        owners: list[int] = []
        for number, (request, prompt) in enumerate(zip(asked, prompts, strict=True)):
            if problem := self._too_long(len(prompt)):
                yield Answer(request.id, finished=False, problem=problem)
                continue
            for sample in range(request.samples):
                texts.append(self._wanted(request, prompt, sample))
                owners.append(number)
        made: dict[int, dict[int, list[int]]] = {}
        firsts = {owner: place for place, owner in reversed(list(enumerate(owners)))}
        for place, tokens in self._with_room(make_texts, plain.make_texts, texts):
            owner = owners[place]
            request, samples = asked[owner], made.setdefault(owner, {})
            samples[place - firsts[owner]] = tokens
            if len(samples) == request.samples:
                yield self._answer(request, [made[owner][sample] for sample in range(request.samples)])
                del made[owner]

    def loglikelihood(self, requests: Iterable[Score]) -> Iterator[Answer]:
        """Yields the summed log-probability of each option; `greedy` says whether the model would have said it."""
        asked = list(requests)
        items: list[Scored] = []
        owners: list[tuple[int, int]] = []  # the request and the option that a part belongs to
        problems: dict[int, str] = {}
        for number, request in enumerate(asked):
            for option, parts in enumerate(self._parts(request)):
                for context, tokens in parts:
                    if not tokens:
                        raise UserError(f"{request.id}: option {option + 1} is empty; it has no probability.")
                    items.append(Scored(*self._cut(context, tokens, number, problems)))
                    owners.append((number, option))
        missing = Counter(number for number, _ in owners)
        scores: dict[int, list[list[Any]]] = {
            number: [[0.0, True] for _ in asked[number].options] for number in missing
        }
        for place, values, greedy in self._with_room(score_tokens, plain.score_tokens, items):
            number, option = owners[place]
            scores[number][option][0] += sum(values)
            scores[number][option][1] &= greedy
            missing[number] -= 1
            if not missing[number]:
                sums, best = zip(*scores.pop(number), strict=True)
                yield Answer(asked[number].id, logprobs=list(sums), greedy=list(best), problem=problems.get(number, ""))

    def _parts(self, request: Score) -> list[list[tuple[Tokens, Tokens]]]:
        if request.rolling:
            return [self.encoder.windows(option, self.window) for option in request.options]
        return [[pair] for pair in self.encoder.pairs(request)]

    def describe(self) -> dict[str, Any]:
        """Returns what a receipt testifies about the engine."""
        return {
            "engine": "local",
            "base_model": self.base_model,
            "revision": self.revision,
            "adapter": str(self.weights.adapter) if self.weights.adapter else None,
            "scale": self.weights.scale,
            "device": str(self.model.device),
            "dtype": str(self.model.dtype).removeprefix("torch."),
            "threads": torch.get_num_threads(),
            "attention": "plain batches: " + self.fallback if self.fallback else "prefix tree",
            "window": self.window,
            "not_used": self.encoder.not_used,
            "limits": asdict(self.limits),
            "work": asdict(self.work),
            "versions": {name: version(name) for name in ("torch", "transformers", "peft")},
        }

    def close(self) -> None:
        """Gives the memory of the model back."""
        del self.model, self._base

    def _wanted(self, request: Generate, prompt: Tokens, sample: int) -> Wanted:
        ends, encoder, stop = self.encoder.ends, self.encoder, request.stop
        most = min(request.max_new_tokens, self.window - len(prompt)) if self.window else request.max_new_tokens

        def stops(made: list[int]) -> bool:
            return made[-1] in ends or bool(stop and encoder.text(made, stop)[1])

        return Wanted(prompt, most, stops, request.temperature, (request.seed, request.id, sample))

    def _answer(self, request: Generate, samples: Sequence[list[int]]) -> Answer:
        texts, finished, count = [], True, 0
        for made in samples:
            ended = made[-1] in self.encoder.ends
            text, stopped = self.encoder.text(made[:-1] if ended else made, request.stop)
            texts.append(text)
            finished &= ended or stopped
            count += len(made)
        self.work.made += count
        return Answer(request.id, texts=texts, finished=finished, tokens=count)

    def _too_long(self, length: int) -> str:
        self.work.longest_prompt = max(self.work.longest_prompt, length)
        if self.window is None or length < self.window:
            return ""
        return f"the prompt has {length} tokens; the model's window is {self.window}"

    def _cut(self, context: Tokens, tokens: Tokens, number: int, problems: dict[int, str]) -> tuple[Tokens, Tokens]:
        """Leaves out the beginning of what does not fit, as lm-eval does, and says so in the answer."""
        extra = len(context) + len(tokens) - 1 - self.window if self.window else 0
        if extra <= 0:
            return context, tokens
        if extra >= len(context):
            raise UserError(f"An option of {len(tokens)} tokens does not fit into the window of {self.window}.")
        problems[number] = f"the first {extra} tokens were left out: the model's window is {self.window}"
        return context[extra:], tokens

    def _with_room(self, packed: Any, batched: Any, items: Sequence[Any]) -> Iterator[Any]:
        """Starts again what is not answered, with half as much at once, where memory runs out."""
        todo = list(range(len(items)))
        while todo:
            run = (
                batched(self.model, [items[number] for number in todo], self.limits)
                if self.fallback
                else packed(self._forward, [items[number] for number in todo], self.limits)
            )
            left = dict.fromkeys(todo)
            try:
                for place, *result in run:
                    del left[todo[place]]
                    yield todo[place], *result
                return
            except (torch.OutOfMemoryError, RuntimeError, MemoryError) as error:
                if not memory.ran_out(error):
                    raise
                if self.limits.smallest:
                    raise UserError(memory.TOO_LITTLE.format(base=self.base_model)) from error
                self.limits = self.limits.halved()
                self.work.out_of_memory += 1
                note(f"Out of memory: going on with at most {self.limits.rows} answers at a time.")
            run.close()
            memory.release()
            todo = list(left)

    def _forward(self, pieces: Sequence[Piece], slots: Slots) -> torch.Tensor:
        started = time.perf_counter()
        self.work.read += sum(len(piece.tokens) for piece in pieces)
        logits = forward(self.model, pieces, slots)
        self.work.forward_seconds += time.perf_counter() - started
        self.work.steps += 1
        if self._watch:
            self._watch(self.work)
        return logits
