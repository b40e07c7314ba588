"""Numbers without a noun of their own: only where the words around show that they count something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.values.context import Context, Reading, made
from jpties.extract.values.money import money_behind
from jpties.extract.values.numbers import Number, levels, number_at
from jpties.extract.values.phrases import phrase_at, phrase_before
from jpties.extract.values.qualifiers import qualifier_at, qualifier_before
from jpties.extract.values.unit_words import MEASURES, TIMES, UnitWords, unit_words
from jpties.extract.values.units import is_adjective, known_at, unit_behind

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_PEOPLE_WINDOW = 8
_SMALL = 20
_ROUND = 100
"""Below this "over 65" is an age or a limit."""


def bare(view: View, number: Number, context: Context) -> Reading | None:
    """Without a noun: only where the number itself or the words around show that it counts something."""
    tables = unit_words(view.lang)
    if number.form in {"one", "fraction", "group"} or labelled(view, number, tables):
        return None
    if number.form == "figures" and (touching_letters(view, number) or view.word(number.behind) == "-"):
        return None
    counted = _population_before(view, number, tables, _PEOPLE_WINDOW if number.large else 2)
    qualifier = qualifier_before(view, number.token)
    single = qualifier is not None and qualifier[0] == number.token - 1 and qualifier[1] in {"more than", "less than"}
    exact = qualifier is not None and number.value >= (_ROUND if single or qualifier[1] == "up to" else _SMALL)
    if not (number.large or counted or exact) or (number.form == "words" and not number.large):
        return None
    taken = context.unit_for(number.token) if not counted else ""
    money = context.money_for(number.token) if number.scaled and not counted else ""
    unit = counted or money or taken or "people"
    return made(view, number, number.token, number.behind, unit, None, "quantity/bare")


def part(view: View, number: Number, context: Context) -> Reading | None:
    """A case of "12 of the 30 pupils", "8 of them", "dont 300": a part of what is counted elsewhere."""
    tables, at = unit_words(view.lang), number.behind
    if number.form not in {"figures", "words"} or number.value < 2:
        return None
    of = phrase_at(view, at, tables.partitive)
    if of is not None:
        start = of[0]
        inner = number_at(view, start, context.style) if start < len(view) else None
        large = inner is not None and inner.scaled
        unit = unit_behind(view, inner.behind if inner is not None else start, large=large)
        if unit is not None and unit.known and unit.unit not in MEASURES and not unit.unit.isupper():
            return made(view, number, number.token, at, unit.unit, None, "quantity/part")
    level = _level(view, number, context)
    if level is not None:
        return level
    if _listed(view, number, context):
        return made(view, number, number.token, at, context.unit_for(number.token), None, "quantity/part")
    pronoun = phrase_at(view, at, tables.partitive_pronouns) or phrase_before(view, number.token, tables.parts)
    taken = context.unit_for(number.token)
    if pronoun is None or (number.form == "words" and not taken):
        return None
    return made(view, number, number.token, at, taken or "people", None, "quantity/part")


def _level(view: View, number: Number, context: Context) -> Reading | None:
    """A case of "from 32 to 20 percent": the unit of the number that follows."""
    at = number.behind + 1
    if view.word(number.behind) not in levels(view.lang) or at >= len(view):
        return None
    after = qualifier_at(view, at)
    upper = number_at(view, after, context.style) if after < len(view) else None
    if upper is None or upper.form not in {"figures", "words"}:
        return None
    unit = unit_behind(view, upper.behind, large=upper.scaled)
    money = money_behind(view, upper.behind)
    name = money[1] if money else unit.unit if unit is not None and unit.known else ""
    if not name or name in TIMES or (upper.scaled and not number.scaled and number.value < 1000):
        return None
    return made(view, number, number.token, number.behind, name, None, "quantity/level")


def _listed(view: View, number: Number, context: Context) -> bool:
    """A case of "120 caregivers by 2030; 17 from Cebu already work there", "with the thirteen near Akita"."""
    tables = unit_words(view.lang)
    before, after = view.word(number.token - 1), view.word(number.behind)
    if not context.unit_for(number.token) or after not in tables.stops or after in {"to", "a", "à", "tot", "bis"}:
        return False
    if before in {"and", "et", "en", "und", "y"} and number.form == "figures":
        return number.token - context.behind <= 3
    if before in {";", ":"} or (before == "," and number.form == "figures"):
        return number.token - context.behind <= 25
    return before in tables.determiners and number.value > 3


def elliptic(view: View, number: Number, context: Context) -> Reading | None:
    """A case of "17 collectivités françaises et 35 japonaises": the unit of the number before."""
    tables, at = unit_words(view.lang), number.behind
    unit = context.unit_for(number.token)
    if not unit or not tables.adjective_endings or at >= len(view) or not is_adjective(view, at, tables):
        return None
    if (
        known_at(view, at, tables)
        or not view.word(at + 1)
        or (view.word(at + 1).isalpha() and view.word(at + 1) not in tables.stops)
    ):
        return None
    return made(view, number, number.token, at + 1, unit, (at, at + 1), "quantity/elliptic")


def _population_before(view: View, number: Number, tables: UnitWords, window: int) -> str:
    """Whether a word such as "population" or "delegation" stands shortly before."""
    at = number.token
    for _ in range(window):
        if at <= 0 or view.words[at - 1] in {".", ";", ":"} or not view.same_line(at - 1, number.token):
            return ""
        if phrase_before(view, at, tables.population):
            return "people"
        at -= 1
    return ""


def labelled(view: View, number: Number, tables: UnitWords) -> bool:
    """Whether a word such as "article" makes a label of the number."""
    before = view.word(number.token - 1)
    return (before in tables.labels) or (
        before in {".", "\u00b0", "\u00ba"} and view.word(number.token - 2) in tables.labels
    )


def touching_letters(view: View, number: Number) -> bool:
    """Whether letters follow without a blank (`3M`)."""
    return view.touching(number.behind - 1) and view.word(number.behind).isalpha()
