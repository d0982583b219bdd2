"""Serves a local model and lets it judge two runs' answers.   make judge-local A=base B=instruct_full MODEL=<folder>"""

from __future__ import annotations

from core.errors import run_main
from core.runs import study_name
from evaluation.engines.endpoint import endpoint_of
from evaluation.judge.command import chosen, judge_pairs
from evaluation.judge.local_server import served_model
from scripts.cli.read import arguments

AT_ONCE = 8  # replies that `transformers serve` makes together
TIMEOUT = 1800  # seconds: a reply on a CPU may take minutes


def main() -> int:
    args = arguments("judge-local")
    sides, pairs = chosen(args, study_name(args.study, args.data), bool(args.anyway))
    with served_model(args.model, sides.folder / "server.log", args.device) as (base_url, model):
        endpoint = endpoint_of(
            base_url,
            at_once=args.at_once or AT_ONCE,
            per_minute=args.per_minute,
            timeout=args.timeout or TIMEOUT,
        )
        judged = judge_pairs(args, sides, pairs, endpoint, [model])
    return 0 if judged.complete else 1


if __name__ == "__main__":
    run_main(main)
