"""How a name grows to the left of its class word: over capitals, hyphens, couples of topics, honoured persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.growth_right import LONGEST_NAME
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    CONCEPTS,
    COORDINATORS,
    COUNTRIES,
    FUNCTION_WORDS,
    HEADS,
    LINKERS,
    NAME_BREAKERS,
    NAME_STOPS,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.shapes import PARTICLES, is_lower
from jpties.extract.entities.view import APOSTROPHES, DIGIT, HYPHENS
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View


_BODIES = COMPANY_NOUNS | SOCIETIES
_PARTS = COUNTRIES | ADJECTIVES | CONCEPTS | HEADS
_BODY_ENDS = HEADS | SOCIETIES
_OPENERS = FUNCTION_WORDS | NAME_BREAKERS
_OWN = HEADS | SOCIETIES | CONCEPTS | COMPANY_WORDS


class LeftGrowth:
    """Grows names to the left in one article."""

    def __init__(self, view: View, places: PlaceNames, person_at: Collection[int]) -> None:
        """`person_at` are the tokens of the article's persons."""
        self.view = view
        self.places = places
        self._person_at = person_at
        self._trades = lexicon(view.lang).words("organizations/company_endings") or ("\0",)

    def first(self, line: Line, at: int, *, demonym: bool) -> int:
        """First token of the name whose words from `at` on are known."""
        view = self.view
        head = at
        while at > line.first and head - at < LONGEST_NAME:
            before = at - 1
            if before in self._person_at:
                at = self._honoree(line, at, head)
                if at == before + 1:
                    break
                continue
            if view.words[before] in HYPHENS and view.glued(before) and view.glued(at) and before > line.first:
                if not (view.names[before - 1] or view.shapes[before - 1] == DIGIT):
                    break
                at = before - 1
                continue
            if view.words[before] == "&" and before > line.first and view.names[before - 1]:
                at = before - 1
                continue
            if (joined := min(self._joined(line, at), self._honoree(line, at, head))) < at:
                at = joined
                continue
            if not view.names[before] or (not view.spaced(at) and not view.glued(at)):
                at = self._possessive(line, at)
                if at == before + 1:
                    break
                continue
            if view.grammar.capital_nouns and view.kinds[before] & _BODIES and head - at > 0:
                break
            if self._stops_left(before, at) or (line.titled and not self._belongs(before)):
                break
            at = before
        return self._trimmed(at, head, demonym)

    def _joined(self, line: Line, at: int) -> int:
        """First token of what a small word joins to a name that goes on to its right, or `at`.

        Topics (`Shipping and Fishing Institute`), couples (`Anna and Karl Lund Foundation`), compounds
        (`Bos- en Veenmuseum`) and persons with a particle (`Jan van Dam Universiteit`).
        """
        view = self.view
        word = at - 1
        other = word - 1
        if other < line.first or not view.names[at] or not is_lower(view, word) or not view.spaced(at):
            return at
        given = view.names[other] and "g" in name_flags(view.folded[other]) and other not in self._person_at
        if view.words[word] in ("de", "van", "der", "von"):
            return other if given and other not in view.initial and view.lang in ("nl", "fr") else at
        if not (view.kinds[word] & COORDINATORS or view.words[word] == "and"):
            return at
        if view.words[other] in HYPHENS and view.glued(other) and other > line.first and view.names[other - 1]:
            return other - 1
        if given and "g" in name_flags(view.folded[at]):
            return other
        concept = view.first_ending(word, CONCEPTS)
        topic = concept.start if concept is not None else at
        if topic == at or topic < line.first or not view.names[topic] or view.end_kinds[word] & _BODY_ENDS:
            return at
        return at if topic > line.first and view.end_kinds[topic] & LINKERS else topic

    def _honoree(self, line: Line, at: int, head: int) -> int:
        """First token of the person or port that a body is called after (`Hana Mori School`), or `at`."""
        view = self.view
        seat = view.first_ending(at, CLASS_BEFORE)
        if seat is not None and seat.start >= line.first and view.names[seat.start] and view.names[at] and at < head:
            return at if view.kinds[seat.start] & TITLES or seat.end - seat.start < 2 else seat.start
        before = at - 1
        if at != head or before not in self._person_at or view.lang not in ("en", "nl") or line.titled:
            return at
        if not view.spaced(at) or not view.names[at] or view.kinds[at] & TITLES:
            return at
        while before > line.first and before - 1 in self._person_at and view.spaced(before):
            before -= 1
        title = before - 1
        if at - before == 1 and title >= line.first and view.kinds[title] & TITLES and title not in view.initial:
            return title if view.names[title] else at  # `Prins Bernhard Cultuurfonds`
        return before if at - before > 1 and view.words[before][0].isupper() else at

    def _belongs(self, index: int) -> bool:
        """Whether a capital in a line of capitals is surely part of a name."""
        part = self.view.kinds[index] & _PARTS != 0
        return part or self.places.strong_at(index) or self.places.ends_before(index + 1)

    def _possessive(self, line: Line, at: int) -> int:
        """`Pilgrim's` before a class word; the possessor of a place (`Lima's`) stays apart."""
        view = self.view
        if (
            at - 3 >= line.first
            and view.folded[at - 1] == "s"
            and view.words[at - 2] in APOSTROPHES
            and view.names[at - 3]
        ):
            owner = at - 3
            saint = owner - 1 - (view.words[owner - 1] == ".")
            if saint >= line.first and view.folded[saint] in ("st", "saint") and view.names[saint]:
                return saint  # `St. Mary's Hospital`
            if (
                owner not in self._person_at
                and not self.places.ends_before(at - 2)
                and not view.kinds[owner] & NAME_STOPS
            ):
                return owner
        plural = at - 2 >= line.first and view.words[at - 1] in APOSTROPHES and view.glued(at - 1)
        if plural and view.names[at - 2] and view.folded[at - 2].endswith("s") and view.names[at] and view.spaced(at):
            return at if at - 2 in self._person_at or self.places.ends_before(at - 1) else at - 2
        return at

    def _stops_left(self, before: int, at: int) -> bool:
        view = self.view
        if before not in view.initial and view.grammar.title_case and view.spaced(at):
            season = view.folded[before] in ("spring", "summer", "autumn", "winter")
            if season or (view.folded[before] == "all" and view.folded[at] == "japan"):
                return False
        stop = view.longest(before, NAME_STOPS)
        if (
            stop is not None
            and stop.end == at
            and view.folded[before] not in ("east", "west", "north", "south", "news", "new")
        ):
            return not view.kinds[before] & CONCEPTS and not self._particle(before)
        return view.end_kinds[at] & TITLES != 0

    def _particle(self, index: int) -> bool:
        """A capitalised particle inside a name (`Het Van Gogh Museum`)."""
        return self.view.folded[index] in PARTICLES and index not in self.view.initial

    def _trimmed(self, at: int, head: int, demonym: bool) -> int:
        """Without what stands before a name: a demonym before a company, an ordinary first word of the sentence."""
        view = self.view
        while at < head:
            mark = view.longest(at, COUNTRIES)
            if mark is not None and mark.end <= head and not demonym:
                at = mark.end
            elif at in view.initial and (view.kinds[at] & _OPENERS or (at + 1 < head and self._bare_form(at))):
                at += 1
            else:
                break
        return at

    def _bare_form(self, at: int) -> bool:
        """A noun that only says what kind of body the name is of (`Vakbond ABC Metaal`), in Dutch and English."""
        view = self.view
        own = view.kinds[at] & _OWN and not (view.lang == "en" and view.folded[at].endswith(("builder", "maker")))
        plain = (view.grammar.small_compounds or view.lang == "en") and view.names[at + 1] and view.spaced(at + 1)
        compound = view.grammar.small_compounds and len(view.words[at]) > 8 and view.folded[at].endswith(self._trades)
        return bool(plain and not own and (compound or view.kinds[at] & COMPANY_NOUNS))
