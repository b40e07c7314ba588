"""The days that an EDTF date may mean, and those that it surely covers: what a time axis draws."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds, parsed

if TYPE_CHECKING:
    from jpties.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class When:
    """A date on the calendar."""

    first: date
    """First day that it may mean; `date.min` where the start is open."""
    last: date
    """Last day that it may mean; `date.max` where the end is open."""
    sure: tuple[date, date] | None
    """First and last day that it covers for certain; None where it is some time between `first` and `last`."""
    doubted: bool
    """Whether the text itself doubts it (EDTF's `?`, `~`, `%`)."""

    @property
    def anchor(self) -> date:
        """The day by which it is sorted and grouped: the first sure one, else the first possible one."""
        return self.sure[0] if self.sure is not None else self.first


def when_of(edtf: str | None) -> When | None:
    """The days of an EDTF date; None where there is no date, it is no EDTF, or its year is not said.

    A date of less than a day (`2014-07`) is some time within it; an interval (`2014-01/2014-06`) covers
    both its ends; an end that is marked as uncertain or about is not sure.
    """
    found = bounds(edtf) if edtf is not None else None
    if edtf is None or found is None:
        return None
    dates = parsed(edtf)
    doubted = any(one is not None and one.mark for one in dates)
    if edtf.startswith("[") or len(dates) == 1:
        is_day = found[0] == found[1] and not doubted
        return When(*found, found if is_day else None, doubted)
    return _interval(dates[0], dates[1])


def _interval(start: EdtfDate | None, end: EdtfDate | None) -> When:
    """From one date to another; an end of which the year is not said counts as open."""
    begins = start.bounds() if start is not None else None
    ends = end.bounds() if end is not None else None
    first = begins[0] if begins else date.min
    last = ends[1] if ends else date.max
    sure_first = _sure(begins, start, last=False)
    sure_last = _sure(ends, end, last=True)
    known = [day for day in (sure_first, sure_last) if day is not None]
    sure = (min(known), max(known)) if known and first <= last else None
    doubted = any(one is not None and one.mark for one in (start, end))
    return When(min(first, last), max(first, last), sure, doubted)


def _sure(found: tuple[date, date] | None, one: EdtfDate | None, *, last: bool) -> date | None:
    """The outer day of an end that is not doubted and whose digits are known."""
    if found is None or one is None or one.mark or "X" in f"{one.year}{one.month}{one.day}":
        return None
    return found[1] if last else found[0]
