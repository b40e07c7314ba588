"""A brief about a tie in Markdown, one or two pages: who, signed, figures, meetings, open promises, sources.

Every line is a fact: its statement, the number of its source, and below it the quote; without a statement the quote is
the line. Nothing is said that no quote shows but what is reckoned from one (an expiry, an anniversary), which says how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jpties.cite import escaping
from jpties.cite.cleaning import copyable, on_one_line
from jpties.cite.dates import ENGLISH, in_words
from jpties.cite.dossier import said
from jpties.cite.grouping import is_shortened
from jpties.cite.markdown import attribution
from jpties.cite.record import citation
from jpties.model.figures import weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from jpties.model.agreements import Signed
    from jpties.model.article import Article
    from jpties.model.ledger import Ledger
    from jpties.model.promises import Entry, Promise

MOST = 6
"""Facts of a section; how many are left out is said."""
MOST_OTHERS = 4
"""Other events, which matter less."""
LONGEST = 200
"""Signs of a quote that stands as a sentence; a longer one is cut at a word."""
_LEFT_OUT = "[...]"
Item = TypeVar("Item")


class Brief:
    """Writes one brief; numbers the sources as they are first cited."""

    def __init__(self, ledger: Ledger, sides: tuple[str, str], article_of: Callable[[str], Article]) -> None:
        """Make it.

        Args:
            ledger: of the tie.
            sides: names of the partner and of the region.
            article_of: gives an article by its name; asked for the cited ones only.
        """
        self._ledger = ledger
        self._sides = sides
        self._article_of = article_of
        self._sources: dict[str, int] = {}

    def text(self, today: date, since: date | None = None) -> str:
        """The whole brief.

        Args:
            today: the day on which it is written.
            since: the day from which it tells, said in the head.
        """
        body = "".join(self._sections())
        return f"{self._head(today, since)}{body}{''.join(self._list_of_sources())}"

    def _head(self, today: date, since: date | None) -> str:
        partner, region = (escaping.markdown(copyable(on_one_line(side))) for side in self._sides)
        articles, facts = len(self._ledger.articles), self._ledger.facts
        counted = (
            f"{facts} {'fact' if facts == 1 else 'facts'} in {articles} {'article' if articles == 1 else 'articles'}"
        )
        told = (
            f", since {in_words(since.isoformat(), ENGLISH)} (agreements and what has no date from before too)"
            if since is not None
            else ""
        )
        return (
            f"# {partner} and {region}\n\n{counted}{told}; as of {in_words(today.isoformat(), ENGLISH)}. "
            "Each line stands on the quote below it, or is the quote itself; the number is that of the source.\n"
        )

    def _sections(self) -> Iterator[str]:
        ledger = self._ledger
        yield from self._section("Signs of life", self._life(), self._entry)
        yield from self._section("Who", _newest_roles(ledger.roles), self._entry)
        yield from self._section("Signed", ledger.signed, self._agreement)
        yield from self._section("Figures", _weightiest_first(ledger.figures), self._entry)
        yield from self._section("Meetings", ledger.meetings, self._entry)
        yield from self._section("Other events", ledger.other_events, self._entry, MOST_OTHERS)
        yield from self._section("Open promises", ledger.open_promises, self._promise)

    def _section(
        self, heading: str, items: Sequence[Item], written: Callable[[Item], str], most: int = MOST
    ) -> Iterator[str]:
        """A heading and its items, written only where they are shown, so that no source is numbered in vain."""
        if not items:
            return
        yield f"\n## {heading}\n"
        yield from map(written, items[:most])
        if len(items) > most:
            yield f"\n{len(items) - most} more in the corpus.\n"

    # Items

    def _life(self) -> list[Entry]:
        """The first and the last sign of life, where no other part shows them."""
        ledger = self._ledger
        signed = (one.entry for one in ledger.signed[:MOST])
        shown = (*signed, *ledger.meetings[:MOST], *ledger.other_events[:MOST_OTHERS])
        ids = {entry.fact.id for entry in shown}
        signs = (entry for entry in (ledger.first, ledger.last) if entry is not None)
        return [entry for entry in {one.fact.id: one for one in signs}.values() if entry.fact.id not in ids]

    def _sign(self, entry: Entry) -> str:
        """What a fact is among the signs of life."""
        first, last = self._ledger.first, self._ledger.last
        is_first = first is not None and entry.fact.id == first.fact.id
        is_last = last is not None and entry.fact.id == last.fact.id
        if is_first and is_last:
            return "the only sign of life with a date"
        return "the first sign of life" if is_first else "the latest sign of life" if is_last else ""

    def _entry(self, entry: Entry, before: str = "", after: str = "") -> str:
        """A list item: the statement with its source, then the quote; the quote alone where there is no statement."""
        line = f"\n- {before}{self._line(entry)}{after} [{self._number(entry)}]\n"
        return line if is_shortened(entry.fact) else f"{line}\n  > {_quote(entry)}\n"

    def _line(self, entry: Entry) -> str:
        """What a fact says, or the quote where nobody put it into English; with what is known of it."""
        fact = entry.fact
        more = (self._sign(entry), _told(entry) if fact.kind == "role" else "" if entry.both else self._aside(entry))
        if not is_shortened(fact):
            return said(fact, value=False, more=more)
        known = said(fact, value=False, more=more)
        words = f"“{_shortened(entry)}”"
        return f"{words} ({known})" if known else words

    def _aside(self, entry: Entry) -> str:
        """Which side the words of a fact do not name."""
        missing = [side for side, is_named in zip(self._sides, entry.named, strict=True) if not is_named]
        return f"the words do not name {copyable(on_one_line(' or '.join(missing)))}"

    def _agreement(self, signed: Signed) -> str:
        """An agreement with its end and its next round anniversary."""
        known = []
        expiry, anniversary = signed.expiry, signed.anniversary
        if expiry is not None:
            verb = "ended" if expiry.passed else "ends"
            known.append(f"{verb} {in_words(expiry.on, ENGLISH)} ({expiry.reckoned})")
        if anniversary is not None:
            known.append(f"next round anniversary: {anniversary.years} years, {in_words(anniversary.on, ENGLISH)}")
        after = escaping.markdown(f"; {'; '.join(known)}") if known else ""
        item = self._entry(signed.entry, after=after)
        if expiry is not None and expiry.entry.fact.id != signed.entry.fact.id:
            gap = "\n" if is_shortened(signed.entry.fact) else "  >\n"
            item += f"{gap}  > {_quote(expiry.entry)}\n"
        return item

    def _promise(self, promise: Promise) -> str:
        late = " (the day has passed, no fact says that it happened)" if promise.late else ""
        return self._entry(promise.entry, f"{promise.how.capitalize()}: ", escaping.markdown(late))

    # Sources

    def _number(self, entry: Entry) -> int:
        return self._sources.setdefault(entry.row.name, len(self._sources) + 1)

    def _list_of_sources(self) -> Iterator[str]:
        if self._sources:
            yield "\n## Sources\n\n"
        for name, number in self._sources.items():
            yield f"{number}. {attribution(citation(self._article_of(name))) or escaping.markdown(name)}\n"


def _told(entry: Entry) -> str:
    """As of when an office is held that has no date of its own: the day of the article that says so."""
    if entry.fact.as_of:
        return ""
    told = in_words(entry.row.published, ENGLISH)
    return f"as of {told}" if told else "the source has no date"


def _quote(entry: Entry) -> str:
    return escaping.markdown(on_one_line(copyable(entry.fact.quote)))


def _shortened(entry: Entry) -> str:
    """The quote as Markdown, cut at a word where it is too long for a sentence."""
    words = on_one_line(copyable(entry.fact.quote))
    if len(words) > LONGEST:
        cut = words[: LONGEST + 1]
        at = cut.rfind(" ", LONGEST // 2)
        words = f"{cut[:at] if at > 0 else cut[:LONGEST]} {_LEFT_OUT}"
    return escaping.markdown(words)


def _weightiest_first(entries: Sequence[Entry]) -> list[Entry]:
    """Figures that name both sides first, then by weight; of one weight unit for unit, as numbers of two do not compare."""
    units: dict[str, int] = {}
    for entry in entries:
        units.setdefault(_unit(entry), len(units))

    def key(entry: Entry) -> tuple[bool, int, int, Decimal]:
        """Both sides, kind of figure, unit, number."""
        kind, amount = weight(entry.fact)
        return not entry.both, kind, units[_unit(entry)], amount

    return sorted(entries, key=key)


def _unit(entry: Entry) -> str:
    return entry.fact.quantity.unit if entry.fact.quantity is not None else ""


def _newest_roles(entries: Iterable[Entry]) -> list[Entry]:
    """The roles of the newest articles first; of one person the same words once."""
    ordered = sorted(entries, key=lambda entry: entry.row.published or "", reverse=True)
    told: dict[tuple[tuple[str, ...], str], Entry] = {}
    for entry in ordered:
        told.setdefault((entry.fact.subjects[:1], entry.fact.statement), entry)
    return list(told.values())
