"""How German names of bodies grow: adjectives and hyphens to the left, places and topics to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_adjective, is_common, is_listed_adjective
from jpties.extract.entities.german_topics import HEADS, OFFICES, TOPIC, GermanTopics
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    BODIES,
    CLASS_BEFORE,
    COUNTRIES,
    FUNCTION_WORDS,
    GENERIC_HEADS,
    LEGAL_FORMS,
    NAME_BREAKERS,
    NAMED_AFTER,
)
from jpties.extract.entities.shapes import person_score, word_end
from jpties.extract.entities.view import CAPITAL, DIGIT, HYPHENS, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_TELLING = COUNTRIES | ADJECTIVES
_NO_PLACE = OFFICES | NAME_BREAKERS
_NO_NAME = _NO_PLACE | COUNTRIES | FUNCTION_WORDS
_CLASS_WORDS = CLASS_BEFORE | HEADS | OFFICES
_LONGEST = 24
_LANDS = frozenset(["landes", "freistaates", "freistaats", "kantons", "kreises", "stadt", "prafektur", "region"])
"""Words for kinds of places, in the genitive, before the name of one."""


class GermanGrowth:
    """Grows names in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places
        self._topics = GermanTopics(view)

    def named(self, at: int) -> bool:
        """Whether a capitalised word is a name and no noun, adjective, office or function word of German."""
        view = self.view
        if not view.names[at] or view.kinds[at] & _NO_NAME:
            return False
        if self.places.strong_at(at):
            return True
        return not is_common(view.folded[at]) and not (view.shapes[at] == CAPITAL and is_adjective(view.folded[at]))

    def telling_adjective(self, at: int) -> bool:
        """Whether a capitalised adjective stands here though no sentence begins: it is part of a name."""
        view = self.view
        if view.shapes[at] != CAPITAL or at in view.initial:
            return False
        if is_common(view.folded[at]):
            return is_listed_adjective(view.folded[at])
        return is_adjective(view.folded[at]) or view.kinds[at] & _TELLING != 0

    # -- to the left

    def hyphens_left(self, line: Line, at: int) -> int:
        """First token of what hyphens join to the left (`Anna-Amalia-Bibliothek`, `Obst- und Gemüsemarkt`)."""
        view = self.view
        first = at
        while at - 2 >= line.first and view.words[at - 1] in HYPHENS and view.glued(at) and view.glued(at - 1):
            if not (view.names[at - 2] or view.shapes[at - 2] == DIGIT):
                break
            at -= 2
        named = (
            at < first and at - 2 >= line.first and view.words[at - 1] in ("von", "de", "van") and view.names[at - 2]
        )
        if named and "g" in name_flags(view.folded[at - 2]):
            return at - 2
        joined = at - 3 >= line.first and view.words[at - 1] == "und" and view.words[at - 2] in HYPHENS
        if joined and view.glued(at - 2) and view.names[at - 3]:
            return at - 3
        return at

    def left(self, line: Line, head: int) -> int:
        """First token of the name with its adjectives and hyphens."""
        view = self.view
        at = self.hyphens_left(line, head)
        while at > line.first and view.gaps[at] > 0:
            before = at - 1
            if not view.names[before] or not (
                view.kinds[before] & _TELLING or self.telling_adjective(before) or self._from_place(before)
            ):
                return self._bearer(line, before) if view.kinds[head] & NAMED_AFTER else at
            at = self.hyphens_left(line, before)
        return at

    def _from_place(self, at: int) -> bool:
        """Whether a word is made from the name of a place by -er (`Kieler`)."""
        view = self.view
        word = view.folded[at]
        if not word.endswith("er") or not view.names[at] or len(view.words[at]) < 5 or view.kinds[at] & _NO_PLACE:
            return False
        return self._knows(word[:-2])

    def _knows(self, stem: str) -> bool:
        return any(
            self.places.knows(name)
            for name in (stem, f"{stem}e", f"{stem}en", f"{stem[:-1]}e{stem[-1]}", f"{stem[:-1]}i{stem[-1]}")
            if len(name) > 2
        )

    def _bearer(self, line: Line, family: int) -> int:
        """First token of the person that a body is named after (`Clara von Simson Schule`), else the token after."""
        view = self.view
        given = family - 1
        if given > line.first and view.words[given] in ("von", "van", "de", "zu"):
            given -= 1
        named = given >= line.first and view.names[given] and view.names[family] and view.spaced(family)
        return (
            given
            if named and "g" in name_flags(view.folded[given]) and not is_common(view.folded[family])
            else family + 1
        )

    # -- to the right

    def right(self, line: Line, at: int, *, within: bool) -> int:
        """End of the body's name whose class word ends before `at`.

        Args:
            line: the sentence.
            at: token after the class word.
            within: whether the name may end in "in PLACE".
        """
        stop = min(line.end, at + _LONGEST)
        head_end = at
        while at < stop:
            after = self._piece(at, head_end, stop, within)
            if after <= at:
                break
            at = after
        return at

    def _piece(self, at: int, head_end: int, stop: int, within: bool) -> int:
        view = self.view
        gap = view.gaps[at]
        if gap < 0:
            return at
        legal = view.longest(at, LEGAL_FORMS)
        if legal is not None and gap and (view.names[at] or view.words[at] == "e"):
            return min(legal.end, stop)
        if view.names[at]:
            return self._capital(at, stop) if gap else at
        word = view.words[at]
        if word in ("für", "zur", "zum"):
            first_noun = at == head_end or word == "für"
            return (self.topics_end(at + 1, stop) or at) if first_noun else at
        if word in ("der", "des"):
            return self._genitive(at, stop, society=within) if at == head_end else at
        if word in ("von", "zu", "in", "am", "an", "im", "beim"):
            return self._place(at, stop, within or (word in ("von", "zu") and at == head_end))
        return at

    def _capital(self, at: int, stop: int) -> int:
        """A place or an unknown name right after the class word."""
        view = self.view
        place = self.places.end_at(at)
        whole = word_end(view, at, stop)
        bearer = whole < stop and view.names[whole] and view.spaced(whole) and "g" in name_flags(view.folded[at])
        if bearer and view.end_kinds[at] & GENERIC_HEADS:
            return at  # `Stadtrat Peter Kern`
        if (
            whole > at + 1
            and any(self.places.end_at(i) == i + 1 for i in range(at, whole))
            and not view.kinds[whole - 1] & OFFICES
        ):
            return whole
        last = whole - 1
        of_people = view.shapes[last] == CAPITAL and view.folded[last].endswith(("er", "es")) and whole < stop
        if of_people and (is_adjective(view.folded[last]) or self._from_place(last)) and view.spaced(whole):
            return word_end(view, whole, stop) if view.names[whole] else at
        region = view.longest(at, CLASS_BEFORE)
        if region is not None and region.end < stop and self.places.strong_at(region.end):
            return self.place_end(region.end, stop)
        if place and (self.places.strong_at(at) or not is_common(view.folded[at])):
            return min(self.place_end(at, stop), stop)
        if view.shapes[at] == UPPER and len(view.words[at]) > 1:
            return at
        if view.kinds[at] & HEADS or not self.named(at):
            return at
        run = whole
        while run < stop and view.names[run] and view.gaps[run] > 0:
            run = word_end(view, run, stop)
        return at if person_score(view, at, run) >= 2 else whole

    def place_end(self, at: int, stop: int) -> int:
        """End of a place with what belongs to it (`Marbach am Neckar`, `Villingen-Schwenningen`)."""
        view = self.view
        end = max(self.places.end_at(at), word_end(view, at, stop))
        linked = end + 1 < stop and view.words[end] in ("am", "an", "im", "ob") and view.spaced(end)
        if linked:
            name = end + 2 if view.words[end + 1] in ("der", "dem") else end + 1
            if name < stop and view.names[name] and self.named(name):
                return word_end(view, name, stop)
        return end

    def _place(self, at: int, stop: int, allowed: bool) -> int:
        """Handle "in/zu/von PLACE" at the end of a name."""
        view = self.view
        after = at + 1
        while after < stop and view.words[after] in ("der", "den", "dem"):
            after += 1
        word = view.longest(after, CLASS_BEFORE) if after < stop else None
        if word is not None and word.end < stop:
            after = word.end
        if not allowed or after >= stop or not view.names[after] or not self.places.end_at(after):
            return at
        if not self.places.strong_at(after) and is_common(view.folded[after]):
            return at
        return self.place_end(after, stop)

    def _genitive(self, at: int, stop: int, *, society: bool) -> int:
        """Handle "der Künste", "des Landes Hessen" right after the class word, where it is a topic or a body."""
        view = self.view
        after = at + 1
        if after >= stop:
            return at
        body = view.longest(after, BODIES)
        if body is not None and body.end <= stop:
            return body.end
        while after < stop and view.names[after] and is_adjective(view.folded[after]):
            after += 1
        land = view.folded[after] in _LANDS
        if land and after + 1 < stop and self.places.strong_at(after + 1) and view.end_kinds[at] & NAMED_AFTER:
            return self.place_end(after + 1, stop)
        if after < stop and view.kinds[after] & TOPIC and view.names[after]:
            return self.topics_end(at + 1, stop) or at
        class_word = view.kinds[after] & _CLASS_WORDS if after < stop else True
        if society and after < stop and view.names[after] and not class_word and not self.places.strong_at(after):
            return word_end(view, after, stop)
        return at

    def topics_end(self, at: int, stop: int) -> int:
        """End of the topics that begin at a token, and of the place after them; 0 where none does."""
        view = self.view
        end = self._topics.end(at, stop)
        placed = 0 < end < stop and view.names[end] and view.spaced(end) and self.places.strong_at(end)
        return self.place_end(end, stop) if placed else end

    def run_left(self, line: Line, at: int) -> int:
        """First token of the telling capitals that end with a token."""
        view = self.view
        while (
            at - 1 >= line.first
            and view.spaced(at)
            and view.names[at - 1]
            and at - 1 not in view.initial
            and self.named(at - 1)
        ):
            at -= 1
        return at

    def seat_end(self, head: int, at: int, stop: int) -> int:
        """End of "von PLACE" after the head of a gathering, of "der TOPIC" after one of the world's; or 0."""
        view = self.view
        if at + 1 >= stop:
            return 0
        if view.words[at] == "von":
            feast = view.folded[head].endswith("fest")
            return self.place_end(at + 1, stop) if feast or self.places.strong_at(at + 1) else 0
        wide = view.words[at] in ("der", "des", "für") and view.folded[head].startswith(("welt", "europa", "bundes"))
        return self.topics_end(at + 1, stop) if wide else 0
