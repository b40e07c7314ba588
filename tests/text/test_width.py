"""Widths: the short ways for plain text give what the table of the screen gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size, set_cell_size

from jpties.text import width
from jpties.text.width import cells, cut, padded

_SIGNS = "aé ệ“…京 ー、か\u0301\u200d\ufe0f☺👍\u00ad\u3099ﾊ"
"""Narrow, wide, zero-width, joining, widened by a selector, half-width."""
_TEXTS = st.text(st.sampled_from(_SIGNS) | st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


@pytest.mark.parametrize(("signs", "size"), [(width._NARROW, 1), (width._WIDE, 2)])
def test_every_sign_of_a_class_has_its_width_in_the_table(signs: str, size: int) -> None:
    found = re.findall(f"[{signs}]", "".join(map(chr, range(0x20, 0xD800))) + "".join(map(chr, range(0xE000, 0x10000))))
    assert len(found) > 900
    assert {get_character_cell_size(sign) for sign in found} == {size}


@given(_TEXTS)
def test_cells_are_those_of_the_table(text: str) -> None:
    assert cells(text) == cell_len(text)


@given(_TEXTS, st.integers(-2, 70))
def test_text_is_cut_as_by_the_table(text: str, most: int) -> None:
    fits = cell_len(text) <= most
    whole = text if fits else "" if most <= 0 else set_cell_size(text, most - 1).rstrip() + "…"
    assert cut(text, most) == whole
    assert cells(cut(text, most)) <= max(0, most)


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("Tokyo", 5, "Tokyo"),
        ("Tokyo", 4, "Tok…"),
        ("鳥取県", 5, "鳥取…"),  # the third kanji would begin in the last cell but one
        ("鳥取県", 4, "鳥…"),
        ("a 京", 3, "a…"),  # no blank before the ellipsis
        ("cafe\u0301s", 5, "cafe\u0301s"),  # a mark of its own takes no cell
        ("abc", 0, ""),
    ],
)
def test_cut(text: str, most: int, shown: str) -> None:
    assert cut(text, most) == shown


def test_padded_fills_with_spaces() -> None:
    assert padded("京", 4) == "京  "
    assert padded("Kyoto", 4) == "Kyo…"
