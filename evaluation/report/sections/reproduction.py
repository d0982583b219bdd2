"""The commands that make a study again, as they are typed: data, trainings, evaluation, judges, report."""

from __future__ import annotations

from core.commands import command_line
from core.records.comparison import VariantResult
from core.records.manifest import Manifest
from core.share import share_of
from evaluation.report.sections.judges import judge_command, judged_of
from evaluation.report.study import ReportStudy


def commands(study: ReportStudy) -> list[str]:
    language = None if study.words.language == "en" else study.words.language
    return [
        command_line("setup"),
        *_data(study),
        *(_train(study, item) for item in study.variants),
        *_evaluations(study),
        *_at_scales(study),
        *(judge_command(study, judged) for judged in judged_of(study)),
        study.command("report", LIMIT=study.comparison.limit, LANG=language),
    ]


def _data(study: ReportStudy) -> list[str]:
    """Originals are taken from where they are; the embedded data is part of the project."""
    sources = {"spider": "<folder or zip>", "mmlu": "hub"}
    found = {data.layout.upper(): sources[data.layout] for data in study.data_used if data.which == "original"}
    return [command_line("data", **found)] if found else []


def _train(study: ReportStudy, item: VariantResult) -> str:
    manifest = study.manifest(item)
    fraction = manifest.settings.data_fraction if manifest else 1.0
    share = None if fraction == 1 else fraction
    seeds = " ".join(map(str, item.seeds))
    return study.command("train", CONFIG=_variant(item, manifest), DATA_FRACTION=share, SEED=seeds)


def _variant(item: VariantResult, manifest: Manifest | None) -> str:
    """A share of the data is no variant: lora_r16_data50 is lora_r16 with DATA_FRACTION=0.5."""
    if manifest is None or manifest.settings.data_fraction == 1:
        return item.variant
    return share_of(item.variant)[0]


def _evaluations(study: ReportStudy) -> list[str]:
    """The config's own measures come by themselves; other groups of MMLU are asked for by their names."""
    own = next((set(found.settings.keep) for found in study.manifests.values() if found), set())
    groups = [name for name in study.comparison.keep if study.words.sentences.get(f"data_of.{name}") == "mmlu"]
    extra = [name.rpartition("_")[2] for name in groups if name not in own] if own else []
    how = {"LIMIT": study.comparison.limit, "REPEAT": 2 if study.comparison.noise else None}
    return [study.command("eval", **how, MMLU=group) for group in extra] or [study.command("eval", **how)]


def _at_scales(study: ReportStudy) -> list[str]:
    """A command for each variant whose adapter was also measured at other scales."""
    found: dict[str, list[float]] = {}
    for item in study.comparison.scaled:
        found.setdefault(item.variant, []).append(item.scale)
    return [scale_command(study, variant, scales) for variant, scales in found.items()]


def scale_command(study: ReportStudy, variant: str, scales: list[float]) -> str:
    return study.command("eval", CONFIG=variant, SCALE=sorted(scales), LIMIT=study.comparison.limit)
