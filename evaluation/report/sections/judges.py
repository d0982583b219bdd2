"""What judges said of two models' answers, where a study has been judged: duel, calibration, rubric, and cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import UserError
from core.records.judgement import Calibration, Case, Interval, Judged
from core.records.record import read_record
from core.text import inert
from evaluation.judge.current import is_current
from evaluation.report.document import Block, Cell, Code, Heading, Paragraph, Table, cell, plain
from evaluation.report.study import ReportStudy
from evaluation.words import Words

MOST_LETTERS = 600  # of an answer that is shown


def judges(study: ReportStudy) -> list[Block]:
    """A row for each pair of models, and a sentence for each judge that is not fit, not whole or no language model.

    Of a pair that was judged on earlier answers only that is said.
    """
    chosen = list(_chosen(study))
    if not chosen:
        return []
    words = study.words
    found = [judged for judged, current in chosen if current]
    notes = [words("judge.text")] if found else []
    notes += [note for judged in found for note in _notes(study, judged)]
    notes += [_earlier(study, judged) for judged, current in chosen if not current]
    return [
        Heading(words("judge.title"), "judges", 3),
        Paragraph(" ".join(dict.fromkeys(notes))),
        *_table(study, "duel", DUEL, [_duel(words, judged) for judged in found]),
        *_table(study, "calibration", CALIBRATION, [_calibration(words, j) for j in found if j.calibration]),
        *_table(study, "rubric", RUBRIC, [row for judged in found for row in _rubric(words, judged)]),
        *(block for judged in found for block in _cases(words, judged)),
    ]


DUEL = ("judge", "first", "second", "pairs", "outcome", "preference", "same", "by_position")
CALIBRATION = ("judge", "items", "shuffled", "empty", "itself", "first_place", "consistent", "fit")
RUBRIC = ("first", "second", "criterion", "scored", "mean_first", "mean_second", "gain", "p")


def _table(study: ReportStudy, name: str, columns: Sequence[str], rows: list[list[Cell]]) -> list[Block]:
    if not rows:
        return []
    words = study.words
    source = study.source("judged/*/judged*.json", command=study.command("judge", A="<run>", B="<run>"))
    heads = [words(f"judge.{column}") for column in columns]
    return [Table(words(f"judge.table_{name}"), heads, rows, source, wide=True, left=True)]


def judged_of(study: ReportStudy) -> Iterator[Judged]:
    """Yields the summary of each pair of models that was judged on their answers of now."""
    return (judged for judged, current in _chosen(study) if current)


def _chosen(study: ReportStudy) -> Iterator[tuple[Judged, bool]]:
    """Yields one summary of each pair of models, and whether it is about the answers of now.

    The whole one, else that of the largest sample of pairs; one about earlier answers only where there is no other.
    """
    for folder in sorted((study.root / study.name / "judged").glob("*/")):
        read = [(path, judged) for path in sorted(folder.glob("judged*.json")) if (judged := _read(path)) is not None]
        found = [(judged, is_current(judged, path, study.name, study.root)) for path, judged in read]
        if found:
            yield max(found, key=lambda one: (one[1], one[0].limit is None, one[0].pairs))


def _read(path: Path) -> Judged | None:
    try:
        return read_record(Judged, path)
    except UserError:
        return None


def judge_command(study: ReportStudy, judged: Judged) -> str:
    """The built-in judge needs no server; of another one its name is known, its address is the reader's own."""
    server = {} if judged.built_in else {"BASE_URL": "<address>", "JUDGE": list(judged.judges) or None}
    return study.command("judge", A=judged.a, B=judged.b, **server, LIMIT=judged.limit)


def _earlier(study: ReportStudy, judged: Judged) -> str:
    a, b = plain(judged.a), plain(judged.b)
    return study.words("judge.earlier", a=a, b=b, command=judge_command(study, judged))


def _who(judged: Judged) -> str:
    names = judged.judges or dict.fromkeys(judged.endpoint.get("models", []))
    return plain(", ".join(name.rstrip("/").rpartition("/")[2] for name in names) or "-")


def _duel(words: Words, judged: Judged) -> list[Cell]:
    duel = judged.duel
    names = [cell(_who(judged)), cell(plain(judged.a)), cell(plain(judged.b))]
    if duel is None:
        return [*names, *(cell("-") for _ in DUEL[3:])]
    pairs = words("judge.of", judged=words.number(duel.judged, 0), pairs=words.number(duel.pairs, 0))
    outcome = " / ".join(words.number(count, 0) for count in (duel.wins, duel.ties, duel.losses))
    same = "-" if duel.consistent is None else words.percent(duel.consistent, 0)
    changed = words("judge.changed", first=duel.inconsistent_first, second=duel.inconsistent_second)
    preference = cell(_share(words, duel.preference), duel.preference.value, _tone(duel.preference, 0.5))
    return [*names, cell(pairs), cell(outcome), preference, cell(same), cell(changed)]


def _calibration(words: Words, judged: Judged) -> list[Cell]:
    found: Calibration | None = judged.calibration
    assert found is not None
    shares = [found.gold_ties_itself, found.first_share, found.consistent]
    return [
        cell(_who(judged)),
        cell(words.number(found.pairs, 0)),
        *(
            cell(_share(words, share), share.value, _tone(share, 0.5)) if share else cell("-")
            for share in (found.gold_over_shuffled, found.gold_over_empty)
        ),
        *(cell("-" if share is None else words.percent(share, 0), share) for share in shares),
        cell(words("judge.is_fit" if found.fit else "judge.not_fit"), tone="good" if found.fit else "bad"),
    ]


def _rubric(words: Words, judged: Judged) -> Iterator[list[Cell]]:
    for row in judged.rubric:
        gain = f"{words.number(row.gain.value, 2, signed=True)} [{_ends(words, row.gain, 2, signed=True)}]"
        yield [
            cell(plain(judged.a)),
            cell(plain(judged.b)),
            cell(plain(words.name("criterion", row.criterion))),
            cell(words.number(row.scored, 0)),
            cell(words.number(row.mean_a, 2), row.mean_a),
            cell(words.number(row.mean_b, 2), row.mean_b),
            cell(gain, row.gain.value, _tone(row.gain, 0.0)),
            cell(words.p_value(row.p_holm), row.p_holm),
        ]


def _cases(words: Words, judged: Judged) -> list[Block]:
    """The pair that the second model gained most on, and the one that it lost most on."""
    duel = judged.duel
    if duel is None:
        return []
    best = [case for case in duel.best[:1] if case.gain > 0]
    worst = [case for case in duel.worst[:1] if case.gain < 0]
    found = [("best", case) for case in best] + [("worst", case) for case in worst]
    return [block for name, case in found for block in _case(words, judged, name, case)]


def _case(words: Words, judged: Judged, name: str, case: Case) -> list[Block]:
    gain = words.number(case.gain, 1, signed=True)
    title = words(f"judge.{name}", a=plain(judged.a), b=plain(judged.b), gain=gain)
    asked = f"{case.instruction}\n\n{case.input}" if case.input else case.instruction
    texts = ((words("judge.asked"), asked), (words("judge.reference"), case.reference), (judged.a, case.a))
    said = words("judge.said", judge=_who(judged), text=plain(case.justification or "-"))
    codes = [Code(_short(text), plain(label)) for label, text in (*texts, (judged.b, case.b))]
    return [Paragraph(f"**{title}** {said}"), *codes]


def _short(text: str) -> str:
    letters = inert(text.strip()) or "-"
    return letters if len(letters) <= MOST_LETTERS else f"{letters[:MOST_LETTERS]} ..."


def _share(words: Words, found: Interval) -> str:
    hundred = Interval(100 * found.value, 100 * found.low, 100 * found.high)
    return f"{words.percent(found.value)} [{_ends(words, hundred, 1)}]"


def _ends(words: Words, found: Interval, digits: int, signed: bool = False) -> str:
    separator = "; " if words.language == "pt" else ", "
    return separator.join(words.number(end, digits, signed) for end in (found.low, found.high))


def _tone(found: Interval, middle: float) -> str:
    return "good" if found.low > middle else "bad" if found.high < middle else "unsure"


def _notes(study: ReportStudy, judged: Judged) -> Iterator[str]:
    words, names = study.words, _who(judged)
    refused = judged.calibration is not None and not judged.calibration.fit and not judged.judges
    for key, holds in (
        ("built_in", judged.built_in),
        ("refused", refused),
        ("unfit", judged.unfit_anyway),
        ("identical", judged.same_answers > 0),
        ("sample", judged.limit is not None),
        ("incomplete", not judged.complete and not refused),
    ):
        if holds:
            yield words(
                f"judge.{key}",
                judge=names,
                a=plain(judged.a),
                b=plain(judged.b),
                pairs=words.number(judged.pairs, 0),
                same=words.number(judged.same_answers, 0),
            )
    if judged.unjudged and not refused:
        reasons = ", ".join(f"{words.name('unjudged', why)}: {count}" for why, count in judged.unjudged.items())
        yield words("judge.unjudged", reasons=reasons)
