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
    if view.lang == "ja":
        from jpties.extract.values.japanese_dates import japanese_relative  # loaded for such texts alone

        return japanese_relative(view, dates)
    words = date_words(view.lang)
    starts = {piece.start for piece in dates if piece.kind == "calendar"}
    pieces = []
    behind = 0
    for token in view.where(words.relative_anchors):
        if token < behind:
            continue
        found = phrase_at(view, token, words.relative)
        weekday = None if found is not None else phrase_at(view, token, words.weekdays)
        if found is not None:
            behind = found[0]
            pieces.append(Piece(view.starts[token], view.ends[behind - 1], (), "relative", found[1]))
        elif weekday is not None and _is_weekday(view, token):
            behind = weekday[0]
            pieces.append(Piece(view.starts[token], view.ends[behind - 1], (), "weekday", f"weekday {weekday[1]}"))
        elif view.words[token] in words.weekdays_short and _next_start(view, token) in starts:
            number = words.weekdays_short[view.words[token]]
            pieces.append(Piece(view.starts[token], view.ends[token], (), "weekday", f"weekday {number}"))
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
