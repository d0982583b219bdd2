"""Makes data of your own databases and questions.   make own-data NAME=shop DATABASE=shop.sqlite QUESTIONS=q.csv"""

from __future__ import annotations

from pathlib import Path

from core.commands import command_line
from core.config import places
from core.config.resolve import load_data
from core.console import done, hint, note
from core.errors import UserError, run_main
from core.files import write_text
from core.paths import resolve_path
from core.runs import DATA, shown
from core.text import counted
from custom_metrics.sql.difference import describe_failure
from custom_metrics.sql.sandbox.runner import run
from preprocess.mmlu import PREPARED
from preprocess.own_sql import write_own_spider
from preprocess.spider import Spider
from scripts.cli.read import arguments

FEW = 100  # dev questions, below which only large differences can be told
SHOWN = 5  # queries that fail

TEMPLATE = """\
# {name}: the questions of {questions}.   make train CONFIG=lora_r16 DATA={name}
extends: {parent}
spider: {folder}
allow_shared_databases: true  # dev asks other questions than train, of the same databases
"""


def main() -> None:
    args = arguments("own-data")
    places.check_name("NAME", args.name)
    folder, file = DATA / "own" / args.name, places.CONFIGS / "data" / f"{args.name}.yaml"
    if file.exists() and resolve_path(load_data(args.name)[0].spider) != folder:
        raise UserError(f"{shown(file)} exists already, with other data. Choose another NAME.")
    spider = write_own_spider(args.database, args.questions, folder, refuse_broken_queries)
    counts = f"{counted(len(spider.train), 'question')} to train on, {len(spider.dev)} to test"
    done(f"{shown(folder)}: {counts}, on {counted(len(spider.tables), 'database')}")
    write_data_file(file, args.name, folder, args.questions)
    if len(spider.dev) < FEW:
        note(f"{len(spider.dev)} to test are few: they show large differences only; some hundred show more")
    hint(command_line("check", CONFIG="lora_r16", DATA=args.name))


def refuse_broken_queries(spider: Spider) -> None:
    """Runs every query as it will be run when answers are graded."""
    found = []
    for example in (*spider.train, *spider.dev):
        result = run(spider.database(example.db_id), example.query)
        if not result.ok:
            found.append(f"{example.question}: {describe_failure(result.status, result.message)}")
    if found:
        more = [f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        raise UserError("\n  ".join([f"{len(found)} queries do not run on their databases:", *found[:SHOWN], *more]))


def write_data_file(file: Path, name: str, folder: Path, questions: Path) -> None:
    if file.exists():
        note(f"{shown(file)} is kept as it is")
        return
    parent = "spider" if PREPARED.is_dir() else "embedded"  # where MMLU and replayed examples come from
    write_text(file, TEMPLATE.format(name=name, questions=questions.name, parent=parent, folder=shown(folder)))
    done(shown(file))


if __name__ == "__main__":
    run_main(main)
