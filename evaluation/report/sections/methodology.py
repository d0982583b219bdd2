"""How it was done: enough to do it again."""

from __future__ import annotations

from typing import Any

from core.records.manifest import Manifest

from evaluation.compare.hyperparameters import SHOWN
from evaluation.report.document import Block, Bullets, Cell, Code, Heading, Paragraph, Table, cell
from evaluation.report.study import ReportStudy

PROMPT_LINES = 30
MOST_STEPS = 10


def methodology(study: ReportStudy) -> list[Block]:
    words = study.words
    return [
        Heading(words("method.title"), "method"),
        Heading(words("method.data"), "data", 3),
        *_data(study),
        Heading(words("method.training"), "training-setup", 3),
        *_base_model(study),
        *_hyperparameters(study),
        Heading(words("method.prompts"), "prompts", 3),
        *_prompts(study),
        Heading(words("method.measures"), "measures", 3),
        *_measures(study),
        Heading(words("method.statistics"), "statistics", 3),
        Paragraph(words("method.statistics_text", margin=words.number(study.comparison.margin, 0))),
        Heading(words("method.versions"), "versions", 3),
        *_versions(study),
    ]


def _data(study: ReportStudy) -> list[Block]:
    words = study.words
    rows = []
    for item in study.variants:
        manifest = study.manifest(item)
        if manifest is None:
            continue
        data = manifest.data
        counts = [data.train.task_rows, data.train.replay_rows, data.validation.rows]
        hashes = [data.train.hash, data.source_hash]
        rows.append([cell(item.name), *(_count(study, value) for value in counts), *(_hash(value) for value in hashes)])
    columns = ["variant", "task_rows", "replay_rows", "validation_rows", "train_hash", "source_hash"]
    source = study.source("*/seed*/manifest.json", command=f"make train MODEL={study.comparison.model} CONFIG=...")
    table = Table(words("method.data_table"), _columns(study, columns), rows, source, wide=True)
    return [Paragraph(words("method.data_text")), *([table] if rows else [])]


def _base_model(study: ReportStudy) -> list[Block]:
    words, manifest = study.words, study.any_manifest
    if manifest is None:
        return [Paragraph(words("method.no_manifest"))]
    base = manifest.base
    return [
        Paragraph(
            words(
                "method.base_text",
                path=base.path,
                revision=base.revision or words("method.no_revision"),
                fingerprint=base.fingerprint,
            )
        )
    ]


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
    rows += _cost_rows(study)
    source = study.source("*/seed*/manifest.json", command="make config CONFIG=...")
    title = words("method.hyper_table" if len(names) > 1 else "method.hyper_table_one")
    return [Table(title, [words("column.key"), *names], rows, source, wide=True, left=True)]


def _cost_rows(study: ReportStudy) -> list[list[Cell]]:
    words = study.words
    rows = [[cell(words("column.seeds")), *(cell(", ".join(map(str, item.seeds))) for item in study.variants)]]
    for key in ("steps", "seconds"):
        manifests = [study.manifest(item) for item in study.variants]
        values = [getattr(found.training, key) if found and found.training else None for found in manifests]
        rows.append([cell(words(f"column.{key}")), *(_count(study, value) for value in values)])
    return rows


def _shown(config: dict[str, Any]) -> dict[str, Any]:
    return {key: config[key] for key in SHOWN if config.get(key) is not None}


def _ours(manifest: Manifest) -> dict[str, Any]:
    settings = manifest.settings
    return {"sqlotl.replay.ratio": settings.replay.ratio, "sqlotl.data_fraction": settings.data_fraction}


def _value(study: ReportStudy, value: Any) -> Cell:
    if isinstance(value, bool) or value is None:
        return cell("-" if value is None else str(value).lower())
    if isinstance(value, float | int):
        text = f"{value:g}"
        return cell(text.replace(".", ",") if study.words.language == "pt" else text, float(value))
    return cell(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _prompts(study: ReportStudy) -> list[Block]:
    """The first prompt of each measure, as it was asked."""
    blocks: list[Block] = [Paragraph(study.words("method.prompts_text"))]
    for name in (study.task, *study.comparison.keep):
        rows = study.rows(study.comparison.base, name)
        prompt = rows[0].details.get("prompt") if rows else None
        if prompt:
            blocks.append(Code(shortened(str(prompt)), study.measure(name)))
    return blocks


def shortened(prompt: str, lines: int = PROMPT_LINES) -> str:
    """The beginning and the end of a prompt that is long."""
    parts = prompt.split("\n")
    if len(parts) <= lines:
        return prompt
    return "\n".join([*parts[: lines // 2], "...", *parts[-(lines - lines // 2) :]])


def _measures(study: ReportStudy) -> list[Block]:
    """What the words say of each measure: a paragraph and, where there are steps, a list."""
    words = study.words
    blocks: list[Block] = []
    for name in (study.task, *study.comparison.keep):
        if not words.has(f"about.{name}.text"):
            continue
        blocks.append(Paragraph(words(f"about.{name}.text")))
        steps = [
            words(f"about.{name}.{number}") for number in range(1, MOST_STEPS) if words.has(f"about.{name}.{number}")
        ]
        if steps:
            blocks.append(Bullets(steps))
    return blocks


def _versions(study: ReportStudy) -> list[Block]:
    words, manifest = study.words, study.any_manifest
    if manifest is None:
        return [Paragraph(words("method.no_manifest"))]
    rows = [[cell(name), cell(f"`{version}`")] for name, version in manifest.versions.items()]
    for key in ("commit", "machine", "created"):
        if getattr(manifest, key):
            rows.append([cell(words(f"column.{key}")), cell(getattr(manifest, key))])
    source = study.source("*/seed*/manifest.json", command="make setup")
    return [Table(words("method.versions_table"), _columns(study, ["software", "version"]), rows, source)]


def _columns(study: ReportStudy, names: list[str]) -> list[str]:
    return [study.words(f"column.{name}") for name in names]


def _count(study: ReportStudy, value: Any) -> Cell:
    return cell("-") if value is None else cell(study.words.number(value, 0), float(value))


def _hash(value: str | None) -> Cell:
    return cell(f"`{value}`" if value else "-")
