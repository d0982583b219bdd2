"""Result files to a verdict: what each variant gained and lost, how sure one may be, and what could not be compared."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

from core.errors import UserError, unknown
from core.files import write_json
from core.runs import RUNS, base_run
from evaluation.compare.results import Comparison
from evaluation.compare.stored import inputs_hash, load, save
from evaluation.statistics.estimate import MARGIN


def compare_model(model: str, root: Path = RUNS, margin: float = MARGIN) -> Comparison:
    """Compares every finished run of a model with its base; writes `comparison.json` and each run's `verdict.json`."""
    if not (root / model).is_dir():
        raise unknown("model", model, (path.name for path in root.glob("*") if path.is_dir()), where=str(root))
    if not base_run(model, root).folder.is_dir():
        raise UserError(f"{base_run(model, root).folder} does not exist: the base was not evaluated. Run `make eval`.")
    inputs = inputs_hash(model, root, margin)
    stored = load(model, root, inputs)
    if stored:
        return stored

    from evaluation.compare.model import compare  # the statistics libraries take seconds to import

    found, verdicts = compare(model, root, margin)
    comparison = replace(found, inputs=inputs)
    for run, effects in verdicts.items():
        values = {"model": model, "variant": run.variant, "seed": run.seed, "margin": margin, **asdict(effects)}
        write_json(run.verdict, values)
    save(comparison, root)
    return comparison
