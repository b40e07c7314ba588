from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.canonical import canonical
from jpties.text.folding import Folded, fold, translated
from text.strategies import texts


@pytest.mark.parametrize(
    ("written", "folded", "reason"),
    [
        ("Yên Bái", "yen bai", "accents and case"),
        ("Đồng Tháp", "dong thap", "a barred d is a d"),
        ("l’Ambassade l'Ambassade l`Ambassade", "l'ambassade l'ambassade l'ambassade", "every apostrophe"),
        ("Ky\u00adushu Ku\u200bma\u2060moto", "kyushu kumamoto", "soft hyphens and zero-width marks"),
        ("Fukuoka\u00a0Prefecture", "fukuoka prefecture", "no-break space"),
        ("ＭＩＡＴ　１７４", "miat 174", "full width"),
        ("ｶﾞｽ", "ガス", "half-width kana, the voicing mark apart"),
        ("がぎぱ", "がぎぱ", "kana keep their voicing"),
        ("춘천", "춘천", "Hangul stays in syllables"),
        ("Œuvre Straße", "oeuvre strasse", "ligatures and sharp s"),
        ("Viêt\u2011Nam", "viet-nam", "no-break hyphen"),
    ],
)
def test_what_writers_vary_is_taken_away(written: str, folded: str, reason: str) -> None:
    assert fold(canonical(written)) == folded, reason


@given(texts)
def test_folded_text_maps_back(text: str) -> None:
    folded = Folded(text)
    assert folded.text == fold(text)
    last = 0
    for index in range(len(folded.text)):
        start, end = folded.span(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last, "never backwards"
        assert folded.text[index] in fold(text[start:end]), "what is there folds to what was found"
        last = start
    assert folded.origin(len(folded.text)) == len(text)


@given(texts, st.data())
def test_a_found_range_folds_to_what_was_found(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert folded.text[start:end] in fold(text[first:last])
    assert folded.index(first) <= start


@given(texts)
def test_folding_twice_changes_nothing_for_letters(text: str) -> None:
    letters = "".join(sign for sign in text if sign.isascii())
    assert fold(fold(letters)) == fold(letters)


def _table_of_signs() -> dict[int, str]:
    """The code points of the planes that have capitals, each folded by itself; surrogates stand in no text."""
    return {code: fold(chr(code)) for code in range(0x20000) if not 0xD800 <= code < 0xE000}


def test_a_long_text_is_folded_as_its_signs_are() -> None:
    """Case is taken away before the signs are replaced, so each capital must fold as its small letter does."""
    signs = _table_of_signs()
    every = "".join(map(chr, signs))
    assert translated(every, signs) == every.translate(signs)
    for first in range(0x80, 0x3000, 20):  # few signs at a time are replaced one by one
        piece = "".join(chr(code) for code in range(first, first + 20)) + "İΣς`E"
        assert translated(piece, signs) == piece.translate(signs)
