"""Starts a variant as a YAML file of a few lines.   make new CONFIG=my_idea [FROM=lora_r16]"""

from __future__ import annotations

from core.commands import command_line
from core.config import places, variants
from core.console import done, hint
from core.errors import UserError, run_main, unknown
from core.files import read_text, write_text
from core.runs import ROOT, shown
from scripts.cli.read import arguments

EXAMPLES = ROOT / "examples"

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
    if parent not in [*variants(), *examples()]:
        raise unknown("FROM", parent, [*variants(), *examples()])
    places.model_file(args.model)
    path = places.CONFIGS / f"{args.config}.yaml"
    if path.exists():
        raise UserError(f"{shown(path)} exists already. Choose another name, or edit it.")
    train = command_line("train", CONFIG=args.config, MODEL=args.model)
    if parent in variants():
        write_text(path, TEMPLATE.format(name=args.config, parent=parent, train=train))
        done(f"{shown(path)} extends {parent}")
    else:
        write_text(path, copy_of(parent, args.config, train))
        done(f"{shown(path)} is a copy of {shown(EXAMPLES / parent)}.yaml")
    hint(f"edit it, then: {train}")


def examples() -> list[str]:
    """Returns the names of the variants in examples/: each answers a question, and is yours when it is copied."""
    return sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def copy_of(example: str, name: str, train: str) -> str:
    """Returns an example under another name. Its first line holds its name, its question and its command."""
    first, _, rest = read_text(EXAMPLES / f"{example}.yaml").partition("\n")
    question = first.removeprefix(f"# {example}: ").partition("   ")[0]
    return f"# {name}: {question}   {train}\n{rest.replace(example, name)}"


if __name__ == "__main__":
    run_main(main)
