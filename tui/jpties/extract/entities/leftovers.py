"""Names that nothing has told yet, typed by the words around them: prepositions, lists, brackets, hyphens.

Used where the language's lexicon has `leftovers`; what stays doubtful stays unmarked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, WEAK, Found
from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.shapes import is_lower, person_score, run_end, word_end, words_of
from jpties.extract.entities.view import CAPITAL, HYPHENS, INITIAL, MIXED, UPPER
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

Names = dict[tuple[int, int], Found]
_NO_NAME = (
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "organizations/heads", "organizations/missions",
    "organizations/societies", "organizations/acronyms_not_names", "language/function_words", "events/heads", "leftovers/no_names",
    "organizations/company_nouns", "organizations/company_forms", "organizations/concepts", "places/class_before", "places/buildings",
)  # fmt: skip
_LONGEST = 4


class Leftovers:
    """Finds them in one article."""

    def __init__(self, view: View, places: PlaceNames, choice: PlaceChoice, names: Names, parts: Mapping[str, str]) -> None:
        """`parts` has the full names of the article's persons by their words."""
        self.view = view
        self.parts = parts
        self.places = places
        self.choice = choice
        self.by_start = {first: (end, item) for (first, end), item in names.items() if item.strength >= LIKELY}
        self.by_end = {end: (first, item) for (first, end), item in names.items() if item.strength >= LIKELY}
        self.taken = {index for first, end in names for index in range(first, end)}
        words = lexicon(view.lang)
        self._inside = frozenset(words.words("leftovers/place_prepositions"))
        self._mountains = tuple(fold(word) for word in lexicon("en").words("leftovers/japanese_landscapes"))
        self._of = frozenset(words.words("leftovers/of"))
        self._joiners = frozenset(words.words("leftovers/joiners"))
        self.found: Names = {}
        """By token range."""

    def find(self) -> Names:
        """All names that the words around them tell."""
        if not self._joiners:
            return {}
        for line in self.view.lines:
            if line.titled:
                continue
            for index in range(line.first, line.end):
                if self.view.words[index] == "(":
                    self._brackets(line, index)
            index = line.first
            while index < line.end:
                end = self._run(line, index)
                if end:
                    self._type(line, index, end)
                index = max(end, index + 1)
        return self.found

    # -- what may be a name at all

    def _free(self, index: int) -> bool:
        """Whether a token may belong to an unknown name."""
        view = self.view
        if index in self.taken or not view.names[index] or view.has(index, *_NO_NAME):
            return False
        if view.lang == "de" and view.shapes[index] == CAPITAL:
            return not is_common(view.folded[index]) and not is_adjective(view.folded[index])
        return True

    def _run(self, line: Line, first: int) -> int:
        """End of the unknown name that may begin at a token; 0 where none does."""
        view = self.view
        if not self._free(first) or first in view.initial or view.shapes[first] == INITIAL:
            return 0
        if first > line.first and view.names[first - 1] and (view.spaced(first) and view.lang != "de" and first - 1 not in view.initial):
            return 0
        if first > line.first and view.glued(first) and view.words[first - 1] in HYPHENS:
            return 0
        end = word_end(view, first, line.end) if view.lang == "de" else run_end(view, first, line.end)
        while view.lang == "de" and end < line.end and self._free(end) and view.spaced(end):
            end = word_end(view, end, line.end)
        inner = [index for index in range(first, end) if view.words[index][0].isalnum()]
        if len(inner) > _LONGEST or not all(self._free(index) for index in inner):
            return self._prefix(line, first)
        return end

    def _prefix(self, line: Line, first: int) -> int:
        """The unknown part of a hyphenated compound in German (`Swissmem-Präsident`)."""
        view = self.view
        joined = first + 2 < line.end and view.words[first + 1] in HYPHENS and view.glued(first + 1) and view.glued(first + 2)
        return first + 1 if view.lang == "de" and joined else 0

    # -- what the words around tell

    def _add(self, first: int, end: int, kind: str, rule: str, strength: int = WEAK) -> None:
        view = self.view
        place_id = ""
        if kind == "place":
            place_id = self.choice.chosen(view.slice(first, end), self.places.candidates(first, end), "")
        self.found[first, end] = Found(view.starts[first], view.ends[end - 1], kind, strength, f"{kind}/{rule}", place_id)  # type: ignore[arg-type]
        item = self.found[first, end]
        self.by_start[first], self.by_end[end] = (end, item), (first, item)

    def _type(self, line: Line, first: int, end: int) -> None:
        """Note the name if its neighbours tell what it is."""
        view = self.view
        single = end == first + 1
        if view.lang == "de" and single and self.parts.get(view.folded[first].removesuffix("s")):
            self._genitive(first)
        elif view.lang == "de" and end < line.end and view.words[end] in HYPHENS and view.glued(end):
            self._hyphened(line, first, end)
        elif view.lang == "de" and single and view.folded[first].endswith(("see", "gebirge")) and len(view.words[first]) > 6:
            self._add(first, end, "place", "landscape")
        elif self._landscape(first, end):
            self._add(first, end, "place", "landscape")
        elif self._office_of(line, first, end):
            self._add(first, end, "organization", "office-of")
        elif self._after_class(first, end):
            self._add(first, end, "place", "class-word")
        elif self._after_preposition(line, first, end):
            self._add(first, end, "place", "after-preposition")
        elif kind := self._in_list(line, first, end):
            self._add(first, end, kind, "in-list")
        elif single and view.shapes[first] == MIXED and len(view.words[first]) > 3:
            self._add(first, end, "organization", "mixed-capitals")
        elif self._speaking_body(line, first, end):
            self._add(first, end, "organization", "speaking")

    def _genitive(self, first: int) -> None:
        """A person of the article with the ending of the genitive (`Günthers`)."""
        view = self.view
        stem = view.folded[first].removesuffix("s")
        if stem != view.folded[first]:
            self.found[first, first + 1] = Found(
                view.starts[first], view.ends[first] - 1, "person", LIKELY, "person/short-form", same_as=self.parts[stem]
            )

    def _hyphened(self, line: Line, first: int, end: int) -> None:
        """`X-Präsident`, `X-Werk` with an unknown X, which is a body."""
        view = self.view
        after = end + 1
        if after >= line.end or not view.names[after] or view.shapes[first] not in (CAPITAL, UPPER, MIXED) or len(view.words[first]) < 3:
            return
        owner = view.has(after, "people/titles", "organizations/company_nouns", "leftovers/owned")
        if owner and not self.places.end_at(first) and not name_flags(view.folded[first]):
            self._add(first, end, "organization", "hyphen")

    def _landscape(self, first: int, end: int) -> bool:
        """Whether a word ends as Japanese mountains, rivers and islands do (`Tateyama`), and no person is named so."""
        word = self.view.folded[first]
        if end != first + 1 or len(word) < 6 or not word.endswith(self._mountains):
            return False
        if self.view.has_end(first, "organizations/determiners", "leftovers/articles"):
            return True
        return "S" not in name_flags(word) and not self.view.has_end(first, "people/titles", "people/honorifics")

    def _office_of(self, line: Line, first: int, end: int) -> bool:
        """"investigador del Conicet": an office, "of the" and an unknown name that is no place."""
        view = self.view
        before = first - 1
        article = view.words[before] not in ("de", "von")
        if before > line.first and view.has(before, "organizations/determiners") and view.has(before - 1, "organizations/linkers"):
            before, article = before - 1, True
        if not article and view.lang == "es" and view.shapes[first] == CAPITAL:
            return False
        if before <= line.first or not view.spaced(first) or view.words[before] not in self._of or view.names[before]:
            return False
        office = any(mark.category == "people/titles" and mark.start >= line.first for mark in view.marks_ending(before))
        return office and not self.places.end_at(first) and person_score(view, first, end) < 2

    def _after_class(self, first: int, end: int) -> bool:
        """A class word of places ("Hafen von") before a name that the gazetteer has, though it may be another thing."""
        view = self.view
        return view.has_end(first, "places/class_before") and view.spaced(first) and self.places.end_at(first) == end

    def _after_preposition(self, line: Line, first: int, end: int) -> bool:
        view = self.view
        before = first - 1
        if before > line.first and view.lang == "es" and view.words[before] in ("el", "la") and end == first + 1:
            before -= 1
        if first == line.first or not view.spaced(first) or view.words[before] not in self._inside:
            return False
        if view.shapes[first] in (UPPER, MIXED) and end == first + 1:
            return False
        if end < line.end and (view.words[end] == "&" or view.has(end, "organizations/legal_forms")):
            return False
        if view.lang == "de" and (len(words_of(view, first, end)) > 2 or end < line.end and view.names[end] and view.spaced(end) and not is_common(view.folded[end])):
            return False
        return person_score(view, first, end) < 2

    def _in_list(self, line: Line, first: int, end: int) -> str:
        """Type of the place or body that "and" or a comma joins to the name; empty where none does."""
        view = self.view
        before, article = first - 1, False
        if before > line.first and view.has(before, "organizations/determiners"):
            before, article = before - 1, True
        if before > line.first and view.words[before] in self._joiners:
            found = self.by_end.get(before)
            if found is not None and self._same_sort(found[1], found[0], before, first, end, article=article):
                return found[1].type
        after = end + 1
        if article and after < line.end and view.has(after, "organizations/determiners"):
            after += 1
        elif article:
            return ""
        if after < line.end and view.words[end] in self._joiners:
            following = self.by_start.get(after)
            if following is not None and self._same_sort(following[1], after, following[0], first, end, article=article):
                return following[1].type
        return ""

    def _same_sort(self, item: Found, other: int, other_end: int, first: int, end: int, *, article: bool) -> bool:
        """Whether a known name and an unknown one joined to it may be two of a kind: both with an article or none."""
        view = self.view
        if item.type not in ("place", "organization") or article != view.has_end(other, "organizations/determiners"):
            return False
        if article and item.type == "organization":
            return person_score(view, first, end) < 2 and not self.places.end_at(first)
        if item.type == "place":
            exact = self.places.end_at(first) == end
            plain = "building" not in item.rule and (exact or view.shapes[first] == CAPITAL) and person_score(view, first, end) < 2
            return plain and bool(self.places.end_at(first) == end or len(words_of(view, first, end)) == 1 and not name_flags(view.folded[first]))
        company = item.rule.rpartition("/")[2] in ("known", "company-noun", "legal-form", "list", "in-list", "repeated")
        return company and person_score(view, first, end) < 2 and not (self.places.strong_at(first) and self.places.end_at(first) == end) and other_end > other

    def _speaking_body(self, line: Line, first: int, end: int) -> bool:
        """"informó el Mincetur": a verb of saying, an article and one unknown word."""
        view = self.view
        if end != first + 1 or first - 2 < line.first or not view.has(first - 1, "organizations/determiners"):
            return False
        said = view.has_end(first - 1, "people/speech_verbs") and is_lower(view, first - 2)
        return said and not self.places.end_at(first) and not name_flags(view.folded[first])

    # -- brackets

    def _brackets(self, line: Line, index: int) -> None:
        """`Riverside (Mỹ)`: a place and its country; `Eva Lang (Grüne)`: a person and the party."""
        view = self.view
        close = next((i for i in range(index + 2, min(line.end, index + 6)) if view.words[i] == ")"), 0)
        if not close or index == line.first or not view.names[index + 1]:
            return
        before = self.by_end.get(index)
        if before is not None and before[1].type == "event" and close == index + 2 and view.shapes[index + 1] == UPPER:
            self._add(index + 1, close, "event", "acronym", LIKELY)
            return
        if before is not None and before[1].type == "person":
            one = close == index + 2 and view.shapes[index + 1] in (CAPITAL, UPPER) and index + 1 not in self.taken
            one = one and not view.has(index + 1, "organizations/acronyms_not_names", "language/function_words")
            if one and not self.places.end_at(index + 1) and not view.has(index + 1, "people/titles", "people/name_breakers"):
                self._add(index + 1, close, "organization", "party", LIKELY)
            return
        candidates = self.places.candidates(index + 1, close)
        if not candidates or candidates[0].level not in ("country", "subdivision"):
            return
        first = next((f for f in range(max(line.first, index - 4), index) if self.places.end_at(f) == index), None)
        if first is None or before is not None and before[1].type != "place":
            return
        self._add(index + 1, close, "place", "brackets", LIKELY)
        self._add(first, index, "place", "before-brackets", LIKELY)
