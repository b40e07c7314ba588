"""Lines of names and what goes with names: a paper, an agency, a role, a place (`Ann Lee, Valley Courier`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.bylines import Names
from jpties.extract.layout.flat import EAST, flat
from jpties.extract.layout.linewords import word_at, words_in
from jpties.extract.layout.namelike import known_name
from jpties.extract.layout.placelike import is_place
from jpties.extract.layout.sitenames import site_word
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    Kind = Literal["name", "paper", "role", "place"]

LONGEST = 90
"""Code points of the longest line of names."""
INITIALS = r"[(（]?([^\W\d_A-ZÄÖÜ]{2,4}(?:/[^\W\d_A-ZÄÖÜ]{2,4}){0,3})[)）]?"
"""Small initials of the authors below an article: `(hol)`, `lma`, `rt/pk`."""
_SEPARATORS = r"[,;、，|｜/／()（）【】\[\]·•–—]+|\s[-–—]\s|(?i:\s(?:avec|with|mit|con|met|for the|for|für|pour|para|voor)\s)|[・＝=]"
_KANJI = "[\u3400-\u9fff\u3005]{1,4}[ \u3000]?[\u3400-\u9fff\u3005\u3041-\u3096]{1,4}"
_MOST = 3
"""Words of a place behind the names."""
_ENOUGH = 2
"""Words of a full name; a single word may be anything."""


def signed(text: str, *, places: bool) -> Names | None:
    """The names of a line that is nothing but names and their companions, else None.

    Args:
        text: the line.
        places: whether a place beside a name is one of its companions, as in the head of an article.
    """
    if not 2 <= len(text) <= LONGEST:
        return None
    whole = text.strip(" \u3000()（）【】-–—")
    if whole and _kind(whole, places=False) == "name":
        start = text.index(whole)
        return Names(" ".join(whole.split()), start, start + len(whole))
    found: list[tuple[int, int]] = []
    behind = False
    for start, end in _parts(text):
        kind = _kind(text[start:end], places=places)
        if kind is None and places and found and _behind_slash(text, start, end):
            kind = "place"
        if kind is None or (kind == "name" and behind):
            return None
        if kind == "name":
            found.append((start, end))
        behind = bool(found) and kind != "name"
    if not found:
        return None
    value = "; ".join(" ".join(text[start:end].split()) for start, end in found)
    return Names(value, found[0][0], found[-1][1])


def _behind_slash(text: str, start: int, end: int) -> bool:
    """Whether a part of up to three words with capitals stands behind a slash, as a place does that no list knows."""
    words = text[start:end].split()
    return text[:start].rstrip().endswith("/") and len(words) <= _MOST and all(word[0].isupper() for word in words)


def signed_beside_paper(text: str) -> Names | None:
    """The names of a line of names and a paper or agency, which is about an article wherever it stands."""
    if len(text) > LONGEST or compiled(_SEPARATORS).search(text) is None:
        return None
    papers = any(_is_paper(text[start:end]) for start, end in _parts(text))
    return signed(text, places=False) if papers else None


def is_paper(text: str) -> bool:
    """Whether what stands after a word such as *by* is an agency or a paper."""
    return bool(text) and _is_paper(text)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Pieces between separators, without blanks at their ends; in Japanese a wide blank parts a role from a name."""
    at = 0
    for match in [*compiled(_SEPARATORS).finditer(text), None]:
        start, end = at, match.start() if match is not None else len(text)
        at = match.end() if match is not None else end
        while start < end and text[start] in " \t\u3000:：.":
            start += 1
        while end > start and text[end - 1] in " \t\u3000:：":
            end -= 1
        blank = text.find("\u3000", start, end)
        if blank > start and _kind(text[start:blank], places=True) in ("role", "place"):
            start = blank + 1
        if start < end:
            yield start, end


def _kind(part: str, *, places: bool) -> Kind | None:
    if _is_paper(part):
        return "paper"
    if _role(flat(part)):
        return "role"
    if _full_name(part):
        return "name"
    return "place" if places and is_place(part) else None


def _is_paper(part: str) -> bool:
    """Whether a part is an agency, or has a word of papers and is no person."""
    return is_agency(part) or (site_word(part) and not _person(part))


def _role(folded: str) -> bool:
    """Whether a part is a role, a newsroom, or a word such as *text* alone."""
    if any(word_at(group, folded, 0) == len(folded) for group in ("by", "staff", "after")):
        return True
    if ord(folded[-1]) >= EAST:
        return any(end == len(folded) for _start, end in words_in("rooms", folded))
    return any(end == len(folded) for _start, end in words_in("staff", folded))


def _person(part: str) -> bool:
    """Whether a part is a name for all that it has a word of papers: `Emily Post`."""
    return len(part.split()) == _ENOUGH and not part.isupper() and known_name(part)


def _full_name(part: str) -> bool:
    """Whether a part is the full name of a person: two words or more, or in Japanese two signs or more."""
    if not known_name(part):
        return False
    if ord(part[0]) >= EAST:
        return compiled(_KANJI).fullmatch(part) is not None
    return len(part.split()) >= _ENOUGH
