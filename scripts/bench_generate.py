"""Speed of the local engine beside the loop that people write and beside lm-evaluation-harness's own model.

make bench-generate [MODEL=pocket] [BASE=<folder>] [MEASURE="text_to_sql mmlu_150"] [COUNT=200] [LIMIT=24] [REPEAT=1]:
the same prompts, each side in a process of its own, in turn. This engine answers COUNT of them, over all databases; the
slower sides the first LIMIT. All sides get our settings of the memory allocator and of waiting threads, which help the
others too. A difference is listed with how close the two best logits were. In the table stand the seconds of the clock
and of the processor for each question, as a ratio to ours, and those of the whole process.
Without a GPU all is float32; with one it is bfloat16, and transformers' continuous batching is a side too. A model of
eight billion random weights for that: python -m scripts.bench.random_model <folder>.
"""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from rich.table import Table

from core.config import load_model
from core.console import console, note
from core.engines import engine_environment, gpu_count, python
from core.errors import UserError, run_main
from core.records.record import read_record, write_record
from core.runs import ROOT
from core.weights import base_of
from scripts.bench.records import Outcome, Request
from scripts.cli.read import arguments

COUNT, LIMIT, BATCH = 200, 24, 8
MEASURES = ("text_to_sql", "text_to_sql_3shot", "mmlu_150")
OPTION_MEASURES = ("mmlu_150",)
TEXT_SIDES = ("plain loop", "lm-eval hf", "sqlotl")
ON_A_GPU = "transformers' batching"  # its start alone takes half a minute on a processor
OPTION_SIDES = ("lm-eval hf, options", "sqlotl, options")
Found = dict[str, list[Outcome]]


def main() -> None:
    args = arguments("bench-generate")
    config = load_model(args.model, args.data, args.base)
    base, data = base_of(config), config.settings.data
    most = config.settings.generation.max_new_tokens
    limit = args.limit or LIMIT
    asked = Request("", base.source, base.revision, data, "text_to_sql", args.count or COUNT, most, BATCH)
    for measure in args.measure or MEASURES:
        if measure in OPTION_MEASURES:
            show_options(measure, rounds(replace(asked, measure=measure), OPTION_SIDES, args.repeat, limit))
            continue
        sides = (*TEXT_SIDES[:-1], ON_A_GPU, TEXT_SIDES[-1]) if gpu_count() else TEXT_SIDES
        found = rounds(replace(asked, measure=measure), sides, args.repeat, limit)
        show_texts(f"{measure}: {asked.count} questions over all databases", found)


def rounds(request: Request, sides: tuple[str, ...], repeat: int, limit: int) -> Found:
    """Runs the sides in turn, as often as is wanted; the last is this engine, which answers all."""
    found: Found = {side: [] for side in sides}
    for number in range(1, repeat + 1):
        for side in sides:
            note(f"round {number} of {repeat}, {request.measure}: {side}")
            count = request.count if side == sides[-1] else min(limit, request.count)
            found[side].append(process(replace(request, side=side, count=count)))
    return found


def process(request: Request) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "request.json", Path(folder) / "outcome.json"
        write_record(asked, request)
        command = python("-W", "ignore", "-m", "scripts.bench.answering", str(asked), str(answered))
        environment = engine_environment(offline=True)
        started = time.monotonic()
        made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if made.returncode:
            raise UserError(f"{request.side} failed: {made.stderr.strip()[-2000:]}")
        return replace(read_record(Outcome, answered), process=time.monotonic() - started)


def show_texts(title: str, found: Found) -> None:
    console.print(f"\n{title}")
    _show(found, "sqlotl")
    last = found["sqlotl"][-1]
    console.print(
        f"{last.in_forward:.0%} of the time in the model; the products with its matrices alone: {last.floor:.1f} s of "
        f"{last.answering:.1f} s. {last.read} tokens went through it, {last.in_prompts} stood in the prompts."
    )
    for side in list(found)[:-1]:
        _compare(side, found[side][-1], last)


def show_options(title: str, found: Found) -> None:
    console.print(f"\n{title}")
    _show(found, "sqlotl, options")
    theirs, own = (found[side][-1].logprobs for side in OPTION_SIDES)
    same = sum(_best(theirs[key]) == _best(own[key]) for key in theirs)
    gap = max(abs(a - b) for key in theirs for a, b in zip(theirs[key], own[key], strict=True))
    console.print(f"same answer: {same} of {len(theirs)}; log-probabilities differ by at most {gap:.1e}")


def _show(found: Found, ours: str) -> None:
    table = Table(box=None, header_style="bold")
    for column in ("", "asked", "seconds each", "ratio", "processor", "ratio", "process", "memory"):
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    for side, outcomes in found.items():
        wall, processor = _each(outcomes, "answering"), _each(outcomes, "processor")
        table.add_row(
            side.removesuffix(", options"),
            str(outcomes[0].asked),
            f"{wall:.3f}",
            f"{wall / _each(found[ours], 'answering'):.1f}",
            f"{processor:.3f}",
            f"{processor / _each(found[ours], 'processor'):.1f}",
            f"{statistics.median(outcome.process for outcome in outcomes):.1f} s",
            f"{max(outcome.memory_gb for outcome in outcomes):.1f} GB",
        )
    console.print(table)


def _each(outcomes: list[Outcome], what: str) -> float:
    return statistics.median(getattr(outcome, what) / outcome.asked for outcome in outcomes)


def _compare(name: str, other: Outcome, ours: Outcome) -> None:
    different = [key for key, tokens in other.tokens.items() if ours.tokens[key] != tokens]
    console.print(f"same tokens as {name}: {len(other.tokens) - len(different)} of {len(other.tokens)}")
    for key in different:
        theirs, own = other.tokens[key], ours.tokens[key]
        pairs = enumerate(zip(theirs, own, strict=False))
        place = next((number for number, (a, b) in pairs if a != b), min(len(theirs), len(own)))
        gaps = other.gaps.get(key, [])
        close = f"; its two best logits differ by {gaps[place]:.2g}" if place < len(gaps) else ""
        console.print(f"  {key}: token {place + 1} is another{close}")


def _best(values: list[float]) -> int:
    return values.index(max(values))


if __name__ == "__main__":
    run_main(main)
