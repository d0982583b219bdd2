"""Writes a model file from a checkpoint's own words.   make model NAME=mine BASE=<folder or name on the Hub>"""

from __future__ import annotations

from core.commands import command_line
from core.console import done, hint, note
from core.errors import run_main
from core.runs import shown
from preprocess.take import SPIDER
from scripts.cli.read import arguments
from training.new_model import write_model_file


def main() -> None:
    args = arguments("model")
    path, checks = write_model_file(args.name, args.base)
    done(shown(path))
    for check in checks:
        note(f"please check {check}")
    # The new model's own data is the real one; while that is not here, the embedded data shows that all is right.
    data = None if SPIDER.is_dir() else "embedded"
    hint(command_line("check", CONFIG="lora_r16", MODEL=args.name, DATA=data))


if __name__ == "__main__":
    run_main(main)
