"""EDTF in the words of each style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.cite.dates import APA, CHICAGO, ENGLISH, FRENCH, SIST, DateStyle, in_words
from jpties.model.edtf import is_edtf

ROWS = [
    # EDTF, plain, Chicago, APA, French, SIST 02
    ("2014-11-03", "3 November 2014", "November 3, 2014", "2014, November 3", "3 novembre 2014", "2014-11-03"),
    ("2014-11-01", "1 November 2014", "November 1, 2014", "2014, November 1", "1er novembre 2014", "2014-11-01"),
    ("2014-11", "November 2014", "November 2014", "2014, November", "novembre 2014", "2014-11"),
    ("2014-11-XX", "November 2014", "November 2014", "2014, November", "novembre 2014", "2014-11"),
    ("2014", "2014", "2014", "2014", "2014", "2014"),
    ("2014?", "2014?", "[2014?]", "2014?", "2014\u00a0?", "[2014?]"),
    ("2014~", "about 2014", "[ca. 2014]", "ca. 2014", "vers 2014", "[2014頃]"),
    ("2014%", "about 2014?", "[ca. 2014?]", "ca. 2014?", "vers 2014\u00a0?", "[2014?頃]"),
    (
        "2014-11-03?",
        "3 November 2014?",
        "[November 3, 2014?]",
        "2014, November 3?",
        "3 novembre 2014\u00a0?",
        "[2014-11-03?]",
    ),
    ("201X", "2010s", "2010s", "2010s", "années 2010", "2010年代"),
    (
        "201X-11?",
        "November, 2010s?",
        "[November, 2010s?]",
        "2010s, November?",
        "novembre, années 2010\u00a0?",
        "[2010年代 11?]",
    ),
    (
        "20XX",
        "between 2000 and 2099",
        "between 2000 and 2099",
        "between 2000 and 2099",
        "entre 2000 et 2099",
        "2000年から2099年の間",
    ),
    (
        "XXXX-11-04",
        "4 November, year not stated",
        "November 4, n.d.",
        "n.d., November 4",
        "4 novembre, année non indiquée",
        "11-04 [年不明]",
    ),
    ("2014-21", "spring 2014", "spring 2014", "2014, spring", "printemps 2014", "2014年春"),
    (
        "2014-33",
        "first quarter of 2014",
        "first quarter of 2014",
        "2014, first quarter",
        "1er trimestre 2014",
        "2014年第1四半期",
    ),
    (
        "2014-11-03/..",
        "from 3 November 2014",
        "from November 3, 2014",
        "from 2014, November 3",
        "à partir du 3 novembre 2014",
        "2014-11-03以降",
    ),
    ("../2014", "until 2014", "until 2014", "until 2014", "jusqu’en 2014", "2014まで"),
    (
        "2014-11/..",
        "from November 2014",
        "from November 2014",
        "from 2014, November",
        "à partir de novembre 2014",
        "2014-11以降",
    ),
    (
        "../2014-11-03",
        "until 3 November 2014",
        "until November 3, 2014",
        "until 2014, November 3",
        "jusqu’au 3 novembre 2014",
        "2014-11-03まで",
    ),
    (
        "/2014-11-03",
        "until 3 November 2014",
        "until November 3, 2014",
        "until 2014, November 3",
        "jusqu’au 3 novembre 2014",
        "2014-11-03まで",
    ),
    (
        "2014-10-27/2014-11-02",
        "27 October to 2 November 2014",
        "October 27, to November 2, 2014",
        "2014, October 27 to November 2",
        "27 octobre – 2 novembre 2014",
        "2014-10-27/2014-11-02",
    ),
    (
        "2024-04/2025-03",
        "April 2024 to March 2025",
        "April 2024, to March 2025",
        "2024, April to 2025, March",
        "avril 2024 – mars 2025",
        "2024-04/2025-03",
    ),
    (
        "XXXX/XXXX-11-22",
        "until 22 November, year not stated",
        "until November 22, n.d.",
        "until n.d., November 22",
        "jusqu’au 22 novembre, année non indiquée",
        "11-22 [年不明]まで",
    ),
    (
        "XXXX-11-04/XXXX-11-08",
        "4 November to 8 November, year not stated",
        "November 4, to November 8, n.d.",
        "n.d., November 4 to November 8",
        "4 novembre – 8 novembre, année non indiquée",
        "11-04 [年不明]/11-08 [年不明]",
    ),
    (
        "[2014-04-11,2014-11-04]",
        "11 April 2014 or 4 November 2014",
        "April 11, 2014 or November 4, 2014",
        "2014, April 11 or 2014, November 4",
        "11 avril 2014 ou 4 novembre 2014",
        "2014-04-11または2014-11-04",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_date_in_five_styles(row: tuple[str, ...]) -> None:
    assert tuple(in_words(row[0], style) for style in (ENGLISH, CHICAGO, APA, FRENCH, SIST)) == row[1:]


@pytest.mark.parametrize("text", [None, "", "c. 2014", "2014-13", "2014-02-30", "last week"])
def test_what_is_no_edtf_gives_no_words(text: str | None) -> None:
    assert in_words(text, ENGLISH) is None


EDTF = st.from_regex(
    r"[0-2X][0-9X]{3}(-(0[1-9]|1[0-2]|XX|2[1-4]|3[3-6]|4[01])(-(0[1-9]|2[0-8]|XX))?)?[?~%]?", fullmatch=True
).filter(lambda text: text.rstrip("?~%").replace("-XX", "") != "XXXX")  # says nothing, and no rule writes it


@given(st.one_of(EDTF, st.builds("{}/{}".format, EDTF, EDTF)), st.sampled_from([ENGLISH, CHICAGO, APA, FRENCH, SIST]))
def test_every_date_has_words_that_hide_no_doubt(text: str, style: DateStyle) -> None:
    if not is_edtf(text):
        assert in_words(text, style) is None
        return
    words = in_words(text, style)
    assert words
    assert "{" not in words
    assert "X" not in words
    assert "None" not in words
    if "?" in text or "%" in text:
        assert "?" in words
