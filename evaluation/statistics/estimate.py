"""The forms in which measured numbers leave this package, and the levels that all of it uses."""

from __future__ import annotations

from core.records.estimate import Answer, Change, Estimate, Need, Noise, Probe, Recommendation, SeedSpread, Slope

__all__ = [
    "ALPHA",
    "CONFIDENCE",
    "MARGIN",
    "Answer",
    "Change",
    "Estimate",
    "Need",
    "Noise",
    "Probe",
    "Recommendation",
    "SeedSpread",
    "Slope",
]

CONFIDENCE = 0.95
ALPHA = 0.05
MARGIN = 5.0  # points: what "no worse" may mean at most, unless the config says otherwise
