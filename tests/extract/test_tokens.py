"""Tokens: every sign that is not blank stands in one, runs of one sort are whole."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given

from jpties.extract.tokens import Tokens, first_word
from text.strategies import texts

_LEFT_OUT = "ゟヿ"
"""Two kana in one sign, which nobody writes: in no token."""


def _sort(sign: str) -> str:
    """What runs a sign belongs to; empty for a sign that is a token alone."""
    if sign.isdecimal():
        return "digit"
    ranges = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))
    if sign in "々〆ヶ" or any(first <= sign <= last for first, last in ranges):
        return "kanji"
    if "\u3041" <= sign <= "\u30ff":
        return "kana"
    return "letter" if sign.isalnum() else ""


@given(texts)
def test_tokens_cover_what_is_not_blank(text: str) -> None:
    tokens = Tokens(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(sign for sign in text if not sign.isspace() and sign not in _LEFT_OUT)
    assert first_word(text) == (tokens.words[0] if tokens.words else "")


@given(texts)
@example("\u1bba\U00020000")
def test_runs_are_of_one_sort_and_whole(text: str) -> None:
    tokens = Tokens(text)
    for word in tokens.words:
        assert len(word) == 1 or len({_sort(sign) for sign in word}) == 1
    for at, (one, two) in enumerate(pairwise(tokens.words)):
        glued = tokens.ends[at] == tokens.starts[at + 1] and (one[-1] + two[0]).isascii()
        assert not (glued and _sort(one[-1]) and _sort(one[-1]) == _sort(two[0]))
