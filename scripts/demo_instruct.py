"""The instruction track on the embedded model: much data against little, and a judge.   make demo-instruct"""

from __future__ import annotations

from core.commands import DEFAULT_MODEL, command_line
from core.console import hint, note
from core.errors import run_main
from core.runs import REPORTS, shown, study_name
from scripts.cli.read import arguments
from scripts.demo import Step, run_steps

DATA = ["--data", "instruct"]
VARIANTS = ("instruct_full", "instruct_small")
NEXT = "instruct_r16"  # the question that the demo leaves open

STEPS: list[Step] = [
    ("Data: instructions of forms that are new to the base", ["instructions", *DATA]),
    ("The base, untuned: held-out instructions and mini MMLU", ["eval", *DATA, "--config", "base"]),
    *((f"Train {name} through Axolotl, under DeepSpeed", ["train", "--config", name, *DATA]) for name in VARIANTS),
    ("The tuned models: the same questions, and the verdict", ["eval", *DATA]),
    ("All answers in one file, with their scores", ["answers", *DATA]),
    ("The built-in judge: base against instruct_full", ["judge", "--a", "base", "--b", VARIANTS[0], *DATA]),
    ("Report", ["report", *DATA]),
]


def main() -> int:
    arguments("demo-instruct")
    code = run_steps(STEPS)
    if code != 0:
        return code
    hint(f"open {shown(REPORTS / study_name(DEFAULT_MODEL, 'instruct') / 'report.html')}")
    note("Would an adapter have done as well as all weights? Two commands tell:")
    hint(command_line("train", CONFIG=NEXT, DATA="instruct"))
    hint(command_line("eval", DATA="instruct"))
    return 0


if __name__ == "__main__":
    run_main(main)
