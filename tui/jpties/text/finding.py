"""Finding words in a text by its folded view: the one matcher of find, next hit and highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.text.folding import Folded


def places_of(words: str, folded: Folded) -> list[tuple[int, int]]:
    """Canonical ranges at which the words stand in a text, in order, not overlapping.

    Blanks at the ends of the words do not count; nothing is found for nothing.
    """
    wanted = fold(words.strip())
    places: list[tuple[int, int]] = []
    if not wanted:
        return places
    at = folded.text.find(wanted)
    while at >= 0:
        places.append(folded.span(at, at + len(wanted)))
        at = folded.text.find(wanted, at + len(wanted))
    return places


def holds_all(words: str, folded_text: str) -> bool:
    """Whether a folded text holds every one of the words."""
    return all(word in folded_text for word in fold(words).split())
