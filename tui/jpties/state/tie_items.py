"""A tie as a list: what the ledger says of it, then its articles, each with its facts where it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.date_words import shown_date
from jpties.model.page import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from jpties.model.fact import Fact
    from jpties.model.ledger import Ledger
    from jpties.model.model import ArticleRow
    from jpties.model.promises import Entry


@dataclass(frozen=True, slots=True)
class TieItem:
    """A line or two of the list, not cleaned."""

    text: str
    """What it says: heading, statement, title; empty where it tells more of the fact above it."""
    detail: str = ""
    """Above a statement: what it is and when; beside a title its date."""
    row: ArticleRow | None = None
    """The article; None for a heading."""
    fact: Fact | None = None
    """The fact; None for an article."""
    warns: bool = False
    """Whether something is over or late."""

    @property
    def heading(self) -> bool:
        """Whether it is the heading of a part."""
        return self.row is None


def tie_items(
    ledger: Ledger | None,
    articles: Sequence[ArticleRow],
    opened: Mapping[str, Sequence[Fact]],
) -> list[TieItem]:
    """The list from top to bottom; headings only where something is below them.

    Args:
        ledger: what is known of the tie; None where it is not worked out, or where there is only one side.
        articles: that show it.
        opened: facts of the articles that are opened, by name.
    """
    items: list[TieItem] = []
    if ledger is not None:
        for heading, part in _parts(ledger):
            if part:
                items += [TieItem(heading, str(sum(1 for item in part if item.text))), *part]
    items.append(TieItem("Articles", str(len(articles))))
    for row in articles:
        items.append(TieItem(row.title, shown_date(row.published) if row.published else "", row))
        items += [_fact_item(row, fact) for fact in opened.get(row.name, ())]
    return items


def _parts(ledger: Ledger) -> Iterator[tuple[str, list[TieItem]]]:
    yield "Signs of life", list(_life(ledger))
    yield "Signed", list(_signed(ledger))
    yield (
        "Promised, not yet done",
        [
            _item(promise.entry, promise.how + (", the day has passed" if promise.late else ""), warns=promise.late)
            for promise in ledger.open_promises
        ],
    )
    yield "Meetings", [_item(entry, "") for entry in ledger.meetings]
    yield "Other events", [_item(entry, "") for entry in ledger.other_events]


def _life(ledger: Ledger) -> Iterator[TieItem]:
    first, last = ledger.first, ledger.last
    if first is not None and last is not None and first.fact.id == last.fact.id:
        yield _item(first, "the only one with a date")
        return
    if first is not None:
        yield _item(first, "first")
    if last is not None:
        yield _item(last, "last")


def _signed(ledger: Ledger) -> Iterator[TieItem]:
    for signed in ledger.signed:
        yield _item(signed.entry, "")
        expiry, anniversary = signed.expiry, signed.anniversary
        if expiry is not None:
            verb = "ended" if expiry.passed else "ends"
            said = f"{verb} {shown_date(expiry.on)}{SEPARATOR}{expiry.reckoned}"
            yield TieItem("", said, expiry.entry.row, expiry.entry.fact, expiry.passed)
        if anniversary is not None:
            said = f"{shown_date(anniversary.on)}{SEPARATOR}{anniversary.years} years: next round anniversary"
            yield TieItem("", said, anniversary.entry.row, anniversary.entry.fact)


def _item(entry: Entry, what: str, *, warns: bool = False) -> TieItem:
    when = shown_date(entry.when) if entry.when else "no date"
    parts = [when, what, "" if entry.both else "names one side"]
    return TieItem(
        entry.fact.statement, SEPARATOR.join(part for part in parts if part), entry.row, entry.fact, warns
    )  # fmt: skip


def _fact_item(row: ArticleRow, fact: Fact) -> TieItem:
    parts = [fact.kind, shown_date(fact.as_of) if fact.as_of else ""]
    return TieItem(fact.statement, SEPARATOR.join(part for part in parts if part), row, fact)


def newest_first(rows: Iterable[ArticleRow]) -> list[ArticleRow]:
    """Articles by date, those without one last in the order of their names."""
    listed = sorted(rows, key=lambda row: row.name)
    return sorted(listed, key=lambda row: row.published or "", reverse=True)


def facts_of_articles(found: Iterable[tuple[ArticleRow, Fact]], wanted: Collection[str]) -> dict[str, list[Fact]]:
    """Facts by article, for the articles that are opened."""
    opened: dict[str, list[Fact]] = {name: [] for name in wanted}
    for row, fact in found:
        opened[row.name].append(fact)
    return opened
