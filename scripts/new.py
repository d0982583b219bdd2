"""Starts a variant as a YAML file of a few lines.   make new CONFIG=my_idea [FROM=lora_r16]"""

from __future__ import annotations

from core.commands import command_line
from core.config import places
from core.console import done, hint
from core.errors import UserError, run_main
from core.files import write_text
from core.runs import shown
from scripts.cli.read import arguments

TEMPLATE = """\
# {name}: what do you want to find out?   {train}
extends: {parent}
# Only what makes this variant different: Axolotl's own keys, for example
# learning_rate: 0.0005
# lora_r: 32
"""


def main() -> None:
    args = arguments("new")
    parent = getattr(args, "from")
    places.check_name("CONFIG", args.config)
    places.variant_file(parent)
    places.model_file(args.model)
    path = places.CONFIGS / f"{args.config}.yaml"
    if path.exists():
        raise UserError(f"{shown(path)} exists already. Choose another name, or edit it.")
    train = command_line("train", CONFIG=args.config, MODEL=args.model)
    write_text(path, TEMPLATE.format(name=args.config, parent=parent, train=train))
    done(f"{shown(path)} extends {parent}")
    hint(f"edit it, then: {train}")


if __name__ == "__main__":
    run_main(main)
