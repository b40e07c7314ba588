"""What the finders hand over: a name with its evidence, before overlaps are settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

NameType = Literal["person", "place", "organization", "event"]

SURE, LIKELY, WEAK = 3, 2, 1
"""How good the evidence is; a better one beats a longer name."""


class Found(NamedTuple):
    """A name in the text."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    type: NameType
    """What it names."""
    strength: int
    """SURE, LIKELY or WEAK."""
    rule: str
    """The rule that found it."""
    id: str = ""
    """Id of a place; empty where the id is made from the name."""
    same_as: str = ""
    """The full name that this is a short form or other spelling of, as in the text."""
    key: str = ""
    """Meaning of an organization's name, the same in every language."""


Names = dict[tuple[int, int], Found]
"""Names by token range: first token, end."""


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The names that stay, in document order: stronger evidence first, then the longer, then the earlier."""
    chosen: list[Found] = []
    taken = bytearray()
    for item in sorted(
        found, key=lambda item: (-item.strength, item.start - item.end, item.start, item.type, item.rule)
    ):
        if len(taken) < item.end:
            taken.extend(bytes(item.end - len(taken)))
        if taken.find(1, item.start, item.end) < 0:
            chosen.append(item)
            taken[item.start : item.end] = b"\1" * (item.end - item.start)
    return sorted(chosen)  # by their starts, of which no two are the same
