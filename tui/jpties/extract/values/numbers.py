"""Numbers in figures, with scale words, ranges and fractions; what their commas and points mean tells `separators`."""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.number_words import NumberWords, Said, number_words, said_at
from jpties.extract.values.phrases import phrase_at
from jpties.extract.values.separators import Style, value_of
from jpties.extract.values.unit_words import unit_words
from jpties.extract.values.units import known_at
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_LONGEST = 12
_WITH_NOUGHT = 2
"""Figures of a count that is written with a nought."""
_NO_SHORT = frozenset({"mil", "cent", "mdd", "mdp", "mde"})
"""Short scale words that are no abbreviation with a dot."""


class Number(NamedTuple):
    """A number with the tokens that it fills."""

    token: int
    """First token."""
    behind: int
    """Token behind."""
    value: Decimal
    """Its value; the lower end of a range."""
    value_max: Decimal | None = None
    """Upper end of a range."""
    form: str = "figures"
    """`figures`, or a form of `number_words.Said`."""
    large: bool = False
    """Whether it has a scale word or grouped figures."""
    scaled: bool = False
    """Whether it has a scale word."""


def _figures(view: View, token: int) -> tuple[list[str], list[str], int]:
    """The runs of figures of one number, the signs between them, and the token behind."""
    parts, signs, at = [view.words[token]], [], token + 1
    while len(parts) < _LONGEST and at < len(view):
        sign, after = view.words[at], view.word(at + 1)
        if sign in ".,'" and after.isdecimal() and view.touching(at - 1) and view.touching(at):
            if sign == "'" and len(after) != 3:
                break
            parts.append(after)
            signs.append(sign)
            at += 2
        elif _blank_group(view, at, parts, signs):
            parts.append(sign)
            signs.append(" ")
            at += 1
        else:
            break
    return parts, signs, at


def _blank_group(view: View, at: int, parts: list[str], signs: list[str]) -> bool:
    """Whether three figures behind one blank go on the number (`1 700`)."""
    if not view.words[at].isdecimal() or len(view.words[at]) != 3 or len(parts[0]) > 3 or set(signs) - {" "}:
        return False
    gap = view.ends[at - 1]
    if view.starts[at] - gap != 1 or view.flat[gap] != " ":
        return False
    wide = view.sign(gap) == " "
    return not wide or view.lang in {"fr", "es", "de", "nl"}


def _scale(view: View, at: int, tables: NumberWords, *, money: bool) -> tuple[int, int]:
    """What stands behind figures and multiplies them, and the token behind it."""
    factor, behind = 1, at
    joined = view.word(at) == "-" and view.touching(at - 1) and view.touching(at)
    if joined and view.word(at + 1) in tables.scales and view.lang == "en":  # "$640-million"
        return tables.scales[view.words[at + 1]], at + 2
    while view.word(behind) in tables.scales and behind - at < 3 and view.same_line(behind - 1, behind):
        factor *= tables.scales[view.words[behind]]
        behind += 1
        if view.word(behind) == "." and view.touching(behind - 1) and behind + 1 < len(view):
            after = view.sign(view.starts[behind + 1])
            short = len(view.words[behind - 1]) <= 4 and view.same_line(behind, behind + 1)
            if short and view.words[behind - 1] not in _NO_SHORT and (after.isalpha() or after in "€$"):
                behind += 1
    if factor == 1 and _money_letter(view, at, tables):
        return tables.letters[view.words[at]], at + 1
    if factor > 1 or not view.touching(at - 1):
        return factor, behind
    word = view.word(at)
    capital = view.sign(view.starts[at]).isupper() if at < len(view) else False
    if word in tables.letters and (money or len(word) > 1 or _letter_counts(view, at, capital=capital)):
        return tables.letters[word], at + 1
    return 1, at


def _letter_counts(view: View, at: int, *, capital: bool) -> bool:
    """`20M visitors`, `5m euros`: a letter before what is counted, not `12B`."""
    after = at + 1
    if after >= len(view) or view.touching(at) or not view.same_line(at, after):
        return False
    if phrase_at(view, after, unit_words(view.lang).money):
        return True
    return capital and known_at(view, after, unit_words(view.lang)) is not None


def _money_letter(view: View, at: int, tables: NumberWords) -> bool:
    """`450 M€`, `1,5 M d'euros`: a letter before money."""
    if view.word(at) not in tables.letters or at + 1 >= len(view):
        return False
    after = view.words[at + 1]
    return (after in "€$£¥" and view.touching(at)) or (after == "d" and view.word(at + 3) in {"euros", "euro"})


def _spanish_thousands(view: View, parts: list[str], at: int) -> tuple[list[str], int]:
    """`2 mil 100 millones`: figures on both sides of "mil" are one number."""
    more = view.word(at + 1)
    if view.lang != "es" or view.word(at) != "mil" or len(parts) > 1 or not more.isdecimal() or len(more) > 3:
        return parts, at
    if view.word(at + 2) in {".", ","} and view.word(at + 3).isdecimal() and view.touching(at + 2):
        return parts, at
    return [str(int(parts[0]) * 1000 + int(more))] if len(parts[0]) <= 6 else parts, at + 2


def figures_at(view: View, token: int, style: Style, *, money: bool = False) -> Number | None:
    """The number in figures that starts at the token; None for codes, times and what is no number."""
    parts, signs, behind = _figures(view, token)
    tables = number_words(view.lang)
    parts, behind = _spanish_thousands(view, parts, behind)
    factor, end = _scale(view, behind, tables, money=money)
    if len(parts[0]) > 15 or (parts[0].startswith("0") and len(parts[0]) > 1 and not _padded(view, parts)):
        return None
    value = value_of(parts, signs, style, scaled=factor > 1)
    if value is None:
        return None
    large = factor > 1 or (bool(signs) and value >= 1000)
    return Number(token, end, value * factor, None, "figures", large, factor > 1)


def _padded(view: View, parts: list[str]) -> bool:
    """`02 dự án`: Vietnamese offices write counts below ten with a nought."""
    return view.lang == "vi" and len(parts) == 1 and len(parts[0]) == _WITH_NOUGHT and parts[0] != "00"


def fraction_at(view: View, token: int) -> Number | None:
    """`2/3`, as percent with two places; the greater part and page numbers are none."""
    top, sign, bottom = view.words[token], view.word(token + 1), view.word(token + 2)
    if sign != "/" or not (view.touching(token) and view.touching(token + 1) and bottom.isdecimal()):
        return None
    if len(bottom) > 2 or len(top) > 2 or not 0 < int(top) < int(bottom) <= 10:
        return None
    if view.word(token + 3) == "/" or (view.word(token + 3).isdecimal() and view.touching(token + 2)):
        return None
    return Number(token, token + 3, percent_of(int(top), int(bottom)), form="fraction")


def percent_of(top: int, bottom: int) -> Decimal:
    """A fraction as percent, with two places."""
    return (Decimal(100 * top) / Decimal(bottom)).quantize(Decimal("0.01"))


def number_at(view: View, token: int, style: Style, *, money: bool = False) -> Number | None:
    """The number that starts at the token, in figures or in words."""
    if view.words[token].isdecimal():
        return fraction_at(view, token) or figures_at(view, token, style, money=money)
    said = said_at(view, token)
    return None if said is None else _from_words(view, said)


def _from_words(view: View, said: Said) -> Number:
    tables = number_words(view.lang)
    scaled = any(tables.scales.get(word, 0) >= 1000 for word in view.words[said.token : said.behind])
    return Number(said.token, said.behind, said.value, None, said.form, scaled, scaled)


def with_range(view: View, number: Number, style: Style, *, money: bool = False) -> Number:
    """The number with its upper end, where one follows without a unit between ("10 à 15", "70-75")."""
    if number.form not in {"figures", "words"}:
        return number
    at = range_end(view, number)
    if number.scaled and not _dashed(view, number):
        return number  # "from 2.5 million to 3 million" are two levels
    if at is None or at >= len(view) or not view.same_line(number.token, at):
        return number
    upper = number_at(view, at, style, money=money)
    if upper is None or upper.form not in {"figures", "words"}:
        return number
    lower = number.value
    if upper.scaled and not number.scaled and number.value < 1000:
        lower *= _factor(view, upper, style)
    if lower >= upper.value or (number.scaled and not upper.scaled):
        return number
    return number._replace(
        behind=upper.behind, value=lower, value_max=upper.value, large=upper.large, scaled=upper.scaled
    )


def _dashed(view: View, number: Number) -> bool:
    return view.word(number.behind) in {"-", "\u2013", "\u2014", "~"}


def _factor(view: View, upper: Number, style: Style) -> Decimal:
    """The scale of the upper end, which the lower one shares."""
    tables = number_words(view.lang)
    if view.words[upper.token].isdecimal():
        parts, signs, _ = _figures(view, upper.token)
        plain = value_of(parts, signs, style, scaled=True)
        return upper.value / plain if plain else Decimal(1)
    product = Decimal(1)
    for word in view.words[upper.token : upper.behind]:
        scale = tables.scales.get(word, 1)
        product *= scale if scale >= 1000 else 1
    return product


def range_end(view: View, number: Number) -> int | None:
    """The token behind what joins the two ends of a range, None where nothing does."""
    at = number.behind
    word = view.word(at)
    if word in {"-", "\u2013", "\u2014", "~"}:
        return at + 1
    if word in _words(view.lang, "range"):
        return at + 1
    if word in _words(view.lang, "and"):
        before = set(view.words[max(0, number.token - 3) : number.token])
        if before & _words(view.lang, "between") or word == "o":
            return at + 1
    return None


def levels(lang: str) -> frozenset[str]:
    """Words between two levels of the same thing ("from 32 to 20 percent")."""
    return _words(lang, "levels")


@functools.cache
def _words(lang: str, name: str) -> frozenset[str]:
    from jpties.extract.values.view import matched

    return frozenset(matched(word, lang) for word in lexicon(lang).words(f"numbers/{name}"))
