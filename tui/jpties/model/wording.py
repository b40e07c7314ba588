"""Numbers as people say them: places in an order, and fractions that are kept as percentages."""

from __future__ import annotations

import re

_FRACTIONS = {
    "50": "1/2", "33.33": "1/3", "66.67": "2/3", "25": "1/4", "75": "3/4", "20": "1/5", "40": "2/5", "60": "3/5",
    "80": "4/5", "16.67": "1/6", "83.33": "5/6", "12.5": "1/8",
}  # fmt: skip
_HUNDREDTHS = re.compile(
    r"[%％]|per ?cent|pct|procent|prozent|pour cent|por ciento|phần trăm|パーセント|割", re.IGNORECASE
)
_TEENS = ("11", "12", "13")


def nth(value: str) -> str:
    """A place in an order: 1st, 2nd, 3rd, 11th, 21st; what is no whole number as it is."""
    if not value.isdecimal():
        return value
    ending = "th" if value.endswith(_TEENS) else {"1": "st", "2": "nd", "3": "rd"}.get(value[-1], "th")
    return value + ending


def fraction(value: str, said: str) -> str | None:
    """The fraction that a percentage stands for, where the words that say it hold no percentage: `2/3` for 66.67."""
    if _HUNDREDTHS.search(said):
        return None
    return _FRACTIONS.get(value.removesuffix(".00").removesuffix(".0"))
