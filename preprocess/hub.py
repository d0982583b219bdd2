"""Data sets of the Hub, each at one commit: the same rows today and next year."""

from __future__ import annotations

from typing import Any

from core.errors import UserError


def load_hub(name: str, config: str | None, split: str, revision: str, advice: str) -> Any:
    """Returns the rows of a split.

    Args:
        config: which of the data set's parts; None where it has one only.
        advice: what to do where it cannot be fetched.
    """
    from datasets import load_dataset  # heavy, and only this needs it

    try:
        return load_dataset(name, config, split=split, revision=revision)
    except Exception as error:  # the library raises its own, OSError, ValueError, RuntimeError and requests' errors
        raise UserError(f"{name}@{revision} cannot be fetched ({type(error).__name__}). {advice}") from error
