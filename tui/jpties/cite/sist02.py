"""SIST 02:2007, the Japanese standard for references: newspaper article, or web page where there is a URL.

Items that are missing are not written; dates are numbers; names in Latin letters are turned round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.dates import SIST, in_words
from jpties.cite.prose import prose, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation


def reference(record: Citation) -> str:
    """`松本彩. 記事名. 新聞名. 2025-10-31.`; with a URL `著者名. “題名”. サイト名. 更新日付. URL`."""
    parts = []
    if record.creators:
        joint = "; " if any(creator.family for creator in record.creators) else ", "
        parts.append(sentence(joint.join(creator.inverted for creator in record.creators)))
    shown = record.shown_headline or record.name_in_brackets
    if shown and record.url and not record.supplied and record.title:
        shown = f"“{shown}”"
    title = " ".join(part for part in (shown, f"[{record.title_en}]" if record.title_en else None) if part)
    if title:
        parts.append(sentence(title))
    if record.container:
        parts.append(sentence(record.container))
    date = in_words(record.date, SIST)
    if date:
        parts.append(sentence(date))
    if record.url:
        parts.append(escaping.url(record.url))
    return " ".join(parts)


def sist02(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes, each article's reference below its own."""
    yield from prose(groups, reference, joint="\n")
