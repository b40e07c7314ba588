"""The view of a whole article has the tokens that it would have by itself, wherever they were cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.extract.values.view import View
from jpties.text.canonical import canonical

LANGS = st.sampled_from(["en", "de", "fr", "vi", "ja"])
SIGNS = st.text(alphabet="aZ éßŒữđµªА日カひ12²３½ \u00a0\u00ad\n.,-–’`“_…€", max_size=50)


def tokens_of(view: View) -> list[tuple[int, int, str]]:
    return list(zip(view.starts, view.ends, view.words, strict=True))


@given(SIGNS, LANGS)
def test_tokens_do_not_hang_on_where_they_were_cut(text: str, lang: str) -> None:
    text = canonical(text)
    assert tokens_of(View(text, lang, whole=True)) == tokens_of(View(text, lang))


@given(SIGNS)
def test_each_word_is_found_where_it_stands(text: str) -> None:
    view = View(text, "en")
    for word in {*view.words}:
        assert view.where({word, "elsewhere"}) == [at for at, other in enumerate(view.words) if other == word]
    assert view.numbers() == [at for at, word in enumerate(view.words) if word.isdecimal()]


@pytest.mark.parametrize(
    ("text", "lang", "words", "reason"),
    [
        ("Fünf Büros", "de", ["funf", "buros"], "accents go"),
        ("năm tỷ", "vi", ["năm", "tỷ"], "but not in Vietnamese"),
        ("5 m² µm", "en", ["5", "m", "2", "μm"], "a raised figure becomes a figure of its own"),
        ("３日", "ja", ["3", "日"], "figures of full width"),
    ],
)
def test_words_of_a_view(text: str, lang: str, words: list[str], reason: str) -> None:
    assert View(text, lang, whole=True).words == words, reason
