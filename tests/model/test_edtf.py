"""EDTF: what is accepted, what it may mean, how it is ordered."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.edtf import bounds, is_edtf, parsed, sort_key


@pytest.mark.parametrize(
    "text",
    [
        "2014-11-03",
        "2014-11",
        "2014",
        "201X",
        "2014-11-XX",
        "XXXX-11-04",
        "XXXX-11-04/XXXX-11-08",
        "2014-11-03?",
        "2014-11-03~",
        "2014-11-03%",
        "201X-11?",
        "2014-21",
        "2014-33",
        "2014-10-27/2014-11-02",
        "2014/..",
        "../2014-11-03",
        "/2014-11-03",
        "[2014-04-11,2014-11-04]",
        "2024-02-29",
        "XXXX-02-29",
    ],
)
def test_the_forms_that_we_write_are_read(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c. 2014",
        "2014-11-uu",
        "2014-13",
        "2014-00",
        "2014-02-30",
        "2023-02-29",
        "2014-11-03T13:02",
        "/",
        "../..",
        "2014/2015/2016",
        "14-11-03",
        "[]",
        "2014-21-03",
        "2014-25",
        "0000",
    ],
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    assert not is_edtf(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014-11-03", date(2014, 11, 3), date(2014, 11, 3)),
        ("2014-11", date(2014, 11, 1), date(2014, 11, 30)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("201X-02-29", date(2010, 2, 1), date(2019, 2, 28)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2014-33", date(2014, 1, 1), date(2014, 3, 31)),
        ("2024-04/2025-03", date(2024, 4, 1), date(2025, 3, 31)),
        ("/2014-11-03", date.min, date(2014, 11, 3)),
        ("2014-11/..", date(2014, 11, 1), date.max),
        ("[2014-04-11,2014-11-04]", date(2014, 4, 11), date(2014, 11, 4)),
    ],
)
def test_bounds_are_the_first_and_last_day_that_it_may_mean(text: str, first: date, last: date) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize("text", ["XXXX-11-04", "XXXX-11-04/XXXX-11-08", "nonsense"])
def test_no_bounds_without_a_year(text: str) -> None:
    assert bounds(text) is None


def test_order_is_by_lower_bound_then_precision_and_unknown_years_come_last() -> None:
    texts = [None, "XXXX-11-04", "2014", "2014-01", "2014-01-01", "2013-12-31"]
    assert sorted(texts, key=sort_key) == ["2013-12-31", "2014-01-01", "2014-01", "2014", "XXXX-11-04", None]


@given(st.dates())
def test_every_day_of_the_calendar_is_read_back(day: date) -> None:
    [found] = parsed(day.isoformat())
    assert found is not None
    assert found.bounds() == (day, day)


@given(st.text(alphabet="0123456789X-/.?~%[], ", max_size=24))
def test_no_text_raises_anything_but_a_value_error(text: str) -> None:
    if is_edtf(text):
        found = bounds(text)
        assert found is None or found[0] <= found[1] or "/" in text or "[" in text
