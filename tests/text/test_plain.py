from __future__ import annotations

import pytest
from hypothesis import given

from jpties.text.plain import Plain, plain, readable
from text.strategies import texts


@pytest.mark.parametrize(
    ("written", "seen", "reason"),
    [
        ("Ky\u00adushu", "Kyushu", "soft hyphen"),
        ("\u200bHà Nội\ufeff", "Hà Nội", "marks at the edges"),
        ("12\u202f000\u00a0euros", "12 000 euros", "narrow and no-break space"),
        ("\x1b[31mred\x1b[0m", "red", "colour"),
        ("a\x1b]52;c;aGVsbG8=\x07b", "ab", "a clipboard sequence, ended by BEL"),
        ("a\x1b]8;;https://x.example\x1b\\b\x1b]8;;\x1b\\c", "abc", "a link"),
        ("a\x1b]0;title", "a", "a sequence that is not ended"),
        ("a\x1b]0;title\nb", "a\nb", "and does not swallow the next line"),
        ("a\x9b31mb", "ab", "one-byte control sequence"),
        ("a\u2028b\u0085c\x0bd", "a\nb\nc\nd", "every line break"),
        ("👩\u200d🌾", "👩🌾", "a joiner is seen in no word"),
    ],
)
def test_what_a_reader_does_not_see_is_left_out(written: str, seen: str, reason: str) -> None:
    assert plain(written) == seen, reason


def test_a_clean_text_is_not_copied() -> None:
    text = "Préfecture de Kumamoto　熊本県\n"
    assert Plain(text).text is text


@given(texts)
def test_plain_text_maps_back(text: str) -> None:
    view = Plain(text)
    last = -1
    for index, sign in enumerate(view.text):
        start, end = view.span(index, index + 1)
        assert end == start + 1
        assert start > last
        assert text[start] == sign or sign in " \n"
        assert view.index(start) == index
        last = start
    assert view.origin(len(view.text)) == len(text)


@given(texts)
def test_plain_twice_is_plain_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(texts)
def test_a_value_is_one_trimmed_line(text: str) -> None:
    value = readable(text)
    assert "\n" not in value
    assert "  " not in value
    assert value == value.strip()
