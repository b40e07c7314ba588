"""RIS: one record an article, CRLF line ends, no line end inside a value, a note for each quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.cleaning import on_one_line
from jpties.cite.dates import ENGLISH, in_words
from jpties.model.edtf import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation

_DOUBT = {"?": "uncertain", "~": "about", "%": "about, uncertain"}
_END = "\r\n"


def ris(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Records, one after the other."""
    for group in groups:
        record = group.record
        lines = [f"TY  - {'NEWS' if record.container else 'ELEC'}"]
        lines += [f"{tag}  - {on_one_line(value)}" for tag, value in _fields(record)]
        lines += [f"N1  - {on_one_line(quote.text)}" for quote in group.quotes]
        yield _END.join([*lines, "ER  - ", ""])


def _fields(record: Citation) -> Iterator[tuple[str, str]]:
    for creator in record.creators:
        yield "AU", creator.inverted
    shown = record.shown_title or record.name_in_brackets
    if shown:
        yield "TI", shown
    if record.title_en:
        yield "TT", record.title_en
    if record.container:
        yield "T2", record.container
    if record.date:
        date = ris_date(record.date)
        yield ("DA", date) if date else ("N1", f"Date: {in_words(record.date, ENGLISH)}")
    if record.url:
        yield "UR", escaping.url(record.url)
    if record.lang != "und":
        yield "LA", record.lang


def ris_date(edtf: str) -> str | None:
    """`YYYY/MM/DD/doubt`, empty where a part is not known; None where the year is not, or for a span."""
    dates = parsed(edtf)
    if len(dates) != 1 or dates[0] is None or not dates[0].known_year:
        return None
    date = dates[0]
    month = date.month if date.month and date.month.isdigit() and int(date.month) <= 12 else ""
    if date.month and not month and date.month != "XX":
        return None
    day = date.day if date.day and date.day.isdigit() else ""
    return f"{date.year}/{month}/{day}/{_DOUBT.get(date.mark, '')}"
