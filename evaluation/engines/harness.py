"""Any engine that can score as a model of lm-evaluation-harness: the harness asks, the engine answers.

    python -m evaluation.engines run --model sqlotl --model_args pretrained=<model>,peft=<adapter> --tasks ...

is lm_eval's own command line, with this model known to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from lm_eval.api.model import LM
from lm_eval.api.registry import register_model

from core.console import note
from core.errors import UserError
from core.hashing import hash_value
from core.records.result import Answer
from evaluation.engines.engine import Engine, Generate, Score, Weights
from evaluation.engines.shards import PartDone

_MOST_TOKENS = 256  # where a task does not say how much may be generated; lm-eval's own number


class Store(Protocol):
    """Where the caller keeps answers, so that an interrupted evaluation asks only for what is missing."""

    def get(self, request: str) -> Answer | None: ...

    def add(self, answer: Answer) -> None: ...

    def mine(self, name: str) -> bool:
        """Whether this process is to ask it, where several share the work."""

    def track(self, answers: Iterable[Answer], total: int) -> Iterator[Answer]:
        """Passes answers on while progress is shown."""


class Memory:
    """Keeps answers for as long as the process lives."""

    def __init__(self) -> None:
        self._answers: dict[str, Answer] = {}

    def get(self, request: str) -> Answer | None:
        return self._answers.get(request)

    def add(self, answer: Answer) -> None:
        self._answers[answer.id] = answer

    def mine(self, name: str) -> bool:
        return True

    def track(self, answers: Iterable[Answer], total: int) -> Iterator[Answer]:
        return iter(answers)


@register_model("sqlotl")
class HarnessModel(LM):
    """Hands lm-eval's requests to an engine. The id of a request is a hash of all that it asks."""

    def __init__(
        self,
        engine: Engine | None = None,
        store: Store | None = None,
        pretrained: str = "",
        peft: str = "",
        scale: float = 1.0,
        revision: str | None = None,
        dtype: str = "auto",
        device: str | None = None,
        batch_size: Any = None,
        max_batch_size: Any = None,
    ) -> None:
        """Takes a ready engine, or makes a local one from the arguments of lm-eval's command line."""
        super().__init__()
        if engine is None:
            engine = _local(pretrained, peft, float(scale), revision, dtype, device)
            if batch_size not in (None, 1, "1", "auto"):
                note("batch_size has no effect: the engine finds by itself how much fits.")
        self.engine = engine
        self.store = store or Memory()

    def loglikelihood(self, requests: Sequence[Any], disable_tqdm: bool = False) -> list[tuple[float, bool]]:
        """Asks for the options of one context together."""
        options: dict[str, list[str]] = {}
        for context, option in (request.args for request in requests):
            known = options.setdefault(context, [])
            if option not in known:
                known.append(option)
        asked = {
            context: Score(_name("loglikelihood", context, found), context, tuple(found))
            for context, found in options.items()
        }
        answers = self._answer(list(asked.values()))
        _tell_what_was_cut(answers.values())
        results = []
        for context, option in (request.args for request in requests):
            answer, place = answers[asked[context].id], asked[context].options.index(option)
            results.append((answer.logprobs[place], answer.greedy[place] if answer.greedy else False))
            self.cache_hook.add_partial("loglikelihood", (context, option), results[-1])
        return results

    def loglikelihood_rolling(self, requests: Sequence[Any], disable_tqdm: bool = False) -> list[float]:
        asked = [Score(_name("rolling", text), "", (text,), rolling=True) for (text,) in (r.args for r in requests)]
        answers = self._answer(asked)
        return [answers[request.id].logprobs[0] for request in asked]

    def generate_until(self, requests: Sequence[Any], disable_tqdm: bool = False) -> list[str]:
        asked = _each_drawn_anew([_generate(*request.args) for request in requests])
        answers = self._answer(asked)
        problems = [answers[request.id].problem for request in asked if answers[request.id].problem]
        if problems:
            raise UserError(f"{len(problems)} of {len(asked)} prompts cannot be answered; the first: {problems[0]}.")
        results = []
        for request, wanted in zip(requests, asked, strict=True):
            results.append(answers[wanted.id].texts[0])
            self.cache_hook.add_partial("generate_until", request.args, results[-1])
        return results

    def apply_chat_template(self, chat_history: list[dict[str, str]], add_generation_prompt: bool = True) -> str:
        tokenizer = self._tokenizer()
        made: str = tokenizer.apply_chat_template(
            chat_history,
            tokenize=False,
            add_generation_prompt=add_generation_prompt,
            continue_final_message=not add_generation_prompt,
        )
        return made

    def chat_template(self, chat_template: bool | str = False) -> str | None:
        return self._tokenizer().chat_template if chat_template else None

    @property
    def tokenizer_name(self) -> str:
        return str(self._tokenizer().name_or_path).replace("/", "__")

    def _tokenizer(self) -> Any:
        tokenizer = getattr(self.engine, "tokenizer", None)
        if tokenizer is None or not tokenizer.chat_template:
            raise UserError("This engine has no chat template of its own. Leave out --apply_chat_template.")
        return tokenizer

    def _answer(self, asked: Sequence[Any]) -> dict[str, Answer]:
        """Returns all answers by id; those that the store has are not asked for again."""
        unique = {request.id: request for request in asked}
        kept = {name: answer for name in unique if (answer := self.store.get(name)) is not None}
        missing = [request for name, request in unique.items() if name not in kept]
        mine = [request for request in missing if self.store.mine(request.id)]
        for answer in self.store.track(self._ask(mine), len(mine)):
            self.store.add(answer)
            kept[answer.id] = answer
        if len(mine) < len(missing):
            raise PartDone
        return kept

    def _ask(self, missing: Sequence[Any]) -> Iterator[Answer]:
        if missing and isinstance(missing[0], Score):
            yield from self.engine.loglikelihood(missing)
        elif missing:
            yield from self.engine.generate(missing)


def _local(pretrained: str, peft: str, scale: float, revision: str | None, dtype: str, device: str | None) -> Engine:
    import torch

    from evaluation.engines.local import LocalEngine

    if not pretrained:
        raise UserError("--model_args lacks pretrained=<a folder or a name on the Hub>.")
    # lm-eval names a GPU where nobody named anything; its own model then takes what there is.
    there = device and (not device.startswith("cuda") or torch.cuda.is_available())
    engine = LocalEngine(pretrained, revision, dtype, device if device and there else "auto")
    engine.use(Weights(Path(peft) if peft else None, scale))
    return engine


def _generate(context: str, settings: dict[str, Any]) -> Generate:
    """Reads lm-eval's settings of a generation; what an engine cannot do is refused, not ignored."""
    left = dict(settings)
    until = left.pop("until", None) or []
    until = [until] if isinstance(until, str) else list(until)
    limits = [left.pop(key) for key in ("max_gen_toks", "max_new_tokens", "max_tokens") if key in left]
    temperature = float(left.pop("temperature", 0.0) or 0.0)
    if not left.pop("do_sample", temperature > 0):
        temperature = 0.0
    if left:
        raise UserError(
            f"The task asks for the generation setting '{next(iter(left))}', which this model does not have."
        )
    name = _name("generate", context, settings)
    return Generate(name, context, int(min(limits, default=_MOST_TOKENS)), tuple(until), temperature=temperature)


def _each_drawn_anew(asked: Sequence[Generate]) -> list[Generate]:
    """Gives a request that a task repeats a name and a seed of its own each time, where answers are drawn at random."""
    times: Counter[str] = Counter()
    found = []
    for request in asked:
        number = times[request.id]
        times[request.id] += 1
        again = number > 0 and request.temperature > 0
        found.append(replace(request, id=_name(request.id, number), seed=number) if again else request)
    return found


def _name(*parts: Any) -> str:
    return hash_value(list(parts))


def _tell_what_was_cut(answers: Any) -> None:
    problems = [answer.problem for answer in answers if answer.problem]
    if problems:
        note(f"{len(problems)} prompts are longer than the model's window; the first: {problems[0]}.")
