"""What was measured: the task, the knowledge, and how sure each number is."""

from __future__ import annotations

from evaluation.report import phrases
from evaluation.report.document import Block, Heading, Table, cell
from evaluation.report.sections.cells import SQL_FILES, percent
from evaluation.report.sections.knowledge import knowledge
from evaluation.report.sections.task import task
from evaluation.report.study import Study
from evaluation.statistics.estimate import Estimate


def results(study: Study) -> list[Block]:
    words = study.words
    blocks = [Heading(words("results.title"), "results"), *task(study)]
    blocks += [Heading(words("results.mmlu"), "mmlu", 3), *knowledge(study)]
    if any(len(item.runs) > 1 for item in study.variants):
        blocks += [Heading(words("results.seeds"), "seeds", 3), _seeds(study)]
    return blocks


def _seeds(study: Study) -> Table:
    words = study.words
    rows = []
    for item in study.variants:
        for label, spread in (("sql", item.sql_seeds), ("mmlu", item.mmlu_seeds)):
            if spread and spread.deviation is not None and spread.low is not None and spread.high is not None:
                estimate = Estimate(100 * spread.mean, 100 * spread.low, 100 * spread.high)
                rows.append(
                    [
                        cell(item.name),
                        cell(words(f"table.{label}")),
                        cell(str(spread.count), spread.count),
                        percent(study, spread.mean),
                        cell(words.number(100 * spread.deviation), spread.deviation),
                        cell(phrases.interval(words, estimate, signed=False)),
                    ]
                )
    names = ["variant", "measure", "count", "mean", "deviation", "interval"]
    source = study.source(*SQL_FILES, "*/seed*/mmlu/*.json")
    return Table(words("results.seeds_table"), [words(f"column.{name}") for name in names], rows, source, wide=True)
