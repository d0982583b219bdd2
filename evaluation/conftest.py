"""For the suite in this folder: DeepEval stays offline and quiet, also where pytest is started by hand."""

from __future__ import annotations

import os

from core.engines import QUIET

os.environ.update(QUIET)
