"""Rows with some of them replaced."""

from __future__ import annotations

import pytest

from jpties.model.noted import ReplacedRows
from model.test_tree import ROWS, row

OTHER = row("b", "VN")


def test_replaced_rows_stand_among_the_others() -> None:
    rows = ReplacedRows(ROWS, {1: OTHER})
    expected = (ROWS[0], OTHER, *ROWS[2:])
    assert tuple(rows) == expected
    assert [rows[index] for index in range(-len(ROWS), len(ROWS))] == [*expected, *expected]
    assert tuple(rows[:2]) == expected[:2]
    with pytest.raises(IndexError):
        rows[len(ROWS)]


def test_rows_are_asked_for_without_the_others() -> None:
    class Asked(list[object]):
        def __iter__(self) -> None:  # type: ignore[override]
            raise AssertionError

    rows = ReplacedRows(Asked(ROWS), {1: OTHER})  # type: ignore[arg-type]
    assert (rows[0], rows[1], rows[-1]) == (ROWS[0], OTHER, ROWS[-1])
    assert rows[:2] == [ROWS[0], OTHER]
