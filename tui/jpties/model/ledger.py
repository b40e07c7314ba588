"""The ledger of a tie: signs of life, what was signed and for how long, meetings, promises; each with its fact.

A pure function over the facts of the articles that show the tie. What the facts do not say is not filled in: no date is
guessed, and an agreement without a length has no expiry.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds, sort_key
from jpties.model.later import is_past, is_to_come, later, next_round
from jpties.model.once import each_once, overlap_with, promised_once, signings
from jpties.model.promises import Entry, Promise, promised, promises

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow
    from jpties.model.promises import Cues

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


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known of a tie."""

    articles: tuple[ArticleRow, ...]
    """Those that have a fact of it, in the order of the facts."""
    facts: int
    """How many facts; what is told twice counts twice, as in the matrix."""
    first: Entry | None
    """The earliest dated event or agreement."""
    last: Entry | None
    """The latest one that is not to come."""
    signed: tuple[Signed, ...]
    """Agreements, the newest first, those without a known year last."""
    meetings: tuple[Entry, ...]
    """Visits, meetings and gatherings, in the same order."""
    other_events: tuple[Entry, ...]
    """Gifts, openings, purchases and the like."""
    figures: tuple[Entry, ...]
    """Numbers and rankings, in the order of the articles."""
    roles: tuple[Entry, ...]
    """Who holds which office."""
    promises: tuple[Promise, ...]
    """What was to come, the newest article first."""

    @property
    def open_promises(self) -> tuple[Promise, ...]:
        """Promises of which no fact says that they were kept."""
        return tuple(promise for promise in self.promises if promise.kept_by is None)

    @property
    def anniversary(self) -> Anniversary | None:
        """The next one of all agreements."""
        found = (one.anniversary for one in self.signed if one.anniversary is not None)
        return min(found, key=lambda one: sort_key(one.on), default=None)


Sides = tuple[bool, bool]
"""Whether a fact names the partner (or a place in it), and whether the region."""


def ledger(
    facts: Iterable[tuple[ArticleRow, Fact]],
    sides: Callable[[ArticleRow, Fact], Sides],
    cues: Cues,
    today: date,
    since: date | None = None,
) -> Ledger:
    """The ledger of the facts of a tie.

    Args:
        facts: those that belong to the tie, article by article in the order of the text.
        sides: which sides a fact names.
        cues: the words of promises and terms.
        today: expiries, anniversaries and promises are seen from this day.
        since: leave out what happened before; agreements that are older stay as long as they run.
    """
    entries = [Entry(row, fact, sides(row, fact)) for row, fact in facts]
    counted = [entry for entry in entries if _counts(entry, since)]
    kept = [entry for entry in each_once(entries) if _counts(entry, since)]
    to_come = [(entry, how) for entry in kept if (how := promised(entry, cues, today)) is not None]
    to_come.sort(key=lambda pair: _age(pair[0].row.published), reverse=True)
    later_ids = {entry.fact.id for entry, _how in to_come}
    done = [entry for entry in kept if entry.fact.id not in later_ids and not is_to_come(entry.when, today)]
    met = _met(entries)
    agreements, events = _done(entries, done, met)
    dated = _signs_of_life((*agreements, *events))
    beside = _by_article(entries)
    return Ledger(
        articles=tuple({entry.row.name: entry.row for entry in counted}.values()),
        facts=len(counted),
        first=min(dated, key=_begin, default=None),
        last=max(dated, key=_end, default=None),
        signed=tuple(_signed(entry, beside[entry.row.name], cues, today) for entry in agreements),
        meetings=tuple(entry for entry in events if entry.fact.id in met),
        other_events=tuple(entry for entry in events if entry.fact.id not in met),
        figures=tuple(entry for entry in kept if entry.fact.kind in ("figure", "ranking")),
        roles=tuple(entry for entry in kept if entry.fact.kind == "role"),
        promises=promised_once(promises(to_come, (*agreements, *events), today)),
    )


def _done(entries: Sequence[Entry], done: Sequence[Entry], met: set[str]) -> tuple[list[Entry], list[Entry]]:
    """The agreements and the events of what is done, the newest first; a signing is no event beside its agreement.

    Args:
        entries: all that the articles tell.
        done: what of it is done, each thing once.
        met: ids of the meetings.
    """
    told = {entry.row.name for entry in entries if _agrees(entry.fact)}
    agreements = _newest_first(
        entry
        for entry in done
        if entry.fact.kind == "agreement" and (_agrees(entry.fact) or entry.row.name not in told)
    )
    happened = [entry for entry in done if entry.fact.kind == "event"]
    doubled = signings(happened, agreements) - met
    return agreements, _newest_first(entry for entry in happened if entry.fact.id not in doubled)


def _by_article(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of each article in the order of its text."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=_start):
        found.setdefault(entry.row.name, []).append(entry)
    return found


def _start(entry: Entry) -> int:
    return entry.fact.start


def _counts(entry: Entry, since: date | None) -> bool:
    """Whether a fact is not wholly before a day; one without a date is as old as its article."""
    if since is None or entry.fact.kind == "agreement":
        return True
    found = bounds(entry.when) if entry.when else None
    if found is None and entry.row.published:
        found = bounds(entry.row.published)
    return found is None or found[1] >= since


def _met(entries: Sequence[Entry]) -> set[str]:
    """Ids of the events that are visits, meetings and gatherings; a curated one is what the rules say of its words."""
    events = [entry for entry in entries if entry.fact.kind == "event"]
    met = overlap_with(entry for entry in events if entry.fact.plover == "CONSULT")
    return {entry.fact.id for entry in events if entry.fact.plover in (None, "CONSULT") and met(entry)}


def _signs_of_life(entries: Iterable[Entry]) -> list[Entry]:
    """The dated ones; of these the agreements and what names both sides, if there are any."""
    dated = [entry for entry in entries if entry.when and bounds(entry.when)]
    return [entry for entry in dated if entry.both or entry.fact.kind == "agreement"] or dated


def _newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By date, those without a known year last in the order of the articles."""
    listed = list(entries)
    return sorted(listed, key=lambda entry: _age(entry.when), reverse=True)


def _age(edtf: str | None) -> tuple[str, str]:
    """A pair that grows with the date; empty where no year is known."""
    rank, first, last = sort_key(edtf)
    return (first, last) if rank == 0 else ("", "")


def _begin(entry: Entry) -> tuple[str, str]:
    return _age(entry.when)


def _end(entry: Entry) -> tuple[str, str]:
    first, last = _age(entry.when)
    return last, first


def _signed(entry: Entry, beside: Sequence[Entry], cues: Cues, today: date) -> Signed:
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


def _agrees(fact: Fact) -> bool:
    """Whether a fact tells an agreement, not only how long one runs."""
    return fact.kind == "agreement" and fact.rule != VALIDITY


def _about(entry: Entry, beside: Sequence[Entry]) -> Iterator[Entry]:
    """What may tell the length of an agreement: the same words, or the next ones with no other agreement between."""
    agreement = entry.fact
    other: int | None = None
    first = bisect_left(beside, agreement.start, key=_start)
    for at in range(max(0, first - _MOST_AROUND), len(beside)):
        fact = beside[at].fact
        if fact.start > agreement.end + NEAR or (other is not None and fact.start > other):
            return
        if entry.overlaps(fact):
            yield beside[at]
        elif fact.start >= agreement.end:
            if not _agrees(fact):
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
    signed, ends = (bounds(edtf) if edtf else None for edtf in (entry.when, on))
    if ends is None or (signed is not None and ends[0] <= signed[1]):
        return None
    return Expiry(on, "as stated", about, is_past(on, today))


def _whole(value: str) -> int | None:
    """A number of years or months that an agreement may run."""
    return int(value) if value.isdigit() and 0 < int(value) <= 12 * _MOST_TERM else None
