"""Ten variants of five seeds on a whole dev set are judged before a person looks up, imports included."""

from __future__ import annotations

import resource
import subprocess
import sys

from core.runs import ROOT

STUDY = """
import numpy as np
from evaluation.statistics.evidence import evidence
from evaluation.statistics.knee import sure_knee
from evaluation.statistics.probe import probe
from evaluation.statistics.recommendation import Candidate, cannot_be_told_apart
from evaluation.statistics.verdict import judge

rng = np.random.default_rng(0)
databases, right = rng.integers(0, 20, 1034).tolist(), rng.integers(0, 4, 150)
sql, mmlu = rng.random(1034) < 0.25, rng.random(150) < 0.65
tuned = [sql[:, None] | (rng.random((1034, 5)) < 0.3) for _ in range(10)]
kept = [mmlu[:, None] & (rng.random((150, 5)) < 0.9) for _ in range(10)]
options = np.log(rng.dirichlet(np.ones(4), 150))
assert all(judge([evidence(sql, table, databases) for table in tuned]))
assert all(judge([evidence(mmlu, table) for table in kept]))
assert all(probe(options, np.log(rng.dirichlet(np.ones(4), (150, 5))), right, 10) for _ in range(10))
variants = [Candidate(str(i), {"sql": tuned[i], "mmlu": kept[i]}, float(i)) for i in range(10)]
assert cannot_be_told_apart(variants, {"sql": 1.0, "mmlu": 1.0}, {"sql": databases, "mmlu": None}).best
gains, changes = ({str(i): table.mean(1) for i, table in enumerate(tables)} for tables in (tuned, kept))
sure_knee(gains, changes, databases)
"""


def test_ten_variants_of_five_seeds_take_less_than_three_seconds() -> None:
    """Processor time: other work on the machine does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-W", "ignore", "-c", STUDY], cwd=ROOT, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3
