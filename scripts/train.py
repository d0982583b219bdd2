"""Trains one variant.   make train CONFIG=lora_r16 [MODEL=pocket] [SEED=42] [DATA_FRACTION=1]"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from core.config import Config, load_variant
from core.console import hint
from core.errors import UserError, run_main
from core.runs import RUNS, Run
from scripts.options import model_suffix, run_parser
from training.train import train


def main() -> None:
    parser = run_parser("train", __doc__)
    parser.add_argument("--data-fraction", type=float, help="train on this share of the questions")
    parser.add_argument("--runs", type=Path, default=RUNS, help="the folder of runs")
    args = parser.parse_args()

    config, name = load_variant(args.model, args.config, args.data, args.base), args.config
    if args.data_fraction is not None:
        config, name = at_fraction(config, args.data_fraction), f"{name}_data{percent(args.data_fraction)}"
    train(config, Run(config.study, name, args.seed, root=args.runs.resolve()))
    hint(f"make eval CONFIG={name}" + model_suffix(args.model))


def at_fraction(config: Config, fraction: float) -> Config:
    """A point of the data-volume curve is a run of its own, beside the whole variant."""
    if not 0 < fraction <= 1:
        raise UserError(f"DATA_FRACTION is {fraction}; a share above 0 and up to 1 is needed.")
    return config.with_settings(data_fraction=fraction)


def percent(fraction: float) -> str:
    """Returns every digit that tells two shares apart: 0.125 and 0.12 have folders of their own."""
    return f"{Decimal(repr(fraction)) * 100:f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    run_main(main)
