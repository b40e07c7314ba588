"""How Vietnamese names of bodies and events grow: class word, topics, places with their class words, topics.

A Vietnamese name has a capital on the first syllable of each of its words (`Hội Chăn nuôi gia cầm miền Bắc`), so
that where it ends is told by the words: what is a topic in the lexicon, a place or a capital goes on, a verb ends it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.entities import kinds
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    BUILDINGS,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    CONCEPTS,
    DETERMINERS,
    EVENT_HEADS,
    FAMILY_NAMES,
    FUNCTION_WORDS,
    HONORIFICS,
    LINKERS,
    NAME_BREAKERS,
    NAME_WORDS,
    NAMED_AFTER,
    ORDINALS,
    SPEECH_VERBS,
    TITLES,
    VERB_TOPICS,
    VERBS,
    WITHIN,
    YEAR_WORDS,
)
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import is_lower, is_vietnamese, person_score, word_end
from jpties.extract.entities.view import CAPITAL, DIGIT, HYPHENS, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

TOPICS = CONCEPTS | kinds.TOPICS | ADJECTIVES
_STOPS = bits_of((
    "people/titles", "people/honorifics", "people/name_breakers", "organizations/heads", "organizations/missions",
    "organizations/societies", "organizations/company_nouns", "events/heads", "places/buildings",
))  # fmt: skip
_NO_PERSON = TITLES | COMPANY_NOUNS
_HONOURING = NAMED_AFTER | BUILDINGS | EVENT_HEADS
_JOINING = LINKERS | DETERMINERS | NAME_WORDS
_NOT_JOINED = TITLES | NAME_BREAKERS
_OFFICE = TITLES | HONORIFICS
_NO_TAIL = FUNCTION_WORDS | SPEECH_VERBS | VERBS | HONORIFICS | TITLES
_LONGEST = 26
_MAX_NAME = 5
_YEAR = re.compile(r"(?:19|20)\d\d")


def name_score(view: View, first: int, end: int) -> int:
    """How much words look like a full personal name, 0 to 3; Vietnamese ones by the family name with its tone."""
    if end - first < 2:
        return 0
    words = [word for word in view.words[first:end] if word[0].isalpha()]
    if "".join(words).isascii() or not all(map(is_vietnamese, view.folded[first:end])):
        return person_score(view, first, end)
    if not view.kinds[first] & FAMILY_NAMES:
        return 0
    return {2: 1, 3: 3, 4: 3, 5: 2}.get(len(words), 0)


class VietnameseGrowth:
    """Grows names in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places

    def topic_end(self, at: int) -> int:
        """End of the topic that begins at a token; 0 where none does."""
        mark = self.view.longest(at, TOPICS)
        return mark.end if mark else 0

    def capitals_end(self, at: int, end: int, limit: int = _MAX_NAME) -> int:
        """End of the capitalised words from a token on, five at most."""
        view = self.view
        names, gaps = view.names, view.gaps
        last = word_end(view, at, end)
        for _ in range(limit - 1):
            if last >= end or not names[last] or gaps[last] <= 0:
                break
            last = word_end(view, last, end)
        return last

    def person_at(self, at: int, end: int) -> int:
        """End of the full personal name that surely begins at a token; 0 where none does."""
        if not self.view.names[at] or self.view.kinds[at] & _NO_PERSON:
            return 0
        last = self.capitals_end(at, end)
        if last < at + 2:
            return 0
        known = self.places.spans.get(at, ())
        if self.places.strong_end_at(at) >= at + 2 or any(
            e >= at + 2 and c[0].level in ("subdivision", "country") for e, c in known
        ):
            return 0
        while last > at + 1:
            sure = name_score(self.view, at, last) >= 3
            if sure and not self.places.covers(at, last):
                return last
            last -= 1
        return 0

    def place_end(self, at: int, end: int) -> int:
        """End of the place at a token, its class word before it included; 0 where there is none."""
        view = self.view
        mark = view.longest(at, CLASS_BEFORE)
        start = at
        if mark is not None and mark.end < end:
            start = mark.end
            if view.words[start] == "." and start + 1 < end:
                start += 1
            if not view.names[start] or self.person_at(start, end):
                return 0
            found = self.places.end_at(start)
            return min(found or self.capitals_end(start, end, 3), end)
        if not view.names[at]:
            return 0
        return min(self.places.strong_end_at(at), end)

    def right(self, line: Line, head_end: int, *, within: bool) -> int:
        """End of the name whose class word ends before `head_end`; `head_end` where nothing follows.

        Args:
            line: the sentence.
            head_end: token after the class word.
            within: whether the name may end in "tại PLACE".
        """
        stop = min(line.end, head_end + _LONGEST)
        at = head_end
        while at < stop:
            after = self._piece(at, head_end, stop)
            if after <= at:
                break
            at = after
        if within:
            at = self._within(at, stop)
        return at

    def _piece(self, at: int, head: int, stop: int) -> int:
        """End of the next piece of the name; `at` where it is over."""
        view = self.view
        if view.gaps[at] < 0:
            return at
        if view.names[at]:
            return self._capital(at, head, stop)
        if view.words[at] in HYPHENS or view.words[at] in ",&" or view.words[at] == "và":
            return self._joined(at, head, stop)
        if is_lower(view, at):
            return self._lower(at, head, stop)
        return self._number(at, head, stop)

    def _capital(self, at: int, head: int, stop: int) -> int:
        view = self.view
        named_after = at == head and view.end_kinds[at] & _HONOURING
        if not named_after and self.person_at(at, stop):
            return at
        topic = self.topic_end(at)
        place = self.place_end(at, stop)
        if not topic and not place and view.kinds[at] & FAMILY_NAMES and self.places.ends_before(at):
            return at
        stopped = view.longest(at, _STOPS)
        if stopped is not None and stopped.lang == "vi" and stopped.end > max(topic, place, at):
            return at
        if max(topic, place) > at:
            return max(topic, place)
        if view.kinds[at] & CLASS_BEFORE and self.places.end_at(at):
            return at
        return word_end(view, at, stop)

    def _lower(self, at: int, head: int, stop: int) -> int:
        view = self.view
        place = self.place_end(at, stop)
        if place:
            return place
        if (mark := view.longest(at, _JOINING)) is not None:
            after = mark.end
            if after < stop and (view.names[after] or self.topic_end(after)) and not view.kinds[after] & _NOT_JOINED:
                return max(self.topic_end(after), self.place_end(after, stop), word_end(view, after, stop))
            return at
        topic = self.topic_end(at)
        verb = view.kinds[at] & VERB_TOPICS and (self.places.ends_before(at) or not self._ends(topic, stop))
        if topic and (at == head or not verb):
            return topic
        return self._tail(at, head)

    def _ends(self, at: int, stop: int) -> bool:
        """Whether a name may end here: at a sign or before a place."""
        view = self.view
        return at < stop and (view.words[at] in ".,;()–-" or bool(self.places.strong_end_at(at)))

    def _tail(self, at: int, head: int) -> int:
        """The second syllable of a word of which the first has a capital (`Ánh sáng`), right after the class word."""
        view = self.view
        before = at - 1
        if before != head or view.shapes[before] != CAPITAL or not is_vietnamese(view.folded[before]):
            return at
        if view.end_kinds[at] & TOPICS or self.places.ends_before(at):
            return at
        return at if view.kinds[at] & _NO_TAIL or not is_vietnamese(view.folded[at]) else at + 1

    def _joined(self, at: int, head: int, stop: int) -> int:
        """Handle "and", a comma or a hyphen, then a topic or a place."""
        view = self.view
        after = at + 1
        if at == head or after >= stop or view.kinds[after] & _OFFICE:
            return at
        place_before = self.places.ends_before(at)
        if view.words[at] in HYPHENS:
            place = self.place_end(after, stop)
            if view.glued(at) != view.glued(after) and not view.names[after]:
                return at
            if place_before and place:
                return place
            short = view.names[after] and view.names[at - 1] and not place_before and self.places.end_at(after)
            return short or self._topic_after(after, at) or at
        if view.words[at] == "&":
            return word_end(view, after, stop) if view.names[after] else at
        end = self._topic_after(after, at)
        stopped = view.longest(after, _STOPS)
        if not end or place_before or (stopped is not None and stopped.end >= end):
            return at
        return end if view.words[at] != "," or self._list_goes_on(end, stop) else at

    def _topic_after(self, after: int, at: int) -> int:
        """End of the topic after a joining sign, where a topic stands before it too."""
        end = self.topic_end(after)
        if not end or not (self.view.end_kinds[at] & TOPICS or self.view.names[after]):
            return 0
        return end if self.view.names[after] or not self.view.kinds[after] & VERB_TOPICS else 0

    def _list_goes_on(self, at: int, stop: int) -> bool:
        """Whether topics after a comma are closed by "and" and a topic."""
        view = self.view
        for _ in range(4):
            if at + 1 >= stop:
                return False
            following = self.topic_end(at + 1)
            if not following or not view.names[at + 1]:
                return False
            if view.words[at] == "và":
                return True
            if view.words[at] not in ",-–":
                return False
            at = following
        return False

    def _number(self, at: int, head: int, stop: int) -> int:
        """A number right after the name's last word, as of a second bridge."""
        view = self.view
        plain = view.shapes[at] == DIGIT and len(view.words[at]) < 3 and at > head and view.names[at - 1]
        if (
            not plain
            or not view.spaced(at)
            or (at + 1 < stop and (is_lower(view, at + 1) or (view.glued(at + 1) and view.words[at + 1] not in ".,;)")))
        ):
            return at
        return at + 1

    def _within(self, at: int, stop: int) -> int:
        """Handle "tại PLACE" at the end of a mission's or society's name."""
        view = self.view
        mark = view.longest(at, WITHIN) if at < stop else None
        if mark is None or mark.end >= stop:
            return at
        return self.place_end(mark.end, stop) or self.places.end_at(mark.end) or at

    def edition(self, line: Line, at: int) -> int:
        """End of an event's name with its number and year (`lần thứ 9`, `năm 2025`)."""
        view = self.view
        for _ in range(2):
            if at + 2 < line.end and view.words[at] == "lần":
                number = at + 2 if view.words[at + 1] == "thứ" else at + 1
                if (
                    view.shapes[number] == DIGIT
                    or view.shapes[number] in (UPPER, CAPITAL)
                    or view.kinds[number] & ORDINALS
                ):
                    at = number + 1
            year = at + 1 if at < line.end and view.kinds[at] & YEAR_WORDS else at
            if year < line.end and _YEAR.fullmatch(view.words[year]) and view.spaced(year):
                at = year + 1
        return at
