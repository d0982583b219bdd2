"""Trains one variant.   make train CONFIG=lora_r16 [MODEL=pocket] [SEED=42]"""

from __future__ import annotations

import argparse

from core.console import hint
from core.errors import run_main
from core.runs import Run
from training.resolve import load_variant
from training.train import train


def main() -> None:
    parser = argparse.ArgumentParser(prog="sqlotl train", description=__doc__)
    parser.add_argument("--config", default="lora_r16", help="a variant: a YAML file of axolotl_configs/<model>/")
    parser.add_argument("--model", default="pocket", help="a folder of axolotl_configs/")
    parser.add_argument("--seed", type=int, default=42)
    args = parser.parse_args()
    train(load_variant(args.model, args.config), Run(args.model, args.config, args.seed))
    hint(f"make eval CONFIG={args.config}" + ("" if args.model == "pocket" else f" MODEL={args.model}"))


if __name__ == "__main__":
    run_main(main)
