"""Writes a trained adapter with another scale folded in.   make export CONFIG=lora_r16 SCALE=0.75"""

from __future__ import annotations

from core.config import load_model
from core.console import done, hint
from core.errors import run_main
from core.runs import RUNS
from scripts.options import run_parser
from training.export import export_adapter, finished_run


def main() -> None:
    parser = run_parser("export", __doc__)
    parser.add_argument("--scale", type=float, required=True, help="1 is the adapter as it was trained, 0 the base")
    args = parser.parse_args()
    folder = export_adapter(
        finished_run(load_model(args.model, args.data).study, args.config, args.seed, RUNS), args.scale
    )
    done(str(folder))
    hint("any PEFT user can load it: PeftModel.from_pretrained(base, folder)")


if __name__ == "__main__":
    run_main(main)
