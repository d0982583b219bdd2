"""Prints the resolved file that Axolotl gets.   make config CONFIG=lora_r16"""

from __future__ import annotations

from core.errors import run_main
from core.runs import Run
from scripts.cli.read import arguments
from training.resolve import axolotl_config, load_variant, to_yaml
from training.train import chat_data


def main() -> None:
    args = arguments("config")
    config = load_variant(args.model, args.config)
    data = chat_data(config.settings, args.seed)
    print(to_yaml(axolotl_config(config, Run(args.model, args.config, args.seed), data.train, data.validation)), end="")


if __name__ == "__main__":
    run_main(main)
