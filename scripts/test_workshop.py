"""Tests that everything in embedded/ is what workshop/ makes.   make test-workshop [ARGS="-k spider"]"""

from __future__ import annotations

from core.errors import run_main
from scripts.cli.read import arguments
from scripts.test import WORKSHOP, run_tests


def main() -> int:
    return run_tests(WORKSHOP, *(arguments("test-workshop").args or []))


if __name__ == "__main__":
    run_main(main)
