"""Merges a trained adapter into a model folder of its own.   make merge CONFIG=lora_r16 [SCALE=1]"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint
from core.errors import run_main
from core.runs import RUNS
from scripts.options import run_parser
from training.export import finished_run, merge_adapter


def main() -> None:
    parser = run_parser("merge", __doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the adapter as it was trained, 0 the base")
    args = parser.parse_args()
    folder = merge_adapter(
        finished_run(load_model(args.model, args.data).study, args.config, args.seed, RUNS), args.scale
    )
    done(str(folder))
    hint("a plain transformers model: AutoModelForCausalLM.from_pretrained(folder)")


if __name__ == "__main__":
    run_main(main)
