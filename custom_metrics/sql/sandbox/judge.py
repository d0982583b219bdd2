"""Runs a gold and what was answered to it, and compares them: rows never leave the worker process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from custom_metrics.sql.difference import show_row
from custom_metrics.sql.sandbox.engine import Ran, Row
from custom_metrics.sql.sandbox.pair import Pair

KEPT_BYTES = 96 * 1024 * 1024  # of results, in the hope that they are asked for again
SHOWN_ROWS = 3
LONGEST_MESSAGE = 300

# As they cross to the parent: `Outcome` and `Judgement` of limits.py and trial.py, field by field.
OutcomeFields = tuple[str, int, tuple[str, ...], tuple[str, ...], str]


class Results:
    """Results by query, on one database. Those that were not asked for lately go when they are too large together."""

    def __init__(self, run: Callable[[str], Ran]) -> None:
        self._run = run
        self._kept: dict[str, Ran] = {}
        self._bytes = 0

    def of(self, sql: str) -> Ran:
        ran = self._kept.get(sql) or self._run(sql)
        self.keep(sql, ran)  # as the last one to go
        return ran

    def keep(self, sql: str, ran: Ran) -> None:
        before = self._kept.pop(sql, None)
        self._bytes += ran.size - (before.size if before else 0)
        self._kept[sql] = ran
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            oldest = next(iter(self._kept))
            self._bytes -= self._kept.pop(oldest).size


def judge(
    results: Results, golds: Sequence[str], ordered: bool, candidate: Sequence[str], compares: Callable[[], object]
) -> tuple[object, ...]:
    """Returns what the three rules say of one candidate, as the fields of a `Judgement`.

    Golds and candidates come with the texts that are run: the query, what the official evaluator makes of it, and of a
    candidate all that was said.
    """
    gold, official_gold = golds
    prediction, official, raw = candidate
    pair = Pair(results.of(gold), results.of(prediction))
    compares()
    strict = pair.strict
    bird = strict or pair.bird
    wrong = pair.both_ran and not strict
    difference = pair.difference if wrong else ""
    permuted = wrong and not bird and pair.only_permuted
    outcome, sure = outcome_of(pair.predicted), pair.sure
    if (official_gold, official) != (gold, prediction):
        del pair  # so that large rows are not there twice
        pair = Pair(results.of(official_gold), results.of(official))
        compares()
        sure = sure and pair.sure
    test_suite, note = pair.test_suite(ordered)
    strict_raw = strict
    if raw != prediction:
        pair = Pair(results.of(gold), results.of(raw))
        strict_raw, sure = pair.strict, sure and pair.sure
    return strict, strict_raw, test_suite, bird, outcome, difference, permuted, note, sure


def shared_key(rows: Sequence[Row], keys: int, cut: int) -> Row | None:
    """Returns what rows are sorted by, their last columns, if it is the same before and after a cut."""
    if not 0 < cut < len(rows):
        return None
    before, after = (row[len(row) - keys :] for row in rows[cut - 1 : cut + 1])
    return after if before == after else None


def tie(rows: Sequence[Row], keys: int, cuts: Sequence[int]) -> str:
    """Says which rows share the sort key where a limit cuts, if that changes what is returned; empty otherwise.

    `rows` are those without the limit, with what they are sorted by as their last columns.
    """
    for cut in cuts:
        key = shared_key(rows, keys, cut)
        if key is None:
            continue
        tied = [row for row in rows if row[len(row) - keys :] == key]
        shown = dict.fromkeys(row[: len(row) - keys] for row in tied)
        if len(shown) > 1:
            first, second, *_ = shown
            by = f"share the sort key {show_row(key)}" if keys else "come in no stated order"
            return f"{len(tied)} rows {by} at the limit, such as {show_row(first)} and {show_row(second)}"
    return ""


def outcome_of(ran: Ran) -> OutcomeFields:
    first: list[str] = []
    for row in ran.rows():
        first.append(show_row(row))
        if len(first) == SHOWN_ROWS:
            break
    message = ran.message if len(ran.message) <= LONGEST_MESSAGE else ran.message[: LONGEST_MESSAGE - 3] + "..."
    return ran.status, ran.count, ran.columns, tuple(first), message
