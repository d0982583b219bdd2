"""The first screen: every variant with what it gained, what it kept and the verdict, beside the picture of both."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from core.records.comparison import RunSummary, VariantResult
from evaluation.report import phrases
from evaluation.report.document import Block, Callout, Cell, Table, cell
from evaluation.report.sections.cells import TONES, mean
from evaluation.report.sections.tradeoff import picture
from evaluation.report.study import ReportStudy
from evaluation.report.viewer.study import link_name

NBSP = "\N{NO-BREAK SPACE}"  # an interval is not broken


def answer(study: ReportStudy) -> list[Block]:
    blocks: list[Block] = [*notice(study), table(study)]
    if study.comparison.tradeoff.points:
        blocks.append(picture(study))
    return blocks


def notice(study: ReportStudy) -> list[Block]:
    """Before anything else: that this is a quick look, that a config has changed, that texts or results are missing."""
    words, problems = study.words, study.comparison.problems
    blocks: list[Block] = []
    if study.comparison.limit:
        blocks.append(Callout(words("report.quick", n=study.comparison.limit)))
    if study.outdated:
        figures = {"names": phrases.listed(words, study.outdated), "command": study.command("list")}
        blocks.append(Callout(words("report.outdated", **figures)))
    if study.without_texts:
        blocks.append(Callout(words("report.without_texts")))
    if problems:
        blocks.append(Callout(words("missing.pointer", results=words.count("result", len(problems)))))
    return blocks


def table(study: ReportStudy) -> Table:
    words, names = study.words, [study.task, *study.comparison.keep]
    base = study.comparison.base.measures
    rows = [
        [cell(words("table.base")), *(mean(study, base[n]) if n in base else _absent(study) for n in names), cell("")]
    ]
    for item in study.variants:
        rows.append([cell(item.name), *(_measured(study, item, name) for name in names), _verdict(study, item, names)])
    columns = [words("column.model"), *(study.short(name) for name in names), words("answer.verdict")]
    return Table(words("answer.table"), columns, rows, study.results("*"), wide=True, left=True)


def _absent(study: ReportStudy) -> Cell:
    return cell(study.words("answer.missing"))


def _measured(study: ReportStudy, item: VariantResult, measure: str) -> Cell:
    """`67.8%, +14.6 [+8.6, +20.3]`, and below it `fixed 58, broke 20 of 261` with links to those questions."""
    found = study.difference(item, measure)
    if found is None:
        return _absent(study)
    value = study.words.percent(found.tuned) if found.unit > 1 else study.words.number(found.tuned, 2)
    text = f"{value}, **{phrases.change(study.words, found).replace(' ', NBSP)}**"
    return Cell(text, found.change.value, TONES[found.answer.kind], *_flips(study, item.runs[0], measure))


def _flips(study: ReportStudy, run: RunSummary, measure: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Says what changed, and where each part is shown; of several seeds the first, which the links show."""
    before = {row.id: row.value for row in study.rows(study.comparison.base, measure)}
    pairs = [(before.get(row.id), row.value) for row in study.rows(run, measure)]
    known = [(old, new) for old, new in pairs if old is not None and new is not None]
    if not known:
        return "", ()
    won, lost = sum(new > old for old, new in known), sum(new < old for old, new in known)
    names = ("fixed", "broke") if run.measures[measure].kind == "accuracy" else ("better", "worse")
    counts = dict(zip(names, (won, lost), strict=True))
    parts = {name: study.words(f"answer.{name}", count=study.words.number(count, 0)) for name, count in counts.items()}
    text = study.words("answer.flips", won=parts[names[0]], lost=parts[names[1]], n=study.words.number(len(known), 0))
    several = f" ({study.run_name(run)})" if len(study.seeds_of(run)) > 1 else ""
    links = [(parts[name], question_link(study, run, measure, name)) for name, count in counts.items() if count]
    return f"{text}{several}", tuple(links)


def question_link(study: ReportStudy, run: RunSummary, measure: str, change: str = "", item: str = "") -> str:
    """Returns the address of questions inside the page, as templates/viewer.js reads it."""
    told = {"measure": measure, "run": link_name(study.run(run)), "change": change, "id": item}
    return f"#questions?{urlencode({key: value for key, value in told.items() if value})}"


def _verdict(study: ReportStudy, item: VariantResult, names: Sequence[str]) -> Cell:
    words = study.words
    parts = [words("answer.collapsed")] if item.collapsed else []
    kinds = set()
    for name in names:
        found = study.difference(item, name)
        parts.append(f"{study.short(name)}: {phrases.answer_to(words, found)}")
        kinds.add(found.answer.kind if found else "cannot_tell")
    tone = "bad" if item.collapsed or "lost" in kinds else "unsure" if "cannot_tell" in kinds else "good"
    return cell("; ".join(parts), tone=tone)
