"""Lists of topics in the names of ministries and departments: `Department of Mines, Fisheries and Rural Affairs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import CONCEPTS, COORDINATORS, DEPARTMENTS, DETERMINERS, LINKERS, TOPIC_LINKERS
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import word_end
from jpties.extract.entities.view import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Container

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View

_OTHER_NAMES = bits_of((
    "organizations/heads", "organizations/missions", "organizations/societies", "organizations/legal_forms",
    "companies/names", "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries",
))  # fmt: skip
_BODIES = bits_of(("organizations/heads", "organizations/missions", "organizations/societies"))
_SMALL = LINKERS | TOPIC_LINKERS | DETERMINERS
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
        if not view.end_kinds[at] & DEPARTMENTS or at >= stop or not view.kinds[at] & LINKERS:
            return at
        first = self.unlinked(at, stop)
        end = self._topic(first, stop)
        for _ in range(_MOST_TOPICS if end > first else 0):
            comma = end < stop and view.words[end] == ","
            after = end + 1 if comma else end
            last = after < stop and view.kinds[after] & COORDINATORS
            following = self.unlinked(after + 1 if last else after, stop)
            topic = self._topic(following, stop)
            other = last and following > after + 1 and view.kinds[following] & _BODIES
            if topic == following or other or not (comma or last):
                break  # `Ministerio de Cultura y la Cámara de Comercio` are two
            if last:
                return topic
            end = topic
        return at

    def unlinked(self, at: int, stop: int) -> int:
        """First token after linkers, articles and apostrophes in lower case (`à la recherche`)."""
        view = self.view
        while at < stop and not view.names[at] and (small := view.longest(at, _SMALL)) is not None:
            at = small.end
            if at < stop and view.words[at] in APOSTROPHES:
                at += 1
        return at

    def after_linker(self, at: int, stop: int) -> int:
        """End of the topic after a linker that no name begins with ("à l'exportation"), or `at`."""
        after = self.unlinked(at, stop)
        topic = self.view.longest(after, CONCEPTS) if after < stop else None
        return topic.end if topic is not None and topic.end <= stop and not self.places.strong_at(after) else at

    def _topic(self, at: int, stop: int) -> int:
        """End of a few capitalised words that are no other name; `at` where there are none."""
        view = self.view
        end = at
        while end < min(stop, at + _LONGEST_TOPIC) and view.names[end] and end not in self._person_at:
            kinds = view.kinds[end]
            topic = kinds & CONCEPTS and not kinds & DEPARTMENTS
            if (kinds & _OTHER_NAMES and not topic) or self.places.strong_at(end):
                return at
            if end > at and view.gaps[end] <= 0:
                break
            end = word_end(view, end, stop)
        return end
