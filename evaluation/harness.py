"""What lm-evaluation-harness does in its own way and has no setting for: its progress bars, and a slow template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from core.console import track


@contextmanager
def progress_in_our_console(label: str) -> Iterator[None]:
    """lm-eval draws with tqdm and offers no hook, so for this while the name `tqdm` means something else there."""
    with patch("lm_eval.models.huggingface.tqdm", _bar(label)), patch("lm_eval.api.task.tqdm", _silent):
        yield


@contextmanager
def templates_compiled_once() -> Iterator[None]:
    """lm-eval compiles the same few Jinja templates anew for every field of every question and shot."""
    from lm_eval.utils import env

    with patch.object(env, "from_string", cache(env.from_string)):
        yield


def _silent(items: Iterable[Any], **_: Any) -> Iterable[Any]:
    return items


def _bar(label: str) -> type:
    class Bar:
        """As much of tqdm's interface as lm-eval's likelihoods use."""

        def __init__(self, items: Iterable[Any] | None = None, total: int = 0, disable: bool = False, **_: Any) -> None:
            self.items = items if items is not None else ()
            self.steps = None if disable or items is not None else iter(track(range(total + 1), label, total))
            self.update(1)

        def __iter__(self) -> Iterator[Any]:
            return iter(self.items)

        def update(self, count: int = 1) -> None:
            if self.steps is not None:
                for _ in range(count):
                    next(self.steps, None)

        def close(self) -> None:
            if self.steps is not None:
                for _ in self.steps:
                    pass

    return Bar
