"""Scores anyone's predictions on Spider: three rules side by side, why answers were wrong, problems of the golds.

make score PRED="a.sql b.sql" SPIDER=spider OUT=scores

Predictions: a query a line, in the order of dev_gold.sql, or JSON lines with the key "raw" (what a model said).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.console import console, done, hint, note
from core.databases import Databases
from core.errors import UserError, run_main
from core.files import write_json, write_jsonl
from custom_metrics.sql.gold_audit import GoldProblem, audit
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.records import Record, record, summarize
from custom_metrics.sql.score_table import disagreements, render
from custom_metrics.sql.scoring import Reply, Score, score_systems
from preprocess.spider import open_spider
from scripts.cli.read import arguments


def main() -> None:
    options = arguments("score")
    if options.out.exists() and not options.out.is_dir():
        raise UserError(f"{options.out} is a file; OUT is the folder that the results are written to.")
    if not options.spider.is_dir():
        raise UserError(f"{options.spider} is no folder. SPIDER is one with dev_gold.sql, tables.json and database/.")
    spider = open_spider(options.spider)
    golds = spider.golds(options.gold)
    systems = {name: read_predictions(path, golds, spider.databases) for name, path in _names(options.pred).items()}
    note(f"scoring {sum(map(len, systems.values()))} predictions")
    scores = score_systems(systems, spider.databases)
    records = {name: [record(score) for score in rows] for name, rows in scores.items()}
    problems = _gold_problems(scores, spider.databases)

    console.print()
    for group in _comparable(systems):
        first = problems[group[0]]
        for table in render({name: records[name] for name in group}, first):
            console.print(table, soft_wrap=False)
    _write(options.out, records, problems)
    done(f"{options.out}: a line for each answer in <name>.jsonl, the rules' disagreements, the gold audit, a summary")
    hint("an answer and the reason for its verdict: the keys `prediction` and `message` of its line")


def _names(paths: Sequence[Path]) -> dict[str, Path]:
    """Files are known by their names; two of one name by their folders too."""
    stems = [path.stem for path in paths]
    names = [
        stem if stems.count(stem) == 1 else f"{path.parent.name}-{stem}"
        for stem, path in zip(stems, paths, strict=True)
    ]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise UserError(f"Two prediction files are both called {twice}: their results would overwrite each other.")
    return dict(zip(names, paths, strict=True))


def _comparable(systems: dict[str, list[Reply]]) -> list[list[str]]:
    """Systems that answered the same questions stand in one table."""
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for name, replies in systems.items():
        groups.setdefault(tuple((reply.example.db_id, reply.example.query) for reply in replies), []).append(name)
    return list(groups.values())


def _gold_problems(scores: dict[str, list[Score]], databases: Databases) -> dict[str, list[GoldProblem | None]]:
    """For each system, the problem of each gold, in order; each gold is looked at once."""
    keys = {
        name: [(databases.main(score.example.db_id), score.example.query) for score in rows]
        for name, rows in scores.items()
    }
    golds = {key: score.gold for name, rows in scores.items() for key, score in zip(keys[name], rows, strict=True)}
    found = audit(golds)
    return {name: [found.get(key) for key in own] for name, own in keys.items()}


def _write(folder: Path, records: dict[str, list[Record]], problems: dict[str, list[GoldProblem | None]]) -> None:
    for name, rows in records.items():
        golds = problems[name]
        ties = [problem is not None and problem.kind == "tie" for problem in golds]
        write_jsonl(folder / f"{name}.jsonl", rows)
        write_jsonl(folder / f"{name}.disagreements.jsonl", disagreements(rows))
        write_jsonl(
            folder / f"{name}.golds.jsonl",
            (
                {"id": row["id"], "db_id": row["db_id"], "problem": problem.kind, "message": problem.message}
                for row, problem in zip(rows, golds, strict=True)
                if problem
            ),
        )
        without_ties = summarize([row for row, tied in zip(rows, ties, strict=True) if not tied])
        write_json(folder / f"{name}.summary.json", {**summarize(rows), "without_ties": without_ties["correct"]})


if __name__ == "__main__":
    run_main(main)
