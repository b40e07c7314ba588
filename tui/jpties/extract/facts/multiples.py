"""What a number is many times of: "4,000 visitors, twice as many as in 2019" tells a figure and a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.draft import Draft

if TYPE_CHECKING:
    from jpties.extract.facts.passage import Passage

_LEAD = 24
"""Code points before a multiple in which the sign stands that parts it from what it is told of."""
_SIGNS = ",;(–—"
_ENDS = ",;.)"
_SHORTEST = 15
"""Code points of a comparison that says with what."""


def multiples_told(passage: Passage) -> list[Draft]:
    """The comparisons of a clause that follow a number in apposition, or with it make the whole clause."""
    if "multiple" not in passage.cues or not passage.numbers:
        return []
    view, found = passage.view, []
    for cue in passage.cues["multiple"]:
        low = max(passage.start, cue.start - _LEAD)
        sign = max(view.text.rfind(mark, low, cue.start) for mark in _SIGNS)
        if sign < 0 or not any(number.end <= sign for number in passage.numbers):
            continue
        ends = [at for mark in _ENDS if (at := view.text.find(mark, cue.end, passage.end)) > 0]
        start, end = view.trimmed(sign + 1, min([*ends, passage.end]))
        if end - cue.start >= _SHORTEST:
            found.append(Draft("background", start, end, "background/multiple"))
    return found
