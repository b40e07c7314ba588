"""The ledger of a tie: signs of life, what was signed and for how long, meetings, promises; each with its fact.

A pure function over the facts of the articles that show the tie. What the facts do not say is not filled in: no date is
guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.agreements import agrees, signed
from jpties.model.edtf import bounds, sort_key
from jpties.model.later import is_to_come
from jpties.model.once import each_once, overlap_with, promised_once, signings
from jpties.model.promises import Entry, Promise, promised, promises

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from jpties.model.agreements import Anniversary, Signed
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow
    from jpties.model.promises import Cues


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
        signed=tuple(signed(entry, beside[entry.row.name], cues, today) for entry in agreements),
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
    told = {entry.row.name for entry in entries if agrees(entry.fact)}
    agreements = _newest_first(
        entry for entry in done if entry.fact.kind == "agreement" and (agrees(entry.fact) or entry.row.name not in told)
    )
    happened = [entry for entry in done if entry.fact.kind == "event"]
    doubled = signings(happened, agreements) - met
    return agreements, _newest_first(entry for entry in happened if entry.fact.id not in doubled)


def _by_article(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of each article in the order of its text."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: one.fact.start):
        found.setdefault(entry.row.name, []).append(entry)
    return found


def _counts(entry: Entry, since: date | None) -> bool:
    return since is None or entry.fact.kind == "agreement" or is_since(entry.row, entry.fact, since)


def is_since(row: ArticleRow, fact: Fact, day: date) -> bool:
    """Whether a fact is not wholly before a day; one without a date is as old as its article."""
    found = bounds(fact.as_of) if fact.as_of else None
    if found is None and row.published:
        found = bounds(row.published)
    return found is None or found[1] >= day


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
