"""Lets a judge compare and score two models' answers.   make judge A=base B=instruct_full [BASE_URL=... JUDGE=...]"""

from __future__ import annotations

from core.errors import run_main
from evaluation.judge.command import asked_server, chosen, judge_pairs, study_of
from scripts.cli.read import arguments


def main() -> int:
    args = arguments("judge")
    sides, pairs = chosen(args, study_of(args), bool(args.anyway))
    with asked_server(args) as (endpoint, models):
        judged = judge_pairs(args, sides, pairs, endpoint, models)
    return 0 if judged.complete else 1


if __name__ == "__main__":
    run_main(main)
