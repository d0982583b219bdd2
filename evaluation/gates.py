"""Gates: what a run must reach, as data in its config, so that a build turns red for a reason that is written down.

    sqlotl:
      gates: {min_execution_accuracy: 0.60, min_gain: 0.10, max_forgetting: 0.05}

All three are shares: 0.60 is 60%, a gain of 0.10 is ten points over the untuned model, forgetting is what MMLU lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import UserError, unknown
from core.files import read_json, read_jsonl
from core.runs import Run, base_run
from evaluation.statistics.estimate import Estimate
from evaluation.statistics.paired import count_flips, paired_interval
from evaluation.statistics.proportions import wilson

CONDITION = "zero_shot"  # the condition of the study: no worked examples in the prompt
MMLU_GROUP = "mmlu_150"


@dataclass(frozen=True)
class GateResult:
    name: str
    passed: bool
    message: str  # the figure, its interval and the gate


@dataclass(frozen=True)
class Figure:
    """A measured number, and of how many questions."""

    label: str
    estimate: Estimate
    n: int


class Missing(Exception):
    """What a gate needs has not been measured."""


def read_gates(run: Run) -> dict[str, float]:
    """The gates of a run's manifest; those that are not set are left out."""
    manifest = read_json(run.manifest) if run.manifest.is_file() else {}
    gates: Mapping[str, Any] = manifest.get("sqlotl", {}).get("gates") or {}
    for name, value in gates.items():
        where = f"{run.manifest}: sqlotl.gates"
        if name not in GATES:
            raise unknown("gate", name, GATES, where)
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, (int, float)) or not -1 <= value <= 1
        ):
            raise UserError(f"{where}.{name} is {value!r}; a share such as 0.65 is needed, not 65.")
    return {name: float(value) for name, value in gates.items() if value is not None}


def check_gate(run: Run, name: str, gate: float) -> GateResult:
    measure, passes, relation = GATES[name]
    try:
        figure = measure(run)
    except Missing as error:
        return GateResult(name, False, f"{run.name}: {name} cannot be checked: {error}")
    passed = passes(figure.estimate.value, gate)
    verdict = "passes" if passed else "fails"
    return GateResult(name, passed, f"{run.name}: {_shown(figure)}; {verdict} the gate {name}: {relation} {gate:.1%}")


def _shown(figure: Figure) -> str:
    value = figure.estimate
    return f"{figure.label} {value.value:.1%} (95% interval {value.low:.1%} to {value.high:.1%}, {figure.n} questions)"


def execution_accuracy(run: Run) -> Figure:
    verdicts = [verdict for verdict in _sql_verdicts(run).values() if verdict is not None]
    if not verdicts:
        raise Missing("no gold query could be run, so nothing was judged.")
    return Figure("execution accuracy", wilson(sum(verdicts), len(verdicts)), len(verdicts))


def gain(run: Run) -> Figure:
    return _change("gain in execution accuracy over the base", _sql_verdicts(_base(run)), _sql_verdicts(run))


def forgetting(run: Run) -> Figure:
    """Positive where knowledge was lost: the base is compared to the run, not the run to the base."""
    return _change("forgetting on MMLU", _mmlu_verdicts(run), _mmlu_verdicts(_base(run)))


def _change(label: str, before: Mapping[str, int | None], after: Mapping[str, int | None]) -> Figure:
    if before.keys() != after.keys():
        raise Missing("the base and the run were not asked the same questions. Evaluate both again: make eval.")
    pairs = [(before[key], after[key]) for key in before]
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    if not both:
        raise Missing("no question was judged for both the base and the run.")
    lost, won = count_flips([old for old, _ in both], [new for _, new in both])
    return Figure(label, paired_interval(lost, won, len(both)), len(both))


def _base(run: Run) -> Run:
    if run.is_base:
        raise Missing("the base cannot be compared with itself.")
    return base_run(run.model, run.root)


def _sql_verdicts(run: Run) -> dict[str, int | None]:
    return {row["id"]: row["strict"] for row in _rows(run.sql_examples(CONDITION))}


def _mmlu_verdicts(run: Run) -> dict[str, int | None]:
    return {row["id"]: row["correct"] for row in _rows(run.mmlu_samples(MMLU_GROUP))}


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        raise Missing(f"{path} does not exist. Evaluate first: make eval.")
    return read_jsonl(path)


Gate = tuple[Callable[[Run], Figure], Callable[[float, float], bool], str]

GATES: dict[str, Gate] = {
    "min_execution_accuracy": (execution_accuracy, lambda value, gate: value >= gate, "at least"),
    "min_gain": (gain, lambda value, gate: value >= gate, "at least"),
    "max_forgetting": (forgetting, lambda value, gate: value <= gate, "at most"),
}
