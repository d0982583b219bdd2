"""Scores files of predictions, writes what was found out, and shows the tables."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from core.console import console, done, error_line, hint, note, stage
from core.errors import UserError
from core.text import counted, inert
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.records import SqlScore, record
from custom_metrics.sql.score_table import render
from custom_metrics.sql.scoring import Reply, score_systems
from preprocess.spider import Spider, open_spider
from scripts.scoring.files import names_of, require_harmless, write_scores

if TYPE_CHECKING:
    from evaluation.compare.versus import FailIf


def score_files(options: Namespace) -> int:
    """Returns the exit code: 1 where FAIL_IF says that the second file is worse, 2 where a file cannot be used."""
    names = names_of(options.pred)
    require_harmless(options.out, names, [*options.pred, *filter(None, [options.gold])])
    if not options.spider.is_dir():
        raise UserError(f"{options.spider} is no folder. SPIDER is one with dev_gold.sql, tables.json and database/.")
    spider = open_spider(options.spider)
    systems, problems = _read(names, spider, options.gold)
    for problem in problems:
        error_line(str(problem))
    count = sum(map(len, systems.values()))
    note(f"scoring {counted(count, 'prediction')}")
    with stage("scoring", count, "predictions") as shown:
        scores = score_systems(systems, spider.databases, advance=shown.advance)
    records = {name: [record(score) for score in rows] for name, rows in scores.items()}
    for name, rows in records.items():
        write_scores(options.out, name, rows, scores[name])
    _show(systems, records, options.out)
    worse = _against(systems, records, options.out, options.fail_if)
    return 2 if problems else int(worse)


def _read(names: dict[str, Path], spider: Spider, gold: Path | None) -> tuple[dict[str, list[Reply]], list[UserError]]:
    """Returns the predictions of each file, and what is wrong with those that cannot be used."""
    golds = spider.golds(gold)
    systems: dict[str, list[Reply]] = {}
    problems: list[UserError] = []
    for name, path in names.items():
        try:
            systems[name] = read_predictions(path, golds, spider.databases)
        except UserError as error:
            problems.append(error)
    if not systems:
        raise problems[0]
    return systems, problems


def _show(systems: dict[str, list[Reply]], records: dict[str, list[SqlScore]], out: Path) -> None:
    console.print()
    for group in _comparable(systems):
        for table in render({name: records[name] for name in group}):
            console.print(table, soft_wrap=False)
    done(f"{out}: a line for each answer in <name>.jsonl, the rules' disagreements, the gold audit, a summary")
    hint("an answer and the reason for its verdict: the keys `prediction` and `message` of its line")


def _against(
    systems: dict[str, list[Reply]], records: dict[str, list[SqlScore]], out: Path, fail_if: FailIf | None
) -> bool:
    """Compares two files of predictions question by question; says whether the second must not replace the first."""
    pairs = [group for group in _comparable(systems) if len(group) == 2]
    if len(systems) != 2 or not pairs:
        if fail_if:
            raise UserError('FAIL_IF compares two prediction files on the same questions: PRED="a.sql b.sql".')
        return False
    from core.records.record import write_record
    from evaluation.compare.versus import fails, versus_of_scores
    from evaluation.report.versus import print_versus
    from evaluation.words import words

    a, b = pairs[0]
    questions = [reply.example.question or reply.example.query for reply in systems[a]]
    found = versus_of_scores(inert(a), inert(b), records[a], records[b], questions)
    print_versus(console, found, words("en"))
    path = out / f"{a}__{b}.versus.json"
    write_record(path, found)
    done(f"{path}: every question that changed sides")
    return fails(found, fail_if)


def _comparable(systems: dict[str, list[Reply]]) -> list[list[str]]:
    """Systems that answered the same questions stand in one table."""
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for name, replies in systems.items():
        groups.setdefault(tuple((reply.example.db_id, reply.example.query) for reply in replies), []).append(name)
    return list(groups.values())
