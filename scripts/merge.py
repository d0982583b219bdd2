"""Merges a trained adapter into a model folder of its own.   make merge CONFIG=lora_r16 [SCALE=1]"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint
from core.errors import run_main
from core.runs import RUNS, shown
from scripts.cli.read import arguments
from training.export import finished_run, merge_adapter


def main() -> None:
    args = arguments("merge")
    study = load_model(args.model, args.data).study
    folder = merge_adapter(finished_run(study, args.config, args.seed, RUNS), args.scale)
    done(shown(folder))
    hint("a plain transformers model: AutoModelForCausalLM.from_pretrained(folder)")


if __name__ == "__main__":
    run_main(main)
