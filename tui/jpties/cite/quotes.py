"""Quotation marks by language, and quotes inside quotes. Source: CLDR's delimiters; Dutch as newspapers set it."""

from __future__ import annotations

from typing import NamedTuple

_NBSP = "\u00a0"


class Marks(NamedTuple):
    """The two pairs of a language."""

    open: str
    close: str
    inner_open: str
    inner_close: str


_ENGLISH = Marks("“", "”", "‘", "’")
_FRENCH = Marks(f"«{_NBSP}", f"{_NBSP}»", "“", "”")
_ANGLED = Marks("«", "»", "“", "”")
_LOW = Marks("„", "“", "‚", "‘")
_POLISH = Marks("„", "”", "«", "»")
_CORNERS = Marks("「", "」", "『", "』")
_RIGHT = Marks("”", "”", "’", "’")
_MARKS = {
    "en": _ENGLISH,
    "fr": _FRENCH,
    "de": _LOW,
    "ja": _CORNERS,
    "zh-hant": _CORNERS,
    "zh-tw": _CORNERS,
    "zh-hk": _CORNERS,
    "es": _ANGLED,
    "it": _ANGLED,
    "no": _ANGLED,
    "nb": _ANGLED,
    "el": _ANGLED,
    "fa": Marks("«", "»", "‹", "›"),
    "pt-pt": _ANGLED,
    "ru": Marks("«", "»", "„", "“"),
    "uk": Marks("«", "»", "„", "“"),
    "cs": _LOW,
    "sk": _LOW,
    "sl": _LOW,
    "bg": _LOW,
    "pl": _POLISH,
    "ro": _POLISH,
    "hu": Marks("„", "”", "»", "«"),
    "fi": _RIGHT,
    "sv": _RIGHT,
    "he": _RIGHT,
}
_OPENS_AFTER = frozenset(" \u00a0\u3000\n\t([{（「『〔【“„«‘‚-–—/")


def marks_of(lang: str) -> Marks:
    """The marks of a BCP 47 tag; English ones, which most languages share, for those not listed."""
    tag = lang.lower()
    while tag:
        if tag in _MARKS:
            return _MARKS[tag]
        tag = tag.rpartition("-")[0]
    return _ENGLISH


def quoted(text: str, lang: str) -> str:
    """Text in the quotation marks of its language; the same marks inside it become the inner ones."""
    marks = marks_of(lang)
    return f"{marks.open}{_inner(text, marks)}{marks.close}"


def _inner(text: str, marks: Marks) -> str:
    """The outer marks of the language, and straight ones, as inner marks."""
    opening, closing = marks.open.strip(_NBSP), marks.close.strip(_NBSP)
    if not any(sign in text for sign in (opening, closing, '"')):
        return text
    out: list[str] = []
    for sign in text:
        if sign == '"' or (opening == closing and sign == opening):
            opens = not out or out[-1][-1] in _OPENS_AFTER
            out.append(marks.inner_open if opens else marks.inner_close)
        elif sign == opening:
            out.append(marks.inner_open)
        elif sign == closing:
            # « mot » is set with spaces, the inner pair “mot” without.
            while len(marks.open) > 1 and out and out[-1] in (" ", _NBSP, "\u202f"):
                out.pop()
            out.append(marks.inner_close)
        elif len(marks.open) > 1 and sign in (" ", _NBSP, "\u202f") and out and out[-1] == marks.inner_open:
            continue
        else:
            out.append(sign)
    return "".join(out)
