"""What "and" goes on with inside the name of a body: another topic, an adjective, a noun of the same kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import (
    ADJECTIVES,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    CONCEPTS,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    HEADS,
    LINKERS,
    MISSIONS,
    NAME_STOPS,
    ROLE_FILLERS,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.shapes import is_lower
from jpties.extract.entities.view import UPPER
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.topic_lists import TopicLists
    from jpties.extract.entities.view import View

CLASS_WORDS = MISSIONS | HEADS | SOCIETIES
ACCENTED = "óéíá"
"""What Spanish verbs end in and adjectives do not (`publicó`)."""
_OWN_NAMES = HEADS | SOCIETIES | NAME_STOPS
_NO_NOUNS = FUNCTION_WORDS | DETERMINERS | TITLES | ROLE_FILLERS
_TOPIC_ENDS = CONCEPTS | ADJECTIVES


class Coordination:
    """Reads it in one article."""

    def __init__(
        self,
        view: View,
        places: PlaceNames,
        person_at: Collection[int],
        topics: TopicLists,
        capital: Callable[[int, int], int],
    ) -> None:
        """`capital` gives the end of the capitals at a token, before a second one."""
        self.view = view
        self.places = places
        self._person_at = person_at
        self._topics = topics
        self._capital = capital
        words = lexicon(view.lang)
        self._suffixes = words.words("organizations/adjective_endings")
        self._head_first = view.grammar.class_word_first
        self._nouns = words.words("organizations/topic_endings")

    def is_noun(self, at: int) -> bool:
        """Whether a lower-case word after a linker can belong to a name written head first."""
        word = self.view.folded[at]
        return len(word) > 2 and not self.view.kinds[at] & _NO_NOUNS

    def end(self, at: int, stop: int) -> int:
        """A case: "and TOPIC" inside a name (`Pêche et d'Aquaculture`)."""
        view = self.view
        mark = view.longest(at, COORDINATORS)
        after = mark.end if mark else at + 1
        if self._head_first and (joined := self._adjectives(at, after, stop) or self._linked_again(at, after, stop)):
            return joined
        if not self.topic_before(at):
            return self._twins(at, after, stop)
        after = self._topics.unlinked(after, stop)
        if after >= stop:
            return at
        topic = view.longest(after, CONCEPTS)
        if topic is not None and not view.kinds[after] & CLASS_WORDS:
            return min(topic.end, stop)
        capital = view.names[after] and after not in self._person_at and not self.places.end_at(after)
        if (
            capital
            and not view.kinds[after] & (CLASS_WORDS | NAME_STOPS)
            and (not self._nouns or self._noun_like(after))
        ):
            return self._capital(after, stop)
        return at

    def _adjectives(self, at: int, after: int, stop: int) -> int:
        """End of "and ADJECTIVE" after an adjective written alike (`Consejo Económico y Social`); 0 where none is."""
        view = self.view
        if after >= stop or view.names[at - 1] != view.names[after] or self.places.strong_at(after):
            return 0
        return after + 1 if self._is_adjective(at - 1) and self._is_adjective(after) else 0

    def _is_adjective(self, at: int) -> bool:
        """Whether a word is an adjective of the lexicon or ends as one (`économique et social`)."""
        view = self.view
        word = view.folded[at]
        ends = len(word) > 5 and bool(self._suffixes) and word.endswith(self._suffixes)
        return (ends or view.kinds[at] & ADJECTIVES != 0) and view.words[at][-1] not in ACCENTED

    def _linked_again(self, at: int, after: int, stop: int) -> int:
        """A case: "and of the NOUN" after "of the NOUN" (`Congrès de la vigne et du vin`); 0 where none is."""
        view = self.view
        linker = view.longest(after, LINKERS) if after < stop else None
        if linker is None or view.names[after] or not is_lower(view, at - 1) or view.kinds[at - 1] & CLASS_WORDS:
            return 0
        noun = self._topics.unlinked(after, stop)
        if noun >= stop or noun == after or not is_lower(view, noun) or not self.is_noun(noun):
            return 0
        apart = view.kinds[noun] & (CLASS_WORDS | CLASS_BEFORE | COMPANY_NOUNS)
        before = view.first_ending(at, LINKERS) or view.first_ending(at - 1, LINKERS | DETERMINERS)
        return 0 if apart or before is None else noun + 1

    def _noun_like(self, at: int) -> bool:
        """Whether a word ends as abstract nouns and plurals do (`Entrepreneurship`, `Aquariums`)."""
        view = self.view
        word = view.folded[at]
        known = at in self._person_at or self.places.strong_at(at)
        capitals = view.shapes[at] == UPPER
        return len(word) > 3 and not (known or capitals) and word.endswith(self._nouns)

    def _twins(self, at: int, after: int, stop: int) -> int:
        """A case: two nouns of a kind (`Zoos and Aquariums`, `pêcheurs et pêcheuses du Finistère`)."""
        view = self.view
        if not self._nouns or after >= stop or not (self._noun_like(at - 1) and self._noun_like(after)):
            return at
        if view.end_kinds[at] & CLASS_WORDS:
            return at
        alone = after + 1 >= len(view.words) or not (view.names[after + 1] and view.spaced(after + 1))
        if view.names[after] and view.names[at - 1]:
            own = view.kinds[after] & _OWN_NAMES
            return after + 1 if alone and not own else at
        lower = is_lower(view, after) and is_lower(view, at - 1) and self._head_first and self.is_noun(after)
        return after + 1 if lower and after + 1 < stop and view.kinds[after + 1] & LINKERS else at

    def topic_before(self, at: int) -> bool:
        """Whether a topic, but no class word, ends right before a token, so that "and" may go on with another."""
        view = self.view
        if view.words[at] == "&":
            return view.names[at - 1]
        if view.grammar.syllables:
            return view.end_kinds[at] & CONCEPTS != 0
        class_word = view.end_kinds[at] & CLASS_WORDS
        topic = view.end_kinds[at] & CONCEPTS
        if self._nouns and (class_word or (self.places.ends_before(at) and not topic)):
            return False
        return view.end_kinds[at] & _TOPIC_ENDS != 0
