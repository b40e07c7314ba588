"""CSL-JSON 1.0.2: an array with an item for each article; what the format has no field for stands under `custom`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jpties.cite import escaping
from jpties.cite.dates import ENGLISH, in_words
from jpties.cite.json_text import json_text
from jpties.model.edtf import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.creators import Creator
    from jpties.cite.grouping import Cited, Options
    from jpties.cite.record import Citation
    from jpties.model.edtf import EdtfDate

Item = dict[str, Any]


def csl_json(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """The array; one item a line."""
    yield "["
    for number, group in enumerate(groups):
        yield (",\n" if number else "") + json_text(item(group))
    yield "]\n"


def item(group: Cited) -> Item:
    """An article as an item. A type other than `webpage` only with a paper: styles italicise or name a preprint."""
    record = group.record
    found: Item = {"id": record.key, "type": "article-newspaper" if record.container else "webpage"}
    shown = record.shown_title or record.name_in_brackets
    if shown:
        found["title"] = shown
    if record.creators:
        found["author"] = [_name(creator) for creator in record.creators]
    if record.container:
        found["container-title"] = record.container
    if record.date:
        found["issued"] = issued(record.date)
    if record.url:
        found["URL"] = escaping.url(record.url)
    if record.lang != "und":
        found["language"] = record.lang
    found["custom"] = {"jpties": _custom(group, record)}
    return found


def _name(creator: Creator) -> dict[str, str]:
    if creator.family and creator.given:
        return {"family": creator.family, "given": creator.given}
    return {"literal": creator.literal}


def _custom(group: Cited, record: Citation) -> Item:
    """Where the quotes stand, the date as EDTF, the English title."""
    found: Item = {"article": record.article}
    ranges = [{"start": quote.fact.start, "end": quote.fact.end} for quote in group.quotes]
    if len(ranges) == 1:
        found |= ranges[0]
    elif ranges:
        found["quotes"] = ranges
    if record.date:
        found["edtf"] = record.date
    if record.title_en:
        found["title_en"] = record.title_en
    return found


def issued(edtf: str) -> Item:
    """A date as `date-parts` where its year is known, marked `circa` where it is in doubt, else in words."""
    dates = parsed(edtf)
    parts = [_parts(date) for date in dates if date is not None]
    season = dates[0].month if len(dates) == 1 and dates[0] is not None else None
    if edtf.startswith("[") or None in parts or None in dates:
        return {"literal": in_words(edtf, ENGLISH) or edtf}
    if season is not None and season.isdigit() and int(season) > 24:
        return {"literal": in_words(edtf, ENGLISH) or edtf}
    found: Item = {"date-parts": parts}
    if season is not None and season.isdigit() and int(season) > 20:
        found["season"] = int(season) - 20
    if any(date.mark for date in dates if date is not None):
        found["circa"] = True
    return found


def _parts(date: EdtfDate) -> list[int] | None:
    """Year, month, day as far as they are known; None where the year is not."""
    if not date.known_year:
        return None
    parts = [int(date.year)]
    for part in (date.month, date.day):
        if part is None or not part.isdigit() or int(part) > 31 or (len(parts) == 1 and int(part) > 12):
            break
        parts.append(int(part))
    return parts
