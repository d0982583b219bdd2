"""Protects: a person sees one sentence with the nearest name, and a script sees a failing exit code."""

from __future__ import annotations

import signal

import pytest

from core.errors import UserError, run_main, unknown


def test_a_typo_gets_the_nearest_name() -> None:
    assert "Did you mean lora_r16?" in str(unknown("CONFIG", "lora_r61", ["lora_r16", "full"]))


def test_a_stranger_gets_all_names() -> None:
    assert "Known: full, lora_r16." in str(unknown("CONFIG", "zebra", ["lora_r16", "full"]))


def test_a_user_error_is_one_sentence_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    def main() -> None:
        raise UserError("x.yaml, line 3: no.")

    with pytest.raises(SystemExit) as stop:
        run_main(main)
    assert stop.value.code == 2
    assert capsys.readouterr().err == "✗ x.yaml, line 3: no.\n"


def test_an_interrupt_is_130() -> None:
    def main() -> None:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit) as stop:
        run_main(main)
    assert stop.value.code == 130


def test_a_stop_from_outside_is_an_interrupt_too() -> None:
    """Else what the command has started would go on without it."""
    before = signal.getsignal(signal.SIGTERM)
    try:
        with pytest.raises(SystemExit) as stop:
            run_main(lambda: signal.raise_signal(signal.SIGTERM))
        assert stop.value.code == 130
    finally:
        signal.signal(signal.SIGTERM, before)
