"""Numbers as people say them."""

from __future__ import annotations

import pytest

from jpties.model.wording import fraction, nth


@pytest.mark.parametrize(
    ("value", "words"),
    [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("12", "12th"), ("13", "13th"),
     ("21", "21st"), ("112", "112th"), ("2.5", "2.5")],
)  # fmt: skip
def test_nth(value: str, words: str) -> None:
    assert nth(value) == words


@pytest.mark.parametrize(
    ("value", "said", "words"),
    [
        ("66.67", "waarvan 2/3 berg en bos is", "2/3"),
        ("75", "van wie driekwart uit de streek", "3/4"),
        ("66.67", "66,67 % of the area", None),  # said as a percentage
        ("50", "fifty per cent", None),
        ("30", "5割", None),  # tenths are no fraction
        ("37.2", "more than a third", None),
    ],
)
def test_fraction(value: str, said: str, words: str | None) -> None:
    assert fraction(value, said) == words
