"""A judge that is killed at random moments: each time a child of this process asks, until it is ended by SIGKILL.

    python -m tests.evaluation.judge.killed <folder> <base_url> <pairs> <kills> <seed>

After each kill it prints what is stored and waits for a line; the last child may end by itself. Children are forked,
because importing everything anew would take most of the time.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from tests.evaluation.judge.worlds import judge_at, make_pairs, study


def main() -> None:
    folder, base_url = Path(sys.argv[1]), sys.argv[2]
    pairs, kills, seed = (int(word) for word in sys.argv[3:6])
    random_ = random.Random(seed)
    for _ in range(kills):
        child = start(folder, base_url, pairs)
        time.sleep(random_.uniform(0.05, 0.45))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(json.dumps(stored(folder)), flush=True)
        sys.stdin.readline()
    while os.waitpid(start(folder, base_url, pairs), 0)[1] != 0:
        pass  # what got no verdict is asked again


def start(folder: Path, base_url: str, pairs: int) -> int:
    child = os.fork()
    if child == 0:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        judged = study(make_pairs(pairs), folder).run(judge_at(base_url))
        os._exit(0 if judged.complete else 1)
    return child


def stored(folder: Path) -> list[str]:
    path = folder / "duels.jsonl"
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
    return [json.loads(line)["asked"] for line in lines]


if __name__ == "__main__":
    main()
