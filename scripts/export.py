"""Writes a trained adapter at another scale.   make export CONFIG=lora_r16 SCALE=0.75"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint
from core.errors import run_main
from core.runs import RUNS, shown
from scripts.cli.read import arguments
from training.export import export_adapter, finished_run


def main() -> None:
    args = arguments("export")
    study = load_model(args.model, args.data).study
    folder = export_adapter(finished_run(study, args.config, args.seed, RUNS), args.scale)
    done(shown(folder))
    hint("any PEFT user can load it: PeftModel.from_pretrained(base, folder)")


if __name__ == "__main__":
    run_main(main)
