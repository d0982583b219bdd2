"""A share of the data is a run of its own beside the whole: lora_r16 on half of the data is lora_r16_data50."""

from __future__ import annotations

import re
from decimal import Decimal

NAME = re.compile(r"(?P<variant>.+)_data(?P<percent>\d+(?:\.\d+)?)")


def share_name(variant: str, fraction: float) -> str:
    """Returns every digit that tells two shares apart: 0.125 and 0.12 have folders of their own."""
    percent = f"{Decimal(repr(fraction)) * 100:f}"
    return f"{variant}_data{percent.rstrip('0').rstrip('.') if '.' in percent else percent}"


def share_of(name: str) -> tuple[str, float | None]:
    """Returns the variant and the share that a run's name stands for; None is the whole."""
    match = NAME.fullmatch(name)
    return (match["variant"], float(Decimal(match["percent"]) / 100)) if match else (name, None)
