"""The whole story on the embedded model: train two variants, evaluate, verdict, report.   make demo"""

from __future__ import annotations

import time
from collections.abc import Sequence

from rich.rule import Rule
from rich.text import Text

from core.children import run_child
from core.commands import DEFAULT_MODEL, command_line
from core.console import console, done, hint, note
from core.engines import python
from core.errors import run_main
from core.runs import REPORTS, shown
from scripts.cli.read import arguments
from scripts.overview.lines import fact

VARIANTS = ("lora_r16", "lora_r16_lr_high")
NEXT = "lora_r16_replay"  # the question that the demo leaves open

STEPS: list[tuple[str, list[str]]] = [
    ("Data: mini Spider becomes chat examples", ["data"]),
    ("The base model, untuned: Text-to-SQL and mini MMLU", ["eval", "--config", "base"]),
    *((f"Train {variant} through Axolotl, under DeepSpeed", ["train", "--config", variant]) for variant in VARIANTS),
    ("The tuned models: the same questions, the verdict, the DeepEval suite", ["eval"]),
    ("Report", ["report"]),
]


Step = tuple[str, list[str]]  # a title, and a command with its options


def main() -> int:
    arguments("demo")
    code = run_steps(STEPS)
    if code != 0:
        return code
    hint(f"open {shown(REPORTS / DEFAULT_MODEL / 'report.html')}")
    note("Do general examples, a quarter of the data, keep what the high rate forgot? Two commands tell:")
    hint(command_line("train", CONFIG=NEXT))
    hint(command_line("eval"))
    return 0


def run_steps(steps: Sequence[Step]) -> int:
    """Runs one command after the other, ends with the first that fails, and says where the time went."""
    started, taken = time.monotonic(), []
    for number, (title, step) in enumerate(steps, start=1):
        heading(f"{number}/{len(steps)}  {title}")
        began = time.monotonic()
        code = run_child(python("-m", f"scripts.{step[0]}", *step[1:]))
        if code != 0:
            return code
        taken.append((title, time.monotonic() - began))
    heading("Where the time went")
    for title, seconds in taken:
        fact(f"{minutes(seconds):>8}", title, 8)
    done(f"The whole demo took {minutes(time.monotonic() - started)}")
    return 0


def heading(title: str) -> None:
    """Prints a title and a line to the end of the terminal; a title that is too long for it goes on below."""
    *lines, last = Text(title, style="bold").wrap(console, console.width - 2)
    for line in lines:
        console.print(line)
    console.print(Rule(last, align="left", style="cyan"))


def minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d} min"


if __name__ == "__main__":
    run_main(main)
