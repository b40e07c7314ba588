"""How a name grows from its class word: over capitals, topics, linkers and places, to the left and to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.shapes import PARTICLES, is_lower, word_end
from jpties.extract.entities.view import APOSTROPHES, DIGIT, HYPHENS
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_STOPS = ("people/titles", "people/honorifics", "people/name_breakers")
_LONGEST = 22


class Growth:
    """Grows names in one article; never over a known person."""

    def __init__(self, view: View, places: PlaceNames, people: Iterable[tuple[int, int]]) -> None:
        self.view = view
        self.places = places
        self._person_at = {index for first, end in people for index in range(first, end)}
        words = lexicon(view.lang)
        self._suffixes = words.words("organizations/adjective_endings")
        self._head_first = words.value("organizations/order", "last") == "first"
        self._nouns = words.words("organizations/topic_endings")
        self._fillers = frozenset(words.words("organizations/lower_fillers"))

    def is_person(self, index: int) -> bool:
        """Whether a token belongs to a known person."""
        return index in self._person_at

    # -- to the right

    def right(self, line: Line, at: int, *, society: bool, limit: int = _LONGEST) -> int:
        """End of the name whose words up to `at` are known."""
        stop = min(line.end, at + limit)
        at = self._honoured(at, stop)
        while at < stop:
            after = self._piece(line, at, stop, society)
            if after == at:
                break
            at = after
        return at

    def _honoured(self, at: int, stop: int) -> int:
        """End of the title that begins the name of whom a body is called after (`Fondation Roi Baudouin`)."""
        view = self.view
        if (
            view.lang not in ("fr", "nl")
            or at + 1 >= stop
            or not (view.names[at] and view.names[at + 1] and view.spaced(at))
        ):
            return at
        titled = view.has(at, "people/titles") and view.spaced(at + 1) and at not in self._person_at
        return word_end(view, at + 1, stop) if titled else at

    def _piece(self, line: Line, at: int, stop: int, society: bool) -> int:
        """End of the next piece of the name, or `at`."""
        view = self.view
        if view.names[at] and (view.spaced(at) or view.glued(at)) and at not in self._person_at:
            if view.has(at, *_STOPS) and not self._inside(at):
                return at
            if view.has(at, "demonyms/countries") and view.has(self._demonym_end(at), "organizations/company_nouns"):
                return at
            return self._capital(line, at, stop)
        if view.words[at] in HYPHENS and at + 1 < stop:
            return self._hyphen(line, at, stop)
        after = self._adjective(at, stop)
        if after != at:
            return after
        if view.has(at, "organizations/linkers") or self._english_linker(at):
            return self._linked(line, at, stop, society)
        if view.has(at, "organizations/topic_linkers"):
            after = self._topic_after(at, stop)
            if after != at:
                return after
        if view.has(at, "organizations/within") and society:
            return self._within(line, at, stop)
        if view.has(at, "organizations/coordinators"):
            return self._coordinated(line, at, stop)
        if view.words[at] == ",":
            return self._listed(at, stop)
        return at

    def _english_linker(self, at: int) -> bool:
        """Whether "of" or "for" joins English capitals in an article of another language."""
        view = self.view
        return (
            view.lang != "en" and view.folded[at] in ("of", "for") and view.names[at - 1] and any(
                view.names[after] for after in range(at + 1, min(at + 3, len(view.words)))
            )
        )  # fmt: skip

    def _unlinked(self, at: int, stop: int) -> int:
        """First token after linkers and determiners in lower case (`à la recherche`)."""
        view = self.view
        kinds = ("organizations/linkers", "organizations/topic_linkers", "organizations/determiners")
        while at < stop and not view.names[at] and (word := view.mark(at, *kinds)) is not None:
            at = word.end
            if at < stop and view.words[at] in APOSTROPHES:
                at += 1
        return at

    def _topic_after(self, at: int, stop: int) -> int:
        """A case: "à l'exportation" inside a name: the end of the topic, or `at`."""
        after = self._unlinked(at, stop)
        topic = self.view.mark(after, "organizations/concepts") if after < stop else None
        return topic.end if topic is not None and topic.end <= stop and not self.view.names[after] else at

    def _listed(self, at: int, stop: int) -> int:
        """A case: ", TOPIC" in a name that goes on with "and TOPIC" (`Landbouw, Natuur en Voedselkwaliteit`)."""
        view = self.view
        first = self._unlinked(at + 1, stop)
        topic = view.mark(first, "organizations/concepts") if first < stop else None
        if topic is None or not self._topic_before(at) or topic.end >= stop:
            return at
        after = topic.end
        goes_on = view.has(after, "organizations/coordinators") or view.words[after] == ","
        second = self._unlinked(after + 1, stop)
        more = second < stop and (view.has(second, "organizations/concepts") or view.names[second])
        return topic.end if goes_on and more else at

    def _demonym_end(self, at: int) -> int:
        mark = self.view.mark(at, "demonyms/countries")
        return mark.end if mark else at

    def _inside(self, at: int) -> bool:
        """A word that otherwise ends names, and is a topic or a compass word here."""
        return self.view.has(at, "organizations/concepts", "demonyms/countries", "organizations/heads") or (
            self.places.end_at(at) > at and self.places.strong_at(at)
        )

    def _capital(self, line: Line, at: int, stop: int) -> int:
        view = self.view
        topic = view.mark(at, "organizations/concepts")
        place = self.places.strong_end_at(at)
        end = max(word_end(view, at, stop), topic.end if topic else 0, place)
        if topic is not None and view.lang == "vi":
            return min(topic.end, stop) if topic.end >= end else end
        del line
        return min(end, stop)

    def _hyphen(self, line: Line, at: int, stop: int) -> int:
        """A hyphen between two names (`Japon-Mékong`, `Việt Nam - Nhật Bản`)."""
        view = self.view
        if view.glued(at) and view.glued(at + 1) and view.names[at + 1]:
            return self._capital(line, at + 1, stop)
        place = self.places.strong_end_at(at + 1)
        if place and self.places.ends_before(at) and view.spaced(at) and view.spaced(at + 1):
            return min(place, stop)
        if view.has(at, "organizations/coordinators"):
            return self._coordinated(line, at, stop)
        return at

    def _adjective(self, at: int, stop: int) -> int:
        """A lower-case adjective right after the class word, where the language puts it there."""
        view = self.view
        if not is_lower(view, at) or not view.spaced(at):
            return at
        topic = view.mark(at, "organizations/adjectives", "demonyms/countries")
        if topic is None and view.lang == "vi":
            topic = view.mark(at, "organizations/concepts")
        if topic is not None and self._head_first and topic.end <= stop:
            return topic.end
        word = view.folded[at]
        if self._head_first and len(word) > 5 and self._suffixes and word.endswith(self._suffixes):
            return at + 1
        return at

    def _linked(self, line: Line, at: int, stop: int, society: bool) -> int:
        """What a linker brings: a name, a topic, a place with its class word; in some languages any noun."""
        view = self.view
        mark = view.mark(at, "organizations/linkers")
        after = mark.end if mark else at + 1
        while after < stop and view.has(after, "organizations/determiners") and not view.names[after]:
            determiner = view.mark(after, "organizations/determiners")
            after = determiner.end if determiner else after + 1
        if mark is None and after < stop and view.folded[after] == "the":
            after += 1
        if after >= stop or "\n" in view.text[view.ends[at] : view.starts[after]]:
            return at
        topic = view.mark(after, "organizations/concepts")
        if topic is not None and (is_lower(view, after) or topic.end > after + 1) and topic.end <= stop:
            return topic.end
        word = view.mark(after, "places/class_before")
        if word is not None and word.end < stop and not view.names[after]:
            at_name = word.end
            while (
                at_name < stop
                and view.has(at_name, "organizations/linkers", "organizations/determiners")
                and not view.names[at_name]
            ):
                at_name += 1
            return self._capital(line, at_name, stop) if at_name < stop and view.names[at_name] else at
        if view.names[after]:
            article = view.has(after, "organizations/determiners") and after + 1 < stop and view.names[after + 1]
            if article and view.spaced(after + 1) and after + 1 not in self._person_at:
                return self._capital(line, after + 1, stop)
            if after in self._person_at or (view.has(after, *_STOPS) and not self._inside(after)):
                return at
            return self._capital(line, after, stop)
        if self._head_first and is_lower(view, after) and self._is_noun(after):
            return after + 1
        del society
        return at

    def _is_noun(self, at: int) -> bool:
        """Whether a lower-case word after a linker can belong to a name written head first."""
        word = self.view.folded[at]
        return len(word) > 3 and not self.view.has(
            at, "language/function_words", "organizations/determiners", "people/titles", "people/role_fillers"
        )

    def _within(self, line: Line, at: int, stop: int) -> int:
        """A case: "in/at PLACE" at the end of a mission's or society's name."""
        view = self.view
        mark = view.mark(at, "organizations/within")
        after = mark.end if mark else at + 1
        while (
            after < stop
            and view.has(after, "organizations/determiners", "places/class_before")
            and not view.names[after]
        ):
            word = view.mark(after, "organizations/determiners", "places/class_before")
            after = word.end if word else after + 1
        if after >= stop or not view.names[after] or not self.places.end_at(after):
            return at
        end, mark_end = self.places.end_at(after), 0
        word = view.mark(end, "places/class_after") if end < stop else None
        if word is not None and view.names[end]:
            mark_end = word.end
        while (
            end + 1 < stop
            and view.words[end] in HYPHENS
            and view.has(end + 1, "places/class_after", "places/class_before")
        ):
            end += 2
        del line
        return min(max(end, mark_end), stop)

    def _coordinated(self, line: Line, at: int, stop: int) -> int:
        """A case: "and TOPIC" inside a name (`Commerce et d'Industrie`)."""
        view = self.view
        mark = view.mark(at, "organizations/coordinators")
        after = mark.end if mark else at + 1
        if not self._topic_before(at):
            return self._twins(at, after, stop)
        after = self._unlinked(after, stop)
        if after >= stop:
            return at
        topic = view.mark(after, "organizations/concepts")
        class_words = ("organizations/missions", "organizations/heads", "organizations/societies")
        if topic is not None and not view.has(after, *class_words):
            return min(topic.end, stop)
        capital = view.names[after] and after not in self._person_at and not self.places.end_at(after)
        if capital and not view.has(after, *class_words, *_STOPS) and (not self._nouns or self._noun_like(after)):
            return self._capital(line, after, stop)
        return at

    def _noun_like(self, at: int) -> bool:
        """Whether a word ends as abstract nouns and plurals do (`Entrepreneurship`, `Aquariums`)."""
        view = self.view
        word = view.folded[at]
        known = at in self._person_at or self.places.strong_at(at)
        return len(word) > 3 and not known and word.endswith(self._nouns)

    def _twins(self, at: int, after: int, stop: int) -> int:
        """A case: two nouns of a kind (`Zoos and Aquariums`, `travailleurs et travailleuses du Québec`)."""
        view = self.view
        if not self._nouns or after >= stop or not (self._noun_like(at - 1) and self._noun_like(after)):
            return at
        if view.has_end(at, "organizations/heads", "organizations/societies", "organizations/missions"):
            return at
        alone = after + 1 >= len(view.words) or not (view.names[after + 1] and view.spaced(after + 1))
        if view.names[after] and view.names[at - 1]:
            own = view.has(after, "organizations/heads", "organizations/societies", *_STOPS)
            return after + 1 if alone and not own else at
        lower = is_lower(view, after) and is_lower(view, at - 1) and self._head_first and self._is_noun(after)
        return after + 1 if lower and after + 1 < stop and view.has(after + 1, "organizations/linkers") else at

    def _topic_before(self, at: int) -> bool:
        """Whether a topic, but no class word, ends right before a token, so that "and" may go on with another."""
        view = self.view
        if view.words[at] == "&":
            return view.names[at - 1]
        if view.lang == "vi":
            return view.has_end(at, "organizations/concepts")
        class_word = view.has_end(at, "organizations/heads", "organizations/societies", "organizations/missions")
        topic = view.has_end(at, "organizations/concepts")
        if self._nouns and (class_word or (self.places.ends_before(at) and not topic)):
            return False
        return topic or view.has_end(at, "organizations/adjectives")

    # -- to the left

    def left(self, line: Line, at: int, *, demonym: bool) -> int:
        """First token of the name whose words from `at` on are known."""
        view = self.view
        head = at
        while at > line.first and head - at < _LONGEST:
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
            if (
                view.lang == "de"
                and view.has(before, "organizations/company_nouns", "organizations/societies")
                and head - at > 0
            ):
                break
            if self._stops_left(before, at) or (line.titled and not self._belongs(before)):
                break
            at = before
        return self._trimmed(line, at, head, demonym)

    def _joined(self, line: Line, at: int) -> int:
        """First token of what a small word joins to a name that goes on to its right, or `at`.

        Topics (`Forestry and Forest Products Institute`), couples (`Knut and Alice Wallenberg Foundation`), compounds
        (`Land- en Tuinbouworganisatie`) and persons with a particle (`Anton de Kom Universiteit`).
        """
        view = self.view
        word = at - 1
        other = word - 1
        if other < line.first or not view.names[at] or not is_lower(view, word) or not view.spaced(at):
            return at
        given = view.names[other] and "g" in name_flags(view.folded[other]) and other not in self._person_at
        if view.words[word] in ("de", "van", "der", "von"):
            return other if given and other not in view.initial and view.lang in ("nl", "fr") else at
        if not (view.has(word, "organizations/coordinators") or view.words[word] == "and"):
            return at
        if view.words[other] in HYPHENS and view.glued(other) and other > line.first and view.names[other - 1]:
            return other - 1
        if given and "g" in name_flags(view.folded[at]):
            return other
        topic = next((m.start for m in view.marks_ending(word) if m.category == "organizations/concepts"), at)
        if topic == at or topic < line.first or not view.names[topic] or view.has_end(word, "organizations/heads"):
            return at
        return at if topic > line.first and view.has_end(topic, "organizations/linkers") else topic

    def _honoree(self, line: Line, at: int, head: int) -> int:
        """First token of the person or port that a body is called after (`Hana Mori School`), or `at`."""
        view = self.view
        seat = next((m for m in view.marks_ending(at) if m.category == "places/class_before"), None)
        if seat is not None and seat.start >= line.first and view.names[seat.start] and view.names[at] and at < head:
            return at if view.has(seat.start, "people/titles") or seat.end - seat.start < 2 else seat.start
        before = at - 1
        if at != head or before not in self._person_at or view.lang not in ("en", "nl") or line.titled:
            return at
        if not view.spaced(at) or not view.names[at] or view.has(at, "people/titles"):
            return at
        while before > line.first and before - 1 in self._person_at and view.spaced(before):
            before -= 1
        return before if at - before > 1 and view.words[before][0].isupper() else at

    def _belongs(self, index: int) -> bool:
        """Whether a capital in a line of capitals is surely part of a name."""
        view = self.view
        return (
            self.places.strong_at(index)
            or self.places.ends_before(index + 1)
            or view.has(
                index, "demonyms/countries", "organizations/adjectives", "organizations/concepts", "organizations/heads"
            )
        )

    def _possessive(self, line: Line, at: int) -> int:
        """`Pilgrim's` before a class word; the possessor of a place (`Jerusalem's`) stays apart."""
        view = self.view
        if (
            at - 3 >= line.first
            and view.folded[at - 1] == "s"
            and view.words[at - 2] in APOSTROPHES
            and view.names[at - 3]
        ):
            owner = at - 3
            if owner not in self._person_at and not self.places.ends_before(at - 2) and not view.has(owner, *_STOPS):
                return owner
        return at

    def _stops_left(self, before: int, at: int) -> bool:
        view = self.view
        if before not in view.initial and view.lang == "en" and view.spaced(at):
            season = view.folded[before] in ("spring", "summer", "autumn", "winter")
            if season or (view.folded[before] == "all" and view.folded[at] == "japan"):
                return False
        stop = view.mark(before, *_STOPS)
        if (
            stop is not None
            and stop.end == at
            and view.folded[before] not in ("east", "west", "north", "south", "news", "new")
        ):
            return not view.has(before, "organizations/concepts") and not self._particle(before)
        return any(mark.category == "people/titles" and mark.end > before for mark in view.marks_ending(at))

    def _particle(self, index: int) -> bool:
        """A capitalised particle inside a name (`Het Van Gogh Museum`)."""
        return self.view.folded[index] in PARTICLES and index not in self.view.initial

    def _trimmed(self, line: Line, at: int, head: int, demonym: bool) -> int:
        """Without what stands before a name: a demonym before a company, an ordinary first word of the sentence."""
        view = self.view
        while at < head:
            mark = view.mark(at, "demonyms/countries")
            if mark is not None and mark.end <= head and not demonym:
                at = mark.end
            elif at in view.initial and (
                view.has(at, "language/function_words", "people/name_breakers")
                or (at + 1 < head and self._bare_form(at))
            ):
                at += 1
            else:
                break
        del line
        return at

    def _bare_form(self, at: int) -> bool:
        """A noun that only says what kind of body the name is of (`Vakbond FNV Havens`), in Dutch."""
        view = self.view
        own = view.has(at, "organizations/heads", "organizations/societies", "organizations/concepts")
        plain = view.lang == "nl" and not own and view.names[at + 1] and view.spaced(at + 1)
        return plain and (view.has(at, "organizations/company_nouns"))
