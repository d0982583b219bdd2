"""What the adapters' architecture and their cost add to the discussion. Every sentence follows from the runs."""

from __future__ import annotations

import json
from pathlib import Path

from core.records.comparison import VariantResult
from evaluation.report import phrases
from evaluation.report.document import Block, Heading, Paragraph
from evaluation.report.study import ReportStudy

MEGABYTE = 1_000_000


def target_modules(study: ReportStudy, item: VariantResult) -> list[str]:
    """Returns the names of the weights that an adapter stands on, as PEFT wrote them beside it."""
    path = study.run(item.runs[0]).adapter / "adapter_config.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8")).get("target_modules")
    except (OSError, ValueError):
        return []
    return sorted(told) if isinstance(told, list) else [str(told)] if told else []


def by_modules(study: ReportStudy) -> dict[tuple[str, ...], list[str]]:
    """Returns the names of the variants by the weights that they adapt."""
    found: dict[tuple[str, ...], list[str]] = {}
    for item in study.variants:
        modules = tuple(target_modules(study, item))
        if modules:
            found.setdefault(modules, []).append(item.name)
    return found


def named_modules(study: ReportStudy, modules: tuple[str, ...]) -> str:
    return phrases.listed(study.words, [f"`{name}`" for name in modules])


def architecture(study: ReportStudy) -> list[Block]:
    words, found = study.words, by_modules(study)
    if not found:
        return []
    if len(found) == 1:
        text = words("architecture.same", modules=named_modules(study, next(iter(found))))
    else:
        parts = [f"{phrases.listed(words, names)}: {named_modules(study, each)}" for each, names in found.items()]
        text = words("architecture.differ", list="; ".join(parts))
    return [Heading(words("architecture.title"), "architecture", 3), Paragraph(f"{text} {words('architecture.base')}")]


def commercial(study: ReportStudy) -> list[Block]:
    """What adapters cost to make and to keep."""
    words = study.words
    sizes = [size for item in study.variants if (size := _size(study.run(item.runs[0]).adapter))]
    manifests = [study.manifest(item) for item in study.variants]
    minutes = [found.training.seconds / 60 for found in manifests if found and found.training]
    texts = []
    if sizes:
        low, high = (words.number(size / MEGABYTE, 1) for size in (min(sizes), max(sizes)))
        texts.append(words("commercial.apart", size=f"{low} MB" if low == high else f"{low}\N{EN DASH}{high} MB"))
    machine = next((found.machine for found in manifests if found and found.machine), "")
    if minutes and machine:
        low, high = words.number(min(minutes), 1), words.number(max(minutes), 1)
        key = "commercial.cost_one" if low == high else "commercial.cost"
        texts.append(words(key, low=low, high=high, machine=machine))
    if not texts:
        return []
    return [Heading(words("commercial.title"), "commercial", 3), Paragraph(" ".join(texts))]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*.safetensors"))
