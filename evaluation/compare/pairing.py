"""Two sheets may be compared only if they answer the same items, asked in the same way, by different models."""

from __future__ import annotations

import numpy as np

from evaluation.compare.refusal import Refusal
from evaluation.compare.sheets import Array, Sheet


def check_pair(base: Sheet, tuned: Sheet, same_prompt: bool = True, same_weights: bool = False) -> None:
    """Refuses with a sentence that names both files and what differs between them, or what should."""
    files = {"file": str(tuned.source), "other": str(base.source)}
    common = len(set(base.ids) & set(tuned.ids))
    if common == 0:
        raise Refusal("no_overlap", **files)
    if same_prompt and base.receipt.items != tuned.receipt.items:
        raise Refusal("questions", **files, found=tuned.receipt.items, said=base.receipt.items)
    if common < max(len(base.ids), len(tuned.ids)):
        raise Refusal("overlap", **files, common=common, found=len(tuned.ids), said=len(base.ids))
    if same_prompt and base.receipt.prompts != tuned.receipt.prompts:
        raise Refusal("prompts", **files, found=tuned.receipt.prompts, said=base.receipt.prompts)
    if base.receipt.settings != tuned.receipt.settings:
        found, said = base.receipt.settings, tuned.receipt.settings
        differ = sorted(key for key in {*found, *said} if found.get(key) != said.get(key))
        raise Refusal("settings", **files, keys=", ".join(differ))
    if base.receipt.weights == tuned.receipt.weights and not same_weights:
        raise Refusal("same_weights", **files, found=tuned.receipt.weights)


def order_like(base: Sheet, tuned: Sheet) -> Array:
    """Returns where each item of `base` stands in `tuned`."""
    if base.ids == tuned.ids:
        return np.arange(len(base.ids))
    place = {name: index for index, name in enumerate(tuned.ids)}
    return np.array([place[name] for name in base.ids])
