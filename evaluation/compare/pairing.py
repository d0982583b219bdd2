"""Two sheets may be compared only if they answer the same questions, asked in the same way, by different models."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from evaluation.compare.refusal import Refusal
from evaluation.compare.sheets import Array, Sheet

S = TypeVar("S", bound=Sheet)


def check_pair(base: Sheet, tuned: Sheet, same_prompt: bool = True, same_weights: bool = False) -> None:
    """Refuses with a sentence that names both files and what differs between them, or what should."""
    files = {"file": str(tuned.source), "other": str(base.source)}
    common = len(base.ids) if base.ids == tuned.ids else len(set(base.ids) & set(tuned.ids))
    if common == 0:
        raise Refusal("no_overlap", **files)
    if base.questions_hash != tuned.questions_hash:
        raise Refusal("questions", **files, found=tuned.questions_hash, said=base.questions_hash)
    if common < max(len(base.ids), len(tuned.ids)):
        raise Refusal("overlap", **files, common=common, found=len(tuned.ids), said=len(base.ids))
    if same_prompt and base.prompt_hash != tuned.prompt_hash:
        raise Refusal("prompts", **files, found=tuned.prompt_hash, said=base.prompt_hash)
    if base.fingerprint == tuned.fingerprint and not same_weights:
        raise Refusal("same_weights", **files, found=tuned.fingerprint)


def order_like(base: Sheet, tuned: Sheet) -> Array:
    """Where each question of `base` stands in `tuned`."""
    if base.ids == tuned.ids:
        return np.arange(len(base.ids))
    place = {name: index for index, name in enumerate(tuned.ids)}
    return np.array([place[name] for name in base.ids])
