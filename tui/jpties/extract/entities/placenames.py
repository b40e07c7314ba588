"""Names of the gazetteer in an article written in Latin letters, before anything is said about what they mean."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count
from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import CLASS_BEFORE, COUNTRIES, DETERMINERS, FUNCTION_WORDS, LINKERS
from jpties.extract.entities.view import APOSTROPHES, HYPHENS, UPPER
from jpties.text.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.entities.view import View
    from jpties.names.gazetteer import Candidate, Gazetteer

Span = tuple[int, tuple["Candidate", ...]]
"""End token and what the name may mean, best first."""
_LARGE = 100_000
_SPOKEN = Memo(lambda folded: folded[:1].isalnum())
"""Whether a word is one, and no sign."""
_NO_PLACE = FUNCTION_WORDS | LINKERS
_BETWEEN = LINKERS | DETERMINERS


def is_strong(candidate: Candidate) -> bool:
    """Whether a name means this place without any context."""
    if candidate.weak:
        return False
    return candidate.level != "municipality" or candidate.population >= _LARGE


class PlaceNames:
    """Gazetteer names by their first token."""

    def __init__(self, view: View, known: Gazetteer) -> None:
        self.view = view
        self._known = known
        self.spans: dict[int, list[Span]] = {}
        """Longest first."""
        spoken = list(map(_SPOKEN.__getitem__, view.folded))
        words = list(compress(view.folded, spoken))
        origin = list(compress(count(), spoken))
        starts = list(compress(count(), compress(view.names, spoken)))
        for first, end, candidates in known.names_in_words(words, starts):
            self._keep(origin[first], origin[end - 1] + 1, candidates)
        self._drop_class_words()
        self._ends = {end for spans in self.spans.values() for end, _ in spans}
        self._strong = {
            first: ends
            for first, spans in self.spans.items()
            if (ends := [s[0] for s in spans if self._means(s, first)])
        }
        """Ends of the names that need no context, by first token, longest first."""
        self.countries = self._countries()
        """How often each country is meant, by strong names and by words for its people."""

    def _keep(self, first: int, end: int, candidates: tuple[Candidate, ...]) -> None:
        view = self.view
        last = end - 1
        if not view.names[last] and view.gaps[last] and not self._adjective_end(first, last, candidates):
            return
        if last > first:
            for index in range(first + 1, end):
                sign, gap = view.words[index], view.gaps[index]
                if gap < 0 or (gap and sign == "."):
                    return
                if not (sign[0].isalnum() or sign in HYPHENS or sign in APOSTROPHES or sign == "."):
                    return
        elif view.kinds[first] & _NO_PLACE:
            return
        self.spans.setdefault(first, []).append((end, candidates))

    def _adjective_end(self, first: int, last: int, candidates: tuple[Candidate, ...]) -> bool:
        """Whether a name may end in a word without a capital, as in `Polynésie française`."""
        view = self.view
        large = candidates[0].level != "municipality" and not candidates[0].weak
        return (
            large
            and last > first
            and len(view.words[last]) > 4
            and view.spaced(last)
            and view.grammar.adjectives_follow
        )

    def _drop_class_words(self) -> None:
        """Leave out `Préfecture de Gifu` where `Gifu` is known: a class word before a name is no part of it."""
        kinds = self.view.kinds
        for first in [first for first in self.spans if kinds[first] & CLASS_BEFORE]:
            mark, spans = self.view.longest(first, CLASS_BEFORE), self.spans[first]
            if mark is None or mark.lang == "en":
                continue
            at = mark.end
            while at < spans[0][0] and kinds[at] & _BETWEEN:
                at += 1
            same = {candidates[0].place_id for _, candidates in self.spans.get(at, ())}
            self.spans[first] = [span for span in spans if span[0] <= at or span[1][0].place_id not in same]
        self.spans = {first: spans for first, spans in self.spans.items() if spans}

    def _countries(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        at = 0
        for first in sorted(self.spans):
            if first < at:
                continue
            end, candidates = self.spans[first][0]
            top = candidates[0]
            if not top.country or not is_strong(top):
                continue
            if top.level in ("country", "group", "area") or len({c.country for c in candidates if not c.weak}) == 1:
                counts[top.country] += 2 if top.level == "country" else 1
                at = end
        for _, first in self.view.spots(COUNTRIES):
            for mark in self.view.marks_at(first):
                if mark.category == "demonyms/countries" and mark.value:
                    counts[mark.value.upper()] += 2
        counts["JP"] += 2
        return counts

    def knows(self, name: str) -> bool:
        """Whether the gazetteer has a folded name, wherever in the article it may stand."""
        return bool(self._known.look_up([name]))

    def certain(self) -> list[str]:
        """Ids of the places that the article surely names: subdivisions, and names that only one place bears."""
        found = []
        for spans in self.spans.values():
            candidates = spans[0][1]
            if is_strong(candidates[0]) and len({c.country for c in candidates if not c.weak}) == 1:
                found.append(candidates[0].place_id)
        return found

    def end_at(self, index: int) -> int:
        """End of the longest name that begins at a token, 0 where none does."""
        spans = self.spans.get(index)
        return spans[0][0] if spans else 0

    def strong_at(self, index: int) -> bool:
        """Whether the longest name that begins at a token needs no context."""
        ends = self._strong.get(index)
        return ends is not None and ends[0] == self.spans[index][0][0]

    def strong_end_at(self, index: int) -> int:
        """End of the longest name that begins at a token and needs no context; 0 where none does."""
        ends = self._strong.get(index)
        return ends[0] if ends else 0

    def ends_before(self, index: int) -> bool:
        """Whether some name ends right before a token."""
        return index in self._ends

    def covers(self, first: int, end: int) -> bool:
        """Whether exactly this range is a name that needs no context."""
        return end in self._strong.get(first, ())

    def country_in(self, first: int, end: int) -> str:
        """Country of the first place without need of context in a range, the one that the article speaks of most."""
        for index in range(first, end):
            if index in self._strong and self.strong_at(index):
                borne = [c.country for c in self.spans[index][0][1] if not c.weak]
                return max(borne, key=lambda country: min(self.countries.get(country, 0), 2))
        return ""

    def candidates(self, first: int, end: int) -> Sequence[Candidate]:
        """What exactly this range may mean."""
        return next((span[1] for span in self.spans.get(first, ()) if span[0] == end), ())

    def _means(self, span: Span, first: int) -> bool:
        """Whether a name needs no context."""
        view = self.view
        if (
            view.shapes[first] == UPPER
            and span[0] == first + 1
            and len(view.words[first]) < 5
            and span[1][0].kind != "code"
        ):
            return False
        return is_strong(span[1][0])
