"""Each thing of a tie once: what several facts of one article say of the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.fact import Fact
    from jpties.model.promises import Entry, Promised


def each_once(entries: Sequence[Entry]) -> list[Entry]:
    """Each thing once: of facts of one kind in one article with overlapping quotes the curated one, then the longest.

    A headline that says what the text says again is left out as well.
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
    left: set[str] = set()
    ranked = sorted(same, key=lambda entry: (entry.fact.origin == "extracted", entry.fact.start - entry.fact.end))
    spans: list[tuple[int, int]] = []
    for entry in ranked:
        fact = entry.fact
        if any(start < fact.end and fact.start < end for start, end in spans):
            left.add(fact.id)
        else:
            spans.append((fact.start, fact.end))
    told = {entry.when for entry in same if entry.fact.block != "title" and entry.fact.id not in left}
    return left | {
        entry.fact.id
        for entry in same
        if entry.fact.block == "title" and (entry.when in told or (told and entry.when is None))
    }


def promised_once(found: Sequence[tuple[Entry, Promised]]) -> list[tuple[Entry, Promised]]:
    """The promises, of those with overlapping words in one article the best: curated, of a deed, the longest."""
    ranked = sorted(
        found,
        key=lambda pair: (
            pair[0].fact.origin == "extracted",
            pair[0].fact.kind not in ("event", "agreement"),
            pair[0].fact.start - pair[0].fact.end,
        ),
    )
    kept: dict[str, list[Fact]] = {}
    ids: set[str] = set()
    for entry, _how in ranked:
        told = kept.setdefault(entry.row.name, [])
        if not any(entry.overlaps(fact) for fact in told):
            told.append(entry.fact)
            ids.add(entry.fact.id)
    return [pair for pair in found if pair[0].fact.id in ids]


def is_any_of(event: Entry, agreements: Sequence[Entry]) -> bool:
    """Whether an event that a rule found is the signing itself: it shares words with an agreement of its article."""
    return event.fact.origin == "extracted" and any(
        one.row.name == event.row.name and one.overlaps(event.fact) for one in agreements
    )
