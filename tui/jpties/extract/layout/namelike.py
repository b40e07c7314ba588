"""Whether a short piece of text could be a list of personal names, judged by its shape."""

from __future__ import annotations

import re

from jpties.names.personal import family_readings, name_flags
from jpties.text.folding import fold
from jpties.text.patterns import compiled

LIMIT = 60
"""Code points of the longest list of authors."""
_EAST = 0x2E80
_PARTICLES = frozenset(
    {"de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter"}
    | {"ten", "te", "zu", "zur", "und", "and", "et", "en", "y", "e", "bin", "al", "el", "ibn", "&"}
)
_EAST_NAME = r"[\u3400-\u9fff\u3005\u30a1-\u30fe\u3041-\u3096・=＝ \u3000、]{2,24}"
_INITIAL_AND_NAME = r"[^\W\d_a-z]\. ?[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?|[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]\."
_HIRAGANA_RUN = "[\u3041-\u3096]{4,}"


def name_like(text: str) -> bool:
    """Whether the text could be one to four personal names."""
    bare = text.strip(" \u3000,;:·|-–—.()（）/")
    if not 2 <= len(bare) <= LIMIT:
        return False
    if any(ord(sign) >= _EAST for sign in bare):
        return bool(compiled(_EAST_NAME).fullmatch(bare)) and not compiled(_HIRAGANA_RUN).search(bare)
    if any(map(str.isdigit, bare)) or any(sign in bare for sign in '!?…"“”«»:%$€*#'):
        return False
    words = bare.replace(",", " ").replace("/", " ").split()
    capital = sum(word[0].isupper() for word in words)
    return (
        1 <= capital <= 9 and len(words) <= 10 and all(word[0].isupper() or fold(word) in _PARTICLES for word in words)
    )


def one_name(text: str) -> bool:
    """Whether the text could be the name of one person: two to five words, or initials such as `H.Q`."""
    bare = text.strip()
    if not name_like(bare) or any(sign in bare for sign in ",/&"):
        return False
    if any(ord(sign) >= _EAST for sign in bare):
        return 2 <= len(bare.replace(" ", "").replace("\u3000", "")) <= 9
    words = bare.split()
    if len(words) == 1:
        return bool(re.fullmatch(r"(?:[^\W\d_a-z]\.){1,4}[^\W\d_a-z]?\.?|[^\W\d_]+\.[^\W\d_]{1,3}", bare))
    return len(words) <= 5 and all(len(word) <= 20 for word in words)


def known_name(text: str) -> bool:
    """Whether a name has a part that a list of personal names knows; initials and capitals alone count as known."""
    bare = text.strip()
    if not one_name(bare):
        return False
    if ord(bare[0]) >= _EAST:
        return any(family_readings(bare[:length]) for length in (1, 2, 3)) or "\u30a1" <= bare[0] <= "\u30fe"
    words = bare.split()
    if len(words) == 1 or bare.isupper() or compiled(_INITIAL_AND_NAME).fullmatch(bare):
        return True
    capital = [word for word in words if word[0].isupper() and fold(word) not in _PARTICLES]
    flags = [name_flags(fold(part)) for word in capital for part in word.split("-")]
    return any(set(flag) & set("gGvck") for flag in flags)
