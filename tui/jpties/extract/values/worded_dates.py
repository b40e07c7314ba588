"""Dates with the name of a month: `Dec. 4, 2017`, `4 au 6 novembre 2019`, `24 en 25 november`, `ngày 3 tháng 11`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.date_words import DateWords, date_words
from jpties.extract.values.phrases import phrase_at, phrase_before
from jpties.extract.values.points import Piece, Point, with_years

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_NO_DOT = frozenset({"en", "fr", "nl", "es", "vi"})
"""Languages that put no dot behind the number of a day."""
_GLUE = frozenset("./,:")
_DASHES = frozenset("-\u2013\u2014~/")


class _Days(NamedTuple):
    """One or two days with the tokens that they fill."""

    first: int
    last: int | None
    start: int
    """First token."""
    end: int
    """Token behind."""


def _day_number(word: str) -> int | None:
    if word.isdecimal() and len(word) <= 2:
        number = int(word)
        return number if 1 <= number <= 31 else None
    return None


def _day_start(view: View, token: int, words: DateWords) -> tuple[int, int] | None:
    """A day whose last token is before `token`: the day and its first token; suffixes and dots between."""
    at = token - 1
    if view.word(at) == "." and view.lang not in _NO_DOT:
        at -= 1
    if view.word(at) in words.day_suffixes and _day_number(view.word(at - 1)) is not None and view.touching(at - 1):
        at -= 1
    elif view.word(at) in words.day_suffixes and view.word(at - 1) == "." and view.touching(at - 1):
        at -= 2  # "1.º de julio"
    day = _day_number(view.word(at))
    before = view.word(at - 1)
    if day is None or (before in _GLUE and view.touching(at - 1) and view.word(at - 2).isdecimal()):
        slash = before == "/" and view.word(at - 3) != "/" and (_day_number(view.word(at - 2)) or 99) < (day or 0)
        return (day, at) if slash and day is not None else None
    return day, at


def _range_before(view: View, token: int, words: DateWords) -> int | None:
    """The first token of what joins two days ("à", "-", "en"), looking back over a weekday and "the"."""
    at = token
    for phrases in (words.weekdays,):
        for tokens, _ in (pair for found in phrases.values() for pair in found):
            if at >= len(tokens) and tuple(view.words[at - len(tokens) : at]) == tokens:
                at -= len(tokens)
                break
    if view.word(at - 1) in {"the", "el", "le", "den", "dem", "ngày"}:
        at -= 1
    if view.word(at - 1) in _DASHES:
        return at - 1
    found_phrase = phrase_before(view, at, words.ranges_before)
    if found_phrase:
        return found_phrase[0]
    return at - 1 if view.word(at - 1) == "," else None


def _days_before(view: View, token: int, words: DateWords) -> _Days | None:
    """Days in front of a month: `4`, `4 à 8`, `3, 4 et 5`."""
    join = phrase_before(view, token, words.joins_before)
    found = _day_start(view, join[0], words) if join else None
    found = found or _day_start(view, token, words)
    if found is None:
        return None
    last, start = found
    first, at = last, start
    for _ in range(4):
        before = _range_before(view, at, words)
        more = _day_start(view, before, words) if before is not None else None
        if more is None or more[0] >= first or not view.same_line(more[1], token):
            break
        glued = view.word(more[1] - 1) in {"/", "."} and view.touching(more[1] - 1)
        if view.word(more[1] - 1).isdecimal() or glued:
            break
        first, at = more
    return _Days(first, last if first != last else None, at, token)


def _days_after(view: View, token: int, words: DateWords) -> _Days | None:
    """Days behind a month: `4`, `4-8`, `4th and 5th`."""
    at = token + 1 if view.word(token) == "." else token
    if view.word(at) == "the":
        at += 1
    first = _day_number(view.word(at))
    if first is None or not view.same_line(token - 1, at):
        return None
    if view.word(at + 1) == ":" or (
        view.word(at + 1) == "." and view.word(at + 2).isdecimal() and view.touching(at + 1)
    ):
        return None
    start, end = at, at + 1
    if view.word(end) in words.day_suffixes and view.touching(at):
        end += 1
    last = None
    for _ in range(4):
        joined = end + 1 if view.word(end) in _DASHES or view.word(end) == "," else None
        phrase = phrase_at(view, end, words.ranges)
        joined = phrase[0] if phrase else joined
        more = _day_number(view.word(joined)) if joined is not None else None
        if joined is None or more is None or more <= (last or first) or _is_number_apart(view, joined):
            break
        last, end = more, joined + 1
        if view.word(end) in words.day_suffixes and view.touching(joined):
            end += 1
    return _Days(first, last, start, end)


def _is_number_apart(view: View, token: int) -> bool:
    """Whether the number goes on behind the token (`November 4, 5,000 people`, `to 10 km`)."""
    after = view.word(token + 1)
    if after in {",", "."} and view.word(token + 2).isdecimal() and view.touching(token + 1):
        return view.touching(token) and len(view.word(token + 2)) != 4
    if after in {"%", ":"}:
        return True
    ranges = date_words(view.lang).ranges
    return after.isalpha() and len(after) > 1 and view.word(token - 1) == "," and not phrase_at(view, token + 1, ranges)


def year_after(view: View, token: int, words: DateWords) -> tuple[int, int] | None:
    """A year behind a date: the year and the token behind it."""
    at = token
    if view.word(at) == ".":
        at += 1
    if view.word(at) in {",", "/", "-"} and view.word(at + 1).isdecimal() and len(view.word(at + 1)) == 4:
        at += 1
    else:
        join = phrase_at(view, at, words.joins)
        at = join[0] if join else at
    word = view.word(at)
    if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199 and at and view.same_line(token - 1, at):
        glued = view.word(at + 1) in {",", "."} and view.touching(at) and view.touching(at + 1)
        if not (glued and view.word(at + 2).isdecimal()):
            return int(word), at + 1
    return None


def _alone(view: View, token: int, words: DateWords) -> bool:
    """Whether a month without day and year is a month here."""
    word = view.words[token]
    if word in words.months_short:
        return False
    lower = not view.capital(token)
    if lower == (view.lang in {"en", "de"}):
        return False
    after = token + 1
    name = view.capital(token) and after < len(view) and view.capital(after) and view.word(after).isalpha()
    before = token - 1 if view.word(token - 1) == "-" else token
    weak = name and view.lang == "en" and view.word(token - 1) in {"of", "by", "to", "for", "from", "on", "s"}
    if phrase_before(view, token, words.before_month) or phrase_before(view, before, words.modifiers):
        return not (weak and word in words.months_doubtful)
    return word not in words.months_doubtful and not name


def month_pieces(view: View) -> list[Piece]:
    """Every date with a month's name, in order."""
    words = date_words(view.lang)
    if words.month_word:
        anchors = _numbered_months(view, words)
    else:
        anchors = [(i, i + 1, words.months[view.words[i]]) for i in view.where(words.months)]
    pieces: list[Piece] = []
    for token, behind, month in anchors:
        piece = _month_piece(view, token, behind, month, words)
        if piece is not None and (not pieces or pieces[-1].end <= piece.start):
            pieces.append(piece)
    return pieces


def _month_piece(view: View, token: int, behind: int, month: int, words: DateWords) -> Piece | None:
    days = _days_before(view, token, words)
    start, end = (days.start if days else token), behind
    if days is None and _month_first(view, token):
        days = _days_after(view, behind, words)
        end = days.end if days else behind
    year = year_after(view, end, words)
    if year is not None:
        end = year[1]
    elif (days is None and not words.month_word and not _alone(view, token, words)) or (
        view.words[token] in words.months_short and days is None
    ):
        return None
    elif days is None and end == behind and view.word(end) == "." and view.words[token] in words.months_short:
        end += 1
    number = year[0] if year else None
    first = Point(number, month, days.first if days else None)
    if not first.possible:
        return None
    last = Point(number, month, days.last) if days and days.last else None
    reading = (first, None) if last is None else with_years(first, last) or (first, last)
    if last is not None and not last.possible:
        return None
    if days is None:
        start = _with_modifier(view, token, words)
    stop = view.ends[end - 1]
    return Piece(view.starts[start], stop, (reading,))


def _month_first(view: View, token: int) -> bool:
    """Whether days may stand behind this month: in English, and where an English name stands in."""
    return view.lang == "en" or view.words[token] not in date_words(view.lang).own_months


def _with_modifier(view: View, token: int, words: DateWords) -> int:
    """The first token with "fin", "Ende", "early" in front; a hyphen may stand between."""
    at = token - 1 if view.word(token - 1) == "-" else token
    found = phrase_before(view, at, words.modifiers)
    return found[0] if found and view.same_line(found[0], token) else token


def _numbered_months(view: View, words: DateWords) -> list[tuple[int, int, int]]:
    """`tháng 7`, `tháng mười hai`: token, the token behind, the month."""
    anchors = []
    for token in view.where((words.month_word,)):
        first, second = view.word(token + 1), view.word(token + 2)
        two = f"{first} {second}"
        if first.isdecimal() and len(first) <= 2 and 1 <= int(first) <= 12:
            anchors.append((token, token + 2, int(first)))
        elif two in words.months:
            anchors.append((token, token + 3, words.months[two]))
        elif first in words.months and (first != "năm" or second in {"năm", ",", "."}):
            anchors.append((token, token + 2, words.months[first]))
    return anchors
