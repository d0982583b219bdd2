"""A judge that is killed at random moments: each time a child of this process asks, until it is ended by SIGKILL.

    python -m tests.evaluation.judge.killed <folder> <base_url> <pairs> <kills> <seed>

For each call it prints a line: the key that the call sends with all its requests, and what was stored when it began.
The last calls end by themselves. Children are forked, because importing everything anew would take most of the time.
"""

from __future__ import annotations

import gc
import json
import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path

from evaluation.judge.pairs import Pair
from tests.evaluation.judge.worlds import QUICK, judge_at, make_pairs, study

KEY = "KEY_OF_THIS_CALL"  # the environment variable that holds it
LINE = 290  # bytes of a stored verdict


def main() -> None:
    folder, base_url = Path(sys.argv[1]), sys.argv[2]
    pairs = make_pairs(int(sys.argv[3]))
    kills, seed = int(sys.argv[4]), int(sys.argv[5])
    random_ = random.Random(seed)
    most = 2 * len(pairs) * LINE // kills  # about half of the verdicts are there after the last kill
    gc.freeze()  # or each child looks through all that was imported
    for call in count():
        child = start(folder, base_url, pairs, f"call-{call}")
        if call < kills and call % 5 == 0:
            time.sleep(random_.uniform(0, 0.3))  # while it starts
            os.kill(child, signal.SIGKILL)
        elif call < kills:
            wait_for_work(child, folder / "duels.jsonl", random_.randint(1, most))
            os.kill(child, signal.SIGKILL)
        if os.waitpid(child, 0)[1] == 0 and call >= kills:  # until then, what got no verdict is asked again
            return


def start(folder: Path, base_url: str, pairs: list[Pair], key: str) -> int:
    print(json.dumps({"key": key, "stored": stored(folder)}), flush=True)
    child = os.fork()
    if child == 0:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        os.environ[KEY] = key
        judged = study(pairs, folder).run(judge_at(base_url, retry=QUICK, key_from=KEY))
        os._exit(0 if judged.complete else 1)
    return child


def wait_for_work(child: int, path: Path, more: int) -> None:
    """Waits until a file has grown by as many bytes, or the child has ended."""
    enough = size(path) + more
    while size(path) < enough and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.002)


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def stored(folder: Path) -> list[str]:
    path = folder / "duels.jsonl"
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
    return [json.loads(line)["asked"] for line in lines]


if __name__ == "__main__":
    main()
