"""What was measured: the task, by prompt, rule and difficulty; the knowledge, by area; and how sure each number is."""

from __future__ import annotations

from evaluation.compare.results import HARDNESS, Difference, RunSummary, VariantResult
from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Figure, Heading, Paragraph, Table, cell
from evaluation.report.plots.forest import FEW_ROWS, Row, draw_forest
from evaluation.report.study import Study
from evaluation.statistics.estimate import Estimate
from evaluation.words import MINUS

TONES = {"gained": "good", "lost": "bad", "no_worse": "good", "cannot_tell": "unsure"}
PROBE_TONES = {"better": "good", "worse": "bad", "cannot_tell": "unsure"}
SQL_FILES = ("base/sql/scores.json", "*/seed*/sql/scores.json")


def results(study: Study) -> list[Block]:
    words = study.words
    blocks: list[Block] = [
        Heading(words("results.title"), "results"),
        Heading(words("results.sql"), "sql", 3),
        *_base_in_words(study),
        _accuracies(study),
        Heading(words("results.format"), "format", 3),
        *_format_or_skill(study),
        Heading(words("results.breakdown"), "breakdown", 3),
        *_best_in_words(study),
        _by_hardness(study),
        _reasons(study),
        Heading(words("results.mmlu"), "mmlu", 3),
        *_knowledge(study),
    ]
    if any(len(item.runs) > 1 for item in study.variants):
        blocks += [Heading(words("results.seeds"), "seeds", 3), _seeds(study)]
    return blocks


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
                    _percent(study, marks[0].value),
                    _with_interval(study, marks[1]),
                    *(_percent(study, mark.value) for mark in marks[2:]),
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
        percent = effects.sql.percent if effects.sql else None
        shown = words.number(percent, 0, signed=True) + "%" if percent is not None else "-"
        rows.append([cell(item.name), *(_change(study, part) for part in parts), cell(shown, percent)])
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
    share = words.percent(levels[hardest], 0)
    figures = {"count": sql.reasons[reason], "all": sum(sql.reasons.values())}
    level, fault = words(f"hardness.{hardest}"), words.name("reason", reason)
    return [Paragraph(words("results.best_text", name=best.name, level=level, share=share, reason=fault, **figures))]


def _by_hardness(study: Study) -> Table:
    words = study.words
    groups = sorted({name for _, run in models(study) for sql in run.sql.values() for name in sql.by_group})
    rows = []
    for name, run in models(study):
        sql = run.sql.get("zero_shot")
        if sql:
            counts = [sql.by_hardness.get(level) for level in HARDNESS] + [sql.by_group.get(group) for group in groups]
            rows.append([cell(name), *(_share(study, count) for count in counts)])
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


def _knowledge(study: Study) -> list[Block]:
    words, base = study.words, study.comparison.base.mmlu
    if base is None:
        return [Paragraph(words("results.no_mmlu"))]
    source = study.source(f"base/mmlu/{base.group}.samples.jsonl", f"*/seed*/mmlu/{base.group}.samples.jsonl")
    blocks: list[Block] = [
        _aggregate(study, source),
        Paragraph(words("results.power_text", n=words.number(base.n, 0))),
        _probes(study, source),
        _by_category(study, source),
    ]
    rows = [
        Row(words.name("category", name), item.change, variant.name, item.answer.kind in ("gained", "lost"))
        for variant in study.variants
        for name, item in variant.effects.categories.items()
    ]
    if rows:
        title = words("plot.categories")
        axis, tall = words("plot.change"), len(rows) > FEW_ROWS  # a column of paper is too short for many
        blocks.append(Figure(title, "categories", lambda style: draw_forest(rows, words, style, axis), source, tall))
    return [*blocks, _flips(study, source)]


def _aggregate(study: Study, source: str) -> Table:
    words, base = study.words, study.comparison.base.mmlu
    assert base is not None
    first = [cell(words("table.base")), _with_interval(study, base.accuracy), _percent(study, base.centred)]
    rows = [[*first, *(cell("") for _ in range(6))]]
    for item in study.variants:
        found = item.effects.mmlu
        if found:
            percent = words.number(found.percent, 1, signed=True) + "%" if found.percent is not None else "-"
            bootstrap = phrases.interval(words, found.bootstrap) if found.bootstrap else "-"
            rows.append(
                [
                    cell(item.name),
                    _percent(study, found.tuned),
                    _percent(study, (found.tuned - 0.25) / 0.75),
                    _change(study, found),
                    cell(percent, found.percent),
                    cell(bootstrap),
                    cell(words.p_value(found.corrected_p), found.corrected_p),
                    cell(words.number(found.detectable), found.detectable),
                    cell(phrases.answer(words, found.answer), tone=TONES[found.answer.kind]),
                ]
            )
    names = ["model", "accuracy", "centred", "change", "percent", "bootstrap", "p", "detectable", "verdict"]
    title = words("results.mmlu_table", n=words.number(base.n, 0), shots=base.shots)
    return Table(title, [words(f"column.{name}") for name in names], rows, source, wide=True)


def _probes(study: Study, source: str) -> Table:
    words = study.words
    rows = []
    for item in study.variants:
        found = item.effects.probe
        if found:
            rows.append(
                [
                    cell(item.name),
                    cell(words.number(found.base, 2), found.base),
                    cell(words.number(found.tuned, 2), found.tuned),
                    cell(phrases.estimate(words, found.change, 2), found.change.value),
                    cell(words.p_value(found.corrected_p), found.corrected_p),
                    cell(phrases.probe_answer(words, found), tone=PROBE_TONES[found.kind]),
                ]
            )
    names = ["variant", "base_logprob", "tuned_logprob", "change_nats", "p", "verdict"]
    return Table(words("results.probe_table"), [words(f"column.{name}") for name in names], rows, source, wide=True)


def _by_category(study: Study, source: str) -> Table:
    words = study.words
    rows = []
    for item in study.variants:
        for name, found in item.effects.categories.items():
            percent = words.number(found.percent, 1, signed=True) + "%" if found.percent is not None else "-"
            rows.append(
                [
                    cell(item.name),
                    cell(words.name("category", name)),
                    _percent(study, found.base),
                    _percent(study, found.tuned),
                    _change(study, found),
                    cell(percent, found.percent),
                    cell(phrases.answer(words, found.answer), tone=TONES[found.answer.kind]),
                ]
            )
    names = ["variant", "category", "base", "tuned", "change", "percent", "verdict"]
    return Table(words("results.category_table"), [words(f"column.{name}") for name in names], rows, source, wide=True)


def _flips(study: Study, source: str) -> Table:
    """By subject, a column for each variant: how many answers went wrong, how many right."""
    words = study.words
    tables = [(item.name, item.effects.flips) for item in study.variants if item.effects.flips]
    subjects = dict.fromkeys(subject for _, flips in tables for subject in flips)
    rows = [
        [
            cell(words.name("subject", subject)),
            _count(study, next(flips[subject]["n"] for _, flips in tables if subject in flips)),
            *(_flip(flips.get(subject)) for _, flips in tables),
        ]
        for subject in subjects
    ]
    columns = [words("column.subject"), words("column.questions"), *(name for name, _ in tables)]
    return Table(words("results.flips_table"), columns, rows, source, wide=len(tables) > 2)


def _flip(counts: dict[str, int] | None) -> Cell:
    if counts is None:
        return cell("-")
    return cell(f"{MINUS}{counts['lost']} +{counts['won']}", counts["won"] - counts["lost"])


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
                        _percent(study, spread.mean),
                        cell(words.number(100 * spread.deviation), spread.deviation),
                        cell(phrases.interval(words, estimate, signed=False)),
                    ]
                )
    names = ["variant", "measure", "count", "mean", "deviation", "interval"]
    source = study.source(*SQL_FILES, "*/seed*/mmlu/*.json")
    return Table(words("results.seeds_table"), [words(f"column.{name}") for name in names], rows, source, wide=True)


def _percent(study: Study, value: float) -> Cell:
    return cell(study.words.percent(value), value)


def _with_interval(study: Study, estimate: Estimate) -> Cell:
    shown = phrases.interval(study.words, estimate.times(100), signed=False)
    return cell(f"{study.words.percent(estimate.value)} {shown}", estimate.value)


def _change(study: Study, found: Difference | None) -> Cell:
    if found is None:
        return cell("-")
    return cell(phrases.change(study.words, found), found.change.value, TONES[found.answer.kind])


def _share(study: Study, count: dict[str, int] | None) -> Cell:
    if not count or not count["n"]:
        return cell("-")
    return cell(
        f"{study.words.percent(count['correct'] / count['n'], 0)} ({count['n']})", count["correct"] / count["n"]
    )


def _count(study: Study, value: int) -> Cell:
    return cell(study.words.number(value, 0), value)
