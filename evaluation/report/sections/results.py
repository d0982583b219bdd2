"""What was measured: the task, what had to be kept, and how sure each number is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.records.comparison import VariantResult
from core.records.estimate import SeedSpread, in_points
from evaluation.compare.effects import FEW_GROUPS
from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Heading, Paragraph, Table, cell
from evaluation.report.sections.judges import judges
from evaluation.report.sections.kept import kept
from evaluation.report.sections.limits import seeds_missing
from evaluation.report.sections.task import task
from evaluation.report.study import ReportStudy


def results(study: ReportStudy, first: Sequence[Block] = ()) -> list[Block]:
    """`first` stands before all else: the page has shown it already."""
    words = study.words
    blocks: list[Block] = [Heading(words("results.title"), "results"), *first, *task(study)]
    for name in study.comparison.keep:
        blocks += [Heading(study.measure(name), name.replace("_", "-"), 3), *kept(study, name)]
    if study.variants:
        blocks += [Heading(words("results.seeds"), "seeds", 3), *_seeds(study)]
    return [*blocks, *judges(study)]


def _seeds(study: ReportStudy) -> list[Block]:
    """Mean and standard deviation over seeds, in total and by group; or what is missing, and how to get it."""
    words = study.words
    missing = seeds_missing(words, study.comparison)
    blocks: list[Block] = [Paragraph(" ".join(missing))] if missing else []
    rows = [row for item in study.variants for row in _spread_rows(study, item)]
    if rows:
        names = ["variant", "measure", "group", "count", "mean", "deviation", "interval"]
        source = study.source("*/seed*/measures/*/rows.jsonl")
        columns = [words(f"column.{name}") for name in names]
        in_total = [row for row in rows if row[2].text == words("results.in_total")]
        blocks.append(Table(words("results.seeds_table"), columns, rows, source, wide=True, brief=in_total))
    return blocks


def _spread_rows(study: ReportStudy, item: VariantResult) -> Iterator[list[Cell]]:
    for measure, spread in item.spreads.items():
        if row := _spread_row(study, item, measure, study.words("results.in_total"), spread):
            yield row
        for kind, groups in item.group_spreads.get(measure, {}).items():
            for name, found in groups.items() if len(groups) <= FEW_GROUPS else ():
                if row := _spread_row(study, item, measure, study.words.name(kind, name), found):
                    yield row


def _spread_row(
    study: ReportStudy, item: VariantResult, measure: str, group: str, spread: SeedSpread
) -> list[Cell] | None:
    if spread.deviation is None or spread.low is None or spread.high is None:
        return None
    kind = next(run.measures[measure].kind for run in item.runs if measure in run.measures)
    share, words = in_points(kind), study.words
    unit, digits = (100, 1) if share else (1, 2)
    return [
        cell(item.name),
        cell(study.measure(measure)),
        cell(group),
        cell(str(spread.count), spread.count),
        cell(phrases.mean(words, spread.mean, share), spread.mean),
        cell(words.number(unit * spread.deviation, digits), spread.deviation),
        cell(phrases.of_seeds(words, spread, share)),
    ]
