"""What was measured: the task, what had to be kept, and how sure each number is."""

from __future__ import annotations

from core.records.estimate import Estimate
from evaluation.report import phrases
from evaluation.report.document import Block, Heading, Table, cell
from evaluation.report.sections.cells import percent
from evaluation.report.sections.kept import kept
from evaluation.report.sections.task import task
from evaluation.report.study import ReportStudy


def results(study: ReportStudy) -> list[Block]:
    words = study.words
    blocks = [Heading(words("results.title"), "results"), *task(study)]
    for name in study.comparison.keep:
        blocks += [Heading(study.measure(name), name.replace("_", "-"), 3), *kept(study, name)]
    if any(len(item.runs) > 1 for item in study.variants):
        blocks += [Heading(words("results.seeds"), "seeds", 3), _seeds(study)]
    return blocks


def _seeds(study: ReportStudy) -> Table:
    words = study.words
    rows = []
    for item in study.variants:
        for measure, spread in item.spreads.items():
            if spread.deviation is None or spread.low is None or spread.high is None:
                continue
            estimate = Estimate(100 * spread.mean, 100 * spread.low, 100 * spread.high)
            rows.append(
                [
                    cell(item.name),
                    cell(study.measure(measure)),
                    cell(str(spread.count), spread.count),
                    percent(study, spread.mean),
                    cell(words.number(100 * spread.deviation), spread.deviation),
                    cell(phrases.interval(words, estimate, signed=False)),
                ]
            )
    names = ["variant", "measure", "count", "mean", "deviation", "interval"]
    source = study.source("*/seed*/measures/*/rows.jsonl")
    return Table(words("results.seeds_table"), [words(f"column.{name}") for name in names], rows, source, wide=True)
