"""Ranges in which no number is a quantity: addresses, times of day, phone numbers, versions."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.values.view import View


@functools.lru_cache(maxsize=4)
def address_ranges(flat: str) -> tuple[tuple[int, int], ...]:
    """Web and mail addresses: nothing inside them is a date or a number."""
    ranges: list[tuple[int, int]] = []
    if "://" not in flat and "www." not in flat and "@" not in flat:
        return ()
    for match in _address_start().finditer(flat):
        at = match.start()
        if ranges and at < ranges[-1][1]:
            continue
        start = at
        while start > 0 and not flat[start - 1].isspace() and at - start < 200:
            start -= 1
        end = _blank().search(flat, at)
        ranges.append((start, end.start() if end else len(flat)))
    return tuple(ranges)


@functools.cache
def _address_start() -> re.Pattern[str]:
    return re.compile(r"://|www\.|(?<=\w)@(?=\w)")


@functools.cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"\s")


@functools.cache
def _times() -> re.Pattern[str]:
    return re.compile(
        r"\d{1,2} ?(?::|h|giờ) ?\d{2}(?: ?(?::|min|phút) ?\d{0,2})?(?!\d)(?: ?(?:am|pm|a\.m\.?|p\.m\.?|h|uhr|uur)\b)?"
        r"|\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\. ?m\.|p\. ?m\.|o'clock|uhr)(?![^\W\d_])"
        r"|\d{1,2}\.\d{2} ?(?:uur|u|h|hrs)(?![^\W\d_])"
        r"|[0-9]{1,2}時(?!間)(?:半|[0-9]{1,2}分(?!間))?"
    )


@functools.cache
def _phones() -> re.Pattern[str]:
    """At a plus or a leading zero; behind "tel"."""
    return re.compile(
        r"\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,6}\d|0\d{1,4}[-. ]\d{2,4}[-. ]\d{3,4}(?!\d)|0\d(?:[ .]\d\d){4}(?!\d)"
    )


@functools.cache
def _listed_number() -> re.Pattern[str]:
    """What follows "tel": figures with all that stands between them."""
    return re.compile(r"\+?\d[\d ()./-]{5,24}")


@functools.cache
def _versions() -> re.Pattern[str]:
    grouped = r"(?!\d{1,3}(?:\.\d{3}){3,5}(?![\d.-]))"
    return re.compile(grouped + r"\d{1,6}(?:[.-]\d{1,6}){3,12}|\d{1,6}[x_]\d{1,6}")


_PHONE_WORDS = frozenset(
    {"tel", "fax", "phone", "telephone", "telefon", "telefono", "電話", "đt", "hotline", "téléphone"}
)


def closed_end(view: View, token: int) -> int | None:
    """Where a time of day, a phone number or a version that starts at these figures ends; None where none does."""
    start, end = view.starts[token], view.ends[token]
    found = _times().match(view.flat, start) if end - start <= 2 else None
    if found is None and view.flat[end : end + 1] in ".-x_":
        found = _versions().match(view.flat, start)
    if found is not None:
        return found.end()
    before = view.word(token - 1)
    if before == "+":
        if view.word(token - 2) in {"gmt", "utc"}:
            return view.ends[token]
        found = _phones().match(view.flat, start - 1)
    elif view.words[token].startswith("0"):
        found = _phones().match(view.flat, start)
    near = before, view.word(token - 2), view.word(token - 3)
    if found is None and not _PHONE_WORDS.isdisjoint(near) and not before.isdecimal():
        found = _listed_number().match(view.flat, start)
    return None if found is None else found.end()
