"""The model card beside an adapter: base, data, hyperparameters and what was measured. A push to the Hub shows it.

Written when a training ends, and again when it has been evaluated. A card that a user has changed is left alone.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from core.errors import UserError
from core.files import read_text, write_text
from core.hashing import hash_bytes
from core.records.comparison import Difference, Verdict
from core.records.manifest import Manifest, read_manifest
from core.records.record import read_record
from core.runs import Run
from training.data import SPIDERS_TASK

SHOWN = (
    "adapter", "lora_r", "lora_alpha", "lora_dropout", "lora_target_linear", "lora_target_modules", "peft_use_dora",
    "peft_use_rslora", "load_in_4bit", "learning_rate", "lr_scheduler", "warmup_ratio", "num_epochs", "optimizer",
    "weight_decay", "sequence_len", "sample_packing", "bf16", "deepspeed",
)  # fmt: skip
MARK = re.compile(r"\n<!-- sqlotl ([0-9a-f]{16}) -->\n\Z")


def write_card(run: Run) -> bool:
    """Writes the card of a finished run. False: there is one that a user has changed."""
    path = (run.whole_model if run.whole_model.is_dir() else run.adapter) / "README.md"
    if path.is_file() and not _is_ours(read_text(path)):
        return False
    text = card(read_manifest(run.manifest), _verdict(run))
    write_text(path, f"{text}\n<!-- sqlotl {hash_bytes(text.encode())} -->\n")
    return True


def _is_ours(text: str) -> bool:
    mark = MARK.search(text)
    return mark is not None and hash_bytes(text[: mark.start()].encode()) == mark[1]


def _verdict(run: Run) -> Verdict | None:
    try:
        return read_record(Verdict, run.verdict) if run.verdict.is_file() else None
    except UserError:
        return None


def card(manifest: Manifest, verdict: Verdict | None) -> str:
    differences = verdict.differences if verdict else {}
    name = f"{manifest.variant} on {manifest.base.path}"
    parts = [f"---\n{yaml.safe_dump(_metadata(manifest, name, differences), sort_keys=False)}---", f"# {name}"]
    parts.append(
        f"A {manifest.config.get('adapter') or 'full'} fine-tune of `{manifest.base.path}`"
        + (f" at commit `{manifest.base.revision}`" if manifest.base.revision else "")
        + f", trained with Axolotl, seed {manifest.seed}."
    )
    parts += ["## Measured", _results(differences), "## Data", _data(manifest), "## Training", _training(manifest)]
    parts.append("## Use\n\n" + _use(manifest))
    return "\n\n".join(parts) + "\n"


def _metadata(manifest: Manifest, name: str, differences: dict[str, Difference]) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        "base_model": manifest.base.path,
        "library_name": "peft" if manifest.config.get("adapter") else "transformers",
        "pipeline_tag": "text-generation",
        "tags": [str(manifest.config.get("adapter") or "full"), "axolotl", manifest.settings.task.replace("_", "-")],
    }
    results = [
        {
            "task": {"type": "text-generation"},
            "dataset": {"name": item.measure, "type": item.measure},
            "metrics": [{"type": item.kind, "name": f"{item.measure} ({item.n} items)", "value": round(item.tuned, 4)}],
        }
        for item in differences.values()
    ]
    if results:
        metadata["model-index"] = [{"name": name, "results": results}]
    return metadata


def _results(differences: dict[str, Difference]) -> str:
    if not differences:
        return "Not evaluated yet."
    rows = ["| measure | items | base | tuned | change, 95% interval |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, item in differences.items():
        change = item.change
        rows.append(
            f"| {name} | {item.n} | {item.base * item.unit:.1f} | {item.tuned * item.unit:.1f} | "
            f"{change.value:+.1f} [{change.low:+.1f}, {change.high:+.1f}] |"
        )
    return "\n".join(rows)


def _data(manifest: Manifest) -> str:
    train, settings = manifest.data.train, manifest.settings
    replayed = f", {train.replay_rows:,} of them general examples" if train.replay_rows else ""
    said = f"Data `{settings.data.name}`: {train.rows:,} training examples{replayed}."
    if settings.task != SPIDERS_TASK:
        return said
    return (
        f"{said} Databases of dev that training knows: {manifest.data.shared_databases}; "
        f"questions of dev that stand in train: {manifest.data.shared_questions}."
    )


def _training(manifest: Manifest) -> str:
    rows = ["| hyperparameter | value |", "| --- | --- |"]
    rows += [f"| {key} | {manifest.config[key]} |" for key in SHOWN if manifest.config.get(key) is not None]
    training = manifest.training
    if training:
        rows.append(f"| examples in a step | {training.examples_per_step} |")
        rows.append(f"| steps | {training.steps} |")
    versions = ", ".join(f"{name} {version}" for name, version in manifest.versions.items())
    return "\n".join(rows) + f"\n\nMade with {versions}; on {manifest.machine}."


def _use(manifest: Manifest) -> str:
    if not manifest.config.get("adapter"):
        return (
            "```python\nfrom transformers import AutoModelForCausalLM\n\n"
            'model = AutoModelForCausalLM.from_pretrained("<this folder>")\n```'
        )
    revision = f', revision="{manifest.base.revision}"' if manifest.base.revision else ""
    return (
        "```python\nfrom peft import PeftModel\nfrom transformers import AutoModelForCausalLM\n\n"
        f'base = AutoModelForCausalLM.from_pretrained("{manifest.base.path}"{revision})\n'
        'model = PeftModel.from_pretrained(base, "<this folder>")\n```'
    )
