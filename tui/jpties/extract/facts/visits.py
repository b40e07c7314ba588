"""Visits and meetings that a clause has as its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE
from jpties.extract.facts.draft import Draft

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.passage import Passage
    from jpties.extract.facts.reading import Reading
    from jpties.extract.facts.view import FactView

_OWNED = 3
"""Words from the sign of an owner to the visit ("'s", a month, an adjective)."""
_JOINED = 30
"""Code points between a visit and a name or date that belongs to it."""
_INDEFINITE = frozenset({"a", "an", "un", "une", "een", "ein", "eine", "una"})
_VISITS = frozenset({"visit", "meeting"})
"""Gatherings that somebody is the subject of."""
_HEAD = 60
"""Code points in which a clause names its subject."""


def opening_visit(passage: Passage) -> Cue | None:
    """The visit or meeting that a clause begins with as its subject ("X's May visit to Y has prepared ...")."""
    if "gathering" not in passage.cues or not passage.names:
        return None
    start, view = passage.start, passage.view
    visit = next((cue for cue in passage.within("gathering", start, start + _HEAD) if cue.sense in _VISITS), None)
    if visit is None or not passage.clause.holds(visit.start, visit.end) or in_name(view, visit):
        return None
    broken = "," in view.text[start : visit.start] or passage.any(start, visit.start, *FINITE, "and")
    return None if broken else visit


def in_name(view: FactView, cue: Cue) -> bool:
    """Whether the cue is part of a name or of a longer noun ("buổi tiếp")."""
    name = view.named.before(cue.end)
    if name is not None and name.start <= cue.start and cue.end <= name.end:
        return True
    nouns = view.cues.within(cue.start - 20, cue.end, "gathering")
    return any(noun.start < cue.start and cue.end <= noun.end for noun in nouns)


def visits_told(passage: Passage, reading: Reading) -> list[Draft]:
    """The visits that a clause about something else tells of by a noun, with who and where or when ("X's May visit")."""
    if not passage.names or (reading.kind == "event" and reading.noun is None):
        return []
    found = []
    for visit in passage.own("gathering"):
        if visit.sense != "visit" or visit is reading.noun or in_name(passage.view, visit):
            continue
        start, end = _visitor(passage, visit), _told_to(passage, visit.end)
        names = {name.id for name in passage.names if start <= name.start and name.end <= end}
        if len(names) > 1 or (names and any(start <= date.start and date.end <= end for date in passage.dates)):
            found.append(Draft("event", start, end, "event/visit", cue=visit))
    return found


def _visitor(passage: Passage, visit: Cue) -> int:
    """Where the words for a visit begin: with whose it is, else with its article."""
    view = passage.view
    owner = view.named.before(visit.start)
    if owner is not None and owner.start >= passage.start:
        between = view.text[owner.end : visit.start].split()
        if between and between[0] in ("'s", "’s", "'", "’") and len(between) <= _OWNED:
            office = [c for c in passage.within("role", passage.start, owner.start) if owner.start - c.end <= 1]
            return office[-1].start if office else owner.start
    words = view.text[max(passage.start, visit.start - 12) : visit.start].split(" ")
    article = words[-2] if len(words) > 1 and not words[-1] else ""
    articles = {*view.words.words("roles/articles"), *_INDEFINITE}
    return visit.start - len(article) - 1 if article.lower() in articles else visit.start


def signing_told(passage: Passage, signing: Cue, document: Cue) -> tuple[int, int]:
    """The words for a signing that a clause about something else tells of ("follows THE SIGNING OF A PACT IN JULY")."""
    if signing.start - passage.start <= _JOINED or document.start < signing.end or not passage.view.spaced:
        return passage.start, passage.end
    return _visitor(passage, signing), _told_to(passage, document.end)


def _told_to(passage: Passage, end: int) -> int:
    """Where the words for an act end: behind the last name, date or office that is joined to it without a break."""
    view = passage.view
    offices = passage.cues.get("role", ())
    while True:
        office = next((cue for cue in offices if cue.start >= end), None)
        following = [found for found in (view.named.after(end), view.dates.after(end), office) if found is not None]
        nearest = min(following, key=lambda found: found.start, default=None)
        if nearest is None or nearest.end > passage.end or nearest.start - end > _JOINED:
            return end
        between = view.text[end : nearest.start]
        if any(sign in between for sign in ",;:.()") or passage.any(end, nearest.start, *FINITE, "and"):
            return end
        end = nearest.end
