"""Organizations and events marked in texts, counted against those that are found.

`[o:NAME]` is an organization, `[e:NAME]` an event, `[b:NAME]` a museum or hospital, which may be a place as well,
`[s:NAME]` what may be found or not. Spans and types must be exactly right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.marks import taken_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jpties.model.mention import Mention

MARK = re.compile(r"\[([oebs]):([^\[\]]+)\]")
_TYPES = {"o": "organization", "e": "event", "b": "organization", "s": "soft"}

Span = tuple[int, int, str]


class Shares(NamedTuple):
    precision: float
    recall: float


def shares(marked: Iterable[str], kind: str, find: Callable[[str], Iterable[Mention]]) -> Shares:
    """How much of what is found is right, and how much of what is marked is found, over all texts."""
    right = wanted = found = 0
    for one in marked:
        mine, theirs = _spans(one, find)
        mine, theirs = ({span for span in spans if span[2] == kind} for spans in (mine, theirs))
        right, wanted, found = right + len(mine & theirs), wanted + len(theirs), found + len(mine)
    return Shares(right / found, right / wanted)


def _spans(marked: str, find: Callable[[str], Iterable[Mention]]) -> tuple[set[Span], set[Span]]:
    """What is found in a text and counts, and what is marked in it."""
    text, marks = taken_out(marked, MARK, 2)
    wanted = {(start, end, _TYPES[mark[1]]) for start, end, mark in marks}
    houses = {(start, end) for start, end, mark in marks if mark[1] == "b"}
    soft = [(start, end) for start, end, kind in wanted if kind == "soft"]
    spans = {(m.start, m.end, "organization" if (m.start, m.end) in houses else m.type) for m in find(text)}
    return {span for span in spans if not any(span[0] < end and start < span[1] for start, end in soft)}, wanted
