"""EDTF as the screen shows it: in words, doubts kept, nothing filled in. Other styles: `cite/test_dates.py`."""

from __future__ import annotations

import pytest

from jpties.model.date_words import shown_date


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2014-11-03", "3 Nov 2014"),
        ("2014-11", "Nov 2014"),
        ("2014", "2014"),
        ("2014-11-03?", "3 Nov 2014?"),
        ("2014-11-XX", "Nov 2014"),  # what is unknown is left out
        ("2014-21", "spring 2014"),
        ("2014-33", "Q1 2014"),
        ("2014-40", "1st half of 2014"),
        ("202X?", "2020s?"),
        ("XXXX-11-04", "4 Nov, year not stated"),
        ("XXXX-11", "Nov, year not stated"),
        ("XXXX", "year not stated"),
        ("XXXX-11-04/XXXX-11-08", "4 Nov to 8 Nov, year not stated"),  # said once, for both
        ("XXXX/XXXX-11-22", "until 22 Nov, year not stated"),  # of the start nothing is known
        ("2026-04/2027-03", "Apr 2026 to Mar 2027"),
        ("2015/", "from 2015"),
        ("../2014", "until 2014"),
        ("[2013,2014]", "2013 or 2014"),
        ("nonsense", "nonsense"),  # shown as it is: the caller cleans it
    ],
)
def test_shown_date(edtf: str, words: str) -> None:
    assert shown_date(edtf) == words
