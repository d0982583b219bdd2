"""Every query that a run wrote, judged by the test-suite evaluator itself (taoyds/test-suite-sql-eval).

python -m scripts.crosschecks.official_sql --model <model> --data <data> --run base --measure text_to_sql
    --spider <folder> --official <checkout> --python <one with sqlparse and tqdm> --out <file>.json
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from core.console import stage
from core.errors import UserError, run_main
from core.records.result import Row
from preprocess.spider import Spider, load_spider
from scripts.crosschecks.common import asked, outcome

# Runs inside the checkout, with the options that the evaluator has by default; a line for each verdict.
OFFICIAL = """
import json, os, sys
sys.path.insert(0, os.getcwd())
from exec_eval import eval_exec_match
for db, gold, predicted in json.load(sys.stdin):
    query = predicted.strip().split("\\t")[0].replace("value", "1")
    try:
        verdict = eval_exec_match(db, query, gold, False, False, False)
    except Exception:
        verdict = False
    print(json.dumps(bool(verdict)), flush=True)
"""


def main() -> int:
    check = asked(
        str(__doc__),
        measure="text_to_sql or text_to_sql_3shot",
        spider="the Spider folder that was asked",
        official="a checkout of taoyds/test-suite-sql-eval",
        python="a Python that has sqlparse and tqdm",
    )
    options, rows = check.options, check.sheet.rows
    spider = load_spider(Path(options.spider))
    verdicts = judged(rows, spider, Path(options.official), options.python)
    ours = [row.others["test_suite"] for row in rows]
    pairs = zip(rows, ours, verdicts, strict=True)
    agree = {row.id: bool(mine) == theirs for row, mine, theirs in pairs if mine is not None}
    figures = {
        "ours": sum(mine or 0.0 for mine in ours) / len(rows),
        "theirs": sum(verdicts) / len(rows),
    }
    hashes = {"rows": check.rows_hash, "dev": spider.dev_hash}
    other = f"test-suite-sql-eval at {commit_of(Path(options.official))}"
    return check.tell(outcome(f"{options.measure} of {check.run.name}", other, agree, figures, hashes))


def judged(rows: Sequence[Row], spider: Spider, official: Path, python: str) -> list[bool]:
    """Returns the official verdict on the query of each row."""
    if not (official / "exec_eval.py").is_file():
        raise UserError(f"{official / 'exec_eval.py'} does not exist. --official is a checkout of test-suite-sql-eval.")
    examples = {example.id: example for example in spider.dev}
    work = [
        (str(spider.database(e.db_id).absolute()), e.query, str(row.details["prediction"]))
        for row in rows
        for e in [examples[row.id]]
    ]
    command = [python, "-W", "ignore", "-c", OFFICIAL]
    verdicts = []
    with (
        stage("the official evaluator", len(work), "predictions") as shown,
        subprocess.Popen(command, cwd=official, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process,
    ):
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(work))
        process.stdin.close()
        for line in process.stdout:
            verdicts.append(bool(json.loads(line)))
            shown.advance()
    if process.returncode or len(verdicts) != len(work):
        raise UserError(f"The official evaluator stopped after {len(verdicts)} of {len(work)} predictions; see above.")
    return verdicts


def commit_of(folder: Path) -> str:
    found = subprocess.run(
        ["git", "rev-parse", "--short=12", "HEAD"], cwd=folder, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "an unknown commit"


if __name__ == "__main__":
    run_main(main)
