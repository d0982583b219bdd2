"""The task in numbers: by prompt and rule, by group, and what goes wrong."""

from __future__ import annotations

from core.records.comparison import MeasureSummary, RunSummary, VariantResult
from evaluation.report import phrases
from evaluation.report.document import Block, Figure, Heading, Paragraph, Table, cell, plain
from evaluation.report.plots.profile import Series, draw_profile
from evaluation.report.sections.cells import change, mean, relative, tally
from evaluation.report.study import ReportStudy

MOST_GROUPS = 8  # in a picture
FEW_MODELS = 6  # more make a picture as high as a page


def task(study: ReportStudy) -> list[Block]:
    words = study.words
    return [
        Heading(study.measure(study.task), "task", 3),
        *_base_in_words(study),
        _means(study),
        *_contrasts(study),
        Heading(words("results.breakdown"), "breakdown", 3),
        *_best_in_words(study),
        *by_group(study, study.task),
        *counted(study, study.task),
    ]


def models(study: ReportStudy) -> list[tuple[str, RunSummary]]:
    """The base and the first seed of every variant."""
    base = (study.words("table.base"), study.comparison.base)
    return [base, *((_label(item), item.runs[0]) for item in study.variants)]


def _label(item: VariantResult) -> str:
    return f"{item.name} ({item.runs[0].seed})" if len(item.runs) > 1 else item.name


def prompts(study: ReportStudy) -> list[str]:
    """The task's measure and those that ask the same items with another prompt."""
    names = dict.fromkeys(name for _, run in models(study) for name in run.measures)
    return [name for name in names if name not in study.comparison.keep]


def _base_in_words(study: ReportStudy) -> list[Block]:
    """How the base does in each way that it was asked."""
    base = study.comparison.base.measures
    parts = [(study.measure(name), base[name]) for name in prompts(study) if name in base]
    sentences = [
        study.words("results.base_text", measure=label, mean=mean(study, summary, interval=True).text)
        for label, summary in parts
    ]
    sentences += phrases.doubtful(study.words, study.comparison)
    return [Paragraph(" ".join(sentences))] if sentences else []


def _means(study: ReportStudy) -> Table:
    words = study.words
    names = prompts(study)
    others = list(dict.fromkeys(value for _, run in models(study) for n in names for value in _others(run, n)))
    rows = [
        [
            cell(label),
            cell(study.measure(name)),
            mean(study, run.measures[name], interval=True),
            *(mean(study, run.measures[name], value) for value in others),
        ]
        for label, run in models(study)
        for name in names
        if name in run.measures
    ]
    n = next((run.measures[name].n for _, run in models(study) for name in names if name in run.measures), 0)
    binary = all(run.measures[n].kind == "accuracy" for _, run in models(study) for n in names if n in run.measures)
    value = words.name("value", "value") if binary else words("column.mean")
    columns = [words("column.model"), words("column.measure"), value]
    title = words("results.task_table", n=words.number(n, 0))
    return Table(title, [*columns, *(words.name("value", v) for v in others)], rows, study.results("*"), wide=True)


def _others(run: RunSummary, name: str) -> list[str]:
    """Further values of the same items. One without doubtful golds says nothing where no gold is doubtful."""
    found = run.measures.get(name)
    if found is None:
        return []
    certain = {f"sound_{count}" for count, kinds in found.counts.items() if not any(kinds.values())}
    return [value for value in found.means if value not in {"value", *certain}]


def _contrasts(study: ReportStudy) -> list[Block]:
    """How much of a gain is skill, and how much only the form of answering: the gain by how each was asked."""
    words = study.words
    keys = list(
        dict.fromkeys(
            key
            for item in study.variants
            for key, found in item.differences.items()
            if found.measure not in study.comparison.keep
        )
    )
    if len(keys) < 2:
        return []
    rows = []
    for item in study.variants:
        headline = item.differences.get(study.comparison.headline)
        shown = relative(study, headline) if headline else cell("-")
        rows.append([cell(item.name), *(change(study, item.differences.get(key)) for key in keys), shown])
    columns = [words("column.variant"), *(words.name("contrast", key) for key in keys), words("column.percent")]
    return [
        Heading(words("results.format"), "format", 3),
        Paragraph(words("results.format_text")),
        Table(words("results.format_table"), columns, rows, study.results(study.task), wide=True),
    ]


def _best_in_words(study: ReportStudy) -> list[Block]:
    """What the best variant finds hardest, and how it fails most often."""
    words, best = study.words, study.best
    summary = best.runs[0].measures.get(study.task) if best else None
    if best is None or summary is None or not summary.groups:
        return []
    kind, groups = next(iter(summary.groups.items()))
    hardest = min(groups, key=lambda name: groups[name].mean)
    sentences = [
        words(
            "results.hardest",
            name=best.name,
            group=words.name(kind, hardest),
            kind=words.name("group_kind", kind),
            share=words.percent(groups[hardest].mean, 0),
        )
    ]
    for name, counts in summary.counts.items():
        if counts and words.has(f"most_frequent.{name}"):
            top = max(counts, key=lambda code: counts[code])
            figures = {"count": counts[top], "all": sum(counts.values())}
            sentences.append(words(f"most_frequent.{name}", what=words.name(name, top), **figures))
            break
    return [Paragraph(" ".join(sentences))]


def by_group(study: ReportStudy, measure: str) -> list[Block]:
    """A table for each kind of group: a row for each model."""
    words, found = study.words, [(label, run.measures.get(measure)) for label, run in models(study)]
    blocks: list[Block] = []
    for kind in dict.fromkeys(kind for _, summary in found if summary for kind in summary.groups):
        names = words.ordered(kind, dict.fromkeys(name for _, s in found if s for name in s.groups.get(kind, {})))
        rows = [
            [cell(label), *(tally(study, s.groups.get(kind, {}).get(name)) for name in names)]
            for label, s in found
            if s
        ]
        columns = [words("column.model"), *(plain(words.name(kind, name)) for name in names)]
        title = words("results.group_table", measure=study.measure(measure), kind=words.name("group_kind", kind))
        blocks.append(Table(title, columns, rows, study.results(measure), wide=len(names) > 4))
        if not any(isinstance(block, Figure) for block in blocks) and len(names) <= MOST_GROUPS:
            blocks.append(_profile(study, measure, kind, names))
    return blocks


def _profile(study: ReportStudy, measure: str, kind: str, names: list[str]) -> Figure:
    """The first kind of group as a picture: where the base and the variants are right."""
    words = study.words
    series = []
    for label, run in models(study):
        if measure in run.measures:
            found = run.measures[measure].groups.get(kind, {})
            shares = {words.name(kind, name): 100 * each.mean for name, each in found.items()}
            series.append(Series(label, shares, study.colours.get(run.variant, -1)))
    groups = [words.name(kind, name) for name in names]
    axis = words("plot.share_right")
    title = words("plot.profile", measure=study.measure(measure), kind=words.name("group_kind", kind))
    draw = lambda style: draw_profile(groups, series, words, style, axis)  # noqa: E731
    return Figure(title, f"{measure}-profile", draw, study.results(measure), on_paper=len(series) <= FEW_MODELS)


def counted(study: ReportStudy, measure: str) -> list[Block]:
    """A table for each thing that the measure counts and the words know: why answers were wrong."""
    words = study.words
    found = [(label, run.measures[measure]) for label, run in models(study) if measure in run.measures]
    names = dict.fromkeys(name for _, summary in found for name, counts in summary.counts.items() if counts)
    return [_counts(study, measure, name, found) for name in names if words.has(f"count_table.{name}")]


def _counts(study: ReportStudy, measure: str, name: str, found: list[tuple[str, MeasureSummary]]) -> Table:
    words = study.words
    totals: dict[str, int] = {}
    for _, summary in found:
        for code, number in summary.counts.get(name, {}).items():
            totals[code] = totals.get(code, 0) + number
    order = sorted(totals, key=lambda code: (-totals[code], code))
    rows = [
        [
            cell(plain(words.name(name, code))),
            *(cell(str(n := summary.counts.get(name, {}).get(code, 0)), n) for _, summary in found),
        ]
        for code in order
    ]
    columns = [words.name("count_column", name), *(label for label, _ in found)]
    return Table(words(f"count_table.{name}"), columns, rows, study.results(measure), wide=len(found) > 3)
