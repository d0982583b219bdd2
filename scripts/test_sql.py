"""The DeepEval suite over evaluated runs, with the gates of their configs.   make test-sql [RUN=runs/...]"""

from __future__ import annotations

from core.config import load_model
from core.errors import UserError, run_main
from core.runs import base_run, run_of_folder, trained_runs
from scripts.cli.read import arguments
from scripts.eval import suite


def main() -> int:
    options = arguments("test-sql")
    if options.run:
        run = run_of_folder(options.run) if options.run.is_dir() else None
        if run is None:
            raise UserError(f"{options.run} is not a run's own folder, such as runs/pocket/lora_r16/seed42.")
        return suite([run])
    study = load_model(options.model, options.data).study
    return suite([base_run(study), *trained_runs(study)])


if __name__ == "__main__":
    run_main(main)
