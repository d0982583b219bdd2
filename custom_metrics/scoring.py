"""Predictions and golds to verdicts: which are right, by which rule, and why not.

    scores = score([Example("dev-1", "concert_singer", gold="SELECT ...", raw="..."), ...], Path("spider/database"))

Each distinct query runs once per database, however often it occurs, on all cores; then the rules compare rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from custom_metrics import matching
from custom_metrics.databases import Databases
from custom_metrics.extraction import extract_sql
from custom_metrics.official_sql import order_matters, prepare, prepare_prediction
from custom_metrics.runner import Limits, Result, run_all

RULES = ("strict", "test_suite", "bird")
Results = Mapping[Path, Mapping[str, Result]]


@dataclass(frozen=True)
class Example:
    """A question with its gold query, and what a system said to it."""

    id: str
    db_id: str
    gold: str
    raw: str
    group: str | None = None
    literal: bool = False  # a line of a Spider prediction file: the official evaluator takes it as it stands

    @property
    def prediction(self) -> str:
        return extract_sql(self.raw)


@dataclass(frozen=True)
class Score:
    """The verdicts on one example. None where the gold itself fails: that is nobody's mistake but the data's."""

    example: Example
    prediction: str
    strict: bool | None
    strict_raw: bool | None
    test_suite: bool | None
    bird: bool | None
    gold: Result
    predicted: Result

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


def score(examples: Sequence[Example], database_folder: Path, limits: Limits | None = None) -> list[Score]:
    return score_systems({"": examples}, database_folder, limits)[""]


def score_systems(
    systems: Mapping[str, Sequence[Example]], database_folder: Path, limits: Limits | None = None
) -> dict[str, list[Score]]:
    """Several systems on one set of golds. Golds, and predictions that systems share, run once."""
    folder = Databases(database_folder)
    prepared = {name: [_prepare(example) for example in examples] for name, examples in systems.items()}
    pairs = [pair for name in systems for pair in zip(systems[name], prepared[name], strict=True)]
    results = run_all(_queries_on_main(pairs, folder), limits)
    suite = _SuiteRule(folder, results)
    results_elsewhere = run_all(suite.queries_elsewhere(pairs), limits)
    return {
        name: [
            _score(example, queries, results[folder.main(example.db_id)], suite, results_elsewhere)
            for example, queries in zip(examples, prepared[name], strict=True)
        ]
        for name, examples in systems.items()
    }


def _prepare(example: Example) -> _Queries:
    prediction = example.prediction
    official = prepare_prediction(example.raw if example.literal else prediction)
    return _Queries(
        _bare(example.gold), _bare(prediction), _bare(example.raw), _bare(prepare(example.gold)), _bare(official)
    )


def _bare(query: str) -> str:
    """Queries that differ by space around them or the last semicolon only are run once."""
    return query.strip().removesuffix(";").rstrip()


def distinct_queries(examples: Iterable[Example], database_folder: Path) -> dict[Path, list[str]]:
    """What scoring runs on the main databases, each text once."""
    pairs = ((example, _prepare(example)) for example in examples)
    texts = _queries_on_main(pairs, Databases(database_folder))
    return {database: list(dict.fromkeys(queries)) for database, queries in texts.items()}


def _queries_on_main(pairs: Iterable[tuple[Example, _Queries]], folder: Databases) -> dict[Path, list[str]]:
    texts: dict[Path, list[str]] = defaultdict(list)
    for example, queries in pairs:
        texts[folder.main(example.db_id)] += astuple(queries)
    return texts


class _SuiteRule:
    """`test_suite` over all databases of a folder; the others run only what the main one could not tell apart."""

    def __init__(self, folder: Databases, results: Results) -> None:
        self.folder = folder
        self.results = results

    def on_main(self, example: Example, queries: _Queries) -> bool | None:
        return _same_for_suite(self.results[self.folder.main(example.db_id)], queries)

    def queries_elsewhere(self, pairs: Iterable[tuple[Example, _Queries]]) -> dict[Path, list[str]]:
        texts: dict[Path, list[str]] = defaultdict(list)
        for example, queries in pairs:
            if self.folder.others(example.db_id) and self.on_main(example, queries):
                for path in self.folder.others(example.db_id):
                    texts[path] += [queries.official_gold, queries.official_prediction]
        return texts

    def everywhere(self, example: Example, queries: _Queries, elsewhere: Results) -> bool | None:
        verdict = self.on_main(example, queries)
        for path in self.folder.others(example.db_id):
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
    example: Example, queries: _Queries, results: Mapping[str, Result], suite: _SuiteRule, elsewhere: Results
) -> Score:
    gold, predicted, raw = results[queries.gold], results[queries.prediction], results[queries.raw]
    strict = _same(matching.strict, gold, predicted)
    return Score(
        example=example,
        prediction=queries.prediction,
        strict=strict,
        strict_raw=strict if raw is predicted else _same(matching.strict, gold, raw),
        test_suite=suite.everywhere(example, queries, elsewhere) if gold.ok else None,
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
