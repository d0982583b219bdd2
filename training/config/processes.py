"""What becomes of `processes` on a machine with fewer GPUs: a GPU serves one process."""

from __future__ import annotations

from math import gcd

from core.config import Config
from core.engines import gpu_count


def with_processes_of_this_machine(config: Config) -> Config:
    """Lets fewer processes take more batches for a step, so that a step holds as many examples as with all of them."""
    wanted, gpus = config.settings.processes, gpu_count()
    if gpus == 0 or wanted <= gpus:
        return config
    count = gcd(wanted, gpus)
    batches = int(config.axolotl.get("gradient_accumulation_steps") or 1) * (wanted // count)
    return config.with_settings(processes=count).with_keys(gradient_accumulation_steps=batches)
