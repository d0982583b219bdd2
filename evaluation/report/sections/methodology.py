"""How it was done: enough to do it again."""

from __future__ import annotations

from collections.abc import Iterator

from core.records.comparison import MeasureSummary
from core.records.result import Row
from core.text import inert
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Code, Figure, Heading, Paragraph, bare
from evaluation.report.plots.flow import draw_flow
from evaluation.report.sections.factors import by_modules, named_modules
from evaluation.report.study import ReportStudy

PROMPT_LINES = 14
SHOTS_LINES = 60
MOST_STEPS = 10
LINE_LETTERS = 240


def methodology(study: ReportStudy) -> list[Block]:
    words = study.words
    return [
        Heading(words("method.title"), "method"),
        Heading(words("method.data"), "data", 3),
        *_data(study),
        Heading(words("method.training"), "training-setup", 3),
        *_base_model(study),
        Heading(words("method.prompts"), "prompts", 3),
        *_prompts(study),
        Heading(words("method.measures"), "measures", 3),
        *_measures(study),
        Heading(words("method.statistics"), "statistics", 3),
        Paragraph(words("method.statistics_text", margin=words.number(study.comparison.margin, 0))),
    ]


def _data(study: ReportStudy) -> list[Block]:
    """Which data, what was made of it, and how much was asked."""
    words, comparison = study.words, study.comparison
    lines = [words("setup.data", data="; ".join(study.data_lines))] if study.data_lines else []
    known = words.sentences.get(f"data_of.{study.task}")
    lines.append(words("setup.task_data" if known == "spider" else "setup.other_data"))
    manifests = [found for item in study.variants if (found := study.manifest(item))]
    if known == "spider" and manifests and not any(found.data.shared_databases for found in manifests):
        lines.append(words("setup.apart"))
    if any(found.data.train.replay_rows for found in manifests):
        lines.append(words("setup.replay"))
    asked = [
        _asked(study, name, comparison.base.measures[name])
        for name in (study.task, *comparison.keep)
        if name in comparison.base.measures
    ]
    return [Paragraph(" ".join(lines)), *([Bullets(asked)] if asked else [])]


def _asked(study: ReportStudy, name: str, summary: MeasureSummary) -> str:
    """`MMLU, 150 questions: 150 items (3 areas, 3 subjects), 4-shot.`"""
    words = study.words
    counts = {kind: len(groups) for kind, groups in summary.groups.items()}
    clusters = {row.cluster for row in study.rows(study.comparison.base, name) if row.cluster}
    if 1 < len(clusters) < summary.n:
        counts["cluster"] = len(clusters)
    parts = [
        f"{words.number(count, 0)} {words(f'setup.kinds.{kind}')}"
        for kind, count in counts.items()
        if count > 1 and words.has(f"setup.kinds.{kind}")
    ]
    groups = words("setup.groups", list=", ".join(parts)) if parts else ""
    n = words.number(summary.n, 0)
    return words("setup.asked", measure=study.measure(name), n=n, groups=groups, shots=summary.shots)


def _base_model(study: ReportStudy) -> list[Block]:
    words, manifest = study.words, study.any_manifest
    if manifest is None:
        return [Paragraph(words("method.no_manifest"))]
    base = manifest.base
    text = words("method.base_text", path=base.path, revision=base.revision or words("method.no_revision"))
    targets = [
        words("setup.targets", names=phrases.listed(words, names), modules=named_modules(study, modules))
        for modules, names in by_modules(study).items()
    ]
    return [Paragraph(" ".join([text, *targets]))]


def _prompts(study: ReportStudy) -> list[Block]:
    """The first prompt of each measure as it was asked, and the worked examples in whole."""
    keys = [f"method.prompt.{name}" for name in study.comparison.base.measures]
    said = [study.words(key) for key in ("method.prompts_text", *keys) if study.words.has(key)]
    blocks: list[Block] = [Paragraph(" ".join(said))]
    for name in (study.task, *study.comparison.keep):
        if first := _first(study, name):
            blocks.append(Code(shortened(str(first.details["prompt"])), study.measure(name)))
    for name, summary in study.comparison.base.measures.items():
        other_prompt = name not in (study.task, *study.comparison.keep) and summary.shots
        if other_prompt and (first := _first(study, name)):
            shown = shortened(str(first.details["prompt"]), SHOTS_LINES)
            blocks.append(Code(shown, study.words("setup.shots_title", measure=study.measure(name))))
    return blocks


def _first(study: ReportStudy, name: str) -> Row | None:
    rows = study.rows(study.comparison.base, name)
    return rows[0] if rows and rows[0].details.get("prompt") else None


def shortened(prompt: str, lines: int = PROMPT_LINES) -> str:
    """Returns the beginning and the end of a prompt that is long, with lines that are no longer than can be read."""
    parts = [line if len(line) <= LINE_LETTERS else f"{line[:LINE_LETTERS]} ..." for line in inert(prompt).split("\n")]
    if len(parts) <= lines:
        return "\n".join(parts)
    return "\n".join([*parts[: lines // 2], "...", *parts[-(lines - lines // 2) :]])


def _measures(study: ReportStudy) -> list[Block]:
    """What the words say of each measure: a paragraph, its steps, and a figure of them."""
    words = study.words
    blocks: list[Block] = []
    for name in (study.task, *study.comparison.keep):
        if words.has(f"about.{name}.text"):
            steps = list(_numbered(study, f"about.{name}"))
            blocks += [Paragraph(words(f"about.{name}.text")), *([Bullets(steps)] if steps else [])]
        rows = [[part.strip() for part in text.split("|")] for text in _numbered(study, f"flow.{name}")]
        if rows:
            blocks.append(_diagram(words(f"flow.{name}.title"), f"{name}-flow", rows))
    return blocks


def _diagram(title: str, name: str, rows: list[list[str]]) -> Figure:
    return Figure(title, name, lambda style: draw_flow(rows, bare(title), style))


def _numbered(study: ReportStudy, key: str) -> Iterator[str]:
    """Yields `key.1`, `key.2` and so on."""
    for number in range(1, MOST_STEPS):
        if study.words.has(f"{key}.{number}"):
            yield study.words(f"{key}.{number}")
