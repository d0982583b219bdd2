"""How it was done: enough to do it again."""

from __future__ import annotations

from typing import Any

from evaluation.knobs import SHOWN
from evaluation.report.document import Block, Bullets, Cell, Code, Heading, Paragraph, Table, cell
from evaluation.report.sections.prompts import mmlu_prompt, sql_prompt
from evaluation.report.study import Study


def methodology(study: Study) -> list[Block]:
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
        Heading(words("method.metric"), "metric", 3),
        Paragraph(words("method.metric_text")),
        Bullets([words(f"method.metric_{step}") for step in ("extract", "run", "match", "rules")]),
        Heading(words("method.statistics"), "statistics", 3),
        Paragraph(words("method.statistics_text", margin=words.number(study.comparison.margin, 0))),
        Heading(words("method.versions"), "versions", 3),
        *_versions(study),
    ]


def _data(study: Study) -> list[Block]:
    words = study.words
    rows = []
    for item in study.variants:
        data = study.manifest(item).get("data") or {}
        train, validation = data.get("train") or {}, data.get("validation") or {}
        counts = [train.get("spider_rows"), train.get("replay_rows"), validation.get("rows")]
        hashes = [train.get("hash"), data.get("source_hash")]
        rows.append([cell(item.name), *(_count(study, value) for value in counts), *(_hash(value) for value in hashes)])
    columns = ["variant", "spider_rows", "replay_rows", "validation_rows", "train_hash", "source_hash"]
    source = study.source("*/seed*/manifest.json", command=f"make train MODEL={study.model} CONFIG=...")
    table = Table(words("method.data_table"), _columns(study, columns), rows, source, wide=True)
    return [Paragraph(words("method.data_text")), *([table] if rows else [])]


def _base_model(study: Study) -> list[Block]:
    words, base = study.words, study.any_manifest.get("base_model") or {}
    if not base:
        return [Paragraph(words("method.no_manifest"))]
    return [
        Paragraph(
            words(
                "method.base_text",
                path=base.get("path", "?"),
                revision=base.get("revision") or words("method.no_revision"),
                fingerprint=base.get("fingerprint", "?"),
            )
        )
    ]


def _hyperparameters(study: Study) -> list[Block]:
    """One table: a column for what all variants share would hide what differs, so shared keys come first, once."""
    words = study.words
    configs = {item.name: study.manifest(item).get("config") or {} for item in study.variants}
    settings = {item.name: _ours(study.manifest(item)) for item in study.variants}
    merged = {name: {**_shown(configs[name]), **settings[name]} for name in configs}
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


def _cost_rows(study: Study) -> list[list[Cell]]:
    words = study.words
    rows = [[cell(words("column.seeds")), *(cell(", ".join(map(str, item.seeds))) for item in study.variants)]]
    for key in ("steps", "seconds"):
        values = [(study.manifest(item).get("training") or {}).get(key) for item in study.variants]
        rows.append([cell(words(f"column.{key}")), *(_count(study, value) for value in values)])
    return rows


def _shown(config: dict[str, Any]) -> dict[str, Any]:
    return {key: config[key] for key in SHOWN if config.get(key) is not None}


def _ours(manifest: dict[str, Any]) -> dict[str, Any]:
    ours = manifest.get("sqlotl") or {}
    replay = ours.get("replay") or {}
    return {"sqlotl.replay.ratio": replay.get("ratio") or 0, "sqlotl.data_fraction": ours.get("data_fraction", 1.0)}


def _value(study: Study, value: Any) -> Cell:
    if isinstance(value, bool) or value is None:
        return cell("-" if value is None else str(value).lower())
    if isinstance(value, float | int):
        text = f"{value:g}"
        return cell(text.replace(".", ",") if study.words.language == "pt" else text, float(value))
    return cell(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _prompts(study: Study) -> list[Block]:
    words = study.words
    return [
        Paragraph(words("method.prompts_text")),
        Code(sql_prompt(study), words("method.sql_prompt")),
        Code(mmlu_prompt(study), words("method.mmlu_prompt")),
    ]


def _versions(study: Study) -> list[Block]:
    words, manifest = study.words, study.any_manifest
    rows = [[cell(name), cell(f"`{version}`")] for name, version in (manifest.get("versions") or {}).items()]
    for key in ("commit", "machine", "created"):
        if manifest.get(key):
            rows.append([cell(words(f"column.{key}")), cell(str(manifest[key]))])
    if not rows:
        return [Paragraph(words("method.no_manifest"))]
    source = study.source("*/seed*/manifest.json", command="make setup")
    return [Table(words("method.versions_table"), _columns(study, ["software", "version"]), rows, source)]


def _columns(study: Study, names: list[str]) -> list[str]:
    return [study.words(f"column.{name}") for name in names]


def _count(study: Study, value: Any) -> Cell:
    return cell("-") if value is None else cell(study.words.number(value, 0), float(value))


def _hash(value: str | None) -> Cell:
    return cell(f"`{value}`" if value else "-")
