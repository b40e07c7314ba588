"""APA, 7th edition: the reference below its quotes. Titles keep their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.dates import APA, in_words
from jpties.cite.prose import prose, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.creators import Creator
    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation


def reference(record: Citation) -> str:
    """`Yashar, A. (2014, November 3). Title [Translation]. Paper. URL`; without an author the title comes first."""
    date = f"({in_words(record.date, APA) or 'n.d.'})."
    title = _title(record)
    parts: list[str] = []
    if record.creators:
        parts += [sentence(_authors(record.creators)), date, *([sentence(title)] if title else [])]
    else:
        parts += [*([sentence(title)] if title else []), date]
    if record.container:
        parts.append(sentence(record.container))
    if record.url:
        parts.append(escaping.url(record.url))
    return " ".join(parts)


def _title(record: Citation) -> str | None:
    shown = record.shown_headline or record.name_in_brackets
    if record.title_en:
        return f"{shown} [{record.title_en}]" if shown else f"[{record.title_en}]"
    return shown


def _authors(creators: tuple[Creator, ...]) -> str:
    names = [_name(creator) for creator in creators]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}"


def _name(creator: Creator) -> str:
    """`Yashar, A.`, `Dupont, J.-P.`; a name that is not turned round stays whole."""
    if not creator.family or not creator.given:
        return creator.literal
    initials = " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in creator.given.split(" ")
    )
    return f"{creator.family}, {initials}"


def apa(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Quotes, each article's reference below its own."""
    yield from prose(groups, reference, joint="\n")
