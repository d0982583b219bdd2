"""Trains variants.   make train CONFIG=lora_r16 [MODEL=pocket] [SEED=42] [DATA_FRACTION=0.5]"""

from __future__ import annotations

from dataclasses import replace

from core.commands import command_line
from core.console import hint
from core.errors import run_main
from core.runs import RUNS, Run
from scripts.cli.read import arguments
from training.resolve import Config, load_variant
from training.train import train


def main() -> None:
    args = arguments("train")
    configs = {
        name: load_variant(args.model, name) for name in args.config
    }  # all are right before the first is trained
    root = (args.runs or RUNS).resolve()
    for variant, config in configs.items():
        name = variant
        if args.data_fraction is not None:
            config, name = at_fraction(config, args.data_fraction), f"{variant}_data{round(100 * args.data_fraction)}"
        for seed in args.seed:
            train(config, Run(args.model, name, seed, root=root))
    hint(command_line("eval", MODEL=args.model, CONFIG=name if len(configs) == 1 else None))


def at_fraction(config: Config, fraction: float) -> Config:
    """A point of the data-volume curve is a run of its own, beside the whole variant."""
    return replace(config, settings=replace(config.settings, data_fraction=fraction))


if __name__ == "__main__":
    run_main(main)
