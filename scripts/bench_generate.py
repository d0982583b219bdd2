"""Speed of the local engine beside the loop that people write and beside lm-eval.   make bench-generate [BASE=<folder>]

Each side answers the same prompts in a process of its own, in turn. The plain loop answers a part of them and is
scaled up. Tokens and answers are compared; a difference is listed with how close its two tokens were.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import tempfile
import time
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from rich.table import Table

from core.console import console, note
from core.engines import engine_environment, python
from core.errors import UserError, run_main
from core.files import read_json, write_json
from core.runs import ROOT
from evaluation.measures.measure import Item

SIDES = ("plain", "lm-eval", "ours")
MMLU_SIDES = ("lm-eval-mmlu", "ours-mmlu")
NAMES = {
    "plain": "plain loop",
    "lm-eval": "lm-eval hf",
    "ours": "sqlotl",
    "lm-eval-mmlu": "lm-eval hf",
    "ours-mmlu": "sqlotl",
}


def main() -> None:
    args = _arguments()
    if args.side:
        from scripts import bench_generate_sides

        write_json(Path(args.out), bench_generate_sides.run(args))
        return
    with tempfile.TemporaryDirectory() as folder:
        for shots in args.shots:
            sides = [side for side in SIDES if side in args.only]
            if sides:
                found = _rounds(args, sides, shots, Path(folder))
                _show_generation(found, args, shots)
        sides = [side for side in MMLU_SIDES if side in args.only]
        if sides:
            _show_mmlu(_rounds(args, sides, args.shots[0], Path(folder)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sqlotl bench_generate", description=__doc__)
    parser.add_argument("--base", default="embedded/model", help="a model's folder")
    parser.add_argument("--spider", default="embedded/spider")
    parser.add_argument("--mmlu", default="embedded/mmlu")
    parser.add_argument("--questions", type=int, default=200, help="drawn over all databases")
    parser.add_argument("--plain", type=int, default=20, help="of them for the plain loop")
    parser.add_argument("--max-new-tokens", type=int, default=128)
    parser.add_argument("--batch-size", type=int, default=8, help="of lm-eval")
    parser.add_argument("--shots", type=int, nargs="+", default=[0, 3], choices=[0, 3])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", nargs="+", default=[*SIDES, *MMLU_SIDES], choices=[*SIDES, *MMLU_SIDES])
    parser.add_argument("--side", choices=[*SIDES, *MMLU_SIDES], help=argparse.SUPPRESS)
    parser.add_argument("--out", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not (ROOT / args.base).is_dir():
        raise UserError(f"{args.base} does not exist. --base names the folder of a model.")
    return args


def _rounds(args: argparse.Namespace, sides: list[str], shots: int, folder: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {side: [] for side in sides}
    for number in range(1, args.rounds + 1):
        for side in sides:
            note(f"round {number} of {args.rounds}, {shots} shots: {side}")
            found[side].append(_process(args, side, shots, folder / "out.json"))
    return found


def _process(args: argparse.Namespace, side: str, shots: int, out: Path) -> dict[str, Any]:
    """Runs one side. All get our settings of the memory allocator and of waiting threads, which help the others too."""
    given = {
        "base": args.base,
        "spider": args.spider,
        "mmlu": args.mmlu,
        "questions": args.questions,
        "plain": args.plain,
        "max-new-tokens": args.max_new_tokens,
        "batch-size": args.batch_size,
        "shots": shots,
        "side": side,
        "out": out,
    }
    options = chain.from_iterable((f"--{key}", str(value)) for key, value in given.items())
    started = time.monotonic()
    made = subprocess.run(
        python("-W", "ignore", "-m", "scripts.bench_generate", *options),
        cwd=ROOT,
        env=engine_environment(offline=True),
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise UserError(f"{side} failed: {made.stderr.strip()[-2000:]}")
    return {**read_json(out), "process": time.monotonic() - started}


def drawn(items: list[Item], count: int) -> list[Item]:
    """Takes the first questions of all databases in turn, then the second ones."""
    by_database: dict[str | None, list[Item]] = {}
    for item in items:
        by_database.setdefault(item.cluster, []).append(item)
    turns = chain.from_iterable(zip_longest(*by_database.values()))
    return [item for item in turns if item is not None][:count]


def _against(
    results: list[dict[str, Any]], ours: list[dict[str, Any]] | None, key: str, digits: int
) -> tuple[str, str]:
    """Returns the seconds, and how many times ours."""
    taken = _median(results, key)
    return f"{taken:.{digits}f} s", f"{taken / _median(ours, key):.1f}" if ours else ""


def _median(results: list[dict[str, Any]], key: str) -> float:
    return statistics.median(result[key] for result in results)


def _show_generation(found: dict[str, list[dict[str, Any]]], args: argparse.Namespace, shots: int) -> None:
    console.print(f"\n{args.questions} questions, {shots} worked examples, {args.base}")
    table = _table("", "questions", "a question", "ratio", "processor", "ratio", "whole process", "forward", "memory")
    ours = found.get("ours")
    for side, results in found.items():
        share = statistics.median(result.get("forward_share", float("nan")) for result in results)
        table.add_row(
            NAMES[side],
            str(results[0]["asked"]),
            *_against(results, ours, "a_question", 3),
            *_against(results, ours, "processor_a_question", 3),
            f"{_median(results, 'process'):.1f} s",
            f"{share:.0%}" if share == share else "",
            f"{_median(results, 'memory_gb'):.1f} GB",
        )
    console.print(table)
    if "ours" in found:
        last = found["ours"][-1]
        console.print(
            f"floor {last['floor']:.1f} s: {last['read']} tokens through the model's matrices; "
            f"answered in {last['answering']:.1f} s; {last['prompt_tokens']} tokens stood in the prompts"
        )
        for side in set(found) - {"ours"}:
            _compare(NAMES[side], found[side][-1], last)


def _compare(name: str, other: dict[str, Any], ours: dict[str, Any]) -> None:
    same = [key for key, tokens in other["tokens"].items() if ours["tokens"][key] == tokens]
    console.print(f"same tokens as {name}: {len(same)} of {len(other['tokens'])}")
    for key in other["tokens"].keys() - set(same):
        theirs, own = other["tokens"][key], ours["tokens"][key]
        place = next((n for n, pair in enumerate(zip(theirs, own, strict=False)) if pair[0] != pair[1]), None)
        place = min(len(theirs), len(own)) if place is None else place
        gaps = other.get("gaps", {}).get(key)
        gap = f", its two best logits differ by {gaps[place]:.2g}" if gaps and place < len(gaps) else ""
        console.print(f"  {key}: token {place + 1} differs{gap}")


def _show_mmlu(found: dict[str, list[dict[str, Any]]]) -> None:
    console.print("\nMMLU-150, four shots")
    table = _table("", "answering", "ratio", "processor", "ratio", "whole process", "memory")
    ours = found.get("ours-mmlu")
    for side, results in found.items():
        table.add_row(
            NAMES[side],
            *_against(results, ours, "answering", 1),
            *_against(results, ours, "processor", 1),
            f"{_median(results, 'process'):.1f} s",
            f"{_median(results, 'memory_gb'):.1f} GB",
        )
    console.print(table)
    if len(found) == 2:
        theirs, own = (found[side][-1]["logprobs"] for side in MMLU_SIDES)
        same = sum(_best(theirs[key]) == _best(own[key]) for key in theirs)
        gap = max(abs(a - b) for key in theirs for a, b in zip(theirs[key], own[key], strict=True))
        console.print(f"same answer: {same} of {len(theirs)}; log-probabilities differ by at most {gap:.1e}")


def _best(values: list[float]) -> int:
    return values.index(max(values))


def _table(*columns: str) -> Table:
    table = Table(box=None, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column else "left")
    return table


if __name__ == "__main__":
    run_main(main)
