"""Protects: a person sees one sentence with the nearest name, and a script sees a failing exit code."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

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


def outcome_of(main: Callable[[], None], capsys: pytest.CaptureFixture[str]) -> tuple[object, str]:
    with pytest.raises(SystemExit) as stop:
        run_main(main)
    return stop.value.code, capsys.readouterr().err


UNEXPECTED = {
    "a bug": (ValueError("no such thing"), "This should not have happened: ValueError: no such thing"),
    "a full disk": (OSError(28, "No space left on device", "/x/y"), "The system refused /x/y: No space left on device"),
    "no memory": (MemoryError(), "There is not enough memory"),
    "a deep nest": (RecursionError(), "nested too deeply"),
    "a pipe of our own": (BrokenPipeError(32, "Broken pipe"), "The system refused: Broken pipe"),
}


@pytest.mark.parametrize("kind", UNEXPECTED)
def test_the_unexpected_is_a_sentence_with_the_trace_in_a_file(
    kind: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("core.errors.ROOT", tmp_path)
    error, sentence = UNEXPECTED[kind]

    def main() -> None:
        raise error

    code, said = outcome_of(main, capsys)
    assert code == 2
    assert sentence in said and "Traceback" not in said
    (trace,) = (tmp_path / "runs" / ".errors").iterdir()
    assert str(trace) in said
    assert type(error).__name__ in trace.read_text() and "Traceback" in trace.read_text()


def test_a_read_only_project_traces_elsewhere(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "runs").write_text("no folder")
    monkeypatch.setattr("core.errors.ROOT", tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code, _ = outcome_of(lambda: 1 // 0 and None, capsys)
    assert code == 2 and len(list(tmp_path.glob("sqlotl-*.txt"))) == 1


def test_a_child_says_nothing_when_it_is_interrupted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SQLOTL_CHILD", "1")

    def main() -> None:
        raise KeyboardInterrupt

    assert outcome_of(main, capsys) == (130, "")
