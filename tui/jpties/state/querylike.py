"""Telling a query from plain words, before anything of the search is loaded."""

from __future__ import annotations

import re

_SIGNS = re.compile(r'(?:^|[\s(])(?:-\w|[A-Za-z]+:\S|(?:AND|OR|NOT|NEAR(?:/\d+)?)(?=\s))|["“„«「『()]|\w[*~](?:\s|$)')
"""A field, an operator, quotes, parentheses, a star or a tilde behind a word."""


def is_query(words: str) -> bool:
    """Whether words that somebody types hold a field or an operator of the query language."""
    return _SIGNS.search(words) is not None
