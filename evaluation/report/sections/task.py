"""The task in numbers: by prompt and rule, by difficulty, and what goes wrong."""

from __future__ import annotations

from evaluation.compare.results import HARDNESS, RunSummary, VariantResult
from evaluation.report.document import Block, Heading, Paragraph, Table, cell
from evaluation.report.sections.cells import SQL_FILES, change, percent, share, with_interval
from evaluation.report.study import Study


def task(study: Study) -> list[Block]:
    words = study.words
    return [
        Heading(words("results.sql"), "sql", 3),
        *_base_in_words(study),
        _accuracies(study),
        Heading(words("results.format"), "format", 3),
        *_format_or_skill(study),
        Heading(words("results.breakdown"), "breakdown", 3),
        *_best_in_words(study),
        _by_hardness(study),
        _reasons(study),
    ]


def models(study: Study) -> list[tuple[str, RunSummary]]:
    """The base and the first seed of every variant."""
    base = (study.words("table.base"), study.comparison.base)
    return [base, *((_label(item), item.runs[0]) for item in study.variants)]


def _label(item: VariantResult) -> str:
    return f"{item.name} ({item.runs[0].seed})" if len(item.runs) > 1 else item.name


def _base_in_words(study: Study) -> list[Block]:
    words, sql = study.words, study.comparison.base.sql
    if "zero_shot" not in sql or "three_shot" not in sql:
        return []
    zero, three = sql["zero_shot"].accuracy, sql["three_shot"].accuracy
    figures = {"zero": zero["strict"], "raw": zero["strict_raw"], "three": three["strict"]}
    return [
        Paragraph(words("results.base_text", **{name: words.percent(item.value) for name, item in figures.items()}))
    ]


def _accuracies(study: Study) -> Table:
    words = study.words
    rows = []
    for name, run in models(study):
        for condition, sql in run.sql.items():
            marks = [sql.accuracy[rule] for rule in ("strict_raw", "strict", "test_suite", "bird")]
            rows.append(
                [
                    cell(name),
                    cell(words(f"condition.{condition}")),
                    percent(study, marks[0].value),
                    with_interval(study, marks[1]),
                    *(percent(study, mark.value) for mark in marks[2:]),
                ]
            )
    columns = ["model", "prompt", "strict_raw", "strict", "test_suite", "bird"]
    n = next((sql.n for _, run in models(study) for sql in run.sql.values()), 0)
    title = words("results.sql_table", n=words.number(n, 0))
    return Table(title, [words(f"column.{name}") for name in columns], rows, study.source(*SQL_FILES), wide=True)


def _format_or_skill(study: Study) -> list[Block]:
    """How much of a gain is skill, and how much only the habit of answering in the right form."""
    words = study.words
    rows = []
    for item in study.variants:
        effects = item.effects
        parts = (effects.sql_raw, effects.sql, effects.over_three_shot, effects.sql_three_shot)
        relative = effects.sql.percent if effects.sql else None
        shown = words.number(relative, 0, signed=True) + "%" if relative is not None else "-"
        rows.append([cell(item.name), *(change(study, part) for part in parts), cell(shown, relative)])
    names = ["variant", "gain_raw", "gain_zero", "gain_over_three", "gain_three", "gain_percent"]
    columns = [words(f"column.{name}") for name in names]
    return [
        Paragraph(words("results.format_text")),
        Table(words("results.format_table"), columns, rows, study.source(*SQL_FILES), wide=True),
    ]


def _best_in_words(study: Study) -> list[Block]:
    """What the best variant finds hardest, and how it fails most often."""
    words, best = study.words, study.best
    sql = best.runs[0].sql.get("zero_shot") if best else None
    levels = (
        {name: count["correct"] / count["n"] for name, count in sql.by_hardness.items() if count["n"]} if sql else {}
    )
    if best is None or sql is None or not levels or not sql.reasons:
        return []
    hardest = min(levels, key=lambda name: levels[name])
    reason = max(sql.reasons, key=lambda name: sql.reasons[name])
    right = words.percent(levels[hardest], 0)
    figures = {"count": sql.reasons[reason], "all": sum(sql.reasons.values())}
    level, fault = words(f"hardness.{hardest}"), words.name("reason", reason)
    return [Paragraph(words("results.best_text", name=best.name, level=level, share=right, reason=fault, **figures))]


def _by_hardness(study: Study) -> Table:
    words = study.words
    groups = sorted({name for _, run in models(study) for sql in run.sql.values() for name in sql.by_group})
    rows = []
    for name, run in models(study):
        sql = run.sql.get("zero_shot")
        if sql:
            counts = [sql.by_hardness.get(level) for level in HARDNESS] + [sql.by_group.get(group) for group in groups]
            rows.append([cell(name), *(share(study, count) for count in counts)])
    columns = [words("column.model"), *(words(f"hardness.{level}") for level in HARDNESS)]
    columns += [words.name("group", group) for group in groups]
    return Table(words("results.hardness_table"), columns, rows, study.source(*SQL_FILES), wide=bool(groups))


def _reasons(study: Study) -> Table:
    words = study.words
    counted = [(name, run.sql["zero_shot"].reasons) for name, run in models(study) if "zero_shot" in run.sql]
    totals: dict[str, int] = {}
    for _, reasons in counted:
        for reason, count in reasons.items():
            totals[reason] = totals.get(reason, 0) + count
    order = sorted(totals, key=lambda reason: (-totals[reason], reason))
    rows = [
        [
            cell(words.name("reason", reason)),
            *(cell(str(found.get(reason, 0)), found.get(reason, 0)) for _, found in counted),
        ]
        for reason in order
    ]
    columns = [words("column.reason"), *(name for name, _ in counted)]
    return Table(words("results.reasons_table"), columns, rows, study.source(*SQL_FILES), wide=len(counted) > 3)
