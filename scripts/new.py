"""Starts a variant as a YAML file of a few lines.   make new CONFIG=my_idea [FROM=lora_r16]"""

from __future__ import annotations

import argparse

from core.config import places
from core.console import done, hint
from core.errors import UserError, run_main
from core.files import write_text
from core.runs import shown

TEMPLATE = """\
# {name}: what do you want to find out?   make train CONFIG={name}{model}
extends: {parent}
# Only what makes this variant different: Axolotl's own keys, for example
# learning_rate: 0.0005
# lora_r: 32
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="sqlotl new", description=__doc__)
    parser.add_argument("--config", required=True, help="the new variant's name")
    parser.add_argument("--from", dest="parent", default="lora_r16", help="the variant it starts from")
    parser.add_argument("--model", default="pocket")
    args = parser.parse_args()
    places.check_name("CONFIG", args.config)
    places.variant_file(args.parent)
    places.model_file(args.model)
    path = places.CONFIGS / f"{args.config}.yaml"
    if path.exists():
        raise UserError(f"{shown(path)} exists already. Choose another name, or edit it.")
    model = "" if args.model == "pocket" else f" MODEL={args.model}"
    write_text(path, TEMPLATE.format(name=args.config, parent=args.parent, model=model))
    done(f"{shown(path)} extends {args.parent}")
    hint(f"edit it, then: make train CONFIG={args.config}{model}")


if __name__ == "__main__":
    run_main(main)
