"""Telling queries from words."""

from __future__ import annotations

import pytest

from jpties.state.querylike import is_query

QUERIES = [
    "lang:fr",
    "kyushu partner:VN",
    "(a b)",
    "a OR b",
    "NOT a",
    "-hanoi",
    "a -hanoi",
    "a NEAR/3 b",
    '"yen bai"',
    "「九州」",
    "deleg*",
    "kyuushu~",
]
WORDS = [
    "",
    "yen bai",
    "Fukuoka-Hanoi",
    "or and not",
    "ORCHID",
    "10:30",
    "a - b",
    "l'ambassade",
    "Abe: he said",
    "R & D",
    "NOT",
]


@pytest.mark.parametrize("words", QUERIES)
def test_queries(words: str) -> None:
    assert is_query(words)


@pytest.mark.parametrize("words", WORDS)
def test_words(words: str) -> None:
    assert not is_query(words)
