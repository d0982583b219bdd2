"""The knowledge in numbers: in all, by the probe, by area and by subject."""

from __future__ import annotations

from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Figure, Paragraph, Table, cell
from evaluation.report.plots.forest import FEW_ROWS, Row, draw_forest
from evaluation.report.sections.cells import TONES, change, count, percent, with_interval
from evaluation.report.study import Study
from evaluation.words import MINUS

PROBE_TONES = {"better": "good", "worse": "bad", "cannot_tell": "unsure"}


def knowledge(study: Study) -> list[Block]:
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
    first = [cell(words("table.base")), with_interval(study, base.accuracy), percent(study, base.centred)]
    rows = [[*first, *(cell("") for _ in range(6))]]
    for item in study.variants:
        found = item.effects.mmlu
        if found:
            relative = words.number(found.percent, 1, signed=True) + "%" if found.percent is not None else "-"
            bootstrap = phrases.interval(words, found.bootstrap) if found.bootstrap else "-"
            rows.append(
                [
                    cell(item.name),
                    percent(study, found.tuned),
                    percent(study, (found.tuned - 0.25) / 0.75),
                    change(study, found),
                    cell(relative, found.percent),
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
            relative = words.number(found.percent, 1, signed=True) + "%" if found.percent is not None else "-"
            rows.append(
                [
                    cell(item.name),
                    cell(words.name("category", name)),
                    percent(study, found.base),
                    percent(study, found.tuned),
                    change(study, found),
                    cell(relative, found.percent),
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
            count(study, next(flips[subject]["n"] for _, flips in tables if subject in flips)),
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
