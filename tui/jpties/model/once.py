"""Each thing of a tie once: what several facts of one article say of the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jpties.model.tellings import tellings
from jpties.text.covered import Apart, Covered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jpties.model.promises import Entry, Promise


def each_once(entries: Sequence[Entry]) -> list[Entry]:
    """Each thing once: of facts of one kind in one article with overlapping quotes the curated one, then the longest.

    A headline that says what the text says again is left out as well, and what else tells the same less fully.
    """
    by_kind: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault((entry.row.name, entry.fact.kind), []).append(entry)
    left: set[str] = set()
    for (_article, kind), same in by_kind.items():
        if kind in ("agreement", "event"):
            left |= _doubled(same)
    return [entry for entry in entries if entry.fact.id not in left]


def _doubled(same: Sequence[Entry]) -> set[str]:
    """Ids of facts that others of the same article and kind say better."""
    taken = Apart()
    left = {entry.fact.id for entry in sorted(same, key=_rank) if not taken.take(entry.fact.start, entry.fact.end)}
    kept = [entry.fact for entry in same if entry.fact.id not in left]
    left |= {fact.id for group in tellings(kept) for fact in group[1:]}
    told = {entry.when for entry in same if entry.fact.block != "title" and entry.fact.id not in left}
    return left | {entry.fact.id for entry in same if entry.fact.block == "title" and _is_told(entry, told)}


def _rank(entry: Entry) -> tuple[bool, int]:
    """The order in which they are taken: what a person wrote first, then the longest."""
    return entry.fact.origin == "extracted", entry.fact.start - entry.fact.end


def _is_told(headline: Entry, told: set[str | None]) -> bool:
    """Whether the text tells what a headline says: on the same day, or an agreement where it has no day of its own."""
    has_none = headline.when is None or headline.when == headline.row.published
    return headline.when in told or (headline.fact.kind == "agreement" and has_none and bool(told))


def promised_once(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """The promises, of those with overlapping words in one article the best: curated, else the longest.

    It is kept where any of them is.
    """
    told: dict[str, tuple[Apart, dict[int, Promise]]] = {}
    for promise in sorted(promises, key=lambda one: _rank(one.entry)):
        taken, kept = told.setdefault(promise.entry.row.name, (Apart(), {}))
        fact = promise.entry.fact
        if taken.take(fact.start, fact.end):
            kept[fact.start] = promise
        else:
            at = min(taken.meeting(fact.start, fact.end), key=lambda start: _rank(kept[start].entry))
            if kept[at].kept_by is None:
                kept[at] = replace(kept[at], kept_by=promise.kept_by)
    best = {one.entry.fact.id: one for _taken, kept in told.values() for one in kept.values()}
    return tuple(best[one.entry.fact.id] for one in promises if one.entry.fact.id in best)


def signings(events: Sequence[Entry], agreements: Sequence[Entry]) -> set[str]:
    """Ids of the events that a rule found and that are the signing itself: they share words with an agreement."""
    agreed = overlap_with(agreements)
    return {event.fact.id for event in events if event.fact.origin == "extracted" and agreed(event)}


def overlap_with(entries: Iterable[Entry]) -> Callable[[Entry], bool]:
    """What tells whether an entry shares words with any of some entries."""
    ranges: dict[str, list[tuple[int, int]]] = {}
    for entry in entries:
        ranges.setdefault(entry.row.name, []).append((entry.fact.start, entry.fact.end))
    covered = {name: Covered(of_article) for name, of_article in ranges.items()}
    nothing = Covered(())
    return lambda entry: covered.get(entry.row.name, nothing).touches(entry.fact.start, entry.fact.end)
