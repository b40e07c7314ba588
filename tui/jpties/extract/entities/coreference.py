"""Short forms and repetitions inside one article: bare family names, known names in headlines, acronyms."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.kinds import (
    ACTING_VERBS,
    COORDINATORS,
    COUNTRIES,
    FUNCTION_WORDS,
    HONORIFICS,
    INSIDE,
    NAME_BREAKERS,
    SPEECH_VERBS,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import PARTICLES, is_lower, is_vietnamese, run_end, words_of
from jpties.extract.entities.view import EASTERN, HYPHENS
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.entities.found import Found, Names
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View


_WORD = re.compile(r"\w+")
_OFFICE = TITLES | HONORIFICS
_ACTS = SPEECH_VERBS | ACTING_VERBS
_AT_PLACES = frozenset({"en", "desde", "hasta"})


def owner_at(owners: Sequence[tuple[int, str]], index: int) -> str:
    """The full name that is meant at a token: the last one said before, else the next.

    Args:
        owners: first token and text of the full names, in order.
        index: the token.
    """
    return owners[max(0, bisect_left(owners, (index,)) - 1)][1]


class Coreference:
    """Finds again what the article has already named."""

    def __init__(self, view: View, places: PlaceNames, known: Iterable[tuple[tuple[int, int], Found]]) -> None:
        self.view = view
        self.places = places
        self.full: dict[str, tuple[Found, str]] = {}
        """Full names by key: the first finding and its text."""
        self.parts: dict[str, list[tuple[int, str]]] = {}
        """Words of persons' names, each with the full names that have it and where they stand, in order."""
        self._notes = Notes(view)
        for (first, end), item in known:
            if item.type == "person":
                self._learn(first, end)
            made = item.type == "place" and "building" not in item.rule and not places.end_at(first)
            if (item.type == "place" and not made) or (item.strength < LIKELY and item.type != "person"):
                continue
            key = view.key(first, end)
            self.full.setdefault(key, (item, item.same_as or view.slice(first, end)))
        for owners in self.parts.values():
            owners.sort()

    def _learn(self, first: int, end: int) -> None:
        """Parts of a full name that may stand alone later."""
        view = self.view
        words = words_of(view, first, end)
        if len(words) < 2 or self._is_family(first, words):
            return
        text = view.slice(first, end)
        if view.grammar.syllables and len(words) > 2 and all(map(is_vietnamese, words)):
            words = words[-1:]
        for word in words:
            if len(word) < 2 or word in PARTICLES:
                continue
            self.parts.setdefault(word, []).append((first, text))

    def _owner(self, word: str, first: int) -> str:
        """The full name that a word of a name stands for at a token, empty where there is none."""
        owners = self.parts.get(word)
        return owner_at(owners, first) if owners else ""

    def full_name(self, first: int, end: int) -> str:
        """The full name that a lone word of a person's name belongs to; empty where there is none or several."""
        words = words_of(self.view, first, end)
        alone = len(words) == 1 or self._is_family(first, words)
        return self._owner(words[-1], first) if alone else ""

    def _is_family(self, first: int, words: list[str]) -> bool:
        """Whether a name is only a family name with its particles (`van der Berg`)."""
        small = all(word in PARTICLES for word in words[:-1])
        return small and (len(words) > 2 or not self.view.names[first])

    def readings(self, persons: Iterable[tuple[tuple[int, int], Found]]) -> Names:
        """Names in another script in brackets right after a person: `Lin Mei-hua (林美華)`."""
        view = self.view
        notes = Notes(view)
        for (first, end), item in persons:
            at = end + 1
            if item.type != "person" or at + 1 >= len(view.words) or view.words[end] not in "(（":
                continue
            last = at
            while last < len(view.words) and last < at + 5 and view.shapes[last] == EASTERN:
                last += 1
            if at < last < len(view.words) and view.words[last] in ")）,":
                notes.add(at, last, "person", SURE, "other-script", same_as=view.slice(first, end))
        return notes.names

    def find(self, taken: set[int]) -> Names:
        """Repetitions of known names at tokens that are not taken."""
        longest = max((len(key.split()) for key in self.full), default=0)
        openings = {key.split()[0] for key in self.full if key}
        view, words, folded, parts = self.view, [*self.view.words, ""], self.view.folded, self.parts
        told = openings | parts.keys()
        free = [i for i in view.capitals if (folded[i] in told or words[i + 1] in HYPHENS) and i not in taken]
        done = 0
        for line, index in view.placed(free):
            if index < done:
                continue
            if folded[index] in openings:
                done = self._repeated(line, index, longest, taken)
            if done <= index:
                hyphen = index + 1 < line.end and words[index + 1] in HYPHENS
                done = self._part(line, index, taken) if hyphen or folded[index] in parts else 0
        return self._notes.names

    def _repeated(self, line: Line, first: int, longest: int, taken: set[int]) -> int:
        view = self.view
        for end in range(min(line.end, first + 2 * longest), first, -1):
            if not view.words[end - 1][0].isalnum() or end - 1 in taken:
                continue
            known = self.full.get(view.key(first, end))
            if known is None:
                continue
            item, text = known
            single = end == first + 1
            if single and not self._alone(line, first, item, text, taken):
                continue
            strength = WEAK if single else LIKELY
            if item.type == "place":
                return self._notes.add(first, end, "place", strength, "repeated", place_id=item.id)
            return self._notes.add(first, end, item.type, strength, "repeated", same_as=text)
        return 0

    def _alone(self, line: Line, first: int, item: Found, text: str, taken: set[int]) -> bool:
        """Whether a name of one word is meant here, and no word of the language or part of a longer name."""
        view = self.view
        if view.grammar.syllables and (
            self._begins_word(first) or view.words[first].lower() not in text.lower().split()
        ):
            return False
        if item.type == "person":
            return True
        if first in view.initial and view.kinds[first] & FUNCTION_WORDS:
            return False
        end = first + 1
        return not (end < line.end and view.names[end] and view.spaced(end) and end not in taken)

    def _part(self, line: Line, first: int, taken: set[int]) -> int:
        """A bare family or given name; its end, or 0."""
        view = self.view
        end = first + 3 if self._hyphened(line, first) else first + 1
        word = view.folded[first] if end == first + 1 else view.folded[first] + view.folded[first + 2]
        full = self._owner(word, first)
        if not full or run_end(view, first, line.end) != end or self._after_hyphen(line, first):
            return 0
        if (start := self._particles(line, first, word, full)) < first:
            return self._notes.add(start, end, "person", LIKELY, "short-form", same_as=full)
        if self.places.end_at(first) and view.end_kinds[first] & INSIDE:
            return 0
        titled = view.end_kinds[first] & _OFFICE
        if view.grammar.syllables and is_vietnamese(view.folded[first]):
            toned = view.words[first].lower() in full.lower().split()
            if not titled or not toned or self._begins_word(first):
                return 0
        if not titled and self._goes_on_from(line, first, taken):
            return 0
        meant = titled or self._acts(line, first, end) or self._subject(line, first, end) or self._beside(line, first)
        if self.places.strong_at(first) and not meant:
            return 0
        adjective = view.lang != "es" and view.kinds[first] & COUNTRIES
        if (adjective or view.kinds[first] & FUNCTION_WORDS) and first in view.initial:
            return 0
        return self._notes.add(first, end, "person", LIKELY, "short-form", same_as=full)

    def _particles(self, line: Line, first: int, word: str, full: str) -> int:
        """Where a family name begins with the particles of the full name: `Van der Berg`, `al-Rashid`.

        A lone small particle is as often a preposition ("le projet de Castro"): it counts after a verb of saying, and in
        English, whose prepositions are others.
        """
        view = self.view
        words = _WORD.findall(fold(full))
        at = words.index(word) if word in words else 0
        start = first
        while at and words[at - 1] in PARTICLES:
            before = start - 1 - (start - 2 >= line.first and view.words[start - 1] in HYPHENS)
            if before < line.first or view.folded[before] != words[at - 1]:
                break
            start, at = before, at - 1
        alone = start == first - 1 and not view.names[start] and view.lang != "en"
        return first if alone and not view.end_kinds[start] & SPEECH_VERBS else start

    def _hyphened(self, line: Line, first: int) -> bool:
        """Whether a hyphen joins the token to the next word (`Mei-hua`)."""
        view = self.view
        hyphen = first + 1
        return hyphen + 1 < line.end and view.words[hyphen] in HYPHENS and view.glued(hyphen) and view.glued(hyphen + 1)

    def _after_hyphen(self, line: Line, first: int) -> bool:
        view = self.view
        return first > line.first and view.glued(first) and view.words[first - 1] in HYPHENS

    def _goes_on_from(self, line: Line, first: int, taken: set[int]) -> bool:
        """Whether an unexplained capital stands right before the token, so that the two are another name."""
        view = self.view
        before = first - 1
        capital = before >= line.first and view.names[before] and view.spaced(first)
        explained = before in view.initial or before in taken or view.end_kinds[first] & NAME_BREAKERS
        return capital and not explained

    def _subject(self, line: Line, first: int, end: int) -> bool:
        """Whether a Spanish sentence begins with a person's name and a verb, and the name means no place elsewhere."""
        view = self.view
        verb = end < line.end and is_lower(view, end) and view.folded[end].endswith(("ra", "ran", "o", "aron", "ieron"))
        if view.lang != "es" or first not in view.initial or not verb:
            return False
        return view.folded[first] not in self._said_as_places

    @functools.cached_property
    def _said_as_places(self) -> set[str]:
        """Words that stand anywhere behind a class word of places or a Spanish preposition of places."""
        view = self.view
        return {
            word
            for index, word in enumerate(view.folded)
            if any(
                mark.category == "places/class_before" or view.folded[mark.start] in _AT_PLACES
                for mark in view.marks_ending(index)
            )
        }

    def _beside(self, line: Line, first: int) -> bool:
        """Whether "and" joins the name to a part of another person's name (`Hansen and Chiba`)."""
        view = self.view
        joined = first - 2 >= line.first and view.end_kinds[first] & COORDINATORS != 0
        return joined and view.names[first - 2] and view.folded[first - 2] in self.parts

    def _begins_word(self, first: int) -> bool:
        """Whether a syllable only begins a longer word (`Công ty`)."""
        return any(mark.end > first + 1 and mark.lang == self.view.lang for mark in self.view.marks_at(first))

    def _acts(self, line: Line, first: int, end: int) -> bool:
        """Whether the name speaks, so that it is a person though a place bears it too."""
        view = self.view
        if end < line.end and view.kinds[end] & _ACTS and is_lower(view, end):
            return True
        return first > line.first and view.end_kinds[first] & SPEECH_VERBS != 0
