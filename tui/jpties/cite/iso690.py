"""ISO 690:2021 as French-speaking offices write it; the reference below its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.dates import FRENCH, in_words
from jpties.cite.prose import prose, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.creators import Creator
    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation

_NBSP = "\u00a0"


def reference(record: Citation) -> str:
    """`YASHAR, Ari. Titre [Translation]. Journal [en ligne]. 3 novembre 2014. Disponible à l’adresse : URL`."""
    parts = [sentence(" et ".join(_name(creator) for creator in record.creators))] if record.creators else []
    shown = record.shown_headline or record.name_in_brackets
    title = " ".join(part for part in (shown, f"[{record.title_en}]" if record.title_en else None) if part)
    online = " [en ligne]" if record.url else ""
    if record.container:
        parts += [*([sentence(title)] if title else []), sentence(f"{record.container}{online}")]
    elif title:
        parts.append(sentence(f"{title}{online}"))
    parts.append(sentence(in_words(record.date, FRENCH) or "[sans date]"))
    if record.url:
        parts.append(f"Disponible à l’adresse{_NBSP}: {escaping.url(record.url)}")
    return " ".join(parts)


def _name(creator: Creator) -> str:
    return f"{creator.family.upper()}, {creator.given}" if creator.family else creator.literal


def iso690(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes, each article's reference below its own."""
    yield from prose(groups, reference, joint="\n")
