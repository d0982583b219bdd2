"""The processes behind scoring, started before they are needed."""

from __future__ import annotations

from custom_metrics.sql.analysis.analyst import shared_analyst
from custom_metrics.sql.sandbox.limits import Limits
from custom_metrics.sql.sandbox.runner import shared_pool


def start_processes(limits: Limits | None = None) -> None:
    """Starts the workers and the analyst. They are ready when this process has loaded the rest and read its files."""
    shared_analyst().start()  # takes longest
    shared_pool(limits).start()
