"""How the result tables write a share, a change, a count."""

from __future__ import annotations

from evaluation.compare.results import Difference
from evaluation.report import phrases
from evaluation.report.document import Cell, cell
from evaluation.report.study import Study
from evaluation.statistics.estimate import Estimate

SQL_FILES = ("base/sql/scores.json", "*/seed*/sql/scores.json")
TONES = {"gained": "good", "lost": "bad", "no_worse": "good", "cannot_tell": "unsure"}


def percent(study: Study, value: float) -> Cell:
    return cell(study.words.percent(value), value)


def with_interval(study: Study, estimate: Estimate) -> Cell:
    shown = phrases.interval(study.words, estimate.times(100), signed=False)
    return cell(f"{study.words.percent(estimate.value)} {shown}", estimate.value)


def change(study: Study, found: Difference | None) -> Cell:
    if found is None:
        return cell("-")
    return cell(phrases.change(study.words, found), found.change.value, TONES[found.answer.kind])


def share(study: Study, count: dict[str, int] | None) -> Cell:
    if not count or not count["n"]:
        return cell("-")
    return cell(
        f"{study.words.percent(count['correct'] / count['n'], 0)} ({count['n']})", count["correct"] / count["n"]
    )


def count(study: Study, value: int) -> Cell:
    return cell(study.words.number(value, 0), value)
