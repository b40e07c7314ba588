"""What the date rules hand on."""

from __future__ import annotations

from typing import Literal, NamedTuple

DateKind = Literal["calendar", "weekday", "relative", "era", "fiscal", "season"]


class DateExpression(NamedTuple):
    """A date as it stands in the text, before the article has its say."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    readings: tuple[str, ...]
    """EDTF candidates, most likely first; `XXXX` for a year that is not said. A weekday or a relative expression has
    none before it is settled."""
    kind: DateKind
    """What sort of expression."""
    code: str = ""
    """For `weekday` and `relative`: unit and number, counted from the article's date (`weekday 1` = Monday,
    `month -1`, `week 0`, `year -1`, `day 1`, `season 23`); `day alone` for a day without its month (31日)."""
    interval: str | None = None
    """The exact interval of a financial year, a season or a part of a year, where `readings` is coarser."""


class SettledDate(NamedTuple):
    """A date with everything that the article says about it."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    edtf: str
    """EDTF, completed from the article as far as it goes; the mention's id is `date:` and this."""
    written: str
    """EDTF of what is written at this place alone."""
    resolved: bool
    """Whether anything was added to what is written (a year, a weekday's date)."""
    kind: DateKind
    """What sort of expression."""
    soft: bool
    """Whether it is of a kind that is no mention of its own for certain: weekdays, "last month", a day alone."""
    interval: str | None = None
    """The exact interval where `edtf` is coarser (financial year, season)."""
    order_open: bool = False
    """Whether day and month could also be the other way round, and the article does not decide."""
