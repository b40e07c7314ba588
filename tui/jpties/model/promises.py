"""What was promised about a tie, planned, hoped for or invited to, and whether a later fact says that it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from jpties.model.edtf import bounds
from jpties.model.later import is_to_come

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow

MOST_LOOKED_AT = 2_000
"""Facts that are looked at for each promise."""

Promised = Literal["planned", "hoped", "invited", "promised"]
"""How sure it was said to be."""


class Cues(Protocol):
    """What the ledger asks of the lexicons, which lie in a layer above."""

    def promise(self, quote: str, lang: str) -> Promised | None:
        """What sort of promise a quote tells; None where it tells none."""

    def is_to_be_signed(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of an agreement that is still to come."""

    def tells_term(self, quote: str, lang: str) -> bool:
        """Whether a length of time in a quote is how long something runs."""

    def tells_end(self, quote: str, lang: str) -> bool:
        """Whether a quote says until when something runs."""

    def tells_force(self, quote: str, lang: str) -> bool:
        """Whether a quote says that an agreement is in force, or names one."""

    def is_friendship(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of a friendship or sister tie."""

    def is_business(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of businesses, banks, schools and the like."""

    def names_place(self, quote: str, lang: str, place_id: str) -> bool:
        """Whether a quote names a place, one in it, or one above it below the country."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact of a tie and the article that says it."""

    row: ArticleRow
    """The article."""
    fact: Fact
    """The fact."""
    named: tuple[bool, bool]
    """Whether its subjects or words name the partner, and the region; where not, the article ties them."""

    @property
    def both(self) -> bool:
        """Whether it names both sides."""
        return all(self.named)

    def overlaps(self, other: Fact) -> bool:
        """Whether it shares words with a fact of the same article."""
        return self.fact.start < other.end and other.start < self.fact.end

    @property
    def when(self) -> str | None:
        """EDTF of when it holds or happened, as far as the text says."""
        return self.fact.as_of


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that was to come when the article was written."""

    entry: Entry
    """The fact that says so."""
    how: Promised
    """Planned, hoped, invited, promised."""
    late: bool
    """Whether the day that was named has passed."""
    kept_by: Entry | None
    """A later fact that it happened; None while the corpus has none."""


def promised(entry: Entry, cues: Cues, today: date) -> Promised | None:
    """How a fact promises something; None where it tells what is or was.

    Planned is what the extraction says so of, or an event dated behind its article; other facts promise by their words.
    """
    fact, row = entry.fact, entry.row
    if fact.note == "planned" or (fact.kind == "agreement" and cues.is_to_be_signed(fact.quote, row.lang)):
        return "planned"
    if fact.kind in ("event", "agreement"):
        how = cues.promise(fact.quote, row.lang)
        written = bounds(row.published) if row.published else None
        if is_to_come(fact.as_of, written[1] if written else today):
            return how or (None if cues.tells_end(fact.quote, row.lang) else "planned")
        return how if fact.as_of is None and fact.kind == "event" else None
    return cues.promise(fact.quote, row.lang) if fact.kind in ("goal", "statement") else None


def promises(found: Sequence[tuple[Entry, Promised]], done: Iterable[Entry], today: date) -> tuple[Promise, ...]:
    """The promises, each with the first later fact that it happened."""
    happened: dict[tuple[str, str], list[Entry]] = {}
    for entry in done:
        for subject in dict.fromkeys(entry.fact.subjects):
            happened.setdefault((entry.fact.kind, subject), []).append(entry)
    made = []
    for entry, how in found:
        # By its rarest subject: what keeps a promise names all of two, or the only one.
        named = [happened.get((entry.fact.kind, subject), []) for subject in dict.fromkeys(entry.fact.subjects)]
        near = [other for others in sorted(named, key=len)[: max(1, len(named) - 1)] for other in others]
        kept_by = next((other for other in near[:MOST_LOOKED_AT] if keeps(other, entry)), None)
        made.append(Promise(entry, how, is_late(entry, today), kept_by))
    return tuple(made)


def is_late(entry: Entry, today: date) -> bool:
    """Whether the day for which something was promised has passed; a day before the article's is that of the saying."""
    due, written = (bounds(edtf) if edtf else None for edtf in (entry.when, entry.row.published))
    return due is not None and due[1] < today and (written is None or due[0] > written[1])


def keeps(other: Entry, promise: Entry) -> bool:
    """Whether a fact tells that what was promised has happened.

    It must come from an article that was published later, be of the same kind, name two things that the promise names
    (or its only one), and fall on the day that was promised, or where none was named behind the promise.
    """
    written, reported = (bounds(row.published) if row.published else None for row in (promise.row, other.row))
    if written is None or reported is None or reported[0] <= written[1]:
        return False
    kind = promise.fact.kind
    if kind not in ("event", "agreement") or other.fact.kind != kind:
        return False  # of a hope or goal nobody can tell from the parts of two facts what would meet it
    shared = set(other.fact.subjects) & set(promise.fact.subjects)
    if not shared or len(shared) < min(2, len(set(promise.fact.subjects))):
        return False
    on, due = (bounds(entry.when) if entry.when else None for entry in (other, promise))
    if due is not None and due[0] > written[1]:
        return on is not None and on[0] <= due[1] and due[0] <= on[1]
    return on is not None and on[1] >= written[0]
