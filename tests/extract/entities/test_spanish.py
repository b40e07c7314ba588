"""Spanish sentences in which every person, place, organization and event is marked: nothing more, nothing less."""

from __future__ import annotations

import pytest

from extract.entities.wholly import rows, told, wanted


@pytest.mark.parametrize("sentence", rows("es"))
def test_every_name_and_nothing_else(sentence: str) -> None:
    expected = wanted(sentence)
    assert told(expected, "es") == expected.names
