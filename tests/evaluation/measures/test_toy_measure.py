"""Protects the seam: a new measure is one file, and is evaluated, compared, gated and reported with no other change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import evaluation.measures as measures
from core.config import Data, Gate
from core.runs import Run, base_run
from core.weights import Base
from evaluation.compare import Study, compare_study
from evaluation.gates import check_gates
from evaluation.measures import Context
from evaluation.report.write import write_report
from evaluation.run.pipeline import evaluate
from evaluation.run.subject import Subject
from evaluation.run.worker import answer
from tests.evaluation.engines_for_tests import ScriptedEngine

TOY = '''
from core.records.result import Row
from evaluation.measures.measure import GeneratedMeasure, Item


class Sums(GeneratedMeasure):
    """Can the model add?"""

    def items(self):
        return [
            Item(str(n), f"{n}+{n}=", groups={"size": "large" if n > 20 else "small"}, known={"sum": str(2 * n)})
            for n in range(40)
        ]

    def rows(self, items, answers):
        return [
            Row(item.id, float(answer.texts[0] == item.known["sum"]), None, item.groups, {},
                {"question": item.prompt, "gold": item.known["sum"], "prediction": answer.texts[0]})
            for item, answer in zip(items, answers, strict=True)
        ]


MEASURES = {"sums": Sums}
'''


@pytest.fixture
def toy(tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "more_measures"
    folder.mkdir()
    (folder / "sums.py").write_text(TOY)
    measures.__path__.append(str(folder))
    yield
    measures.__path__.remove(str(folder))


def test_one_file_is_a_measure(toy: None, tmp_path: Path) -> None:
    root = tmp_path / "runs"
    base, tuned = base_run("toy", root), Run("toy", "lora", 1, root=root)
    tuned.adapter.mkdir(parents=True)
    (tuned.adapter / "adapter_model.safetensors").write_bytes(b"weights")
    (tuned.adapter / "adapter_config.json").write_text("{}")
    tuned.manifest.write_text("{}")
    context = Context(Data())
    subject = Subject(Base("model", None, "w"), "sums", (), context)
    for run, right in ((base, 10), (tuned, 35)):
        engine = ScriptedEngine(lambda r, right=right: str(2 * int(r.id)) if int(r.id) < right else "?")
        assert evaluate(subject, [run], lambda plan, e=engine: answer(e, plan)).made == 1

    study = Study("toy", "sums", (), context, root, 5.0)
    found = compare_study(study).variants[0].differences["sums"]
    assert (found.base, found.tuned, found.won) == (0.25, 0.875, 25)
    assert found.answer.kind == "gained"

    results = check_gates([tuned], {"sums": Gate(min=0.9, min_gain=0.5)})
    assert [(result.name, result.outcome) for result in results] == [
        ("min", "inconclusive"),  # 87.5% of 40: the interval reaches over 90%
        ("min_gain", "inconclusive"),  # +62.5 points: the interval reaches below 50
    ]

    html, _, _ = write_report(study, "en", tmp_path / "reports")
    assert "sums" in html.read_text() and "87.5%" in html.read_text()
