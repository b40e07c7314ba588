"""BibTeX for biblatex: one entry an article, the quotes as its annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.cleaning import on_one_line
from jpties.cite.dates import ENGLISH, in_words
from jpties.model.edtf import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.creators import Creator
    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation

_LANGID = {
    "en": "english",
    "fr": "french",
    "nl": "dutch",
    "de": "german",
    "es": "spanish",
    "vi": "vietnamese",
    "ja": "japanese",
    "it": "italian",
    "pt": "portuguese",
    "ru": "russian",
    "pl": "polish",
    "sv": "swedish",
    "da": "danish",
    "fi": "finnish",
    "he": "hebrew",
    "ko": "korean",
    "zh": "chinese",
    "th": "thai",
    "id": "indonesian",
}
"""Language names of babel and polyglossia, as `langid` takes them."""


def bibtex(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Entries with an empty line between them."""
    for number, group in enumerate(groups):
        record = group.record
        fields = [*_fields(record)]
        quotes = [escaping.tex(on_one_line(quote.text)) for quote in group.quotes]
        if quotes:
            fields.append(("annotation", " \\par ".join(quotes)))
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields)
        yield ("\n" if number else "") + f"@{_type(record)}{{{record.key},\n{lines}\n}}\n"


def _type(record: Citation) -> str:
    if record.container:
        return "article"
    return "online" if record.url else "misc"


def _fields(record: Citation) -> Iterator[tuple[str, str]]:
    if record.creators:
        yield "author", " and ".join(_name(creator) for creator in record.creators)
    shown = record.shown_title or record.name_in_brackets
    if shown:
        yield "title", f"{{{escaping.tex(shown)}}}"
    if record.title_en:
        yield "titleaddon", f"[{escaping.tex(record.title_en)}]"
    if record.container:
        yield "journaltitle", escaping.tex(record.container)
        yield "entrysubtype", "newspaper"
    if record.date and is_biblatex_date(record.date):
        yield "date", record.date
    elif record.date:
        yield "note", escaping.tex(in_words(record.date, ENGLISH) or record.date)
    if record.url:
        yield "url", escaping.url(record.url).replace("{", "%7B").replace("}", "%7D")
    langid = _LANGID.get(record.lang.partition("-")[0].lower())
    if langid:
        yield "langid", langid


def _name(creator: Creator) -> str:
    """`Yashar, Ari`; a name that is not turned round in braces, so that it stays whole."""
    if creator.family:
        return escaping.tex(creator.inverted)
    return f"{{{escaping.tex(creator.literal)}}}"


def is_biblatex_date(edtf: str) -> bool:
    """Whether biblatex reads it: EDTF levels 0 and 1, with the year or the decade known."""
    if edtf.startswith("["):
        return False
    dates = [one for one in parsed(edtf) if one]
    return all(
        date.year[:2].isdigit() and not ("X" in date.year and date.month) and _is_calendar(date.month) for date in dates
    )


def _is_calendar(month: str | None) -> bool:
    """No month, one of the twelve, an unknown one, or a season; quarters and halves are level 2."""
    return month is None or not month.isdigit() or int(month) <= 24
