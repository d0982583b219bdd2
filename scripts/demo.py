"""The whole story on the embedded model: train variants, evaluate, verdict, report.   make demo"""

from __future__ import annotations

import time

from rich.rule import Rule

from core.children import run_child
from core.console import console, done
from core.engines import python
from core.errors import run_main
from scripts.cli.read import arguments

VARIANTS = ("lora_r16", "lora_r16_lr_high", "lora_r16_replay")

STEPS = [
    ("Data: mini Spider becomes chat examples", ["data"]),
    ("The base model, untuned: SQL zero-shot and 3-shot, 4-shot MMLU", ["eval"]),
    *((f"Train {variant} through Axolotl, under DeepSpeed", ["train", "--config", variant]) for variant in VARIANTS),
    ("The tuned models: the same questions", ["eval", "--no-table"]),
    ("Report", ["report"]),
    ("Verdict", ["compare"]),
]


def main() -> int:
    arguments("demo")
    started = time.monotonic()
    for number, (title, step) in enumerate(STEPS, start=1):
        console.print(Rule(f"[bold]{number}/{len(STEPS)}  {title}[/]", align="left", style="cyan"))
        code = run_child(python("-m", f"scripts.{step[0]}", *step[1:]))
        if code != 0:
            return code
    done(f"The whole demo took {(time.monotonic() - started) / 60:.1f} minutes")
    return 0


if __name__ == "__main__":
    run_main(main)
