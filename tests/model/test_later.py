"""Reckoning with dates that are known in part."""

from __future__ import annotations

import pytest

from jpties.model.later import later, next_round
from model.ledgers import TODAY


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2023-10-11", (5, "2028-10-11")),
        ("2016-11-22", (10, "2026-11-22")),  # today
        ("2016-11-21", (15, "2031-11-21")),  # yesterday
        ("2016", (10, "2026")),  # some day of this year
        ("2026-11-22", (5, "2031-11-22")),
        ("1994-11", (35, "2029-11")),
        ("2004-02-29", (25, "2029-02-28")),
        ("1985~", (45, "2030~")),
        ("XXXX-11-04", None),
        ("201X", None),
        (None, None),
        ("9998", None),
    ],
)
def test_round_anniversaries(start: str | None, expected: tuple[int, str] | None) -> None:
    assert next_round(start, TODAY) == expected


@pytest.mark.parametrize(
    ("start", "years", "months", "expected"),
    [
        ("2023-11-30", 0, 3, "2024-02-29"),
        ("2023", 0, 18, None),
        ("2023", 0, 24, "2025"),
        ("2023-21", 1, 0, "2024"),  # spring
        ("2023-05-XX", 1, 0, "2024-05"),
        ("9999", 1, 0, None),
        ("/2023", 1, 0, None),
        ("no date", 1, 0, None),
    ],
)
def test_later(start: str, years: int, months: int, expected: str | None) -> None:
    assert later(start, years=years, months=months) == expected
