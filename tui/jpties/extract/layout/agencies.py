"""News agencies: a short line or a bracket with one of these is a source, not an author."""

from __future__ import annotations

import functools

from jpties.extract.layout.lines import key_of
from jpties.names.lexicon import languages, lexicon

LONGEST = 40
"""Code points of the longest name that is looked up."""


@functools.cache
def _agencies() -> frozenset[str]:
    return frozenset(key_of(name) for lang in languages() for name in lexicon(lang).words("bylines/agencies"))


def is_agency(text: str) -> bool:
    """Whether a piece of text is the name of a news agency."""
    if len(text) > LONGEST:
        return False
    key = key_of(text)
    known = _agencies()
    if key in known or key.removeprefix("the ") in known:
        return True
    parts = key.split("/")
    return len(parts) > 1 and all(key_of(part) in known for part in parts)
