"""How German names of bodies and gatherings grow: adjectives and hyphens to the left, places and topics to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.shapes import is_lower, person_score, word_end
from jpties.extract.entities.view import CAPITAL, DIGIT, HYPHENS, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_OFFICES = ("people/titles", "people/honorifics")
_HEADS = ("organizations/heads", "organizations/missions", "organizations/societies")
_LONGEST = 24
_ITEMS = 8


class GermanGrowth:
    """Grows names in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places

    def named(self, at: int) -> bool:
        """Whether a capitalised word is a name and no noun, adjective, office or function word of German."""
        view = self.view
        if not view.names[at] or view.has(
            at, *_OFFICES, "people/name_breakers", "demonyms/countries", "language/function_words"
        ):
            return False
        if self.places.strong_at(at):
            return True
        return not is_common(view.folded[at]) and not (view.shapes[at] == CAPITAL and is_adjective(view.folded[at]))

    def telling_adjective(self, at: int) -> bool:
        """Whether a capitalised adjective stands here though no sentence begins: it is part of a name."""
        view = self.view
        if view.shapes[at] != CAPITAL or at in view.initial or is_common(view.folded[at]):
            return False
        return is_adjective(view.folded[at]) or view.has(at, "demonyms/countries", "organizations/adjectives")

    # -- to the left

    def hyphens_left(self, line: Line, at: int) -> int:
        """First token of what hyphens join to the left (`Christian-Albrechts-Universität`, `Industrie- und Handelskammer`)."""
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
        while at > line.first and view.spaced(at):
            before = at - 1
            known = view.has(before, "demonyms/countries", "organizations/adjectives") and view.names[before]
            if not (self.telling_adjective(before) or known) or is_lower(view, before):
                return self._bearer(line, before) if view.has(head, "organizations/named_after") else at
            at = self.hyphens_left(line, before)
        return at

    def _bearer(self, line: Line, family: int) -> int:
        """First token of the person after whom a body is named (`Carl von Ossietzky Universität`), else the token after."""
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
            after = self._piece(line, at, head_end, stop, within)
            if after <= at:
                break
            at = after
        return at

    def _piece(self, line: Line, at: int, head_end: int, stop: int, within: bool) -> int:
        view = self.view
        if "\n" in view.text[view.ends[at - 1] : view.starts[at]]:
            return at
        legal = view.mark(at, "organizations/legal_forms")
        if legal is not None and view.spaced(at) and (view.names[at] or view.words[at] == "e"):
            return min(legal.end, stop)
        if view.names[at]:
            return self._capital(at, stop) if view.spaced(at) else at
        word = view.words[at]
        if word in ("für", "zur", "zum"):
            first_noun = at == head_end or word == "für"
            return (self.topics(line, at + 1, stop) or at) if first_noun else at
        if word in ("der", "des"):
            return self._genitive(line, at, stop) if at == head_end else at
        if word in ("von", "zu", "in", "am", "an", "im", "beim"):
            return self._place(at, stop, within or (word in ("von", "zu") and at == head_end))
        return at

    def _capital(self, at: int, stop: int) -> int:
        """A place or an unknown name right after the class word."""
        view = self.view
        place = self.places.end_at(at)
        whole = word_end(view, at, stop)
        if (
            whole > at + 1
            and any(self.places.end_at(i) == i + 1 for i in range(at, whole))
            and not view.has(whole - 1, *_OFFICES)
        ):
            return whole
        if place and (self.places.strong_at(at) or not is_common(view.folded[at])):
            return min(self.place_end(at, stop), stop)
        if view.shapes[at] == UPPER and len(view.words[at]) > 1:
            return at
        end = word_end(view, at, stop)
        run = end
        while run < stop and view.names[run] and view.spaced(run):
            run = word_end(view, run, stop)
        if not self.named(at) or person_score(view, at, run) >= 2 or view.has(at, *_HEADS):
            return at
        return end

    def place_end(self, at: int, stop: int) -> int:
        """End of a place with what belongs to it (`Frankfurt am Main`, `Duisburg-Essen`)."""
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
        word = view.mark(after, "places/class_before") if after < stop else None
        if word is not None and word.end < stop:
            after = word.end
        if not allowed or after >= stop or not view.names[after] or not self.places.end_at(after):
            return at
        if not self.places.strong_at(after) and is_common(view.folded[after]):
            return at
        return self.place_end(after, stop)

    def _genitive(self, line: Line, at: int, stop: int) -> int:
        """Handle "der Künste", "des Landes Hessen" right after the class word, where it is a topic or a body."""
        view = self.view
        after = at + 1
        if after >= stop:
            return at
        body = view.mark(after, "organizations/bodies")
        if body is not None and body.end <= stop:
            return body.end
        while after < stop and view.names[after] and is_adjective(view.folded[after]):
            after += 1
        land = view.folded[after] in (
            "landes",
            "freistaates",
            "freistaats",
            "kantons",
            "kreises",
            "stadt",
            "prafektur",
            "region",
        )
        if (
            land
            and after + 1 < stop
            and self.places.strong_at(after + 1)
            and view.has_end(at, "organizations/named_after")
        ):
            return self.place_end(after + 1, stop)
        if after < stop and view.has(after, "organizations/concepts", "organizations/topics") and view.names[after]:
            return self.topics(line, at + 1, stop) or at
        return at

    def topics(self, line: Line, at: int, stop: int) -> int:
        """End of the topics joined by commas and "und" that begin at a token, and of the place after them; 0 where none is."""
        view = self.view
        end = self._item(at, stop)
        if not end:
            return 0
        for _ in range(_ITEMS):
            if end + 1 >= stop:
                break
            joiner = view.words[end]
            after = self._item(end + 1, stop) if joiner in ("und", "sowie", "&", ",") else 0
            if not after or (joiner == "," and not self._list_closes(after, stop)) or self._begins_other(end + 1):
                break
            end = after
        if (
            end < stop
            and view.names[end]
            and view.spaced(end)
            and self.places.end_at(end)
            and self.places.strong_at(end)
        ):
            end = self.place_end(end, stop)
        del line
        return end

    def _begins_other(self, at: int) -> bool:
        """Whether another body, a person or an article begins at a token, so that a list of topics is over."""
        view = self.view
        if view.words[at] in ("das", "die", "der", "den", "dem", "ein", "eine"):
            return True
        return view.has(at, *_HEADS) and not view.has(at, "organizations/concepts", "organizations/topics")

    def _list_closes(self, at: int, stop: int) -> bool:
        """Whether a list of topics after a comma is closed by "und" and a topic."""
        for _ in range(_ITEMS):
            if at + 1 >= stop:
                return False
            if self.view.words[at] in ("und", "sowie", "&"):
                return bool(self._item(at + 1, stop))
            after = self._item(at + 1, stop) if self.view.words[at] == "," else 0
            if not after:
                return False
            at = after
        return False

    def _item(self, at: int, stop: int) -> int:
        """End of one topic: adjectives, a noun, and a noun in the genitive after it; 0 where none is."""
        view = self.view
        while at < stop and view.words[at] in ("die", "das", "den", "der", "dem"):
            at += 1
        at = self._adjectives(at, stop)
        if at >= stop or not view.names[at] or (view.has(at, *_OFFICES) and not view.has(at, "organizations/concepts")):
            return 0
        end = word_end(view, at, stop)
        if (
            end < stop
            and view.names[end]
            and view.spaced(end)
            and view.folded[at].endswith(("e", "en", "er", "es"))
            and is_common(view.folded[end])
        ):
            end = word_end(view, end, stop)
        if end < stop and view.words[end] in HYPHENS and view.glued(end):
            end += 1
        after = end + 1
        if end < stop and view.words[end] in ("der", "des") and after < stop:
            after = self._adjectives(after, stop)
            if after < stop and view.names[after] and not view.has(after, *_OFFICES, *_HEADS):
                return word_end(view, after, stop)
        return end

    def _describes(self, at: int) -> bool:
        """Whether a token is an adjective before a name: of a place, of a country, or inflected before a capital."""
        view = self.view
        word = view.folded[at]
        if is_adjective(word) and not is_common(word):
            return True
        if view.has(at, "demonyms/countries"):
            return True
        inflected = is_lower(view, at) and word.endswith(("e", "en", "er", "es")) and len(view.words[at]) > 4
        return bool(inflected and view.names[at + 1])

    def _adjectives(self, at: int, stop: int) -> int:
        """The token after up to three adjectives; a last one with no noun after it is a noun itself (`Digitales`)."""
        view = self.view
        for _ in range(3):
            if at + 1 >= stop or not view.words[at + 1][0].isalpha() or view.words[at + 1] in ("und", "sowie"):
                break
            declined = is_adjective(view.folded[at]) and not is_common(view.folded[at])
            plain = is_lower(view, at) and view.folded[at].endswith(("e", "en", "er", "es")) and len(view.words[at]) > 4
            if not declined and not view.has(at, "demonyms/countries") and not (plain and view.names[at + 1]):
                break
            at += 1
        return at
