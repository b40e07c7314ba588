"""Weekdays and what is counted from the article's date: "Monday", "last month", "this autumn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.values.date_words import date_words
from jpties.extract.values.phrases import phrase_at
from jpties.extract.values.points import Piece

if TYPE_CHECKING:
    from jpties.extract.values.view import View


def relative_pieces(view: View, dates: list[Piece]) -> list[Piece]:
    """Weekdays and relative expressions; short weekdays only right in front of one of the dates."""
    words = date_words(view.lang)
    starts = {piece.start for piece in dates if piece.kind == "calendar"}
    pieces = []
    token = 0
    while token < len(view.words):
        word = view.words[token]
        found = phrase_at(view, token, words.relative) if word in words.relative else None
        if found is not None:
            pieces.append(Piece(view.starts[token], view.ends[found[0] - 1], (), "relative", found[1]))
            token = found[0]
            continue
        found = phrase_at(view, token, words.weekdays) if word in words.weekdays else None
        if found is not None and _is_weekday(view, token):
            pieces.append(Piece(view.starts[token], view.ends[found[0] - 1], (), "weekday", f"weekday {found[1]}"))
            token = found[0]
            continue
        if word in words.weekdays_short and _next_start(view, token) in starts:
            number = words.weekdays_short[word]
            pieces.append(Piece(view.starts[token], view.ends[token], (), "weekday", f"weekday {number}"))
        token += 1
    return pieces


def _is_weekday(view: View, token: int) -> bool:
    """German and English write weekdays with a capital; in Vietnamese "thứ hai" is "second" as well."""
    if view.lang in {"en", "de"}:
        return view.capital(token)
    if view.lang == "vi" and view.word(token) == "thứ":
        return view.capital(token + 1) or view.word(token - 1) in {"(", "ngày", "sáng", "chiều", "tối", ","}
    return True


def _next_start(view: View, token: int) -> int:
    """Where the next token starts, over a dot and a comma."""
    at = token + 1
    while view.word(at) in {".", ","}:
        at += 1
    return view.starts[at] if at < len(view) else -1
