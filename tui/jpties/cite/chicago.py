"""Chicago, 18th edition: notes, full and shortened. Titles keep their capitals; a translation stands in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.dates import CHICAGO, in_words
from jpties.cite.prose import prose, sentence
from jpties.cite.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation

MOST_AUTHORS = 2
"""Authors who are all named in a note; of more, the first and `et al.`"""


def note(record: Citation) -> str:
    """A full note: `Ari Yashar, “Title,” Paper, November 3, 2014, URL.`, `n.d.` where the date is not known."""
    before = _authors([creator.literal for creator in record.creators])
    after = [part for part in (record.container, in_words(record.date, CHICAGO) or "n.d.") if part]
    if record.url:
        after.append(escaping.url(record.url))
    if record.name_in_brackets:
        return sentence(", ".join([record.name_in_brackets, *after]))
    title = _title(record, ",")
    head = f"{before}, " if before else ""
    return sentence(f"{head}{title} {', '.join(after)}" if title else f"{head}{', '.join(after)}")


def short_note(record: Citation) -> str:
    """A shortened note: `Yashar, “Title.”`; without author and title the full one."""
    if record.name_in_brackets or not (record.headline or record.title_en):
        return note(record)
    before = _authors([creator.short for creator in record.creators])
    return (f"{before}, " if before else "") + _title(record, ".")


def _authors(names: Sequence[str]) -> str:
    if len(names) > MOST_AUTHORS:
        return f"{names[0]} et al."
    return " and ".join(names)


def _title(record: Citation, stop: str) -> str:
    """The title with the comma or full stop that follows, inside the marks; empty where there is none."""
    if record.supplied or not record.headline:
        shown = record.shown_headline or (f"[{record.title_en}]" if record.title_en else "")
        return f"{shown}{stop}" if shown else ""
    if record.title_en:
        return f"{quoted(record.headline, 'en')} [{record.title_en}]{stop}"
    needless = stop == "." and record.headline.endswith((".", "?", "!"))
    return quoted(record.headline if needless else f"{record.headline}{stop}", "en")


def chicago(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes with full notes."""
    yield from prose(groups, note)


def chicago_short(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes with shortened notes."""
    yield from prose(groups, short_note)
