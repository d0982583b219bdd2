"""What this GPU reaches in a large matrix product: the most that any training could.

python -m training.bench.gpu_rate: prints a JSON line.
"""

from __future__ import annotations

import json
import statistics

import torch

SIZE = 8192
REPEATS = 20


def main() -> None:
    left, right = (torch.randn(SIZE, SIZE, device="cuda", dtype=torch.bfloat16) for _ in range(2))
    seconds = []
    for _ in range(REPEATS):
        began, ended = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        began.record()
        left @ right
        ended.record()
        torch.cuda.synchronize()
        seconds.append(began.elapsed_time(ended) / 1000)
    name = torch.cuda.get_device_name()
    print(json.dumps({"name": name, "operations_per_second": 2 * SIZE**3 / statistics.median(seconds)}))


if __name__ == "__main__":
    main()
