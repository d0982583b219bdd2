"""The command line of lm-evaluation-harness with the model `sqlotl`: python -m evaluation.engines run --model sqlotl"""

from __future__ import annotations

from core.errors import run_main


def main() -> None:
    from lm_eval.__main__ import cli_evaluate

    from evaluation.engines import harness  # noqa: F401  (makes the model known)

    cli_evaluate()


if __name__ == "__main__":
    run_main(main)
