"""Companies, media and other bodies without a class word of their own: by the words around them, lists and acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK, Found
from jpties.extract.entities.shapes import is_lower, person_score, run_end, words_of
from jpties.extract.entities.view import APOSTROPHES, CAPITAL, DIGIT, MIXED, UPPER
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_NOT_COMPANY = (
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "places/class_after",
    "organizations/acronyms_not_names", "language/function_words", "events/heads", "places/class_before",
)  # fmt: skip
_LIST = 3


class CompanyFinder:
    """Finds bodies whose names say nothing of their kind."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth) -> None:
        self.view = view
        self.places = places
        self.growth = growth
        self.found: dict[tuple[int, int], Found] = {}
        """By token range."""
        self._endings = lexicon(view.lang).words("organizations/company_endings") or ("\0",)
        self.known: dict[int, int] = {}
        """Ends of the organizations already found, by first token."""
        self.owners: dict[int, int] = {}
        """First tokens of the organizations with a class word, by their end."""
        self.taken: set[int] = set()
        """Tokens of persons, places and organizations that are already known."""

    def announced(self, known: dict[tuple[int, int], Found]) -> dict[tuple[int, int], Found]:
        """Bodies that a noun, a legal form or an acronym in brackets tells; `known` are those with a class word."""
        self.known = dict(known.keys())
        self.owners = {end: first for first, end in known}
        compounds = self.view.lang in ("de", "nl")
        self.taken = {index for first, end in known for index in range(first, end)}
        view = self.view
        for line, index in view.at("organizations/company_nouns", "organizations/legal_forms"):
            self._after_noun(line, index)
            self._legal_form(line, index)
        for line in view.lines:
            for index in range(line.first, line.end):
                if view.words[index] in "(（":
                    self._in_brackets(line, index)
                elif compounds and len(view.words[index]) > 8 and view.folded[index].endswith(self._endings):
                    self._after_noun(line, index)
        return dict(self.found)

    def others(self, names: dict[tuple[int, int], Found], taken: set[int]) -> dict[tuple[int, int], Found]:
        """Bodies told by what they do, by lists and by capital letters.

        `names` are all those known so far, `taken` the tokens of the better known ones.
        """
        self.taken = taken
        self.known.update({first: end for (first, end), item in names.items() if item.type == "organization"})
        self.found = {}
        for line, index in self.view.at("organizations/media_cues", "organizations/company_verbs"):
            self._cited(line, index)
            self._acting(line, index)
        for line in self.view.lines:
            self._acronyms(line)
        self.known.update(dict(self.found.keys()))
        for line in self.view.lines:
            self._lists(line)
            self._with_country(line)
        return self.found

    def _with_country(self, line: Line) -> None:
        """A run of unknown capitals with a country or region in it: `Business France`, `Casa Asia`."""
        view = self.view
        if line.titled or view.lang in ("de", "vi"):
            return
        index = line.first
        while index < line.end:
            end = run_end(view, index, line.end) if view.names[index] else index + 1
            if view.names[index] and end - index > 1 and index not in view.initial and self._country_run(index, end):
                self._add(index, end, LIKELY, "with-country")
            index = end

    def _explained(self, index: int) -> bool:
        """Whether the lexicon knows a word as anything but a topic."""
        return any(
            mark.category not in ("organizations/concepts", "organizations/company_nouns")
            for mark in self.view.marks.get(index, ())
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

    def _run(self, line: Line, at: int) -> int:
        """End of the capitalised run that may be a company, or 0."""
        view = self.view
        if at >= line.end or at in self.taken or self.growth.is_person(at):
            return 0
        if not view.names[at] and not (
            view.shapes[at] == DIGIT and at + 1 < line.end and view.glued(at + 1) and view.names[at + 1]
        ):
            return 0
        mark = view.mark(at, *_NOT_COMPANY)
        if mark is not None and mark.category != "events/heads":
            return 0
        end = run_end(view, at if view.names[at] else at + 1, line.end)
        for index in range(at + 1, end):
            if index in self.taken or view.has(index, "people/titles", "people/name_breakers", "demonyms/countries"):
                return index
        return end

    def _add(self, first: int, end: int, strength: int, rule: str, same_as: str = "") -> None:
        before = self.found.get((first, end))
        if before is None or before.strength < strength:
            view = self.view
            self.found[first, end] = Found(
                view.starts[first],
                view.ends[end - 1],
                "organization",
                strength,
                f"organization/{rule}",
                same_as=same_as,
            )

    def _after_noun(self, line: Line, index: int) -> None:
        """A case: "the company X", "maker X", "Konzern X"."""
        view = self.view
        if view.lang in ("vi", "de"):
            return
        mark = view.mark(index, "organizations/company_nouns")
        compound = mark is None and view.lang in ("de", "nl") and self._compound(index)
        if (mark is None and not compound) or (view.names[index] and not compound and not self._opens(index)):
            return
        at = mark.end if mark else index + 1
        while at < line.end and view.lang in ("fr", "es") and not view.names[at] and view.has(at, "demonyms/countries"):
            at += 1
        if at < line.end and view.words[at] in "“„«\"'‘" and at + 1 < line.end:
            at += 1
        article = (
            at + 1 < line.end and view.names[at] and view.has(at, "organizations/determiners") and view.spaced(at + 1)
        )
        end = self._run(line, at + 1) if article else self._run(line, at)
        if not end or line.titled or not (view.spaced(at) or view.words[at - 1] in "“„«\"'‘"):
            return
        best = self.places.candidates(at, end)
        if best and self.places.covers(at, end) and (best[0].level != "municipality" and best[0].kind == "official"):
            return
        if view.has(at, "places/not_places") and view.lang in ("vi", "de"):
            return
        if view.lang == "de" and mark is not None and mark.end == index + 1 and not self._unlike_noun(at, end):
            return
        self._add(at, end, SURE, "company-noun")

    def _opens(self, index: int) -> bool:
        """Whether a company noun has its capital only because it opens the sentence (`Verzekeraar Achmea`)."""
        view = self.view
        own = view.has(index, "organizations/heads", "organizations/societies", "organizations/company_words")
        return index in view.initial and not own and not view.has(index, "people/titles")

    def _compound(self, index: int) -> bool:
        """A compound that ends in a company noun (`Medizintechnikkonzern`)."""
        word = self.view.folded[index]
        return len(word) > 8 and word.endswith(self._endings)

    def _unlike_noun(self, first: int, end: int) -> bool:
        """In German, where nouns have capitals: whether a run looks like a name all the same."""
        view = self.view
        return end > first + 1 or view.shapes[first] in (UPPER, MIXED) or not name_like_german(view.folded[first])

    def _legal_form(self, line: Line, index: int) -> None:
        """A case: "X Inc.", "X GmbH"."""
        view = self.view
        mark = view.mark(index, "organizations/legal_forms")
        if view.lang == "vi" and not view.words[index - 1].isascii():
            return
        if mark is None or view.lang == "de" or index == line.first or not view.names[index]:
            return
        at = index - 1 if view.words[index - 1] == "," else index
        first = self.growth.left(line, at, demonym=False)
        if first >= at or (first in self.taken and self.growth.is_person(first)):
            return
        end = mark.end
        while end < line.end and (after := view.mark(end, "organizations/legal_forms")) is not None and view.names[end]:
            end = after.end
        self._add(first, end, SURE, "legal-form")

    def _cited(self, line: Line, index: int) -> None:
        """A source: "according to X", "reports The X"; never where X may be a person of the article."""
        view = self.view
        mark = view.mark(index, "organizations/media_cues")
        if mark is None or line.titled:
            return
        at = mark.end
        determined = at + 1 < line.end and view.has(at, "organizations/determiners") and not view.names[at]
        at += determined
        article = (
            at < line.end
            and view.folded[at] in ("the", "le", "la", "de", "het", "der", "die", "das", "el")
            and view.names[at]
        )
        run = self._run(line, at + 1) if article and at + 1 < line.end else self._run(line, at)
        if not run:
            return
        first = at
        plain = all(view.shapes[i] in (CAPITAL, UPPER, MIXED) for i in range(first, run) if view.words[i][0].isalpha())
        if not plain or self.places.covers(first, run) or person_score(view, first, run) or view.lang == "de":
            return
        if article or determined or (len(words_of(view, first, run)) == 1 and self._closed(line, run)):
            self._add(first, run, LIKELY, "source")

    def _closed(self, line: Line, at: int) -> bool:
        return at >= line.end or not self.view.names[at]

    def _acting(self, line: Line, index: int) -> None:
        """A case: "X's purchase of", "bought X", "X invested": names next to what companies do."""
        view = self.view
        mark = view.mark(index, "organizations/company_verbs")
        if mark is None or line.titled or view.lang == "de":
            return
        end = self._run(line, mark.end)
        if end and self._plausible(mark.end, end):
            self._add(mark.end, end, WEAK, "company-verb")
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
            and self._run(line, first) == before
        ):
            self._add(first, before, WEAK, "company-verb")

    def _plausible(self, first: int, end: int) -> bool:
        view = self.view
        return (
            not self.places.covers(first, end)
            and person_score(view, first, end) < 2
            and not view.has(first, *_NOT_COMPANY)
        )

    def _in_brackets(self, line: Line, index: int) -> None:
        """Capitals in brackets that are the initials of what stands before: "Kyushu Bio Cluster Conference (KBCC)"."""
        view = self.view
        owner = self.owners.get(index)
        expanded = self._expanded(line, index, view.words[index + 1]) if index + 1 < line.end else -1
        if owner is not None and not 0 <= expanded < owner and index + 1 < line.end and view.names[index + 1]:
            end = run_end(view, index + 1, line.end)
            if end < line.end and view.words[end] in ")）,":
                self._add(index + 1, end, SURE, "acronym", same_as=view.slice(owner, index))
                return
        if view.words[index] != "(" or index + 2 >= line.end or index == line.first or view.words[index + 2] != ")":
            return
        short = view.words[index + 1]
        if not short.isupper() or not 2 <= len(short) <= 8 or view.has(index + 1, "organizations/acronyms_not_names"):
            return
        first = self._expanded(line, index, short)
        if first < 0:
            return
        full = view.slice(first, index)
        if first not in self.taken:
            self._add(first, index, SURE, "acronym-expanded")
        self._add(index + 1, index + 2, SURE, "acronym", same_as=full)

    def _expanded(self, line: Line, end: int, short: str) -> int:
        """First token of the capitalised words whose initials are the acronym; -1 where they are not."""
        view = self.view
        letters = len(short)
        first = end
        capitals: list[str] = []
        while first > line.first and len(capitals) <= letters + 2:
            before = first - 1
            if view.names[before]:
                capitals.insert(0, view.words[before][0])
                first = before
                if "".join(capitals) == short and len(capitals) >= 2:
                    return first
            elif (is_lower(view, before) and len(view.words[before]) < 5) or view.words[before] in "-&'’":
                first = before
            else:
                break
        return -1

    def _lists(self, line: Line) -> None:
        """Three or more unknown names in a row, one of which is surely no person or place: bodies all."""
        view = self.view
        if line.titled or view.lang in ("de", "vi"):
            return
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
                            self._add(first, end, LIKELY, "list")
                index = after
            else:
                index += 1

    def _announced(self, line: Line, first: int) -> bool:
        view = self.view
        return any(view.has(i, "organizations/company_nouns") for i in range(max(line.first, first - 6), first))

    def _items(self, line: Line, at: int) -> tuple[list[tuple[int, int]], int]:
        """Names joined by commas and a final "and" from a token on, and the token after them."""
        view = self.view
        items: list[tuple[int, int]] = []
        while at < line.end:
            if at not in self.known and ((at in view.initial and not items) or self.places.strong_at(at)):
                break
            end = self.known.get(at) or self._run(line, at)
            if not end or (at not in self.known and person_score(view, at, end) >= 2):
                break
            items.append((at, end))
            at = end
            joined = False
            while at < line.end and (view.words[at] == "," or view.has(at, "organizations/coordinators")):
                at += 1
                joined = True
            if not joined:
                break
        return items, at

    def _acronyms(self, line: Line) -> None:
        """Capital letters alone in a sentence that is not in capitals."""
        view = self.view
        if line.titled and view.lang != "de":
            return
        for index in range(line.first, line.end):
            word = view.words[index]
            if view.shapes[index] != UPPER or not 2 <= len(word) <= 7 or index in self.taken or not word.isalpha():
                continue
            if view.has(index, *_NOT_COMPANY) or self.growth.is_person(index) or len(word) < 3:
                continue
            if index > line.first and view.glued(index) and view.words[index - 1] not in "('’ʼ“«\"":
                continue
            if (
                index + 1 < line.end
                and view.glued(index + 1)
                and (view.words[index + 1] in "-./@" or view.shapes[index + 1] == DIGIT)
                and not (view.words[index + 1] == "." and (index + 2 >= line.end or not view.glued(index + 2)))
            ):
                continue
            neighbour = (index > line.first and view.shapes[index - 1] == UPPER) or (
                index + 1 < line.end and view.shapes[index + 1] == UPPER
            )
            if not neighbour:
                self._add(index, index + 1, WEAK, "acronym")


def name_like_german(folded: str) -> bool:
    """Whether a German capitalised word has the ending of a common noun."""
    return folded.endswith(
        ("ung", "heit", "keit", "schaft", "tion", "tat", "er", "en", "ern", "ismus", "nis", "tum", "ling", "e")
    )
