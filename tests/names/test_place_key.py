"""The normal form of names: what differs in print and is one name, and what must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.names.placekey import place_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Bạc Liêu", "bac lieu"),  # marks
        ("Bac-Liêu", "bac lieu"),  # hyphen
        ("Yên  Bái", "yen bai"),  # two spaces
        ("L’Aquila", "l aquila"),  # the apostrophe parts two words, as tokens do
        ("St. Louis", "st louis"),  # full stop
        ("Đắk Lắk", "dak lak"),  # a letter that has no marks to take off
        ("Kyūshū", "kyushu"),  # macrons
        ("ＴＯＫＹＯ", "tokyo"),  # full width
        ("Provence-Alpes-Côte d'Azur", "provence alpes cote d azur"),
        ("茅ヶ崎市", "茅ケ崎市"),  # small and large ke are written for each other
        ("ホー・チ・ミン", "ホーチミン"),  # the dot between katakana words comes and goes
        ("バーデン＝ヴュルテンベルク州", "バーデンヴュルテンベルク州"),
        ("ベトナム", "ベトナム"),  # voicing marks stay
        ("ﾍﾞﾄﾅﾑ", "ベトナム"),  # half width
        ("  ", ""),
        ("...", ""),
    ],
)
def test_keys(text: str, key: str) -> None:
    assert place_key(text) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    key = place_key(text)
    assert place_key(key) == key
    assert key == key.strip()
    assert "  " not in key
