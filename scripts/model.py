"""Writes a model file from a checkpoint's own words.   make model NAME=mine BASE=<folder or name on the Hub>"""

from __future__ import annotations

from core.commands import command_line
from core.console import done, hint, note
from core.errors import run_main
from core.runs import shown
from scripts.cli.read import arguments
from training.new_model import write_model_file


def main() -> None:
    args = arguments("model")
    path, checks = write_model_file(args.name, args.base)
    done(shown(path))
    for check in checks:
        note(f"please check {check}")
    hint(command_line("check", CONFIG="lora_r16", MODEL=args.name))


if __name__ == "__main__":
    run_main(main)
