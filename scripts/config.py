"""Prints the file that Axolotl gets, and from which file each key came.   make config CONFIG=lora_r16"""

from __future__ import annotations

from core.config import load_variant
from core.errors import run_main
from core.runs import Run
from scripts.cli.read import arguments
from training.config.resolved import annotated, annotated_settings, axolotl_config
from training.data import chat_data


def main() -> None:
    args = arguments("config")
    config = load_variant(args.model, args.config, args.data, args.base)
    data = chat_data(config, args.seed)
    resolved = axolotl_config(config, Run(config.study, args.config, args.seed), data.train, data.validation)
    print(annotated(resolved, config.origins), end="")
    print(annotated_settings(config), end="")


if __name__ == "__main__":
    run_main(main)
