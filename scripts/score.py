"""Scores anyone's predictions on Spider: three rules side by side, why answers were wrong, problems of the golds.

make score PRED="a.sql b.sql" SPIDER=spider OUT=scores [FAIL_IF=worse|not_better]

Two files on the same questions are also compared with each other, paired; FAIL_IF makes that the exit code.
Predictions: a query a line, in the order of dev_gold.sql, or JSON lines with the key "raw" (what a model said).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import UserError, run_main
from core.files import parse_json, write_json, write_jsonl
from core.text import inert
from custom_metrics.sql.prediction_files import read_predictions
from custom_metrics.sql.records import SqlScore, disagreements, record, summarize
from custom_metrics.sql.scoring import Reply, Score, score_systems, warm_up
from preprocess.spider import Spider, open_spider
from scripts.cli.read import arguments

if TYPE_CHECKING:
    from evaluation.compare.versus import FailIf

ENDINGS = {
    "scores": "jsonl",
    "disagreements": "disagreements.jsonl",
    "golds": "golds.jsonl",
    "summary": "summary.json",
}


def main() -> int:
    options = arguments("score")
    warm_up()
    from core.console import error_line, note, stage  # what draws on the terminal is loaded while the workers start

    names = _names(options.pred)
    _require_harmless(options.out, names, [*options.pred, *filter(None, [options.gold])])
    if not options.spider.is_dir():
        raise UserError(f"{options.spider} is no folder. SPIDER is one with dev_gold.sql, tables.json and database/.")
    spider = open_spider(options.spider)
    systems, problems = _read(names, spider, options.gold)
    for problem in problems:
        error_line(str(problem))
    count = sum(map(len, systems.values()))
    note(f"scoring {count} predictions")
    with stage("scoring", count, "predictions") as shown:
        scores = score_systems(systems, spider.databases, advance=shown.advance)
    records = {name: [record(score) for score in rows] for name, rows in scores.items()}
    for name, rows in records.items():
        _write(options.out, name, rows, scores[name])
    _show(systems, records, options.out)
    worse = _against(systems, records, options.out, options.fail_if)
    return 2 if problems else int(worse)


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


def _outputs(folder: Path, name: str) -> dict[str, Path]:
    return {kind: folder / f"{name}.{ending}" for kind, ending in ENDINGS.items()}


def _require_harmless(folder: Path, names: dict[str, Path], inputs: Sequence[Path]) -> None:
    """Refuses to write over what is read, or over a file that is none of ours."""
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder} is a file; OUT is the folder that the results are written to.")
    read = {path.resolve() for path in inputs}
    for name in names:
        for path in _outputs(folder, name).values():
            if path.resolve() in read:
                raise UserError(f"OUT={folder} would overwrite {path}, which is read here. Choose another folder.")
        scores = _outputs(folder, name)["scores"]
        if scores.exists() and not _is_ours(scores):
            raise UserError(f"{scores} was not written by `make score`, and would be overwritten. Choose another OUT.")


def _is_ours(path: Path) -> bool:
    """Says whether a file holds scores: its first line does."""
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            line = stream.readline(1_000_000)
        return not line or set(SqlScore.__match_args__[:8]) <= set(parse_json(line, str(path)))
    except (UserError, OSError, TypeError):
        return False


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


def _write(folder: Path, name: str, rows: Sequence[SqlScore], scores: Sequence[Score]) -> None:
    paths = _outputs(folder, name)
    write_jsonl(paths["scores"], map(vars, rows))
    write_jsonl(paths["disagreements"], map(vars, disagreements(rows)))
    write_jsonl(paths["golds"], _gold_lines(scores))
    write_json(paths["summary"], summarize(rows))


def _gold_lines(scores: Sequence[Score]) -> Iterator[dict[str, Any]]:
    for score in scores:
        if problem := score.gold_problem:
            example = score.example
            yield {"id": example.id, "db_id": example.db_id, "problem": problem.kind, "message": problem.message}


def _show(systems: dict[str, list[Reply]], records: dict[str, list[SqlScore]], out: Path) -> None:
    from core.console import console, done, hint
    from custom_metrics.sql.score_table import render

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
    from core.console import console, done
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


if __name__ == "__main__":
    run_main(main)
