"""Which days a date may mean and which it surely covers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.when import when_of


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("edtf", "first", "last", "sure", "doubted"),
    [
        ("2014-11-03", "2014-11-03", "2014-11-03", ("2014-11-03", "2014-11-03"), False),  # a day is a day
        ("2014-11-03?", "2014-11-03", "2014-11-03", None, True),  # the text doubts it
        ("2014-07", "2014-07-01", "2014-07-31", None, False),  # some day of July
        ("2023", "2023-01-01", "2023-12-31", None, False),
        ("201X", "2010-01-01", "2019-12-31", None, False),  # some year of the decade
        ("2014-11-04/2014-11-08", "2014-11-04", "2014-11-08", ("2014-11-04", "2014-11-08"), False),  # it lasts
        ("2014-01/2014-06", "2014-01-01", "2014-06-30", ("2014-01-01", "2014-06-30"), False),  # the half year
        ("2014-11-03/2014-11-07~", "2014-11-03", "2014-11-07", ("2014-11-03", "2014-11-03"), True),  # the end is about
        ("2014-11-03~/2014-11-07", "2014-11-03", "2014-11-07", ("2014-11-07", "2014-11-07"), True),
        ("2014/..", "2014-01-01", "9999-12-31", ("2014-01-01", "2014-01-01"), False),  # open end
        ("../2014", "0001-01-01", "2014-12-31", ("2014-12-31", "2014-12-31"), False),  # open start
        ("[2014,2016]", "2014-01-01", "2016-12-31", None, False),  # one of them
        (
            "201X/2016",
            "2010-01-01",
            "2016-12-31",
            ("2016-12-31", "2016-12-31"),
            False,
        ),  # the start is not known exactly
    ],
)
def test_days(edtf: str, first: str, last: str, sure: tuple[str, str] | None, doubted: bool) -> None:
    when = when_of(edtf)
    assert when is not None
    assert (when.first, when.last) == (day(first), day(last))
    assert when.sure == (tuple(map(day, sure)) if sure else None)
    assert when.doubted is doubted


@pytest.mark.parametrize(
    "edtf", [None, "", "XXXX-11-04", "XXXX-11-04/XXXX-11-08", "XXXX/XXXX-11-22", "soon", "2014-13"]
)
def test_what_has_no_year_has_no_place(edtf: str | None) -> None:
    assert when_of(edtf) is None


DATES = st.from_regex(r"[12X][0-9X]{3}(-(0[1-9]|1[0-2]|XX)(-(0[1-9]|1[0-9]|2[0-8]|XX))?)?[?~%]?", fullmatch=True)


@given(st.one_of(DATES, st.builds("{}/{}".format, DATES, DATES), st.builds("[{},{}]".format, DATES, DATES)))
def test_what_is_sure_is_possible(edtf: str) -> None:
    when = when_of(edtf)
    if when is not None:
        assert when.first <= when.last
        if when.sure is not None:
            assert when.first <= when.sure[0] <= when.sure[1] <= when.last
        assert when.first <= when.anchor <= when.last
