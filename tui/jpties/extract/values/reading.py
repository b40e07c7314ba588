"""One number with everything around it: money, unit, qualifier, or nothing but the number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from jpties.extract.values.bare import bare, elliptic, labelled, part, touching_letters
from jpties.extract.values.context import Context, Reading, made
from jpties.extract.values.exclusions import closed_end
from jpties.extract.values.money import SIGNS, money_before, money_behind, peso_of
from jpties.extract.values.number_words import number_words
from jpties.extract.values.numbers import Number, number_at, range_end, with_range
from jpties.extract.values.qualifiers import qualifier_before
from jpties.extract.values.unit_words import MEASURES, TIMES, UnitWords, unit_words
from jpties.extract.values.units import Unit, known_at, unit_behind

if TYPE_CHECKING:
    from jpties.extract.values.view import View
    from jpties.text.covered import Covered

_PEOPLE_WINDOW = 8
_SMALL = 20
_ROUND = 100
"""Below this "over 65" is an age or a limit."""


_MILLIONS = {"mdd": "USD", "mdp": "peso", "mde": "EUR"}
"""Spanish short forms: millions of dollars, pesos, euros."""


def read_number(view: View, token: int, context: Context, closed: Covered) -> Reading | None:
    """Read the number that starts at the token; None where there is none."""
    fused = number_words(view.lang).fused.get(view.words[token])
    if fused is not None:
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
    if upper is not None:
        if upper < len(view) and _is_time(view, upper):  # "10 to 12.30 pm"
            return Reading(number.token, number.behind, number.value, None, "", None, None, soft=False, rule="")
        number = _ranged(view, number, context, closed, money=money is not None)
    first = money[0] if money else number.token
    reading = (
        _money(view, number, money)
        or _hyphened(view, number)
        or elliptic(view, number, context)
        or _counted(view, number)
        or part(view, number, context)
        or bare(view, number, context)
    )
    if reading is None:
        return Reading(first, number.behind, number.value, number.value_max, "", None, None, False, "")
    if reading.unit:
        context.keep(reading)
    return reading


def _ranged(view: View, number: Number, context: Context, closed: Covered, *, money: bool) -> Number:
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
    if before.isalpha():
        return money_before(view, token) is None
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
        return made(view, number, money[0], end, code, None, "quantity/money")
    million = _MILLIONS.get(view.words[number.behind - 1]) if view.lang == "es" else None
    if million is not None:
        code = peso_of(view.flat) if million == "peso" else million
        return made(view, number, number.token, number.behind, code, None, "quantity/money")
    behind = money_behind(view, number.behind)
    if behind is not None and number.form in {"figures", "words", "phrase"}:
        return made(view, number, number.token, behind[0], behind[1], (number.behind, behind[0]), "quantity/money")
    return None


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
            return made(view, number, number.token, behind, unit, (at + 1, behind), "quantity/attributive")
        return None
    if view.lang in {"de", "nl"} and view.touching(at - 1) and view.word(at) in tables.attributive:
        unit = tables.attributive[view.words[at]]
        return made(view, number, number.token, at + 1, unit, (at, at + 1), "quantity/attributive")
    return None


def _counted(view: View, number: Number) -> Reading | None:
    """With its noun behind it."""
    if number.form == "fraction" and view.word(number.behind) != "%":
        return made(view, number, number.token, number.behind, "percent", None, "quantity/fraction")
    tables = unit_words(view.lang)
    large = number.scaled or number.form in {"group", "phrase"}
    plural = number.value != 1 or number.value_max is not None
    unit = unit_behind(view, number.behind, large=large, plural=plural)
    if unit is None or _refused(view, number, unit, tables):
        return None
    code = peso_of(view.flat) if unit.unit == "peso" else unit.unit
    code = "prefectures" if code == "provinces" and _in_japan(view, number.token) else code
    return made(
        view,
        number,
        number.token,
        unit.behind,
        code,
        (unit.first, unit.behind),
        "quantity/counted",
        soft=_points_back(view, number, unit, tables),
    )


_JAPAN = ("japan", "japon", "nhật")
_OTHERS = ("vietnam", "việt", "chin", "trung quốc", "korea", "coree", "corea", "indones", "lao", "filip", "philip")


def _in_japan(view: View, token: int) -> bool:
    """Whether the sentence speaks of Japan and of no country that has provinces: what it calls so are prefectures."""
    start, end = max(0, view.starts[token] - 200), view.starts[token] + 100
    before = re.split(r"[.!?] |\n", view.flat[start : view.starts[token]])[-1]
    sentence = before + re.split(r"[.!?] |\n", view.flat[view.starts[token] : end], maxsplit=1)[0]
    return any(name in sentence for name in _JAPAN) and not any(name in sentence for name in _OTHERS)


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
        and (labelled(view, number, tables) or touching_letters(view, number))
    ):
        return True
    if number.value <= 24 and unit.unit == "hours" and view.word(number.token - 1) in tables.clock_before:
        return True
    if unit.unit in tables.clock:
        return True
    if unit.unit == "years" and view.lang == "vi" and view.word(unit.behind).isdecimal():
        return True  # "tháng 3 năm 2024"
    return unit.unit == "degrees" and view.word(unit.behind) in {"n", "s", "e", "w", "o"}


def _is_name(view: View, number: Number, unit: Unit) -> bool:
    """A number word with a capital inside a sentence is part of a name ("Group of Seven"), but in a headline."""
    if not view.capital(number.token) or view.lang in {"vi", "de"}:
        return False
    before = number.token - 1
    if before < 0 or not view.same_line(before, number.token) or not view.words[before].isalpha():
        return False
    return not view.capital(before) or unit.first > number.behind


def _points_back(view: View, number: Number, unit: Unit, tables: UnitWords) -> bool:
    """A case of "The two countries", "one of the three main investors"."""
    before = qualifier_before(view, number.token)
    if (before is not None and before[1] == "one of") or view.word(number.token - 1) == "top":
        return True
    figures = number.form == "figures" and view.lang == "vi" and number.value == 2
    if not (number.form == "words" or figures) or number.value not in {2, 3} or unit.unit in MEASURES:
        return False
    noun = " ".join(view.words[unit.first : unit.behind])
    names = {noun, view.words[unit.first], view.words[unit.behind - 1]}
    if not names & tables.anaphoric:
        return False
    previous = view.word(number.token - 1)
    opening = view.capital(number.token)
    return view.lang == "vi" or opening or previous in tables.determiners
