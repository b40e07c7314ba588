"""Terms: the same whatever was folded away, and any part of an unspaced word is a row of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.folding import fold
from jpties.text.terms import BREAK, Sought, index_line, is_unspaced, sought, terms_of

LINES = [
    ("Yên Bái's 48,18", "yen bai s 48 18", "letters and digits, without marks"),
    ("九州経済", "九州 州経 経済 済", "pairs, each beginning at one sign"),
    ("2014年5月 安倍　晋三", "2014 年 5 月安 安倍 倍晋 晋三 三", "blanks do not part signs of one script"),
    ("九\n州", "九州 州", "nor do the ends of lines"),
    ("ｶﾞ ＡＰＥＣ首脳・会議", "ガ apec 首脳 脳 会議 議", "width is folded, ・ parts"),
    ("snake_case co\u00adop", "snake case coop", "an underscore parts, a soft hyphen does not"),
    ("ภาษา", "ภา าษ ษา า", "Thai"),
    ("… — !", "", "no letter, no term"),
]


@pytest.mark.parametrize(("text", "line", "why"), LINES, ids=[row[2] for row in LINES])
def test_lines(text: str, line: str, why: str) -> None:
    assert index_line([text]) == line, why


def test_blocks_are_parted_by_a_term_that_no_query_has() -> None:
    assert index_line(["a b", "c"]) == f"a b {BREAK} c"
    assert sought(BREAK).terms == ()


SOUGHT = [
    ("Yên", Sought(("yen",), False)),
    ("九州", Sought(("九州",), False)),
    ("九州経済", Sought(("九州", "州経", "経済"), False)),
    ("県", Sought(("県",), True)),
    ("2014年", Sought(("2014", "年"), True)),
    ("東京・大阪", Sought(("東京", "京", "大阪"), False)),
]


@pytest.mark.parametrize(("words", "found"), SOUGHT)
def test_what_is_looked_for(words: str, found: Sought) -> None:
    assert sought(words) == found


@given(st.text())
def test_terms_stand_where_they_say(text: str) -> None:
    for term in terms_of(text):
        assert term.text == fold(text[term.start : term.end]).translate(
            {ord(sign): None for sign in fold(text[term.start : term.end]) if sign.isspace()}
        ) or term.text in fold(text[term.start : term.end])
        assert 0 <= term.start < term.end <= len(text)
        assert " " not in term.text


@given(st.text() | st.text(alphabet="aé1_-' ỳß九ｶﾞ"))
def test_a_line_holds_the_terms_in_order(text: str) -> None:
    assert index_line([text]).split() == [term.text for term in terms_of(text)]


@given(st.text(alphabet="九州経済県a1 ・", min_size=1, max_size=20), st.data())
def test_any_part_is_a_row_of_terms(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    inside = text[start:end]
    cut_word = any(0 < at < len(text) and text[at - 1] in "a1" and text[at] in "a1" for at in (start, end))
    wanted = sought(inside)
    if not wanted.terms or cut_word:
        return
    terms = [term.text for term in terms_of(text)]
    size = len(wanted.terms)
    rows = [terms[at : at + size] for at in range(len(terms) - size + 1)]
    *front, last = wanted.terms
    assert any(
        row[:-1] == front and (row[-1].startswith(last) if wanted.is_prefix else row[-1] == last) for row in rows
    )


def test_scripts() -> None:
    assert is_unspaced("九州")
    assert not is_unspaced("kyushu")
