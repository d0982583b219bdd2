"""What judges said of two models' answers, where a study has been judged."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import UserError
from core.records.judgement import Interval, Judged
from core.records.record import read_record
from evaluation.report.document import Block, Cell, Heading, Paragraph, Table, cell, plain
from evaluation.report.study import ReportStudy


def judges(study: ReportStudy) -> list[Block]:
    """A row for each pair of models, and a sentence for each judge that is not fit, not whole or no language model."""
    found = list(_judged(study))
    if not found:
        return []
    words = study.words
    columns = [
        words(f"judge.{name}") for name in ("judge", "first", "second", "pairs", "outcome", "preference", "same")
    ]
    notes = [note for judged in found for note in _notes(study, judged)]
    return [
        Heading(words("judge.title"), "judges", 3),
        Paragraph(" ".join([words("judge.text"), *dict.fromkeys(notes)])),
        Table(
            words("judge.table"),
            columns,
            [_row(study, judged) for judged in found],
            study.source("judged/*/judged.json", command=study.command("judge", A="<run>", B="<run>")),
            wide=True,
            left=True,
        ),
    ]


def _judged(study: ReportStudy) -> Iterator[Judged]:
    for path in sorted((study.root / study.name / "judged").glob("*/judged.json")):
        try:
            judged = read_record(Judged, path)
        except UserError:
            continue
        if judged.limit == study.comparison.limit:
            yield judged


def _row(study: ReportStudy, judged: Judged) -> list[Cell]:
    words, duel = study.words, judged.duel
    names = [cell(plain(", ".join(judged.judges) or "-")), cell(plain(judged.a)), cell(plain(judged.b))]
    if duel is None:
        return [*names, *(cell("-") for _ in range(4))]
    pairs = words("judge.of", judged=words.number(duel.judged, 0), pairs=words.number(duel.pairs, 0))
    outcome = " / ".join(words.number(count, 0) for count in (duel.wins, duel.ties, duel.losses))
    same = "-" if duel.consistent is None else words.percent(duel.consistent, 0)
    return [*names, cell(pairs), cell(outcome), _preference(study, duel.preference), cell(same)]


def _preference(study: ReportStudy, found: Interval) -> Cell:
    words = study.words
    separator = "; " if words.language == "pt" else ", "
    ends = separator.join(words.number(100 * end) for end in (found.low, found.high))
    tone = "good" if found.low > 0.5 else "bad" if found.high < 0.5 else "unsure"
    return cell(f"{words.percent(found.value)} [{ends}]", found.value, tone)


def _notes(study: ReportStudy, judged: Judged) -> Iterator[str]:
    words, names = study.words, plain(", ".join(judged.judges) or "-")
    for key, holds in (
        ("built_in", judged.built_in),
        ("unfit", judged.unfit_anyway),
        ("incomplete", not judged.complete),
    ):
        if holds:
            yield words(f"judge.{key}", judge=names, a=plain(judged.a), b=plain(judged.b))
