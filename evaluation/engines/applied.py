"""Does the server really apply the adapter? Some answers must be the local engine's, or tuned must differ from base."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from core.errors import UserError
from evaluation.engines.client import Client
from evaluation.engines.engine import Generate, Score
from evaluation.engines.failures import Failure
from evaluation.engines.prompt_logprobs import OptionScore, score_options
from evaluation.engines.refused import RunRefused
from evaluation.engines.sending import ask
from evaluation.engines.sentences import too_long

T = TypeVar("T")
R = TypeVar("R")

PROBES = 24  # questions that may be asked of both
FIRST_LOOK = 4  # questions that usually are enough
LEAST_SHARE = 0.5  # of the local engine's answers that must come back; rounding may change a few
TOKENS = 48
CLEARLY = 3.0  # times as far from the base as the base is from itself


def check_applied(
    client: Client, base: str, model: str, probes: Sequence[Generate], local_answers: Mapping[str, str]
) -> str:
    """Returns how the adapter was seen to have an effect; raises an error where it has none."""
    known = [probe for probe in probes if probe.id in local_answers and probe.temperature == 0]
    if known:
        return _as_local(client, model, known, local_answers)
    asked = 0
    for start, end in ((0, FIRST_LOOK), (FIRST_LOOK, PROBES)):
        short = [_shortened(probe) for probe in probes[start:end]]
        tuned, plain = _texts(client, model, short), _texts(client, base, short)
        both = tuned.keys() & plain.keys()
        asked += len(both)
        different = sum(tuned[name] != plain[name] for name in both)
        if different:
            return f"{different} of {len(both)} answers differ from the base's"
    if not asked:
        return "nothing was asked"
    raise _no_effect(client, asked, f"the answers under the name {model!r} are exactly those under {base!r}")


def check_scores(client: Client, base: str, model: str, probes: Sequence[Score]) -> str:
    """Does the same by the log-probabilities of options.

    Those of one model may differ from call to call, as a server batches as it likes and rounds. By how much is seen on
    the base, which is asked before the adapter and after it.
    """

    async def moved(probe: Score) -> tuple[float, float]:
        before, tuned, after = [await score_options(client, name, probe) for name in (base, model, base)]
        return _distance(before, tuned), _distance(before, after)

    found = [each for _, each in _replies(client, model, probes, moved)]
    if not found:
        return "nothing was asked"
    by_adapter, by_chance = (sum(each) / len(found) for each in zip(*found, strict=True))
    if by_adapter <= CLEARLY * by_chance:
        how = f"the log-probabilities of {model!r} differ from those of {base!r} no more than two calls do"
        raise _no_effect(client, len(found), how)
    return f"log-probabilities of {len(found)} questions are {by_adapter:.2g} nats from the base's"


def _distance(a: Sequence[OptionScore], b: Sequence[OptionScore]) -> float:
    return sum(abs(x.logprob - y.logprob) for x, y in zip(a, b, strict=True)) / len(a)


def _no_effect(client: Client, asked: int, how: str) -> RunRefused:
    return RunRefused(
        f"adapter has no effect: on {asked} questions at {client.base_url} {how}. Check how the server loads adapters "
        "(vLLM: --enable-lora --lora-modules, and --max-lora-rank of at least the adapter's rank), or evaluate with "
        "ENGINE=local. Nothing was stored."
    )


def _shortened(probe: Generate) -> Generate:
    return replace(probe, samples=1, temperature=0.0, max_new_tokens=min(probe.max_new_tokens, TOKENS))


def _as_local(client: Client, model: str, probes: list[Generate], local_answers: Mapping[str, str]) -> str:
    texts = _texts(client, model, [replace(probe, samples=1) for probe in probes])
    same = sum(text.strip() == local_answers[name].strip() for name, text in texts.items())
    if same < LEAST_SHARE * len(texts):
        raise RunRefused(
            f"{client.base_url} does not answer as the local engine does: under the name {model!r} only {same} of "
            f"{len(texts)} answers are the same. Check that it serves this base and this adapter, with the same chat "
            "template and type of numbers. Nothing was stored."
        )
    return f"{same} of {len(texts)} answers are the local engine's"


def _texts(client: Client, model: str, probes: Sequence[Generate]) -> dict[str, str]:
    replies = _replies(client, model, probes, lambda probe: ask(client, model, probe))
    return {probe.id: reply.texts[0] for probe, reply in replies}


def _replies(
    client: Client, model: str, probes: Sequence[T], work: Callable[[T], Awaitable[R]]
) -> Iterator[tuple[T, R]]:
    for probe, reply in client.stream(probes, work):
        if isinstance(reply, Failure) and too_long(reply):
            continue  # it shows nothing of the adapter, and will be listed as what it is
        if isinstance(reply, Failure):
            raise UserError(
                f"{client.base_url} did not answer the questions that show whether {model!r} has an effect "
                f"({reply.detail}). Nothing was stored; start the command again when the server is well."
            )
        yield probe, reply
