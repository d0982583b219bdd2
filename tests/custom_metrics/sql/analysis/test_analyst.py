"""Protects scoring from queries that hang, overflow or kill what takes them apart: they cost their reason only."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from custom_metrics.sql.analysis.analyst import Analyst

GOLD = "SELECT a FROM t WHERE b = 1"
TABLES = range(1, 64)
NOTHING_KNOWN = (None,)

# What each of these took before there was a clock: minutes, all memory, or the end of the program.
HARD = {
    "64 tables joined without conditions": "SELECT t0.a FROM t t0 " + " ".join(f"JOIN t t{n}" for n in TABLES),
    "64 tables joined by condition": "SELECT t0.a FROM t t0 "
    + " ".join(f"JOIN t t{n} ON t{n}.a = t{n - 1}.a" for n in TABLES),
    "120 times IS NOT NULL": f"{GOLD} AND " + " AND ".join(f"c{n} IS NOT NULL" for n in range(120)),
    "an IN list of 85 kB": f"SELECT a FROM t WHERE b IN ({', '.join(map(str, range(14_000)))})",
    "2,000 aliases": f"SELECT {', '.join(f'a AS x{n}' for n in range(2000))} FROM t",
    "5,000 times OR": f"{GOLD} OR " + " OR ".join(f"b = {n}" for n in range(5000)),
    "3,000 brackets": f"SELECT {'(' * 3000}1{')' * 3000}",
    "3,000 times NOT": f"SELECT a FROM t WHERE {'NOT ' * 3000}1",
    "3,000 times CASE": f"SELECT {'CASE WHEN 1 THEN ' * 3000}1{' END' * 3000}",
    "1,000 queries within each other": "SELECT * FROM " + "(SELECT * FROM " * 1000 + "t" + ")" * 1000,
    "3,000 UNIONs": " UNION ALL ".join(["SELECT a FROM t"] * 3000),
    "a text of 5 MB": "SELECT '" + "a" * 5_000_000 + "'",
}


@pytest.fixture(scope="module")
def analyst() -> Iterator[Analyst]:
    analyst = Analyst()
    yield analyst
    analyst.close()


@pytest.mark.parametrize("kind", HARD)
def test_a_hard_query_is_analysed_or_given_up_within_seconds(kind: str, analyst: Analyst) -> None:
    start = time.monotonic()
    for task in (("compare", GOLD, HARD[kind]), ("compare", HARD[kind], GOLD), ("probes", HARD[kind] + " LIMIT 1")):
        answer = analyst.answer(task, *NOTHING_KNOWN[: task[0] == "compare"])
        assert answer is None or isinstance(answer, (tuple, list))
    assert time.monotonic() - start < 20, "three times the limit on processor time, on a busy machine"
    assert analyst.answer(("compare", GOLD, f"SELECT a FROM t WHERE b = {kind!r}"), None)[0] == "wrong_value"


@pytest.mark.parametrize("kind", ["120 times IS NOT NULL", "an IN list of 85 kB", "2,000 aliases"])
def test_what_is_long_and_simple_is_analysed(kind: str, analyst: Analyst) -> None:
    code, sentence, _ = analyst.answer(("compare", GOLD, HARD[kind]), None)
    assert code in ("extra_condition", "wrong_condition", "wrong_columns")
    assert len(sentence) < 1000


def test_a_process_that_was_killed_is_replaced(analyst: Analyst) -> None:
    assert analyst.answer(("compare", "SELECT a", "SELECT b"), None) is not None
    os.kill(int(analyst._process.id or 0), signal.SIGKILL)
    answers = [analyst.answer(("compare", "SELECT a", f"SELECT b{n}"), None) for n in range(3)]
    assert answers[-1][:2] == ("wrong_columns", "has b2 instead of a")
    assert answers.count(None) <= 1


def test_a_task_that_ends_the_process_costs_its_own_answer_only() -> None:
    """Its process was further than its replies: that of the first task is still held back."""
    analyst = Analyst()
    slow = ("compare", GOLD, HARD["64 tables joined without conditions"])
    quick = [("compare", "SELECT a", f"SELECT b{number}") for number in range(2)]
    working = threading.Thread(
        target=analyst._analyse, args=([(task, (None,)) for task in (quick[0], slow, quick[1])],)
    )
    working.start()
    while (analyst._process.last_words() or ["0"])[0] != "1":
        time.sleep(0.001)
    os.kill(int(analyst._process.id or 0), signal.SIGKILL)
    working.join(30)
    assert [analyst._known[task] is None for task in (quick[0], slow, quick[1])] == [False, True, False]
    analyst.close()


def test_a_gold_is_parsed_once_and_then_known_by_its_parts(analyst: Analyst) -> None:
    first = analyst.answer(("compare", GOLD, "SELECT a FROM u WHERE b = 1"), None)
    assert analyst.answer(("compare", "is not looked at", "SELECT a FROM u WHERE b = 1"), first[2]) == first


def test_a_part_is_made_out_only_if_a_check_comes_to_it(analyst: Analyst) -> None:
    code, _, parts = analyst.answer(("compare", GOLD, "SELECT c FROM v"), None)
    assert (code, set(parts)) == ("wrong_join", {"tables"})
    code, _, parts = analyst.answer(("compare", GOLD, "SELECT a FROM t WHERE b = 3"), parts)
    assert code == "wrong_value"
    assert {"tables", "columns", "values"} <= set(parts) < {*parts, "grouping"}
