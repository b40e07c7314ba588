"""Companies, media and other bodies that only what they do, a list or a country in their name gives away."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count, pairwise
from typing import TYPE_CHECKING

from jpties.extract.entities.acronyms import note_lone_acronyms
from jpties.extract.entities.company_runs import NOT_COMPANY, CompanyRuns
from jpties.extract.entities.found import LIKELY, WEAK
from jpties.extract.entities.kinds import COMPANY_NOUNS, COMPANY_VERBS, COORDINATORS, COUNTRIES, DETERMINERS, MEDIA_CUES
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import person_score, run_end, words_of
from jpties.extract.entities.view import APOSTROPHES, CAPITAL, DIGIT, MIXED, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.entities.found import Names
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_LIST = 3
_NO_BODY = bits_of((
    "demonyms/countries", "people/titles", "people/honorifics", "people/name_breakers", "events/heads",
    "places/class_before", "language/function_words", "organizations/not_national",
))  # fmt: skip
"""Kinds of words that begin no body named after its people (`Imperio Japonés`)."""


class GuessedBodies:
    """Finds bodies whose names say nothing of their kind."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth, taken: set[int]) -> None:
        """`taken` are the tokens of the better known names."""
        self.view = view
        self.places = places
        self.growth = growth
        self.taken = taken
        self.known: dict[int, int] = {}
        """Ends of the organizations already found, by first token."""
        self._runs = CompanyRuns(view, growth, taken)
        self._notes = Notes(view)

    def find(self, organizations: Names, names: Names) -> Names:
        """Bodies told by what they do, by lists and by capital letters.

        Args:
            organizations: the bodies with a class word.
            names: all names known so far.
        """
        self.known = dict(organizations.keys())
        self.known.update({first: end for (first, end), item in names.items() if item.type == "organization"})
        view = self.view
        for line, index in view.at("organizations/media_cues", "organizations/company_verbs"):
            self._cited(line, index)
            self._acting(line, index)
        for line in view.lines:
            if UPPER in view.shapes[line.first : line.end]:
                note_lone_acronyms(view, line, self._notes, self.taken, self.growth.is_person)
        self.known.update(dict(self._notes.names.keys()))
        if not view.grammar.own_rules:
            self._by_neighbours()
        return self._notes.names

    def _by_neighbours(self) -> None:
        """Bodies told by lists, and by a country, region or place in their name."""
        view = self.view
        commas = compress(count(), map(",".__eq__, view.words))
        joiners = sorted({*commas, *(index for _, index in view.spots(COORDINATORS))})
        regions = self._regions()
        for line in view.lines:
            if line.titled:
                continue
            if self._may_list(line, joiners):
                self._lists(line)
            if not regions.isdisjoint(line.capitals):
                self._with_country(line)
            for index in line.capitals:
                if index in self.places.spans and view.end_kinds[index] & DETERMINERS:
                    self._team(line, index)
        if view.lang in ("es", "fr"):
            for line, index in view.spots(COUNTRIES):
                if view.names[index] and not line.titled:
                    self._national(line, index)

    def _regions(self) -> set[int]:
        """Tokens after a capital at which a country or region begins, for certain."""
        view, places = self.view, self.places
        return {
            index
            for index, spans in places.spans.items()
            if index > 0
            and view.names[index - 1]
            and view.gaps[index] > 0
            and spans[0][1][0].level in ("country", "subdivision", "group", "area")
            and places.strong_at(index)
        }

    def _cited(self, line: Line, index: int) -> None:
        """A source: "according to X", "reports The X"; never where X may be a person of the article."""
        view = self.view
        mark = view.longest(index, MEDIA_CUES)
        if mark is None or line.titled:
            return
        at = mark.end
        determined = at + 1 < line.end and view.kinds[at] & DETERMINERS != 0 and not view.names[at]
        at += determined
        article = (
            at < line.end
            and view.folded[at] in ("the", "le", "la", "de", "het", "der", "die", "das", "el")
            and view.names[at]
        )
        run = self._runs.end(line, at + 1) if article and at + 1 < line.end else self._runs.end(line, at)
        if not run:
            return
        first = at
        plain = all(view.shapes[i] in (CAPITAL, UPPER, MIXED) for i in range(first, run) if view.words[i][0].isalpha())
        if not plain or self.places.covers(first, run) or view.grammar.capital_nouns:
            return
        if person_score(view, first + bool(article), run):
            return
        if article or determined or (len(words_of(view, first, run)) == 1 and self._closed(line, run)):
            self._notes.add(first, run, "organization", LIKELY, "source")

    def _closed(self, line: Line, at: int) -> bool:
        return at >= line.end or not self.view.names[at]

    def _acting(self, line: Line, index: int) -> None:
        """A case: "X's purchase of", "bought X", "X invested": names next to what companies do."""
        view = self.view
        mark = view.longest(index, COMPANY_VERBS)
        if mark is None or line.titled or view.grammar.capital_nouns:
            return
        end = self._runs.end(line, mark.end)
        if end and self._plausible(mark.end, end):
            self._notes.add(mark.end, end, "organization", WEAK, "company-verb")
        before = index
        if before - 2 > line.first and view.folded[before - 1] == "s" and view.words[before - 2] in APOSTROPHES:
            before -= 2
        first = before
        while (
            first > line.first
            and view.names[first - 1]
            and first - 1 not in self.taken
            and (view.spaced(first) or first == before)
        ):
            first -= 1
        if (
            first < before
            and first not in view.initial
            and self._plausible(first, before)
            and self._runs.end(line, first) == before
        ):
            self._notes.add(first, before, "organization", WEAK, "company-verb")

    def _plausible(self, first: int, end: int) -> bool:
        view = self.view
        return (
            not view.kinds[first] & NOT_COMPANY
            and not self.places.covers(first, end)
            and person_score(view, first, end) < 2
        )

    def _lists(self, line: Line) -> None:
        """Three or more unknown names in a row, one of which is surely no person or place: bodies all."""
        view = self.view
        index = line.first
        while index < line.end:
            if not view.names[index] and view.shapes[index] != DIGIT:
                index += 1
                continue
            items, after = self._items(line, index)
            if len(items) >= _LIST:
                known = sum(first in self.known or view.shapes[first] in (UPPER, MIXED) for first, _ in items)
                if known >= 1 or self._announced(line, items[0][0]):
                    for first, end in items:
                        if first not in self.known:
                            self._notes.add(first, end, "organization", LIKELY, "list")
                index = after
            else:
                index += 1

    def _may_list(self, line: Line, joiners: Sequence[int]) -> bool:
        """Whether just a name stands between two joiners of a line, as in every list.

        Args:
            line: the sentence.
            joiners: the commas and words like "and" of the article, in order.
        """
        inside = joiners[bisect_left(joiners, line.first) : bisect_left(joiners, line.end)]
        return any(
            (self.known.get(before + 1) or self._runs.end(line, before + 1)) == after
            for before, after in pairwise(inside)
            if after > before + 1
        )

    def _announced(self, line: Line, first: int) -> bool:
        view = self.view
        return any(view.kinds[i] & COMPANY_NOUNS for i in range(max(line.first, first - 6), first))

    def _items(self, line: Line, at: int) -> tuple[list[tuple[int, int]], int]:
        """Names joined by commas and a final "and" from a token on, and the token after them."""
        view = self.view
        items: list[tuple[int, int]] = []
        while at < line.end:
            if at not in self.known and ((at in view.initial and not items) or self.places.strong_at(at)):
                break
            end = self.known.get(at) or self._runs.end(line, at)
            if not end or (at not in self.known and person_score(view, at, end) >= 2):
                break
            items.append((at, end))
            at = end
            joined = False
            while at < line.end and (view.words[at] == "," or view.kinds[at] & COORDINATORS):
                at += 1
                joined = True
            if not joined:
                break
        return items, at

    def _with_country(self, line: Line) -> None:
        """A run of unknown capitals with a country or region in it: `Business France`, `Casa Asia`."""
        done = 0
        for index in line.capitals:
            if index < done:
                continue
            done = run_end(self.view, index, line.end)
            if 1 < done - index < 4 and index not in self.view.initial and self._country_run(index, done):
                self._notes.add(index, done, "organization", LIKELY, "with-country")

    def _national(self, line: Line, last: int) -> None:
        """Capitals that end in one for a people, where its words have small letters elsewhere (`Casa Peruana`)."""
        view = self.view
        first = last
        while first > line.first and view.names[first - 1] and view.spaced(first) and view.shapes[first] == CAPITAL:
            first -= 1
        fits = 1 <= last - first <= 3 and first not in view.initial and run_end(view, first, line.end) == last + 1
        if not fits or view.kinds[first] & _NO_BODY or self.places.strong_at(first) or self.growth.is_person(first):
            return
        if all(view.shapes[at] == CAPITAL for at in (first, last)):
            self._notes.add(first, last + 1, "organization", LIKELY, "national")

    def _team(self, line: Line, index: int) -> None:
        """An article, a place and one or two unknown capitals in the plural: `the Kyoto Herons`."""
        view = self.view
        unknown = range(self.places.end_at(index), run_end(view, index, line.end))
        if not 1 <= len(unknown) <= 2 or any(view.kinds[at] or self.places.end_at(at) for at in unknown):
            return
        last = unknown[-1]
        if view.folded[last].endswith("s") and view.shapes[last] == CAPITAL and self.places.strong_at(index):
            self._notes.add(index, last + 1, "organization", LIKELY, "team")

    def _explained(self, index: int) -> bool:
        """Whether the lexicon knows a word as anything but a topic."""
        return any(
            mark.category not in ("organizations/concepts", "organizations/company_nouns")
            for mark in self.view.marks_at(index)
        )

    def _country_run(self, first: int, end: int) -> bool:
        """Whether a run is one or two unknown words and a country or region, nothing else."""
        view, places = self.view, self.places
        tokens = [i for i in range(first, end) if view.words[i][0].isalnum()]
        if (
            len(tokens) != end - first
            or not 2 <= len(tokens) <= 3
            or any(i in self.known or self.growth.is_person(i) for i in tokens)
        ):
            return False
        if places.strong_end_at(first) >= end:
            return False
        unknown = [i for i in tokens if not places.end_at(i) and not self._explained(i)]
        placed = [
            i
            for i in tokens
            if places.strong_at(i) and places.spans[i][0][1][0].level in ("country", "subdivision", "group", "area")
        ]
        return len(unknown) + len(placed) == len(tokens) and len(placed) == 1 and placed[0] != tokens[0]
