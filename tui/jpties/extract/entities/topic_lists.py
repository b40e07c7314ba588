"""Lists of topics in the names of ministries and departments: `Department of Mines, Fisheries and Rural Affairs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.shapes import word_end
from jpties.extract.entities.view import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Container

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View

_OTHER_NAMES = (
    "organizations/heads", "organizations/missions", "organizations/societies", "organizations/legal_forms",
    "companies/names", "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries",
)  # fmt: skip
_SMALL = ("organizations/linkers", "organizations/topic_linkers", "organizations/determiners")
_LONGEST_TOPIC = 4
_MOST_TOPICS = 6


class TopicLists:
    """Reads them in one article."""

    def __init__(self, view: View, places: PlaceNames, person_at: Container[int]) -> None:
        """`person_at` are the tokens of the article's persons."""
        self.view = view
        self.places = places
        self._person_at = person_at

    def end(self, at: int, stop: int) -> int:
        """End of the list after a department's class word and linker; `at` where no two topics stand there."""
        view = self.view
        if not view.has_end(at, "organizations/departments") or at >= stop or not view.has(at, "organizations/linkers"):
            return at
        first = self.unlinked(at, stop)
        end = self._topic(first, stop)
        for _ in range(_MOST_TOPICS if end > first else 0):
            comma = end < stop and view.words[end] == ","
            after = end + 1 if comma else end
            last = after < stop and view.has(after, "organizations/coordinators")
            following = self.unlinked(after + 1 if last else after, stop)
            topic = self._topic(following, stop)
            if topic == following or not (comma or last):
                break
            if last:
                return topic
            end = topic
        return at

    def unlinked(self, at: int, stop: int) -> int:
        """First token after linkers, articles and apostrophes in lower case (`à la recherche`)."""
        view = self.view
        while at < stop and not view.names[at] and (small := view.mark(at, *_SMALL)) is not None:
            at = small.end
            if at < stop and view.words[at] in APOSTROPHES:
                at += 1
        return at

    def _topic(self, at: int, stop: int) -> int:
        """End of a few capitalised words that are no other name; `at` where there are none."""
        view = self.view
        end = at
        while end < min(stop, at + _LONGEST_TOPIC) and view.names[end] and end not in self._person_at:
            topic = view.has(end, "organizations/concepts") and not view.has(end, "organizations/departments")
            if self.places.strong_at(end) or (view.has(end, *_OTHER_NAMES) and not topic):
                return at
            if end > at and not view.spaced(end):
                break
            end = word_end(view, end, stop)
        return end
