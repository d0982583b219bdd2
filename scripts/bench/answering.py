"""One side of `make bench-generate`: answers the prompts of a request in its own way and counts what it took.

python -m scripts.bench.answering <request.json> <outcome.json>
"""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from pathlib import Path

from core.errors import run_main
from core.records.record import read_record, write_record
from scripts.bench import of_lm_eval, of_transformers, ours
from scripts.bench.records import Request
from training.callbacks import peak_bytes

# Each side imports its engine itself: no other one pays for it in memory or at its start.
SIDES = {
    "plain loop": of_transformers.plain_loop,
    "lm-eval hf": of_lm_eval.generated,
    "transformers' batching": of_transformers.batching,
    "sqlotl": ours.generated,
    "lm-eval hf, options": of_lm_eval.probabilities,
    "sqlotl, options": ours.probabilities,
}


def main() -> None:
    logging.disable(logging.WARNING)
    request = read_record(Request, Path(sys.argv[1]))
    outcome = SIDES[request.side](request)
    write_record(Path(sys.argv[2]), replace(outcome, memory_gb=peak_bytes() / 2**30))


if __name__ == "__main__":
    run_main(main)
