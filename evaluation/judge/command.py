"""From what was typed to a study: the same for a judge at an endpoint, a local one and the built-in one."""

from __future__ import annotations

import random
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from core.config import load_model
from core.console import console, done, hint, note
from core.errors import UserError
from core.locks import one_writer
from core.records.judgement import Judged
from core.runs import shown, split_study, study_name
from evaluation.engines.client import Client
from evaluation.engines.endpoint import Endpoint, endpoint_of
from evaluation.engines.offered import offered_models
from evaluation.judge.budget import Budget, Limits
from evaluation.judge.client import Judge
from evaluation.judge.pairs import Item, Pair, check_different, pair_up, read_items
from evaluation.judge.prompts import read_prompts
from evaluation.judge.reference_judge import BUILT_IN_NAME, built_in_judge
from evaluation.judge.show import summary_lines
from evaluation.judge.sides import Sides, sides_of
from evaluation.judge.study import Plan, Study


def chosen(args: Namespace, study: str, anyway: bool) -> tuple[Sides, list[Pair]]:
    """Returns the two sides and their pairs; what may not be judged is refused here, before anything is spent.

    Args:
        anyway: lets many equal answers pass.
    """
    sides = sides_of(study, args.a, args.b, args.out)
    items = read_items(args.items) if args.items else items_of(study, args.data)
    pairs = pair_up(items, sides.a, sides.b)
    if len(pairs) < len(items):
        note(f"{len(items) - len(pairs)} of {len(items)} items are left out: they did not fit into a model's window")
    check_different(pairs, *sides.weights, anyway=anyway)
    return sides, sample(pairs, args.limit)


def sample(pairs: list[Pair], limit: int | None, seed: int = 0) -> list[Pair]:
    """Draws pairs for a quick look, in the order of the items; the same for every call."""
    if limit is None or limit >= len(pairs):
        return pairs
    drawn = set(random.Random(seed).sample(range(len(pairs)), limit))
    return [pair for at, pair in enumerate(pairs) if at in drawn]


def items_of(study: str, data: str | None) -> list[Item]:
    """Returns the held-out instructions of the study's data."""
    from evaluation.measures.instructions import held_out
    from evaluation.run.from_config import context_of

    examples = held_out(context_of(load_model(split_study(study)[0], data)))
    return [Item(each.id, each.instruction, each.reference, each.input, each.context, each.kind) for each in examples]


@contextmanager
def asked_server(args: Namespace) -> Iterator[tuple[Endpoint, list[str]]]:
    """Gives the server and the models that judge; without a BASE_URL the built-in judge, named as what it is."""
    how = {"at_once": args.at_once, "per_minute": args.per_minute, "timeout": args.timeout}
    if args.base_url is None:
        if args.judge:
            raise UserError("JUDGE needs the server that offers it: BASE_URL=<address>/v1")
        note("no BASE_URL: the built-in judge is asked")
        with built_in_judge() as base_url:
            yield endpoint_of(base_url, **how), [BUILT_IN_NAME]
        return
    yield endpoint_of(args.base_url, args.key_from, args.answers_as, **how), list(args.judge or [])


def judge_pairs(args: Namespace, sides: Sides, pairs: list[Pair], endpoint: Endpoint, models: list[str]) -> Judged:
    """Runs the study and shows its summary, whatever ended it."""
    prompts = read_prompts(args.prompts)
    parts = (args.only or "duel,rubric").split(",")
    plan = Plan(
        duel="duel" in parts,
        rubric="rubric" in parts,
        calibrate=Plan.calibrate if args.calibrate is None else args.calibrate,
        repeat=Plan.repeat if args.repeat is None else args.repeat,
        anyway=bool(args.anyway),
        limit=args.limit,
    )
    limits = Limits(args.max_requests, args.max_tokens, args.max_money, args.price_in, args.price_out)
    with one_writer(sides.folder, f"judging {sides.names[0]} and {sides.names[1]}"):
        study = Study(pairs, sides.names, prompts, sides.folder, plan)
        budget = Budget(limits, *study.spent())
        if limits.by_size:  # what a reply costs is known after the first
            endpoint = replace(endpoint, start_at_once=1)
        client = Client(endpoint, budget)
        try:
            judge = Judge(client, models or [_only_model(client)], budget, prompts.duel.again)
            judged = study.run(judge)
        except UserError:
            if study.judged is not None:  # what is known stands above the sentence that says why it ended
                _show(study.judged)
            raise
        finally:
            client.close()
    _show(judged)
    if args.limit:
        note(f"A quick look at {judged.pairs} pairs; without LIMIT all are judged, and these verdicts count")
    done(f"{shown(study.summary)}")
    if not judged.complete:
        both = "; without ONLY, in both parts" if args.only else ""
        hint(f"the same command asks again for what has no verdict{both}")
    return judged


def _show(judged: Judged) -> None:
    for line in summary_lines(judged):
        console.print(line, markup=False)


def _only_model(client: Client) -> str:
    offered = offered_models(client) or []
    if len(offered) != 1:
        names = ", ".join(sorted(model.name for model in offered)[:20]) or "no list"
        raise UserError(f"Which model of {client.base_url} judges? It offers {names}. Say it with JUDGE=<name>.")
    return offered[0].name


def study_of(args: Namespace) -> str:
    return study_name(args.model, args.data)
