"""An agreement of a tie: until when it runs, and its next round anniversary.

What the facts do not say is not filled in: an agreement without a length has no expiry.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds
from jpties.model.later import is_past, later, next_round

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jpties.model.fact import Fact
    from jpties.model.promises import Cues, Entry

VALIDITY = "agreement/validity"
"""The rule of facts that tell how long an agreement runs and no agreement of their own."""
NEAR = 300
"""Code points behind an agreement within which a sentence about its length belongs to it."""
_MOST_AROUND = 50
"""Entries before an agreement, in the order of the text, whose quotes may overlap it."""
_MOST_TERM = 100
"""Years beyond which a length is an age or a mistake."""
_ROUND_FOR_ALL = 10
"""Years from which the anniversary of any agreement counts; before, only that of friends and of places."""


@dataclass(frozen=True, slots=True)
class Expiry:
    """When an agreement ends."""

    on: str
    """EDTF."""
    reckoned: str
    """How it was reckoned: `5 years from 2023-05-03`, `as stated`."""
    entry: Entry
    """The fact that says for how long, or until when."""
    passed: bool
    """Whether it has ended."""


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The next round anniversary of an agreement."""

    years: int
    """A multiple of five."""
    on: str
    """EDTF, as exact as the agreement's date."""
    entry: Entry
    """The agreement."""


@dataclass(frozen=True, slots=True)
class Signed:
    """An agreement."""

    entry: Entry
    """What says so."""
    expiry: Expiry | None
    """Its end, where the text gives it."""
    anniversary: Anniversary | None
    """Its next round anniversary, where its year is known."""


def agrees(fact: Fact) -> bool:
    """Whether a fact tells an agreement, not only how long one runs."""
    return fact.kind == "agreement" and fact.rule != VALIDITY


def signed(entry: Entry, beside: Sequence[Entry], cues: Cues, today: date) -> Signed:
    """An agreement with what the entries of its article tell of its end."""
    round_one = next_round(entry.when, today)
    if round_one is not None and round_one[0] < _ROUND_FOR_ALL and not _of_places(entry, cues):
        round_one = None
    anniversary = Anniversary(*round_one, entry) if round_one is not None else None
    found = (_expiry(entry, one, cues, today) for one in _about(entry, beside))
    return Signed(entry, next((one for one in found if one is not None), None), anniversary)


def _of_places(entry: Entry, cues: Cues) -> bool:
    """Whether friends or places agreed: the words say friendship, or name no business and the subjects are places."""
    fact, lang = entry.fact, entry.row.lang
    if cues.is_friendship(fact.quote, lang):
        return True
    places = sum(1 for subject in fact.subjects if subject.startswith("place:"))
    return len(fact.subjects) == places > 1 and not cues.is_business(fact.quote, lang)


def _about(entry: Entry, beside: Sequence[Entry]) -> Iterator[Entry]:
    """What may tell the length of an agreement: the same words, or the next ones with no other agreement between."""
    agreement = entry.fact
    other: int | None = None
    first = bisect_left(beside, agreement.start, key=lambda one: one.fact.start)
    for at in range(max(0, first - _MOST_AROUND), len(beside)):
        fact = beside[at].fact
        if fact.start > agreement.end + NEAR or (other is not None and fact.start > other):
            return
        if entry.overlaps(fact):
            yield beside[at]
        elif fact.start >= agreement.end:
            if not agrees(fact):
                yield beside[at]
            elif other is None:
                other = fact.start


def _expiry(entry: Entry, about: Entry, cues: Cues, today: date) -> Expiry | None:
    """When an agreement ends by what a fact says of it."""
    fact, lang = about.fact, about.row.lang
    quantity = fact.quantity
    if quantity is not None and quantity.unit in ("years", "months") and cues.tells_term(fact.quote, lang):
        own = fact.as_of if fact is not entry.fact and fact.as_of and bounds(fact.as_of) else None
        start = own or entry.when
        length = _whole(quantity.value)
        if start is None or length is None:
            return None
        on = later(start, years=length) if quantity.unit == "years" else later(start, months=length)
        unit = quantity.unit if length != 1 else quantity.unit.removesuffix("s")
        reckoned = f"{length} {unit} from {start.split('/')[0]}"
        return Expiry(on, reckoned, about, is_past(on, today)) if on is not None else None
    if fact.as_of is None or fact is entry.fact or not cues.tells_end(fact.quote, lang):
        return None
    if not entry.overlaps(fact) and not cues.tells_force(fact.quote, lang):
        return None  # an exhibition or a plan may end then
    on = fact.as_of.split("/")[-1]
    begun, ends = (bounds(edtf) if edtf else None for edtf in (entry.when, on))
    if ends is None or (begun is not None and ends[0] <= begun[1]):
        return None
    return Expiry(on, "as stated", about, is_past(on, today))


def _whole(value: str) -> int | None:
    """A number of years or months that an agreement may run."""
    return int(value) if value.isdigit() and 0 < int(value) <= 12 * _MOST_TERM else None
