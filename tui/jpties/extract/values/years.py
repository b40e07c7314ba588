"""Bare years, decades, parts of years and seasons with a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.values.date_words import DateWords, date_words
from jpties.extract.values.number_words import number_words
from jpties.extract.values.phrases import phrase_at, phrase_before
from jpties.extract.values.points import Piece, Point, Reading, part_of_year
from jpties.extract.values.unit_words import unit_words
from jpties.extract.values.units import counted_noun_behind

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_DASHES = frozenset("-\u2013\u2014/~\u301c")
_MONEY = frozenset("$€£¥₫₩₹")
_DECADES = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


def _digits_go_on(view: View, token: int) -> bool:
    """Whether the digits are part of a longer number, a time or a code."""
    before, after = view.word(token - 1), view.word(token + 1)
    if token and view.touching(token - 1):
        if before in {".", ",", ":", "/", "_", "#", "=", "&", "?", "@"} | _MONEY and (
            before in _MONEY or (token > 1 and view.touching(token - 2) and view.word(token - 2).isalnum())
        ):
            return True
        if before.isalpha() and before != "fy":
            return True
        if before in _DASHES and token > 1 and view.touching(token - 2):
            left = view.word(token - 2)
            if (left.isdecimal() and len(left) != 4) or (
                left.isalpha() and len(left) <= 4 and left not in {"mid", "mi"}
            ):
                return True
    if view.touching(token):
        if after in {".", ",", ":", "/"} and token + 2 < len(view) and view.touching(token + 1):
            return view.word(token + 2).isdecimal()
        if after.isalpha():
            return True
        if after in {"%", "_", "°"} | _MONEY:
            return True
    return after in {"%", "°"} | _MONEY


def _evidence(view: View, token: int, words: DateWords) -> bool:
    """Whether something says that the number is a year."""
    if phrase_before(view, token, words.before_year) or phrase_before(view, token, words.fiscal):
        return True
    before, after = view.word(token - 1), view.word(token + 1)
    if before in {"(", "\u2018", "["} and (after in {")", ",", ";", "]", "-", "\u2013"} or after in words.ranges):
        return True
    return after == ")" and before in {",", "-", "\u2013"}


def _counts(view: View, token: int) -> bool:
    """Whether the number counts what stands behind it."""
    return counted_noun_behind(view, token + 1)


def year_pieces(view: View, free: list[bool]) -> list[Piece]:
    """Years that stand alone; `free` tells which tokens other dates have left."""
    words = date_words(view.lang)
    pieces = []
    for token in sorted({*view.numbers(), *view.where(words.decades)}):
        word = view.words[token]
        if free[token] and (len(word) == 4 or word in _DECADES or word in words.decades):
            piece = _in_words(view, token, words) or _in_figures(view, token, words)
            if piece is not None:
                pieces.append(piece)
    return pieces


def _in_words(view: View, token: int, words: DateWords) -> Piece | None:
    """`jaren zestig`."""
    said = phrase_at(view, token, words.decades)
    if said is None:
        return None
    point = Point(int(said[1]) * 10, decade=True)
    return Piece(view.starts[token], view.ends[said[0] - 1], ((point, None),))


def _in_figures(view: View, token: int, words: DateWords) -> Piece | None:
    word = view.words[token]
    if word in _DECADES:
        return _decade_piece(view, token, 1900 + int(word), words) if _short_decade(view, token, words) else None
    year = int(word) if len(word) == 4 and word.isdecimal() else 0
    if not 1000 <= year <= 2150:
        return None
    special = _decade(view, token, words) or _split_year(view, token, year)
    if special is not None:
        return special
    quarter = view.word(token - 1) == "/" and _part_before(view, token, words) is not None
    if not quarter and _digits_go_on(view, token):
        return None
    modern = 1900 <= year <= 2060 and year % 100 > 0
    strong = modern and phrase_before(view, token, words.strong_year) is not None
    if not strong and _counts(view, token):
        return None
    known = _evidence(view, token, words) or (modern and not _labelled(view, token) and not _named(view, token, words))
    return _year_piece(view, token, year, words) if known else None


def _named(view: View, token: int, words: DateWords) -> bool:
    """`Expo 2025`, `Tokyo 2020`: the year of a name, not of the text; German capitals tell nothing."""
    before = token - 1
    if view.lang == "de" or before < 0 or not view.words[before].isalpha() or not view.same_line(before, token):
        return False
    if view.words[before] in unit_words(view.lang).stops:
        return False  # "The 2024 Osaka Marathon"
    seasonal = phrase_before(view, token, words.seasons) or phrase_before(view, token, words.modifiers)
    return view.capital(before) and not seasonal and _part_before(view, token, words) is None


def _labelled(view: View, token: int) -> bool:
    """Whether "No.", "flight" or money stands in front."""
    before = view.word(token - 1)
    labels = unit_words(view.lang).labels
    return before in {"#", "\u2116"} | _MONEY | labels or (before in {".", "\u00b0"} and view.word(token - 2) in labels)


def _decade(view: View, token: int, words: DateWords) -> Piece | None:
    year = int(view.words[token])
    if year % 10 or not _decade_words(view, token, words):
        return None
    return _decade_piece(view, token, year, words)


def _decade_words(view: View, token: int, words: DateWords) -> bool:
    behind = view.touching(token) and phrase_at(view, token + 1, words.decades_after)
    return bool(behind or phrase_before(view, token, words.decades_before))


def _short_decade(view: View, token: int, words: DateWords) -> bool:
    """`jaren 90`, `90er Jahre`; in English only `'90s`, since one may be in one's nineties."""
    if not _decade_words(view, token, words) or (view.lang == "es" and view.word(token - 1) == "los"):
        return False
    return view.lang != "en" or (view.word(token - 1) == "'" and view.touching(token - 1))


def _decade_piece(view: View, token: int, year: int, words: DateWords) -> Piece:
    before = phrase_before(view, token, words.decades_before)
    behind = phrase_at(view, token + 1, words.decades_after) if view.touching(token) else None
    start = before[0] if before else token
    hyphen = view.word(start - 1) == "-" and view.touching(start - 1)
    modifier = phrase_before(view, start - hyphen, words.modifiers)
    start = modifier[0] if modifier else start
    end = behind[0] if behind else token + 1
    return Piece(view.starts[start], view.ends[end - 1], ((Point(year, decade=True), None),))


def _split_year(view: View, token: int, year: int) -> Piece | None:
    """`2023-24`, `2023/24`, `1990-95`: a second year in two figures; `2023-05` is a month."""
    end = token + 1
    short = view.word(end + 1)
    if view.word(end) not in _DASHES or not (view.touching(token) and view.touching(end)) or len(short) != 2:
        return None
    if token and view.touching(token - 1) and (view.word(token - 1).isalpha() or view.word(token - 1) in _DASHES):
        return None
    if not short.isdecimal() or (view.word(end + 2) in _DASHES and view.touching(end + 1)):
        return None
    start, behind, number = view.starts[token], view.ends[end + 1], int(short)
    if number == (year + 1) % 100:
        return Piece(start, behind, ((Point(year), Point(year + 1)),), "fiscal")
    if number > max(12, year % 100) and view.word(end) in "-\u2013":
        return Piece(start, behind, ((Point(year), Point(year - year % 100 + number)),))
    return Piece(start, behind, ((Point(year, number), None),)) if 1 <= number <= 12 and year > 1900 else None


def _year_piece(view: View, token: int, year: int, words: DateWords) -> Piece:
    """The year with what belongs to it in front (half, season, "end of")."""
    reading: Reading = (Point(year), None)
    if phrase_before(view, token, words.fiscal):
        interval = f"{year}-04/{year + 1}-03"
        return Piece(view.starts[token], view.ends[token], (reading,), "fiscal", interval=interval)
    part = _part_before(view, token, words)
    if part is not None:
        return Piece(view.starts[part[0]], view.ends[token], (part_of_year(year, part[1]),))
    months = _months_before(view, token, words)
    if months is not None:
        return Piece(view.starts[months[0]], view.ends[token], ((Point(year, 1), Point(year, months[1])),))
    season = _season_before(view, token, words)
    if season is not None:
        first, last = _SEASONS[season[1]]
        interval = f"{year}-{first:02}/{year + (last < first)}-{last:02}"
        return Piece(view.starts[season[0]], view.ends[token], (reading,), "season", interval=interval)
    at = token - 1 if view.word(token - 1) == "-" else token
    found = phrase_before(view, at, words.modifiers)
    start = found[0] if found and view.same_line(found[0], token) else token
    return Piece(view.starts[start], view.ends[token], (reading,))


def _part_before(view: View, token: int, words: DateWords) -> tuple[int, str] | None:
    """A half or a quarter in front, also `Q3 2024`, with a word for "of" between or none."""
    for at in _places_before(view, token, words):
        found = phrase_before(view, at, words.year_parts)
        if found:
            return found
        quarter = view.word(at - 1)
        letter = view.word(at - 2)
        if letter in {"q", "t", "h", "s"} and quarter.isdecimal() and at > 1 and view.touching(at - 2):
            part = ("h" if letter in {"h", "s"} else "q") + quarter
            if part in {"q1", "q2", "q3", "q4", "h1", "h2"}:
                return at - 2, part
    return None


def _places_before(view: View, token: int, words: DateWords) -> list[int]:
    """The token itself and the one before a join ("of", "de", "năm", "/")."""
    places = [token]
    join = phrase_before(view, token, words.joins_before)
    if join:
        places.append(join[0])
    if view.word(token - 1) == "/":
        places.append(token - 1)
    return places


def _months_before(view: View, token: int, words: DateWords) -> tuple[int, int] | None:
    """A case of "First nine months of": the first token and the number of months."""
    found = phrase_before(view, token, words.months_after)
    if found is None or found[0] < 1:
        return None
    at = found[0] - 1
    number = number_words(view.lang).words.get(view.words[at])
    count = int(view.words[at]) if view.words[at].isdecimal() and len(view.words[at]) <= 2 else int(number or 0)
    if not 2 <= count <= 11:
        return None
    return (at - 1, count) if view.word(at - 1) in words.months_before else (at, count)


def _season_before(view: View, token: int, words: DateWords) -> tuple[int, int] | None:
    for at in _places_before(view, token, words):
        found = phrase_before(view, at, words.seasons)
        if found:
            return found[0], int(found[1])
    return None
