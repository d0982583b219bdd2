"""Starts a variant as a YAML file of a few lines.   make new CONFIG=my_idea [FROM=lora_r16]"""

from __future__ import annotations

from core.console import done, hint
from core.errors import UserError, run_main
from core.files import write_text
from core.runs import BASE, shown
from scripts.cli.read import arguments
from training.overlay import CONFIGS, variant_config

TEMPLATE = """\
# {name}: what do you want to find out?   make train CONFIG={name}{model}
extends: {parent}.yaml
# Only what makes this variant different: Axolotl's own keys, for example
# learning_rate: 0.0005
# lora_r: 32
"""


def main() -> None:
    args = arguments("new")
    if args.config == BASE:
        raise UserError(f"'{BASE}' cannot be a variant's name: it is the untuned model.")
    parent = getattr(args, "from") or "lora_r16"
    variant_config(args.model, parent)
    path = CONFIGS / args.model / f"{args.config}.yaml"
    if path.exists():
        raise UserError(f"{shown(path)} exists already. Choose another name, or edit it.")
    model = "" if args.model == "pocket" else f" MODEL={args.model}"
    write_text(path, TEMPLATE.format(name=args.config, parent=parent, model=model))
    done(f"{shown(path)} extends {parent}.yaml")
    hint(f"edit it, then: make train CONFIG={args.config}{model}")


if __name__ == "__main__":
    run_main(main)
