"""Puts the data's own texts back beside rows that were packed without: from the user's own copy, if it is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from core.errors import UserError
from core.records.result import Receipt, Row
from evaluation.compare.sheets import Sheet
from evaluation.measures import Context, measure_of

Texts = dict[str, dict[str, Any]]


def with_texts(rows: Sequence[Row], receipt: Receipt, context: Context) -> list[Row]:
    """Returns the rows as they are where nothing is missing, or where this machine does not have the same data."""
    texts = texts_of(receipt, context) if receipt.lean else {}
    return [replace(row, details=texts[row.id] | row.details) if row.id in texts else row for row in rows]


def sheet_with_texts(sheet: Sheet, context: Context) -> Sheet:
    return replace(sheet, rows=with_texts(sheet.rows, sheet.receipt, context))


def texts_of(receipt: Receipt, context: Context) -> Texts:
    """Returns the texts by item; none unless the data here asks exactly what was asked."""
    key = receipt.measure, receipt.items, receipt.prompts, context.data.spider, context.data.mmlu
    if key not in _known:
        _known[key] = _texts(receipt, context)
    return _known[key]


_known: dict[tuple[str, ...], Texts] = {}


def _texts(receipt: Receipt, context: Context) -> Texts:
    measure = measure_of(receipt.measure, context)
    try:
        identity = measure.identity()
        same = (identity.items, identity.prompts) == (receipt.items, receipt.prompts)
        return measure.texts() if same else {}
    except UserError:  # the data is not here
        return {}
