"""A number as it was read, and what the text said before it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.number_words import number_words
from jpties.extract.values.qualifiers import qualifier_after, qualifier_before
from jpties.extract.values.separators import Style, style_of
from jpties.extract.values.unit_words import MEASURES

if TYPE_CHECKING:
    from decimal import Decimal

    from jpties.extract.values.numbers import Number
    from jpties.extract.values.view import View
    from jpties.model.fact import Qualifier


_CONVERTED = 4
"""Tokens between an amount and the same one in another currency: a sign, a word such as "about"."""


class Reading(NamedTuple):
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
        if not self._conversion(reading):
            self.last = reading.unit
        self.last_behind = reading.behind
        if reading.noun is not None and reading.unit not in MEASURES and not reading.unit.isupper():
            self.unit, self.behind = reading.unit, reading.behind

    def _conversion(self, reading: Reading) -> bool:
        """Whether an amount only says the one right before it in another currency ("5 million euros, 800 million yen")."""
        gap = reading.first - self.last_behind
        if not (self.last.isupper() and reading.unit.isupper() and self.last != reading.unit and 0 < gap <= _CONVERTED):
            return False
        return self.view.word(self.last_behind) in {",", "("}

    def unit_for(self, token: int) -> str:
        """The unit of the count before, where it stands in the same line not far off."""
        near = 0 <= token - self.behind <= 40 and self.view.same_line(max(0, self.behind - 1), token)
        return self.unit if near else ""

    def money_for(self, token: int) -> str:
        """The money of the quantity right before ("from 5 million dollars to 7 million")."""
        near = 0 <= token - self.last_behind <= 14 and self.view.same_line(max(0, self.last_behind - 1), token)
        return self.last if near and self.last.isupper() else ""


def made(
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
    """A reading with its qualifier."""
    return Reading(
        first, behind, number.value, number.value_max, unit, noun, exactness(view, number, first, behind), soft, rule
    )


def exactness(view: View, number: Number, first: int, behind: int) -> Qualifier | None:
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
