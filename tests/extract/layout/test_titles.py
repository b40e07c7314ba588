"""What a title has in common with the text: the few words are looked for, as if all words of the text had been told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.extract.layout.titles import Body, content_words

SIGNS = st.text(alphabet="abcdTOKY éß日本語のABC。、-_1 \n", max_size=60)


@given(SIGNS, SIGNS)
def test_a_word_is_in_the_text_where_it_is_one_of_its_content_words(title: str, text: str) -> None:
    body = Body(text)
    words = content_words(title)
    assert {word for word in words if body.has(word)} == words & content_words(text)


@pytest.mark.parametrize(
    ("word", "text", "is_there", "reason"),
    [
        ("tokyo", "In Tokyo, they met.", True, "case and signs beside it do not matter"),
        ("tokyo", "Tokyoites met.", False, "only whole words"),
        ("tokyo", "Tokyoites in TOKYO", True, "a longer word before it hides nothing"),
        ("tokyo", "tokyo東京", False, "glued to kanji it is part of that run"),
        ("東京", "東京都で会った", True, "of kanji any pair counts"),
        ("東京", "東 京", False, "but not over a blank"),
        ("で会", "東京都で会った", False, "nor with hiragana in it"),
    ],
)
def test_words_and_pairs(word: str, text: str, is_there: bool, reason: str) -> None:
    assert Body(text).has(word) is is_there, reason
