"""The files of `make score`: what they are called, what must not be written over, and what is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.files import parse_json, write_json, write_jsonl
from custom_metrics.sql.records import SqlScore, disagreements, summarize
from custom_metrics.sql.scoring import Score

ENDINGS = {
    "scores": "jsonl",
    "disagreements": "disagreements.jsonl",
    "golds": "golds.jsonl",
    "summary": "summary.json",
}


def names_of(paths: Sequence[Path]) -> dict[str, Path]:
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


def require_harmless(folder: Path, names: dict[str, Path], inputs: Sequence[Path]) -> None:
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


def write_scores(folder: Path, name: str, rows: Sequence[SqlScore], scores: Sequence[Score]) -> None:
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
