"""Plain: the quote in its language's quotation marks, then (Author, "Title", Paper, 3 November 2014, URL)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.dates import ENGLISH, in_words
from jpties.cite.prose import prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation


def _as_it_is(text: str) -> str:
    return text


def parts(
    record: Citation, escape: Callable[[str], str] = _as_it_is, address: Callable[[str], str] = escaping.url
) -> str:
    """The citation without brackets; parts that are not known are left out."""
    found = [escape(", ".join(creator.literal for creator in record.creators))] if record.creators else []
    title = _title(record)
    if title:
        found.append(escape(title))
    if record.container:
        found.append(escape(record.container))
    date = in_words(record.date, ENGLISH)
    if date:
        found.append(escape(date))
    if record.url:
        found.append(address(record.url))
    if record.name_in_brackets:
        found.append(escape(record.name_in_brackets))
    return ", ".join(found)


def _title(record: Citation) -> str | None:
    """The title between straight marks, an English one behind it in brackets; a supplied one in brackets alone."""
    if record.supplied or not record.headline:
        return record.shown_headline or (f"[{record.title_en}]" if record.title_en else None)
    inner = record.headline.replace('"', "'")
    return f'"{inner}" [{record.title_en}]' if record.title_en else f'"{inner}"'


def in_brackets(record: Citation) -> str:
    """The citation as it stands behind a quote."""
    found = parts(record)
    return f"({found})" if found else ""


def plain(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes with their citations; an article alone without brackets."""
    yield from prose(groups, in_brackets, alone=parts)
