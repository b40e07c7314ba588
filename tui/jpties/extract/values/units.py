"""What a number counts or measures: the noun behind it, and the unit that the noun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.phrases import phrase_at
from jpties.extract.values.unit_words import MEASURES, UnitWords, unit_words
from jpties.extract.values.view import matched

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_NOUN_FIRST = frozenset({"fr", "es", "vi"})


class Unit(NamedTuple):
    """A unit with the tokens of its noun."""

    unit: str
    """ISO 4217, an English noun, or the noun itself, folded."""
    first: int
    """First token of the noun."""
    behind: int
    """Token behind the mention."""
    known: bool
    """Whether a lexicon knows it."""


def slug(word: str) -> str:
    """A noun as a unit: its letters, folded, without blanks."""
    letters = "".join(sign for sign in matched(word, "") if sign.isalnum())
    return letters or "units"


def guessed(word: str, tables: UnitWords) -> str:
    """The unit of a noun that no lexicon has: people by its ending, else the noun itself."""
    if word not in tables.no_persons and word.endswith(tables.person_endings) and len(word) > 4:
        return "people"
    return slug(word)


def known_at(view: View, token: int, tables: UnitWords, *, single: bool = False) -> Unit | None:
    """The unit of the listed word or phrase that starts at the token, compounds by their ending."""
    word = view.word(token)
    if word == "%":
        return Unit("percent", token, token + 1, known=True)
    for phrases in (tables.money, tables.nouns, tables.singulars) if single else (tables.money, tables.nouns):
        found = phrase_at(view, token, phrases) if word in phrases else None
        if found and view.same_line(token, found[0] - 1) and _is_noun(view, token, found[1]):
            return Unit(found[1], token, found[0], known=True)
    for cut in range(1, len(word) - 3) if tables.endings and len(word) <= 40 else ():
        unit = tables.endings.get(word[cut:])
        if unit is not None and _is_noun(view, token, unit):
            return Unit(unit, token, token + 1, known=True)
    return None


def _is_noun(view: View, token: int, unit: str) -> bool:
    """German nouns have a capital: `Waren` are goods, `waren` is a verb."""
    return view.lang != "de" or unit in MEASURES or unit.isupper() or view.capital(token)


def unit_behind(view: View, token: int, *, large: bool, plural: bool = True) -> Unit | None:
    """The unit of a number that ends before the token; `large` allows "millions of"."""
    tables = unit_words(view.lang)
    at = _over_link(view, token, tables) if large else token
    if at >= len(view) or (at and not view.same_line(at - 1, at)):
        return None
    if view.lang in _NOUN_FIRST:
        return _noun_first(view, at, tables, plural=plural)
    return _noun_last(view, at, tables, plural=plural)


def _over_link(view: View, token: int, tables: UnitWords) -> int:
    if view.word(token) in tables.links:
        return token + 2 if view.word(token + 1) == "'" else token + 1
    return token


def _content(view: View, token: int, tables: UnitWords) -> bool:
    """Whether the token is a word that may belong to the count."""
    word = view.word(token)
    return word.isalpha() and word not in tables.stops and (token == 0 or view.same_line(token - 1, token))


def _noun_last(view: View, token: int, tables: UnitWords, *, plural: bool) -> Unit | None:
    """English, Dutch, German: adjectives, then the noun."""
    at, guess, people = token, None, None
    for _ in range(5):
        found = known_at(view, at, tables, single=not plural)
        if found is not None:
            return _with_pair(view, found, tables)
        if not _content(view, at, tables):
            break
        if guess is None and _looks_counted(view, at, tables, plural=plural):
            guess = at
        if view.lang == "en" and view.capital(at) and view.words[at].endswith(("ese", "ish")):
            people = at  # "six million overseas Vietnamese"
        at += 1
        while view.word(at) == "-" and view.touching(at - 1) and view.touching(at) and view.word(at + 1).isalpha():
            at += 2  # "high-school", "Kansai-based"
    if guess is not None:
        return Unit(guessed(view.words[guess], tables), guess, guess + 1, known=False)
    return None if people is None else Unit("people", people, people + 1, known=True)


_PERSONS = frozenset({"people", "students", "visitors"})


def _with_pair(view: View, unit: Unit, tables: UnitWords) -> Unit:
    """What belongs to the name of the thing counted: "Memorandums of Cooperation", "students and teachers"."""
    at = unit.behind
    if view.word(at) in _AND and unit.unit in _PERSONS and at + 1 < len(view) and view.same_line(at - 1, at + 1):
        second = known_at(view, at + 1, tables)
        if second is not None and second.unit in _PERSONS:
            return Unit(unit.unit, unit.first, second.behind, known=True)
    if view.lang == "de" and view.words[at - 1].endswith("innen") and view.word(at) in {"und", "u", "sowie", "oder"}:
        partner = view.word(at + 1)
        if partner and partner[:3] == view.words[at - 1][:3] and view.same_line(at - 1, at + 1):
            return Unit(unit.unit, unit.first, at + 2, known=True)  # "Bürgerinnen und Bürger"
    named = view.word(at) == "of" and view.word(at + 1) in {"cooperation", "understanding", "intent", "agreement"}
    if named and unit.unit in {"memorandums", "agreements"} and view.capital(at + 1):
        return Unit(unit.unit, unit.first, at + 2, known=True)
    return unit


_AND = frozenset({"and", "et", "en", "und", "y", "e"})


def _looks_counted(view: View, token: int, tables: UnitWords, *, plural: bool) -> bool:
    """Whether a word that no lexicon has looks like a counted noun of its language."""
    word = view.words[token]
    if len(word) < 3 or word in tables.no_plurals:
        return False
    if view.lang == "en":
        if not plural:
            return False
        return (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and not view.touching(token)) or (
            word.endswith("s")
            and not word.endswith(("ss", "us", "is", "ous"))
            and view.word(token + 1) not in {"'", "-"}
        )
    if view.lang == "de":
        return view.capital(token) and not (
            word.endswith(("er", "sche", "schen", "scher")) and _capital_next(view, token)
        )
    if view.lang == "nl":
        return not view.capital(token) and word.endswith(("en", "s")) and not word.endswith(("se", "sche"))
    return False


def _capital_next(view: View, token: int) -> bool:
    after = token + 1
    return after < len(view) and view.words[after].isalpha() and view.capital(after) and view.same_line(token, after)


def _noun_first(view: View, token: int, tables: UnitWords, *, plural: bool) -> Unit | None:
    """French, Spanish, Vietnamese: the noun, then its adjectives."""
    at = token
    for _ in range(3):
        found = known_at(view, at, tables, single=not plural)
        if found is not None and view.words[at] == "lượt" and found.behind == at + 1:
            found = known_at(view, at + 1, tables) or found
        if found is not None:
            paired = _with_pair(view, found, tables) if view.lang != "vi" else found
            return paired if paired is not found else _with_adjectives(view, found, tables)
        if view.word(at) not in tables.adjectives:
            break
        at += 1
    if not _content(view, at, tables) or view.lang == "vi":
        return None
    word = view.words[at]
    if not plural or len(word) < 4 or not word.endswith(("s", "x", "z")):
        return None
    unit = guessed(word, tables)
    if view.capital(at) and unit != "people" and not (at and view.capital(at - 1)):
        return None
    return _with_adjectives(view, Unit(unit, at, at + 1, known=False), tables)


def _with_adjectives(view: View, unit: Unit, tables: UnitWords) -> Unit:
    """The noun with the adjectives behind it ("collectivités françaises", "peregrinos duales")."""
    if unit.unit in MEASURES or unit.unit.isupper() or not tables.adjective_endings:
        return unit
    behind = unit.behind
    while behind - unit.behind < 2 and behind < len(view) and is_adjective(view, behind, tables):
        behind += 1
    return Unit(unit.unit, unit.first, behind, unit.known)


def is_adjective(view: View, token: int, tables: UnitWords) -> bool:
    """Whether the token looks like a plural adjective that may follow a noun."""
    word = view.word(token)
    if len(word) < 4 or not word.endswith(tables.adjective_endings) or not _content(view, token, tables):
        return False
    first, end = view.span(view.starts[token], view.ends[token])
    return not view.capital(token) and not view.text[first:end].lower().endswith(tables.participle_endings)


def counted_noun_behind(view: View, token: int) -> bool:
    """Whether a listed noun stands behind a four-digit number, so that it is no year."""
    tables = unit_words(view.lang)
    found = unit_behind(view, token, large=False)
    if found is not None and view.lang == "en" and view.capital(found.first) and not view.capital(max(0, token - 2)):
        return False  # "the 2020 Games"
    return found is not None and found.known and found.first - token < 3 and bool(tables.nouns)
