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


def rank(words: str, folded_text: str) -> int | None:
    """How well a folded text fits what is typed, the best is 0; None where it does not.

    0 it begins so, 1 a word of it begins so, 2 it holds it, 3 it holds every word, 4 it holds the letters in order.
    """
    wanted = fold(words.strip())
    if not wanted or folded_text.startswith(wanted):
        return 0
    if f" {wanted}" in folded_text:
        return 1
    if wanted in folded_text:
        return 2
    if holds_all(wanted, folded_text):
        return 3
    letters = iter(folded_text)
    return 4 if all(letter in letters for letter in wanted) else None
