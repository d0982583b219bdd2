"""Trains variants.   make train CONFIG=lora_r16 [MODEL=pocket] [SEED=42] [DATA_FRACTION=0.5]"""

from __future__ import annotations

from decimal import Decimal

from core.commands import command_line
from core.config import Config, load_variant
from core.console import hint
from core.errors import run_main
from core.runs import RUNS, Run
from scripts.cli.read import arguments
from training.queue import Job, train_all


def main() -> int:
    args = arguments("train")
    configs = {name: load_variant(args.model, name, args.data, args.base) for name in args.config}
    root = (args.runs or RUNS).resolve()
    jobs = []
    for variant, config in configs.items():
        name = variant
        if args.data_fraction is not None:
            config, name = at_fraction(config, args.data_fraction), f"{variant}_data{percent(args.data_fraction)}"
        if args.nproc is not None:
            config = config.with_settings(processes=args.nproc)
        jobs += [Job(config, Run(config.study, name, seed, root=root)) for seed in args.seed]
    failed = train_all(jobs)
    only = jobs[0].run.variant if len(configs) == 1 else None
    hint(command_line("eval", MODEL=args.model, DATA=args.data, CONFIG=only))
    return 1 if failed else 0


def at_fraction(config: Config, fraction: float) -> Config:
    """A point of the data-volume curve is a run of its own, beside the whole variant."""
    return config.with_settings(data_fraction=fraction)


def percent(fraction: float) -> str:
    """Returns every digit that tells two shares apart: 0.125 and 0.12 have folders of their own."""
    return f"{Decimal(repr(fraction)) * 100:f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    run_main(main)
