"""Trains variants.   make train CONFIG=lora_r16 [MODEL=pocket] [SEED=42] [DATA_FRACTION=0.5] [HOSTFILE=hosts]"""

from __future__ import annotations

from core.commands import command_line
from core.config import load_variant
from core.console import hint
from core.errors import UserError, run_main
from core.runs import RUNS, Run
from core.share import share_name
from scripts.cli.read import arguments
from training.machines import read_machines, warn
from training.queue import Job, train_all


def main() -> int:
    args = arguments("train")
    if args.hostfile and args.nproc:
        raise UserError("HOSTFILE names the processes of each machine (slots=8): leave NPROC out.")
    if args.hostfile and len(args.config) * len(args.seed) > 1:
        raise UserError("HOSTFILE is for one training at a time: name one CONFIG and one SEED.")
    machines = read_machines(args.hostfile) if args.hostfile else None
    if machines:
        warn(machines)
    configs = {name: load_variant(args.model, name, args.data, args.base) for name in args.config}
    root = (args.runs or RUNS).resolve()
    jobs = []
    for variant, config in configs.items():
        name = variant
        if args.data_fraction is not None:
            config = config.with_settings(data_fraction=args.data_fraction)
            name = share_name(variant, args.data_fraction)
        if args.nproc is not None:
            config = config.with_settings(processes=args.nproc)
        jobs += [Job(config, Run(config.study, name, seed, root=root)) for seed in args.seed]
    failed = train_all(jobs, machines)
    if machines and not machines.is_first:
        return 1 if failed else 0  # the result lies on the first
    only = jobs[0].run.variant if len(configs) == 1 else None
    hint(command_line("eval", MODEL=args.model, DATA=args.data, BASE=args.base, CONFIG=only))
    return 1 if failed else 0


if __name__ == "__main__":
    run_main(main)
