"""Date cut-off: examples that speak of a time after a given date, which the base model cannot know."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from core.records.instruction import Instruction
from preprocess.instructions.curate.outcome import PerExample

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_UNITS = (
    r"(?!\s*(?:%|k?[mg]\b|[ck]m|met(?:er|re)s?|kilo|miles?|feet|grams?|bytes?|people|dollars|euros|calories|times|hours"
    r"|minutes))"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?\b",
        rf"\b{_MONTH}\s+(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?{_YEAR}\b",
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b(?:in|since|by|until|till|before|after|during|year|early|late|mid|summer|spring|autumn|fall|winter|the|of|"
        rf"from|to|and)\s+{_YEAR}\b{_UNITS}(?![,.]?\d)",
        rf"\(\s*{_YEAR}\s*\)",
    )
)


class DateCutoff(PerExample, frozen=True, forbid_unknown_fields=True):
    """Drops an example that mentions a date after `after`. A month or year alone counts from its first day."""

    after: datetime.date

    def why(self, example: Instruction) -> str | None:
        text = "\n".join((example.instruction, example.input, example.reference))
        late = [(date, found) for date, found in mentions(text) if date > self.after]
        return f"mentions {max(late)[1]!r}, after {self.after}" if late else None


def mentions(text: str) -> Iterator[tuple[datetime.date, str]]:
    """Yields the dates of a text with the words that name them."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = (
                MONTHS.index(parts["month"][:3].lower()) + 1 if parts.get("month") else int(parts.get("number") or 1)
            )
            try:
                yield datetime.date(int(parts["year"]), month, int(parts.get("day") or 1)), match[0]
            except ValueError:  # 31 February
                yield datetime.date(int(parts["year"]), month, 1), match[0]
