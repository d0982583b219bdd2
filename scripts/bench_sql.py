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
from dataclasses import dataclass
from pathlib import Path

from rich import box
from rich.table import Table

from core.console import console, note
from core.errors import UserError, run_main
from core.files import read_jsonl
from core.runs import ROOT
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.sandbox.runner import Limits
from custom_metrics.sql.scoring import distinct_queries
from preprocess.spider import Spider, open_spider
from scripts.cli.read import arguments

REPETITIONS = 3

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


@dataclass(frozen=True)
class Timing:
    ours: float
    floor: float
    official: float | None
    disagreements: list[int]  # prediction lines on which test_suite and the official code differ


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
    _show(timings)


def _time(path: Path, spider: Spider, official: Path | None, official_python: str) -> Timing:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = [sys.executable, "-m", "scripts.score", "--spider", str(spider.folder), "--pred", str(path)]
        runs = [_run([*command, "--out", str(out)], "") for _ in range(REPETITIONS)]
        verdicts = [bool(row["test_suite"]) for row in read_jsonl(out / f"{path.stem}.jsonl")]
    replies = read_predictions(path, spider.golds(), spider.databases)
    work = {str(database): queries for database, queries in distinct_queries(replies, spider.databases).items()}
    floors = [
        _run([sys.executable, "-S", "-c", FLOOR], json.dumps([work, Limits().seconds])) for _ in range(REPETITIONS)
    ]
    ours, floor = min(seconds for seconds, _ in runs), min(seconds for seconds, _ in floors)
    if official is None:
        return Timing(ours, floor, None, [])
    triples = [
        (
            str(spider.database(reply.example.db_id).absolute()),
            reply.example.query,
            reply.text.strip(),
        )
        for reply in replies
    ]
    seconds, output = _run([official_python, "-W", "ignore", "-c", OFFICIAL], json.dumps(triples), official)
    pairs = enumerate(zip(verdicts, json.loads(output), strict=True), start=1)
    return Timing(ours, floor, seconds, [line for line, (mine, theirs) in pairs if mine != theirs])


def _run(command: Sequence[str], text: str, folder: Path = ROOT) -> tuple[float, str]:
    start = time.monotonic()
    process = subprocess.run(command, input=text, cwd=folder, capture_output=True, text=True, check=False)
    if process.returncode != 0:
        last = (process.stderr.strip().splitlines() or ["no message"])[-1]
        raise UserError(f"{command[0]} in {folder} failed: {last}")
    return time.monotonic() - start, process.stdout


def _show(timings: dict[str, Timing]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("predictions")
    for column in (
        "ours, 3 rules\n[dim]s[/]",
        "bare sqlite3\n[dim]s[/]",
        "official\n[dim]s[/]",
        "times faster",
        "differ",
    ):
        table.add_column(column, justify="right")
    for name, timing in timings.items():
        table.add_row(name, *_cells(timing))
    total = Timing(
        sum(timing.ours for timing in timings.values()),
        sum(timing.floor for timing in timings.values()),
        sum(filter(None, (timing.official for timing in timings.values()))) or None,
        [line for timing in timings.values() for line in timing.disagreements],
    )
    table.add_section()
    table.add_row("together", *_cells(total))
    console.print()
    console.print(table, soft_wrap=False)
    console.print(f"bare sqlite3: the distinct queries of all rules, one core, {Limits().seconds:g} s at most for each")
    for name, timing in timings.items():
        if timing.disagreements:
            console.print(f"{name}: verdicts differ on lines {', '.join(map(str, timing.disagreements))}")


def _cells(timing: Timing) -> list[str]:
    if timing.official is None:
        return [f"{timing.ours:.2f}", f"{timing.floor:.2f}", "-", "-", "-"]
    faster, differ = f"{timing.official / timing.ours:.1f}", str(len(timing.disagreements))
    return [f"{timing.ours:.2f}", f"{timing.floor:.2f}", f"{timing.official:.1f}", faster, differ]


if __name__ == "__main__":
    run_main(main)
