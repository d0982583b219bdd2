"""The options that name one run, the same wherever one is asked for."""

from __future__ import annotations

import argparse


def run_parser(command: str, description: str | None) -> argparse.ArgumentParser:
    """A parser for `sqlotl <command>` that knows --config, --model and --seed."""
    parser = argparse.ArgumentParser(prog=f"sqlotl {command}", description=description)
    parser.add_argument("--config", default="lora_r16", help="a variant: a YAML file of axolotl_configs/")
    parser.add_argument("--model", default="pocket", help="a file of axolotl_configs/models/")
    parser.add_argument("--data", help="a file of axolotl_configs/data/; without it, the one that the model names")
    parser.add_argument("--base", help="the folder of the base model's weights, where it is not what the model names")
    parser.add_argument("--seed", type=int, default=42)
    return parser


def model_suffix(model: str) -> str:
    """What a hint needs behind its command, where the model is not the embedded one."""
    return "" if model == "pocket" else f" MODEL={model}"
