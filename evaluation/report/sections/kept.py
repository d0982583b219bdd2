"""A measure that must be kept, in numbers: in all, by its further values, by area and by the finest group."""

from __future__ import annotations

from core.records.comparison import Difference, MeasureSummary
from core.records.estimate import in_points
from evaluation.report import phrases
from evaluation.report.document import Block, Cell, Figure, Paragraph, Table, cell, plain
from evaluation.report.plots.forest import FEW_ROWS, Row, draw_forest
from evaluation.report.sections.cells import change, count, mean, measured, percent, relative, verdict
from evaluation.report.study import ReportStudy
from evaluation.words import MINUS

TONES = {"lower": "bad", "higher": "good", "changed": "unsure", "cannot_tell": "unsure"}


def kept(study: ReportStudy, name: str) -> list[Block]:
    words, base = study.words, study.comparison.base.measures.get(name)
    if base is None:
        return [Paragraph(words("results.not_measured", measure=study.measure(name)))]
    blocks: list[Block] = [_aggregate(study, name), Paragraph(words("results.power_text", n=words.number(base.n, 0)))]
    others = dict.fromkeys(
        key
        for item in study.variants
        for key, d in item.differences.items()
        if d.measure == name and d.value != "value"
    )
    blocks += [_further(study, name, key) for key in others]
    return [*blocks, *_probes(study, name), *_by_area(study, name), *_flips(study, name)]


def _aggregate(study: ReportStudy, name: str) -> Table:
    words, base = study.words, study.comparison.base.measures[name]
    centred = base.chance > 0

    def above_chance(value: float) -> list[Cell]:
        return [percent(study, (value - base.chance) / (1 - base.chance))] if centred else []

    first = [cell(words("table.base")), mean(study, base, interval=True), *above_chance(base.means["value"].value)]
    rows = [[*first, *(cell("") for _ in range(5))]]
    for item in study.variants:
        found = item.differences.get(name)
        if found:
            detectable = words.number(found.detectable) if found.detectable else "-"
            rows.append(
                [
                    cell(item.name),
                    measured(study, found, found.tuned),
                    *above_chance(found.tuned),
                    change(study, found),
                    relative(study, found),
                    cell(words.p_value(found.corrected_p), found.corrected_p),
                    cell(detectable, found.detectable),
                    verdict(study, found),
                ]
            )
    names = ["model", _mean_name(base), *(["centred"] if centred else []), _change_name(base), "percent", "p"]
    columns = [words(f"column.{column}") for column in (*names, "detectable", "verdict")]
    figures = {"n": words.number(base.n, 0), "shots": base.shots}
    note = words("results.centred") if centred else ""
    title = words("results.kept_table", measure=study.measure(name), centred=note, **figures)
    return Table(title, columns, rows, study.results(name), wide=True)


def _mean_name(summary: MeasureSummary) -> str:
    return "accuracy" if summary.kind == "accuracy" else "mean"


def _change_name(summary: MeasureSummary) -> str:
    return "change" if in_points(summary.kind) else "change_as_is"


def _further(study: ReportStudy, name: str, key: str) -> Table:
    """A further value of the same items: the log-probability of the right answer."""
    words = study.words
    pairs = [(item.name, item.differences[key]) for item in study.variants if key in item.differences]
    rows = [
        [
            cell(label),
            measured(study, found, found.base),
            measured(study, found, found.tuned),
            change(study, found),
            cell(words.p_value(found.corrected_p), found.corrected_p),
            verdict(study, found),
        ]
        for label, found in pairs
    ]
    value = pairs[0][1].value if pairs else ""
    names = ["variant", "base", "tuned", "change_as_is", "p", "verdict"]
    title = words("results.further_table", measure=study.measure(name), value=words.name("value", value))
    return Table(title, [words(f"column.{column}") for column in names], rows, study.results(name), wide=True)


def _probes(study: ReportStudy, name: str) -> list[Block]:
    """The forgetting probe: confidence in the right option, and beside it what is only style."""
    words = study.words
    found = [(item.name, item.probes[name]) for item in study.variants if name in item.probes]
    if not found:
        return []
    rows = [
        [
            cell(label),
            cell(phrases.estimate(words, probe.change, 2), probe.change.value, TONES[probe.kind]),
            cell(words.p_value(probe.corrected_p), probe.corrected_p),
            cell(words.p_value(probe.wilcoxon_p), probe.wilcoxon_p),
            cell(phrases.estimate(words, probe.raw, 2), probe.raw.value),
            cell(f"{words.number(probe.temperature[0], 2)} → {words.number(probe.temperature[1], 2)}"),
            cell(f"{words.percent(probe.mass[0])} → {words.percent(probe.mass[1])}"),
            cell(words.number(probe.divergence, 3), probe.divergence),
            cell(words(f"answer.probe.{probe.kind}"), tone=TONES[probe.kind]),
        ]
        for label, probe in found
    ]
    names = ["variant", "tempered", "p", "wilcoxon", "raw", "temperature", "mass", "divergence", "verdict"]
    title = words("results.probe_table", measure=study.measure(name))
    columns = [words(f"column.{column}") for column in names]
    return [Table(title, columns, rows, study.results(name), wide=True)]


def _by_area(study: ReportStudy, name: str) -> list[Block]:
    """The changes of the coarsest kind of group, as a table and as a picture."""
    words = study.words
    kind = coarsest_kind(study, name)
    if kind is None:
        return []
    found = [
        (item.name, group, difference)
        for item in study.variants
        if kind in item.groups.get(name, {})
        for group, difference in item.groups[name][kind].changes.items()
    ]
    points = [
        Row(words.name(kind, group), d.change, variant, d.answer.kind in ("gained", "lost"))
        for variant, group, d in found
    ]
    axis, tall = (
        words(f"plot.{_change_name(study.comparison.base.measures[name])}", measure=study.short(name)),
        len(points) > FEW_ROWS,
    )
    title = words("plot.areas", measure=study.measure(name))
    draw = lambda style: draw_forest(points, words, style, axis, study.colours)  # noqa: E731
    picture = Figure(title, f"{name}-areas", draw, study.results(name), tall, on_paper=False)
    return [_area_table(study, name, kind, found), picture]


def coarsest_kind(study: ReportStudy, name: str) -> str | None:
    """Returns the kind of group with the fewest groups: areas rather than subjects."""
    sizes = {kind: len(found.changes) for item in study.variants for kind, found in item.groups.get(name, {}).items()}
    return min(sizes, key=lambda kind: sizes[kind], default=None)


def _area_table(study: ReportStudy, name: str, kind: str, found: list[tuple[str, str, Difference]]) -> Table:
    words = study.words
    rows = [
        [
            cell(variant),
            cell(plain(words.name(kind, group))),
            measured(study, difference, difference.base),
            measured(study, difference, difference.tuned),
            change(study, difference),
            relative(study, difference),
            verdict(study, difference),
        ]
        for variant, group, difference in found
    ]
    columns = [words("column.variant"), words.name("group_kind", kind)]
    changed = _change_name(study.comparison.base.measures[name])
    columns += [words(f"column.{column}") for column in ("base", "tuned", changed, "percent", "verdict")]
    title = words("results.area_table", measure=study.measure(name), kind=words.name("group_kind", kind))
    return Table(title, columns, rows, study.results(name), wide=True)


def _flips(study: ReportStudy, name: str) -> list[Block]:
    """By the finest group, a column for each variant: how many answers went wrong, how many right."""
    words, base = study.words, study.comparison.base.measures.get(name)
    if base is not None and base.kind != "accuracy":
        return []  # nothing is right or wrong
    tables = [(item.name, item.flips[name]) for item in study.variants if item.flips.get(name)]
    groups = dict.fromkeys(group for _, flips in tables for group in flips)
    if not groups:
        return []
    known = study.comparison.base.measures[name].groups if name in study.comparison.base.measures else {}
    kind = next((kind for kind, found in known.items() if set(groups) <= found.keys()), "subject")
    rows = [
        [
            cell(plain(words.name(kind, group))),
            count(study, next(flips[group]["n"] for _, flips in tables if group in flips)),
            *(_flip(flips.get(group)) for _, flips in tables),
        ]
        for group in groups
    ]
    columns = [words.name("group_kind", kind), words("column.questions"), *(label for label, _ in tables)]
    return [Table(words("results.flips_table"), columns, rows, study.results(name), wide=len(tables) > 2)]


def _flip(counts: dict[str, int] | None) -> Cell:
    if counts is None:
        return cell("-")
    parts = [f"{sign}{counts[key]}" for sign, key in ((MINUS, "lost"), ("+", "won")) if counts[key]]
    return cell(" ".join(parts) or "0", counts["won"] - counts["lost"])
