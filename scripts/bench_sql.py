"""How fast is SQL scoring? Times it beside the official evaluator and beside bare sqlite3 on the same queries.

make bench-sql SPIDER=spider PRED="a.sql b.sql" OFFICIAL=test-suite-sql-eval

All times are wall time with process start. The official code runs in a process of its own, with its own needs
(sqlparse, tqdm): OFFICIAL_PYTHON names a Python that has them. Without OFFICIAL its columns stay empty.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rich import box
from rich.table import Table

from core.console import console, note
from core.errors import UserError, run_main
from core.files import read_jsonl
from core.runs import ROOT
from custom_metrics.sql.official import prepare
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.replies import bare
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.score_cache import ScoreCache
from custom_metrics.sql.scoring import Reply, score
from preprocess.spider import Spider, open_spider
from scripts.cli.read import arguments

REPETITIONS = 3
COLD, GOLDS, ALL = STATES = ("cold", "golds kept", "all kept")

OFFICIAL = """
import json, os, sys
sys.path.insert(0, os.getcwd())
from exec_eval import eval_exec_match
verdicts = []
for db, gold, predicted in json.load(sys.stdin):
    try:
        verdict = eval_exec_match(db, predicted.split("\\t")[0].replace("value", "1"), gold, False, False, False)
    except Exception:
        verdict = None
    verdicts.append(verdict)
json.dump(verdicts, sys.stdout)
"""

FLOOR = """
import json, sqlite3, sys, time
work, seconds = json.load(sys.stdin)
for database, queries in work.items():
    connection = sqlite3.connect(f"file:{database}?mode=ro&immutable=1", uri=True)
    connection.text_factory = lambda data: data.decode(errors="ignore")
    for query in queries:
        end = time.monotonic() + seconds
        connection.set_progress_handler(lambda: time.monotonic() > end, 100000)
        try:
            connection.execute(query).fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError):
            pass
"""


@dataclass
class Timings:
    """Seconds of each repetition."""

    scored: dict[str, list[float]] = field(default_factory=lambda: {state: [] for state in STATES})
    bare: dict[str, list[float]] = field(default_factory=lambda: {state: [] for state in STATES})
    official: list[float] = field(default_factory=list)
    disagreements: list[int] = field(default_factory=list)  # prediction lines on which the official code says otherwise


def main() -> None:
    options = arguments("bench-sql")
    folder = options.spider or ROOT / "embedded" / "spider"
    if options.official and not (options.official / "exec_eval.py").is_file():
        raise UserError(
            f"{options.official / 'exec_eval.py'} does not exist. OFFICIAL is a checkout of test-suite-sql-eval."
        )
    spider = open_spider(folder)
    files = options.pred or [folder / "dev_gold.sql"]
    timings = {}
    for path in files:
        note(f"{path.name}: timing")
        timings[path.stem] = _time(path, spider, options.official, str(options.official_python or sys.executable))
    _show(timings, bool(options.official))


def _time(path: Path, spider: Spider, official: Path | None, official_python: str) -> Timings:
    """Takes turns, so that all sides see the same machine."""
    replies = read_predictions(path, spider.golds(), spider.databases)
    works = {COLD: _work(replies, spider, with_golds=True), GOLDS: _work(replies, spider, with_golds=False)}
    triples = json.dumps(
        [(str(spider.database(r.example.db_id).absolute()), r.example.query, r.text.strip()) for r in replies]
    )
    found = Timings()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = [sys.executable, "-m", "scripts.score", "--spider", str(spider.folder), "--pred", str(path)]
        command += ["--out", str(out)]
        for _ in range(REPETITIONS):
            ScoreCache().path.unlink(missing_ok=True)
            found.scored[COLD].append(_run(command, "")[0])
            ScoreCache().path.unlink(missing_ok=True)
            score([Reply(gold, gold.query) for gold in spider.golds()], spider.databases)
            found.scored[GOLDS].append(_run(command, "")[0])
            found.scored[ALL].append(_run(command, "")[0])
            for state, work in works.items():
                found.bare[state].append(_run([sys.executable, "-S", "-c", FLOOR], work)[0])
            if official:
                seconds, output = _run([official_python, "-W", "ignore", "-c", OFFICIAL], triples, official)
                found.official.append(seconds)
                verdicts = [bool(row["test_suite"]) for row in read_jsonl(out / f"{path.stem}.jsonl")]
                pairs = enumerate(zip(verdicts, json.loads(output), strict=True), start=1)
                found.disagreements = [line for line, (mine, other) in pairs if mine != bool(other)]
    return found


def _work(replies: Sequence[Reply], spider: Spider, with_golds: bool) -> str:
    """Returns what scoring runs on each database, each text once, as the bare program takes it."""
    texts: dict[str, dict[str, None]] = {}
    for reply in replies:
        candidate, gold = reply.candidate, bare(reply.example.query)
        queries = [gold, bare(prepare(gold))] if with_golds else []
        own = texts.setdefault(str(spider.database(reply.example.db_id)), {})
        own.update(dict.fromkeys((*queries, candidate.prediction, candidate.official, candidate.raw)))
    return json.dumps([{database: list(queries) for database, queries in texts.items()}, Limits().seconds])


def _run(command: Sequence[str], text: str, folder: Path = ROOT) -> tuple[float, str]:
    start = time.monotonic()
    process = subprocess.run(command, input=text, cwd=folder, capture_output=True, text=True, check=False)
    if process.returncode != 0:
        last = (process.stderr.strip().splitlines() or ["no message"])[-1]
        raise UserError(f"{command[0]} in {folder} failed: {last}")
    return time.monotonic() - start, process.stdout


def _show(timings: dict[str, Timings], with_official: bool) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("predictions", overflow="fold")
    table.add_column("cache", no_wrap=True)
    for column in ("make score", "bare sqlite3", "official", "times faster"):
        table.add_column(column, justify="right")
    for name, timing in timings.items():
        official = median(timing.official) if with_official else 0.0
        for state in STATES:
            seconds = median(timing.scored[state])
            floor = f"{median(timing.bare[state]):.2f}" if timing.bare[state] else "-"
            theirs = (f"{official:.2f}", f"{official / seconds:.1f}") if with_official else ("-", "-")
            table.add_row(name if state == COLD else "", state, f"{seconds:.2f}", floor, *theirs)
    console.print()
    console.print(table, soft_wrap=False)
    console.print(f"Seconds, medians of {REPETITIONS}, process start included.")
    console.print(f"bare sqlite3: the same queries, each once, on one core, {Limits().seconds:g} s at most for each")
    for name, timing in timings.items():
        if with_official:
            lines = ", ".join(map(str, timing.disagreements))
            console.print(f"{name}: {f'verdicts differ on lines {lines}' if lines else 'all verdicts are equal'}")


if __name__ == "__main__":
    run_main(main)
