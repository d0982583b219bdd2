"""What is missing; the long tables: hyperparameters, training data, hashes, versions; and how to make it all again."""

from __future__ import annotations

from typing import Any

from core.commands import command_line
from core.records.comparison import VariantResult
from core.records.manifest import Manifest
from evaluation.compare.hyperparameters import SHOWN
from evaluation.compare.refusal import problem_sentence
from evaluation.report import phrases
from evaluation.report.document import Block, Bullets, Cell, Code, Heading, Paragraph, Table, cell, plain
from evaluation.report.sections.reproduction import commands
from evaluation.report.study import ReportStudy


def missing(study: ReportStudy) -> list[Block]:
    problems = study.comparison.problems
    if not problems:
        return []
    sentences = [problem_sentence(problem, study.words.language) for problem in problems]
    return [
        Heading(study.words("missing.title"), "missing"),
        Paragraph(study.words("missing.text")),
        Bullets(sentences),
    ]


def appendix(study: ReportStudy) -> list[Block]:
    tables = [*_hyperparameters(study), *_data(study), *_hashes(study), *_versions(study)]
    return [Heading(study.words("appendix.title"), "appendix"), *tables] if tables else []


def reproduce(study: ReportStudy) -> list[Block]:
    words = study.words
    text = words("reproduce.text", inputs=study.comparison.inputs)
    if study.outdated:
        text = f"{text} {words('reproduce.outdated', names=phrases.listed(words, study.outdated))}"
    return [Heading(words("reproduce.title"), "reproduce"), Paragraph(text), Code("\n".join(commands(study)))]


def _hyperparameters(study: ReportStudy) -> list[Block]:
    """One table: a column for what all variants share would hide what differs, so shared keys come first, once."""
    words = study.words
    found = {item.name: manifest for item in study.variants if (manifest := study.manifest(item))}
    merged = {name: {**_shown(manifest.config), **_ours(manifest)} for name, manifest in found.items()}
    keys = list(dict.fromkeys(key for values in merged.values() for key in values))
    if not keys:
        return []
    shared = [key for key in keys if len({str(values.get(key)) for values in merged.values()}) == 1]
    different = [key for key in keys if key not in shared]
    first = next(iter(merged.values()))
    names = list(merged)
    rows = [[cell(f"`{key}`"), *(_value(study, merged[name].get(key)) for name in names)] for key in different]
    rows += [[cell(f"`{key}`"), _value(study, first[key]), *(cell("·") for _ in names[1:])] for key in shared]
    rows += _cost_rows(study, [item for item in study.variants if item.name in found])
    source = study.source("*/seed*/manifest.json", command=study.command("config", CONFIG="<variant>"))
    title = words("method.hyper_table" if len(names) > 1 else "method.hyper_table_one")
    return [Table(title, [words("column.key"), *names], rows, source, wide=True, left=True)]


def _cost_rows(study: ReportStudy, items: list[VariantResult]) -> list[list[Cell]]:
    words = study.words
    rows = [[cell(words("column.seeds")), *(cell(", ".join(map(str, item.seeds))) for item in items)]]
    for key in ("steps", "seconds"):
        manifests = [study.manifest(item) for item in items]
        values = [getattr(found.training, key) if found and found.training else None for found in manifests]
        rows.append([cell(words(f"column.{key}")), *(_count(study, value) for value in values)])
    return rows


def _data(study: ReportStudy) -> list[Block]:
    words, rows = study.words, []
    for item in study.variants:
        manifest = study.manifest(item)
        if manifest is None or not manifest.data.train.rows:
            continue
        data = manifest.data
        counts = [data.train.task_rows, data.train.replay_rows, data.validation.rows]
        hashes = [data.train.hash, data.source_hash]
        rows.append([cell(item.name), *(_count(study, value) for value in counts), *(_hash(value) for value in hashes)])
    columns = ["variant", "task_rows", "replay_rows", "validation_rows", "train_hash", "source_hash"]
    source = study.source("*/seed*/manifest.json", command=study.command("train", CONFIG="<variant>"))
    return [Table(words("method.data_table"), _columns(study, columns), rows, source, wide=True)] if rows else []


def _hashes(study: ReportStudy) -> list[Block]:
    """The fingerprints of the weights: of the base, and of the base with each adapter; on paper of the first seeds."""
    words, manifest = study.words, study.any_manifest
    rows = [[cell(words("table.base")), _hash(manifest.base.fingerprint)]] if manifest else []
    first = list(rows)
    for item in study.variants:
        for run in item.runs:
            found = study.manifests.get(run.name)
            if found and found.adapter:
                rows.append([cell(study.run_name(run)), _hash(found.adapter.fingerprint)])
                first += rows[-1:] if run is item.runs[0] else []
    source = study.source("*/seed*/manifest.json", command=study.command("train", CONFIG="<variant>"))
    columns = [words("column.model"), words("appendix.fingerprint")]
    return [Table(words("appendix.hashes"), columns, rows, source, brief=first)] if rows else []


def _versions(study: ReportStudy) -> list[Block]:
    words, manifest = study.words, study.any_manifest
    if manifest is None:
        return []
    rows = [[cell(plain(name)), cell(f"`{plain(version)}`")] for name, version in manifest.versions.items()]
    for key in ("commit", "machine", "created"):
        if getattr(manifest, key):
            rows.append([cell(words(f"column.{key}")), cell(plain(getattr(manifest, key)))])
    source = study.source("*/seed*/manifest.json", command=command_line("setup"))
    return (
        [Table(words("method.versions_table"), _columns(study, ["software", "version"]), rows, source)] if rows else []
    )


def _shown(config: dict[str, Any]) -> dict[str, Any]:
    return {key: config[key] for key in SHOWN if config.get(key) is not None}


def _ours(manifest: Manifest) -> dict[str, Any]:
    settings = manifest.settings
    return {"sqlotl.replay.ratio": settings.replay.ratio, "sqlotl.data_fraction": settings.data_fraction}


def _value(study: ReportStudy, value: Any) -> Cell:
    if isinstance(value, bool) or value is None:
        return cell("-" if value is None else str(value).lower())
    if isinstance(value, float | int):
        return cell(study.words.decimal(f"{value:g}"), float(value))
    return cell(plain(", ".join(map(str, value)) if isinstance(value, list) else value))


def _columns(study: ReportStudy, names: list[str]) -> list[str]:
    return [study.words(f"column.{name}") for name in names]


def _count(study: ReportStudy, value: Any) -> Cell:
    return cell("-") if value is None else cell(study.words.number(value, 0), float(value))


def _hash(value: str | None) -> Cell:
    return cell(f"`{value}`" if value else "-")
