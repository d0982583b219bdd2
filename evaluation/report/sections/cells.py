"""How the result tables write a share, a change, a count."""

from __future__ import annotations

from core.records.comparison import Difference, MeasureSummary, Tally
from core.records.estimate import Estimate, in_points
from evaluation.report import phrases
from evaluation.report.document import Cell, cell
from evaluation.report.study import ReportStudy

TONES = {"gained": "good", "lost": "bad", "no_worse": "good", "cannot_tell": "unsure"}


def percent(study: ReportStudy, value: float) -> Cell:
    return cell(study.words.percent(value), value)


def mean(study: ReportStudy, summary: MeasureSummary, value: str = "value", interval: bool = False) -> Cell:
    """A mean as its kind is written: a share in percent, a score as it is."""
    found = summary.means.get(value)
    if found is None:
        return cell("-")
    share = in_points(summary.kind)
    text = phrases.mean(study.words, found.value, share)
    if interval:
        text += f" {_interval(study, found, share)}"
    return cell(text, found.value)


def _interval(study: ReportStudy, found: Estimate, share: bool) -> str:
    ends = found.times(100) if share else found
    return phrases.interval(study.words, ends, 1 if share else 2, signed=False)


def measured(study: ReportStudy, found: Difference, value: float) -> Cell:
    return cell(phrases.mean(study.words, value, share=found.unit > 1), value)


def change(study: ReportStudy, found: Difference | None) -> Cell:
    if found is None:
        return cell("-")
    return cell(phrases.change(study.words, found), found.change.value, TONES[found.answer.kind])


def relative(study: ReportStudy, found: Difference) -> Cell:
    if found.percent is None:
        return cell("-")
    return cell(f"{phrases.estimate(study.words, found.percent)} %", found.percent.value)


def verdict(study: ReportStudy, found: Difference) -> Cell:
    return cell(phrases.answer_to(study.words, found), tone=TONES[found.answer.kind])


def tally(study: ReportStudy, found: Tally | None) -> Cell:
    if not found or not found.n:
        return cell("-")
    return cell(f"{study.words.percent(found.mean, 0)} ({found.n})", found.mean)


def count(study: ReportStudy, value: int) -> Cell:
    return cell(study.words.number(value, 0), value)
