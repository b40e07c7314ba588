"""How a name grows to the right of its class word: over capitals, topics, linkers and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.coordination import ACCENTED, Coordination
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    CLASS_AFTER,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    CONCEPTS,
    COORDINATORS,
    COUNTRIES,
    DETERMINERS,
    FUNCTION_WORDS,
    HEADS,
    LINKERS,
    NAME_STOPS,
    ROLE_FILLERS,
    SOCIETIES,
    TITLES,
    TOPIC_LINKERS,
    WITHIN,
)
from jpties.extract.entities.shapes import is_lower, word_end
from jpties.extract.entities.topic_lists import TopicLists
from jpties.extract.entities.view import APOSTROPHES, HYPHENS
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_OWN_NAMES = HEADS | SOCIETIES | NAME_STOPS
_NO_NOUNS = FUNCTION_WORDS | DETERMINERS | TITLES | ROLE_FILLERS
_TOPICS = CONCEPTS | COUNTRIES | HEADS
_TOPIC_ENDS = CONCEPTS | ADJECTIVES
_ADJECTIVES = ADJECTIVES | COUNTRIES
_TOWARDS_PLACE = DETERMINERS | CLASS_BEFORE
_AIMS = frozenset(["voor", "for", "pour", "para"])
"""Linkers that bring what a body is for, and no person."""
LONGEST_NAME = 22
"""Of a body, in tokens."""


class RightGrowth:
    """Grows names to the right in one article."""

    def __init__(self, view: View, places: PlaceNames, person_at: Collection[int]) -> None:
        """`person_at` are the tokens of the article's persons."""
        self.view = view
        self.places = places
        self._person_at = person_at
        self._topics = TopicLists(view, places, person_at)
        words = lexicon(view.lang)
        self._suffixes = words.words("organizations/adjective_endings")
        self._head_first = view.grammar.class_word_first
        self._coordination = Coordination(view, places, person_at, self._topics, self._capital)
        self._combining = frozenset(map(fold, words.words("organizations/combining")))

    def end(self, line: Line, at: int, *, society: bool, limit: int = LONGEST_NAME) -> int:
        """End of the name whose words up to `at` are known."""
        stop = min(line.end, at + limit)
        at = self._honoured(self._topics.end(at, stop), stop)
        while at < stop:
            after = self._piece(at, stop, society)
            if after == at:
                break
            at = after
        return at

    def _honoured(self, at: int, stop: int) -> int:
        """End of the title that begins the name of whom a body is called after (`Fondation Roi Baudouin`)."""
        view = self.view
        if (
            view.lang not in ("fr", "nl", "es")
            or at + 1 >= stop
            or not (view.names[at] and view.names[at + 1] and view.spaced(at))
        ):
            return at
        titled = view.kinds[at] & TITLES and view.spaced(at + 1) and at not in self._person_at
        return word_end(view, at + 1, stop) if titled else at

    def _piece(self, at: int, stop: int, society: bool) -> int:
        """End of the next piece of the name, or `at`."""
        view = self.view
        if view.names[at] and (view.spaced(at) or view.glued(at)) and at not in self._person_at:
            if view.kinds[at] & NAME_STOPS and not self._inside(at):
                return at
            if view.kinds[at] & COUNTRIES and view.kinds[self._demonym_end(at)] & COMPANY_NOUNS:
                return at
            return self._capital(at, stop)
        if view.words[at] in HYPHENS and at + 1 < stop:
            return self._hyphen(at, stop)
        after = self._adjective(at, stop)
        if after != at:
            return after
        if view.kinds[at] & LINKERS or self._english_linker(at):
            return self._linked(at, stop)
        if view.kinds[at] & TOPIC_LINKERS:
            after = self._topics.after_linker(at, stop)
            if after != at:
                return after
        if view.kinds[at] & WITHIN and society:
            return self._within(at, stop)
        if view.words[at] in APOSTROPHES:
            return self._owned(at, stop)
        if view.kinds[at] & COORDINATORS:
            return self._coordination.end(at, stop)
        return self._listed(at, stop) if view.words[at] == "," else at

    def _english_linker(self, at: int) -> bool:
        """Whether "of" or "for" joins English capitals in an article of another language."""
        view = self.view
        return (
            view.lang != "en" and view.folded[at] in ("of", "for") and view.names[at - 1] and any(
                view.names[after] for after in range(at + 1, min(at + 3, len(view.words)))
            )
        )  # fmt: skip

    def _owned(self, at: int, stop: int) -> int:
        """An apostrophe after a plural, or with its s, before a class word (`Metalworkers' Unions`), in English."""
        view = self.view
        after = at + 2 if at + 2 < stop and view.folded[at + 1] == "s" and view.glued(at + 1) else at + 1
        plural = after > at + 1 or view.folded[at - 1].endswith("s")
        fits = plural and view.glued(at) and after < stop and view.spaced(after) and view.names[after]
        return after + 1 if fits and view.kinds[after] & (HEADS | SOCIETIES) and not self.places.ends_before(at) else at

    def _listed(self, at: int, stop: int) -> int:
        """A case: ", TOPIC" in a name that goes on with "and TOPIC" (`Sport, Toerisme en Cultuur`)."""
        view = self.view
        first = self._topics.unlinked(at + 1, stop)
        topic = view.longest(first, CONCEPTS) if first < stop else None
        if topic is None or not self._coordination.topic_before(at) or topic.end >= stop:
            return at
        after = topic.end
        goes_on = view.kinds[after] & COORDINATORS or view.words[after] == ","
        second = self._topics.unlinked(after + 1, stop)
        more = second < stop and (view.kinds[second] & CONCEPTS or view.names[second])
        return topic.end if goes_on and more else at

    def _demonym_end(self, at: int) -> int:
        mark = self.view.longest(at, COUNTRIES)
        return mark.end if mark else at

    def _inside(self, at: int) -> bool:
        """A word that otherwise ends names, and is a topic or a compass word here."""
        return self.view.kinds[at] & _TOPICS != 0 or (self.places.end_at(at) > at and self.places.strong_at(at))

    def _capital(self, at: int, stop: int) -> int:
        view = self.view
        topic = view.longest(at, CONCEPTS)
        place = self.places.strong_end_at(at)
        end = max(word_end(view, at, stop), topic.end if topic else 0, place)
        if topic is not None and view.grammar.syllables:
            return min(topic.end, stop) if topic.end >= end else end
        return min(end, stop)

    def _hyphen(self, at: int, stop: int) -> int:
        """A hyphen between two names (`Japon-Andes`, `Peru - Nhật Bản`)."""
        view = self.view
        if view.glued(at) and view.glued(at + 1) and view.names[at + 1]:
            return self._capital(at + 1, stop)
        last = at + 2
        cut = view.grammar.compounds and view.glued(at) and view.names[at - 1] and last < stop and view.names[last]
        if cut and view.kinds[at + 1] & COORDINATORS:
            return word_end(view, last, stop)
        if (
            self._head_first
            and is_lower(view, at - 1)
            and is_lower(view, at + 1)
            and view.glued(at)
            and view.glued(at + 1)
        ):
            return at + 2
        place = self.places.strong_end_at(at + 1)
        if place and self.places.ends_before(at) and view.spaced(at) and view.spaced(at + 1):
            return min(place, stop)
        if view.kinds[at] & COORDINATORS:
            return self._coordination.end(at, stop)
        return at

    def _adjective(self, at: int, stop: int) -> int:
        """A lower-case adjective right after the class word, where the language puts it there."""
        view = self.view
        if not is_lower(view, at) or not view.spaced(at) or view.words[at][-1] in ACCENTED:
            return at
        topic = view.longest(at, _ADJECTIVES)
        if topic is None and view.grammar.syllables:
            topic = view.longest(at, CONCEPTS)
        if topic is not None and self._head_first and topic.end <= stop:
            return topic.end
        if (
            at + 2 < stop
            and view.words[at + 1] in HYPHENS
            and view.glued(at + 1)
            and view.folded[at] in self._combining
        ):
            return at + 3
        word = view.folded[at]
        if self._head_first and len(word) > 5 and self._suffixes and word.endswith(self._suffixes):
            return at + 1
        return at

    def _linked(self, at: int, stop: int) -> int:
        """What a linker brings: a name, a topic, a place with its class word; in some languages any noun."""
        view = self.view
        mark = view.longest(at, LINKERS)
        after = mark.end if mark else at + 1
        while after < stop and view.kinds[after] & DETERMINERS and not view.names[after]:
            determiner = view.longest(after, DETERMINERS)
            after = determiner.end if determiner else after + 1
        if mark is None and after < stop and view.folded[after] == "the":
            after += 1
        if after >= stop or "\n" in view.text[view.ends[at] : view.starts[after]]:
            return at
        topic = view.longest(after, CONCEPTS)
        if topic is not None and (is_lower(view, after) or topic.end > after + 1) and topic.end <= stop:
            return topic.end
        word = view.longest(after, CLASS_BEFORE)
        if word is not None and word.end < stop and not view.names[after]:
            at_name = word.end
            while at_name < stop and view.kinds[at_name] & (LINKERS | DETERMINERS) and not view.names[at_name]:
                at_name += 1
            if at_name < stop and view.names[at_name]:
                return self._capital(at_name, stop)
            return word.end if self._head_first and view.folded[word.end - 1].endswith("s") else at
        if view.names[after]:
            article = view.kinds[after] & DETERMINERS and after + 1 < stop and view.names[after + 1]
            if article and view.spaced(after + 1) and after + 1 not in self._person_at:
                return self._capital(after + 1, stop)
            known = after in self._person_at and view.folded[at] not in _AIMS
            if known or (view.kinds[after] & NAME_STOPS and not self._inside(after)):
                return at
            end = self._capital(after, stop)
            while end < stop and end in self._person_at and after in self._person_at and view.names[end]:
                end += 1
            return end
        if self._head_first and is_lower(view, after) and self._coordination.is_noun(after):
            return after + 1
        return at

    def _within(self, at: int, stop: int) -> int:
        """A case: "in/at PLACE" at the end of a mission's or society's name."""
        view = self.view
        mark = view.longest(at, WITHIN)
        after = mark.end if mark else at + 1
        while after < stop and view.kinds[after] & _TOWARDS_PLACE and not view.names[after]:
            word = view.longest(after, _TOWARDS_PLACE)
            after = word.end if word else after + 1
        if after >= stop or not view.names[after] or not self.places.end_at(after):
            return at
        end, mark_end = self.places.end_at(after), 0
        word = view.longest(end, CLASS_AFTER) if end < stop else None
        if word is not None and view.names[end]:
            mark_end = word.end
        while end + 1 < stop and view.words[end] in HYPHENS and view.kinds[end + 1] & (CLASS_AFTER | CLASS_BEFORE):
            end += 2
        return min(max(end, mark_end), stop)
