"""The axis: where a date is drawn, and that uncertain ones look so without colour."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.axis import ZOOMS, Zoom, bucket_label, bucket_of, cell_of, cells_of, density, drawn, ticks
from jpties.model.when import When, when_of

START = {
    "decade": 2010,
    "year": 12 * 2014,
    "month": date(2014, 11, 1).toordinal(),
    "day": date(2014, 11, 3).toordinal() * 4,
}


def line(edtf: str, zoom: Zoom, width: int = 16) -> str:
    when = when_of(edtf)
    assert when is not None
    return drawn(when, "E", zoom, START[zoom], width)


@pytest.mark.parametrize(
    ("edtf", "zoom", "shown"),
    [
        ("2014-11-03", "month", "  E             "),  # a day
        ("2014-11-03", "day", "E===            "),  # four cells a day
        ("2014-11-04/2014-11-08", "month", "   E====        "),  # it lasts
        ("2014-11", "year", "          E     "),  # a month fills its cell: known as closely as the zoom shows
        ("2014-11", "month", "~~~~~~~E~~~~~~~>"),  # some day of November, which goes on beyond the edge
        ("2014", "year", "~~~~~E~~~~~~    "),  # some month
        ("2014-11-03?", "month", "  E?            "),  # the text doubts it
        ("2014-11-03/2014-11-07~", "month", "  E?~~~         "),  # how long is not sure
        ("2013", "year", "<               "),  # before
        ("2016", "year", "               >"),  # after
        ("2013-06/2014-03", "year", "<E=             "),  # it began before the edge
        ("2014/..", "decade", "    E~~~~~~~~~~>"),  # nobody said when it ends
    ],
)
def test_dates_without_colour(edtf: str, zoom: Zoom, shown: str) -> None:
    assert line(edtf, zoom) == shown


def test_names_stand_over_their_beginning() -> None:
    upper, lower = ticks("year", 12 * 2014 - 3, 30)
    assert upper == "   2014        2015        201"[:27] + "   "
    assert lower == ".  |  .  .  .  |  .  .  .  |  "
    upper, lower = ticks("month", date(2014, 11, 1).toordinal(), 34)
    assert upper.split() == ["Nov", "2014"]
    assert lower[0] == "|"
    assert lower[9:11] == "10"
    assert lower[30] == "|"
    assert ticks("decade", 2007, 12)[0] == "   2010     "
    assert ticks("day", date(2014, 11, 3).toordinal() * 4, 20) == ("Nov 2014            ", "3   4   5   6   7   ")


def test_counts_are_digits() -> None:
    assert density([1, 2, 2, *[4] * 12, *[5] * 8], 1, 5) == "\u2840\u28c0 +\u28ff"


DAYS = st.dates(min_value=date(1, 1, 1))


@given(
    st.tuples(DAYS, DAYS).map(sorted), st.sampled_from(ZOOMS), st.integers(0, 50_000), st.integers(1, 80), st.booleans()
)
def test_a_date_takes_its_cells_and_no_more(days: list[date], zoom: Zoom, start: int, width: int, sure: bool) -> None:
    when = When(days[0], days[1], (days[0], days[1]) if sure else None, False)
    signs = drawn(when, "E", zoom, start, width)
    assert len(signs) == width
    first, last = cells_of(zoom, *days)
    for at, sign in enumerate(signs):
        if sign in "=~E":
            assert first <= start + at <= last
    assert ("E" in signs) == (first < start + width and last >= start)


@given(DAYS, st.sampled_from(ZOOMS), st.integers(0, 60))
def test_ticks_fill_their_line(day: date, zoom: Zoom, width: int) -> None:
    assert [len(part) for part in ticks(zoom, cell_of(zoom, day), width)] == [width, width]
    assert str(day.year)[:-1] in bucket_label(zoom, bucket_of(zoom, day))
