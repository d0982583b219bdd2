"""Writes and trains variants that differ in some values.   make sweep CONFIG=lora_r16 SET="learning_rate=1e-4,2e-4" """

from __future__ import annotations

from core.commands import command_line
from core.config import load_variant
from core.console import done, hint
from core.errors import run_main
from core.runs import RUNS, Run
from core.text import counted
from scripts.cli.read import arguments
from training.queue import Job, train_all
from training.sweep import read_sets, write_variants


def main() -> int:
    args = arguments("sweep")
    load_variant(args.model, args.config, args.data, args.base)
    names = write_variants(args.model, args.config, read_sets(args.set))
    done(f"{counted(len(names), 'variant')}: {', '.join(names)}")
    root = (args.runs or RUNS).resolve()
    configs = [(name, load_variant(args.model, name, args.data, args.base)) for name in names]
    jobs = [Job(config, Run(config.study, name, seed, root=root)) for name, config in configs for seed in args.seed]
    failed = train_all(jobs)
    hint(command_line("eval", MODEL=args.model, DATA=args.data, BASE=args.base))
    return 1 if failed else 0


if __name__ == "__main__":
    run_main(main)
