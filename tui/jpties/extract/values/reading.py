"""One number with everything around it: money, unit, qualifier, or nothing but the number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jpties.extract.values.date_words import phrase_at, phrase_before
from jpties.extract.values.exclusions import closed_end
from jpties.extract.values.money import SIGNS, money_before, money_behind, peso_of
from jpties.extract.values.number_words import number_words
from jpties.extract.values.numbers import Number, Style, number_at, range_end, style_of, with_range
from jpties.extract.values.qualifiers import qualifier_after, qualifier_before
from jpties.extract.values.units import (
    MEASURES,
    TIMES,
    Unit,
    UnitWords,
    is_adjective,
    known_at,
    unit_behind,
    unit_words,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from jpties.extract.values.exclusions import Ranges
    from jpties.extract.values.view import View
    from jpties.model.fact import Qualifier

_PEOPLE_WINDOW = 8
_SMALL = 20
_ROUND = 100
"""Below this "over 65" is an age or a limit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it was read; `unit` is empty where it is no quantity."""

    first: int
    """First token of the mention."""
    behind: int
    """Token behind it."""
    value: Decimal
    """Its value, or the lower end."""
    value_max: Decimal | None
    """The upper end."""
    unit: str
    """ISO 4217 or an English noun."""
    noun: tuple[int, int] | None
    """Tokens of the noun."""
    qualifier: Qualifier | None
    """How exact."""
    soft: bool
    """Points back, or counts inside a ranking."""
    rule: str
    """Which rule read it."""


class Context:
    """What the text said before: the last unit, for numbers that have none of their own."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.unit = ""
        self.behind = -1
        self.last = ""
        self.last_behind = -1

    @cached_property
    def style(self) -> Style:
        """What the text's commas and points mean."""
        return style_of(self.view)

    def keep(self, reading: Reading) -> None:
        """Remember the unit; only counts are taken over by just any number that has no noun."""
        self.last, self.last_behind = reading.unit, reading.behind
        if reading.noun is not None and reading.unit not in MEASURES and not reading.unit.isupper():
            self.unit, self.behind = reading.unit, reading.behind

    def unit_for(self, token: int) -> str:
        """The unit of the count before, where it stands in the same line not far off."""
        near = 0 <= token - self.behind <= 40 and self.view.same_line(max(0, self.behind - 1), token)
        return self.unit if near else ""

    def money_for(self, token: int) -> str:
        """The money of the quantity right before ("from 5 million dollars to 7 million")."""
        near = 0 <= token - self.last_behind <= 14 and self.view.same_line(max(0, self.last_behind - 1), token)
        return self.last if near and self.last.isupper() else ""


def read_number(view: View, token: int, context: Context, closed: Ranges) -> Reading | None:
    """Read the number that starts at the token; None where there is none."""
    fused = number_words(view.lang).fused.get(view.words[token])
    if fused is not None:
        from decimal import Decimal

        return Reading(
            token, token + 1, Decimal(fused[0]), None, fused[1], (token, token + 1), None, False, "quantity/fused"
        )
    digits = view.words[token].isdecimal()
    if digits and (_glued_left(view, token) or _numbered(view, token)):
        return None
    money = money_before(view, token) if digits else None
    number = number_at(view, token, context.style, money=money is not None)
    if number is None:
        return None
    upper = range_end(view, number)
    if upper is not None and upper < len(view) and _is_time(view, upper):  # "10 to 12.30 pm"
        return Reading(number.token, number.behind, number.value, None, "", None, None, soft=False, rule="")
    number = _ranged(view, number, context, closed, money=money is not None)
    first = money[0] if money else number.token
    reading = (
        _money(view, number, money)
        or _hyphened(view, number)
        or _elliptic(view, number, context)
        or _counted(view, number)
        or _part(view, number, context)
        or _bare(view, number, context)
    )
    if reading is None:
        return Reading(first, number.behind, number.value, number.value_max, "", None, None, False, "")
    if reading.unit:
        context.keep(reading)
    return reading


def _ranged(view: View, number: Number, context: Context, closed: Ranges, *, money: bool) -> Number:
    wide = with_range(view, number, context.style, money=money)
    if wide is not number and closed.end_at(view.starts[wide.behind - 1]) is not None:
        return number
    return wide


def _is_time(view: View, token: int) -> bool:
    return not (not view.words[token].isdecimal() or closed_end(view, token) is None)


def _glued_left(view: View, token: int) -> bool:
    """Whether the figures go on a word or a code (`G20`, `A380`, `F-35`)."""
    if not token or not view.touching(token - 1):
        return False
    before = view.words[token - 1]
    if before == "p" and money_before(view, token) is not None:
        return False
    if before.isalpha():
        return before not in {"usd", "eur", "jpy", "rs", "us", "vnd", "twd", "rmb"} and not before.endswith("$")
    if before in {".", ",", ":", "_", "/", "#", "&", "="}:
        return token > 1 and view.touching(token - 2) and view.words[token - 2].isalnum() and before != ":"
    if before == "-" and token > 1 and view.touching(token - 2):
        return view.words[token - 2].isalnum() and view.words[token - 2] not in {"mid", "mi"}
    return False


def _numbered(view: View, token: int) -> bool:
    """`No. 4`, `Nr. 4`, `n° 4`: a label, whatever follows."""
    tables = unit_words(view.lang)
    return view.word(token - 1) in {".", "\u00b0", "\u00ba", "o"} and view.word(token - 2) in tables.labels


def _money(view: View, number: Number, money: tuple[int, str] | None) -> Reading | None:
    """With a sign or code in front or behind."""
    if money is not None:
        behind = money_behind(view, number.behind)
        code = money[1]
        end = number.behind
        if behind is not None and view.word(number.behind) not in SIGNS:  # "$5 million USD"
            code, end = behind[1], behind[0]
        return _reading(view, number, money[0], end, code, None, "quantity/money")
    behind = money_behind(view, number.behind)
    if behind is not None and number.form in {"figures", "words", "phrase"}:
        return _reading(view, number, number.token, behind[0], behind[1], (number.behind, behind[0]), "quantity/money")
    return None


def _reading(
    view: View,
    number: Number,
    first: int,
    behind: int,
    unit: str,
    noun: tuple[int, int] | None,
    rule: str,
    *,
    soft: bool = False,
) -> Reading:
    return Reading(
        first, behind, number.value, number.value_max, unit, noun, _qualifier(view, number, first, behind), soft, rule
    )


def _qualifier(view: View, number: Number, first: int, behind: int) -> Qualifier | None:
    """Said in front, said behind, or in the form of the number itself ("une trentaine")."""
    if number.form == "group":
        before = qualifier_before(view, first)
        return before[1] if before and before[1] != "about" else "about"
    before = qualifier_before(view, first)
    if before is not None:
        return before[1]
    after = qualifier_after(view, behind) or qualifier_after(view, number.behind)
    if after is not None:
        return after
    tables = number_words(view.lang)
    fifty = number.form == "words" and view.words[number.token] not in tables.scales  # "a fifty"
    joined = view.word(number.behind) == "-"
    return "about" if fifty and not joined and view.word(first - 1) in tables.about_after else None


def _hyphened(view: View, number: Number) -> Reading | None:
    """`5-day`, `15-köpfigen`, `30-jarig`, `10km`: a unit joined to the number."""
    tables = unit_words(view.lang)
    at = number.behind
    if view.word(at) == "-" and view.touching(at - 1) and view.touching(at):
        word = view.word(at + 1)
        unit = tables.attributive.get(word)
        found = known_at(view, at + 1, tables, single=True) if unit is None else None
        if unit is None and found is not None:
            unit, behind = found.unit, found.behind
        else:
            behind = at + 2
        if unit is not None:
            return _reading(view, number, number.token, behind, unit, (at + 1, behind), "quantity/attributive")
        return None
    if view.lang in {"de", "nl"} and view.touching(at - 1) and view.word(at) in tables.attributive:
        unit = tables.attributive[view.words[at]]
        return _reading(view, number, number.token, at + 1, unit, (at, at + 1), "quantity/attributive")
    return None


def _counted(view: View, number: Number) -> Reading | None:
    """With its noun behind it."""
    if number.form == "fraction" and view.word(number.behind) != "%":
        return _reading(view, number, number.token, number.behind, "percent", None, "quantity/fraction")
    tables = unit_words(view.lang)
    large = number.scaled or number.form in {"group", "phrase"}
    plural = number.value != 1 or number.value_max is not None
    unit = unit_behind(view, number.behind, large=large, plural=plural)
    if unit is None or _refused(view, number, unit, tables):
        return None
    code = peso_of(view.flat) if unit.unit == "peso" else unit.unit
    return _reading(
        view,
        number,
        number.token,
        unit.behind,
        code,
        (unit.first, unit.behind),
        "quantity/counted",
        soft=_points_back(view, number, unit, tables),
    )


def _refused(view: View, number: Number, unit: Unit, tables: UnitWords) -> bool:
    """Whether a number and noun that stand side by side are no quantity all the same."""
    words = number.form != "figures"
    if number.form == "one" and not (unit.unit in TIMES or unit.unit == "percent" or unit.unit.isupper()):
        return True
    if number.form == "one" and view.lang != "en" and qualifier_before(view, number.token) is None:
        return True
    if (
        view.lang == "vi"
        and number.form == "words"
        and number.value == 5
        and unit.unit in TIMES
        and unit.unit != "years"
    ):
        return False
    if words and _is_name(view, number, unit):
        return True
    if (
        not unit.known
        and number.form == "figures"
        and (_labelled(view, number, tables) or _touching_letters(view, number))
    ):
        return True
    if number.value <= 24 and unit.unit == "hours" and view.word(number.token - 1) in tables.clock_before:
        return True
    if unit.unit in tables.clock:
        return True
    if unit.unit == "years" and view.lang == "vi" and view.word(unit.behind).isdecimal():
        return True  # "tháng 3 năm 2024"
    return unit.unit == "degrees" and view.word(unit.behind) in {"n", "s", "e", "w", "o"}


def _touching_letters(view: View, number: Number) -> bool:
    return view.touching(number.behind - 1) and view.word(number.behind).isalpha()


def _is_name(view: View, number: Number, unit: Unit) -> bool:
    """A number word with a capital inside a sentence is part of a name ("Group of Seven"), but in a headline."""
    if not view.capital(number.token) or view.lang == "vi":
        return False
    before = number.token - 1
    if before < 0 or not view.same_line(before, number.token) or not view.words[before].isalpha():
        return False
    return not view.capital(before) or unit.first > number.behind


def _labelled(view: View, number: Number, tables: UnitWords) -> bool:
    before = view.word(number.token - 1)
    return (before in tables.labels) or (
        before in {".", "\u00b0", "\u00ba"} and view.word(number.token - 2) in tables.labels
    )


def _points_back(view: View, number: Number, unit: Unit, tables: UnitWords) -> bool:
    """ "The two countries", "one of the three main investors"."""
    before = qualifier_before(view, number.token)
    if (before is not None and before[1] == "one of") or view.word(number.token - 1) == "top":
        return True
    noun = " ".join(view.words[unit.first : unit.behind])
    figures = number.form == "figures" and view.lang == "vi" and number.value == 2
    if number.value not in {2, 3} or not (number.form == "words" or figures) or unit.unit in MEASURES:
        return False
    names = {noun, view.words[unit.first], view.words[unit.behind - 1]}
    if not names & tables.anaphoric:
        return False
    previous = view.word(number.token - 1)
    opening = view.capital(number.token)
    return view.lang == "vi" or opening or previous in tables.determiners


def _bare(view: View, number: Number, context: Context) -> Reading | None:
    """Without a noun: only where the number itself or the words around show that it counts something."""
    tables = unit_words(view.lang)
    if number.form in {"one", "fraction", "group"} or _labelled(view, number, tables):
        return None
    if number.form == "figures" and (_touching_letters(view, number) or view.word(number.behind) == "-"):
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
    return _reading(view, number, number.token, number.behind, unit, None, "quantity/bare")


def _part(view: View, number: Number, context: Context) -> Reading | None:
    """ "12 of the 30 pupils", "8 of them", "dont 300": a part of what is counted elsewhere."""
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
            return _reading(view, number, number.token, at, unit.unit, None, "quantity/part")
    if _listed(view, number, context):
        return _reading(view, number, number.token, at, context.unit_for(number.token), None, "quantity/part")
    pronoun = phrase_at(view, at, tables.partitive_pronouns) or phrase_before(view, number.token, tables.parts)
    taken = context.unit_for(number.token)
    if pronoun is None or (number.form == "words" and not taken):
        return None
    return _reading(view, number, number.token, at, taken or "people", None, "quantity/part")


def _listed(view: View, number: Number, context: Context) -> bool:
    """ "120 caregivers by 2030; 17 from Cebu already work there", "with the thirteen near Akita"."""
    tables = unit_words(view.lang)
    before, after = view.word(number.token - 1), view.word(number.behind)
    if not context.unit_for(number.token) or after not in tables.stops or after in {"to", "a", "à", "tot", "bis"}:
        return False
    if before in {";", ":"} or (before == "," and number.form == "figures"):
        return number.token - context.behind <= 25
    return before in tables.determiners and number.value > 3


def _elliptic(view: View, number: Number, context: Context) -> Reading | None:
    """ "17 collectivités françaises et 35 japonaises": the unit of the number before."""
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
    return _reading(view, number, number.token, at + 1, unit, (at, at + 1), "quantity/elliptic")


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
