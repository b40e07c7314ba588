"""Datelines: place, date and agency before the first sentence (`TOKYO, Oct. 3 (Kyodo) —`, `(laichau.gov.vn) …`)."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.flat import EAST
from jpties.extract.layout.sitenames import site_word
from jpties.names.lexicon import languages, lexicon

LIMIT = 120
"""Code points in which a dateline must end."""


_DASHES = "-–—"
_BEHIND = 20
"""Code points of the sentence that must follow it."""


class Dateline(NamedTuple):
    """A dateline; offsets count from the line's start."""

    end: int
    """Where the sentence begins."""
    place: tuple[int, int] | None
    """Where the place stands, if it does; a date may stand in it."""
    source: tuple[int, int] | None
    """Where the agency or paper stands, if it does."""


def _agencies_east() -> str:
    """Agencies whose names stand glued to the place, as one pattern."""
    names = (name for lang in languages() for name in lexicon(lang).words("bylines/agencies"))
    return (
        "|".join(sorted((re.escape(name) for name in names if ord(name[0]) >= EAST), key=len, reverse=True)) or "(?!)"
    )


@functools.cache
def _patterns() -> tuple[tuple[bool, frozenset[str], re.Pattern[str]], ...]:
    """Whether what a pattern finds must be the name of a paper, signs of which it has one, the pattern; all bounded."""
    place = r"(?P<place>[^\W\d_a-z](?:[^()（）\n.:]|\.(?=,| \d| ?\()|(?<=\d)\.(?=\s[^\W\d_]|\d)){1,60}?)"
    source = r"[(（](?P<source>[^()（）\n]{2,48})[)）]"
    dash = r"\s*(?:[-–—:―]{1,2}|\.\s?[-–—]|\.)\s*"
    dated = r"(?:le |den |el )?(?:\d{1,2}\.?\s(?:de )?[^\W\d_]{3,10}\.?,?\s(?:de )?|\d{1,2}\.\s?\d{1,2}\.\s?)\d{4}"
    patterns = (
        (False, ")）", rf"{source}{dash}(?=\S)"),
        (False, ")）", rf"{source}\s+(?=[^\Wa-z\d_])"),
        (False, ")）", rf"{place},?\s?{source}{dash}(?=\S)"),
        (False, "】", rf"【(?P<place>[^】\n]{{1,16}}?)(?P<source>{_agencies_east()})?】"),
        (
            False,
            "]］",
            r"[\[［](?P<place>[^\]］\s\d、]{1,12})[\s、]\d{1,2}日[\s、](?P<source>[^\]］\s]{2,12})[\]］]\s?[-–—－]?\s?",
        ),
        (True, ")）", rf"{place},?\s?{source}\s+(?=[^\Wa-z\d_])"),
        (True, ")）", rf"{source}(?=[\u3041-\u9fff])"),
        (True, _DASHES, r"(?P<source>[^\W\d_a-z](?:[^\n.:,;()]|\.(?=\w)){2,40}?)\s[-–—]\s(?=[^\Wa-z\d_])"),
        (False, _DASHES, r"(?P<place>[^\W\d_a-z](?:[^\W\d_a-z]|[/ .,'’-]){2,40}?)\s?[-–—]{1,2}\s(?=\S)"),
        (False, ",", rf"(?P<place>[^\W\d_a-z][^\n.:;()\d]{{1,40}}?,\s?{dated})\s?[.:–—-]+\s?(?=\S)"),
        (
            False,
            _DASHES,
            r"(?P<place>[^\W\d_a-z][^\n.:;()]{1,40}?)(?:\.\s?[-–—]|\s[–—]|,\s?\d{1,2}\s[a-zé]{3,10}\.?\s[-–—])\s?(?=\S)",
        ),
    )
    return tuple((paper_only, frozenset(signs), re.compile(pattern)) for paper_only, signs, pattern in patterns)


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of a paragraph, or None."""
    return _dateline(text[: LIMIT + _BEHIND + 1])


@functools.lru_cache(maxsize=32)
def _dateline(head: str) -> Dateline | None:
    """The same for the head of a paragraph; kept, since title, source and dates are looked for in it."""
    own = set(head)
    for paper_only, signs, pattern in _patterns():
        match = None if signs.isdisjoint(own) else pattern.match(head, 0, LIMIT)
        if match is None or match.end() >= len(head) - _BEHIND:
            continue
        groups = match.groupdict()
        if paper_only and not _paper(groups["source"]):
            continue
        return Dateline(
            match.end(),
            match.span("place") if groups.get("place") else None,
            match.span("source") if groups.get("source") else None,
        )
    return None


def _paper(text: str) -> bool:
    """Whether words before a dash name a paper rather than begin a sentence."""
    words = text.split()
    return is_agency(text) or (
        len(words) <= 6
        and words[0][0].isupper()
        and (site_word(text) or (len(words) == 1 and text.isupper() and len(text) <= 6))
    )
