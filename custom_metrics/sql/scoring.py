"""Predictions and golds to verdicts: which are right, by which rule, and why not.

    scores = score([Reply(example, "SELECT ...") for example in spider.dev], spider.databases)

Each distinct query runs once per database, however often it occurs, on all cores; then the rules compare rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cached_property
from pathlib import Path

from core.databases import Databases
from core.records.example import Example
from custom_metrics.sql import matching
from custom_metrics.sql.extraction import extract_sql
from custom_metrics.sql.official import order_matters, prepare, prepare_prediction
from custom_metrics.sql.sandbox.runner import Limits, Result, run_all

RULES = ("strict", "test_suite", "bird")
Results = Mapping[Path, Mapping[str, Result]]


@dataclass(frozen=True)
class Reply:
    """What a system said to an example."""

    example: Example
    text: str
    literal: bool = False  # a line of a Spider prediction file: the official evaluator takes it as it stands

    @cached_property
    def prediction(self) -> str:
        """The query that was found in the text."""
        return extract_sql(self.text)


@dataclass(frozen=True)
class Score:
    """The verdicts on one example. None where the gold itself fails: that is nobody's mistake but the data's."""

    reply: Reply
    prediction: str
    strict: bool | None
    strict_raw: bool | None
    test_suite: bool | None
    bird: bool | None
    gold: Result
    predicted: Result

    @property
    def example(self) -> Example:
        return self.reply.example

    def verdict(self, rule: str) -> bool | None:
        return {
            "strict": self.strict,
            "strict_raw": self.strict_raw,
            "test_suite": self.test_suite,
            "bird": self.bird,
        }[rule]


@dataclass(frozen=True)
class _Queries:
    """The texts that an example needs run."""

    gold: str
    prediction: str
    raw: str
    official_gold: str
    official_prediction: str


def score(replies: Sequence[Reply], databases: Databases, limits: Limits | None = None) -> list[Score]:
    return score_systems({"": replies}, databases, limits)[""]


def score_systems(
    systems: Mapping[str, Sequence[Reply]], folder: Databases, limits: Limits | None = None
) -> dict[str, list[Score]]:
    """Several systems on one set of golds. Golds, and predictions that systems share, run once."""
    prepared = {name: [_prepare(reply) for reply in replies] for name, replies in systems.items()}
    pairs = [pair for name in systems for pair in zip(systems[name], prepared[name], strict=True)]
    results = run_all(_queries_on_main(pairs, folder), limits)
    suite = _SuiteRule(folder, results)
    results_elsewhere = run_all(suite.queries_elsewhere(pairs), limits)
    return {
        name: [
            _score(reply, queries, results[folder.main(reply.example.db_id)], suite, results_elsewhere)
            for reply, queries in zip(replies, prepared[name], strict=True)
        ]
        for name, replies in systems.items()
    }


def _prepare(reply: Reply) -> _Queries:
    gold, prediction = reply.example.query, reply.prediction
    official = prepare_prediction(reply.text if reply.literal else prediction)
    return _Queries(_bare(gold), _bare(prediction), _bare(reply.text), _bare(prepare(gold)), _bare(official))


def _bare(query: str) -> str:
    """Queries that differ by space around them or the last semicolon only are run once."""
    return query.strip().removesuffix(";").rstrip()


def distinct_queries(replies: Iterable[Reply], folder: Databases) -> dict[Path, list[str]]:
    """What scoring runs on the main databases, each text once."""
    texts = _queries_on_main(((reply, _prepare(reply)) for reply in replies), folder)
    return {database: list(dict.fromkeys(queries)) for database, queries in texts.items()}


def _queries_on_main(pairs: Iterable[tuple[Reply, _Queries]], folder: Databases) -> dict[Path, list[str]]:
    texts: dict[Path, list[str]] = defaultdict(list)
    for reply, queries in pairs:
        texts[folder.main(reply.example.db_id)] += astuple(queries)
    return texts


class _SuiteRule:
    """`test_suite` over all databases of a folder; the others run only what the main one could not tell apart."""

    def __init__(self, folder: Databases, results: Results) -> None:
        self.folder = folder
        self.results = results

    def on_main(self, reply: Reply, queries: _Queries) -> bool | None:
        return _same_for_suite(self.results[self.folder.main(reply.example.db_id)], queries)

    def queries_elsewhere(self, pairs: Iterable[tuple[Reply, _Queries]]) -> dict[Path, list[str]]:
        texts: dict[Path, list[str]] = defaultdict(list)
        for reply, queries in pairs:
            if self.folder.others(reply.example.db_id) and self.on_main(reply, queries):
                for path in self.folder.others(reply.example.db_id):
                    texts[path] += [queries.official_gold, queries.official_prediction]
        return texts

    def everywhere(self, reply: Reply, queries: _Queries, elsewhere: Results) -> bool | None:
        verdict = self.on_main(reply, queries)
        for path in self.folder.others(reply.example.db_id):
            if verdict:
                verdict = _same_for_suite(elsewhere[path], queries)
        return verdict


def _same_for_suite(results: Mapping[str, Result], queries: _Queries) -> bool | None:
    gold, predicted = results[queries.official_gold], results[queries.official_prediction]
    if not gold.ok:
        return None
    if not predicted.ok:
        return False
    ordered = order_matters(queries.official_gold)
    return gold.packed == predicted.packed or matching.test_suite(gold.rows, predicted.rows, ordered)


def _score(
    reply: Reply, queries: _Queries, results: Mapping[str, Result], suite: _SuiteRule, elsewhere: Results
) -> Score:
    gold, predicted, raw = results[queries.gold], results[queries.prediction], results[queries.raw]
    strict = _same(matching.strict, gold, predicted)
    return Score(
        reply=reply,
        prediction=queries.prediction,
        strict=strict,
        strict_raw=strict if raw is predicted else _same(matching.strict, gold, raw),
        test_suite=suite.everywhere(reply, queries, elsewhere) if gold.ok else None,
        bird=strict or _same(matching.bird, gold, predicted),
        gold=gold,
        predicted=predicted,
    )


def _same(rule: matching.Rule, gold: Result, predicted: Result) -> bool | None:
    if not gold.ok:
        return None
    if not predicted.ok:
        return False
    return gold.packed == predicted.packed or rule(gold.rows, predicted.rows)
