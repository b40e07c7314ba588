"""Turns of phrase that tell a name whatever it is: brackets, genitives, `St. X am Y`, short forms of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, WEAK, Found
from jpties.extract.entities.german_nouns import is_adjective, is_common, is_plain
from jpties.extract.entities.shapes import is_lower, is_romaji, person_score, run_end, word_end, words_of
from jpties.extract.entities.view import CAPITAL, HYPHENS, UPPER
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.extract.entities.board import Board
    from jpties.extract.entities.phrases import Mark
    from jpties.extract.entities.view import Line

_CLASS = (
    "organizations/heads", "organizations/missions", "organizations/societies", "places/class_before", "people/titles", "events/heads",
    "organizations/company_nouns", "organizations/concepts", "organizations/legal_forms", "demonyms/countries", "organizations/adjectives",
    "organizations/determiners", "language/function_words", "organizations/company_words", "people/name_breakers",
)  # fmt: skip


class Patterns:
    """Finds them in one article."""

    def __init__(self, board: Board, parts: Mapping[str, Sequence[tuple[int, str]]]) -> None:
        """`parts` has, by words, the article's persons: where their full names stand, and the names."""
        self.board = board
        self.view = board.view
        self.places = board.places
        self.parts = parts
        words = lexicon(self.view.lang)
        self._on = bool(words.words("leftovers/joiners"))
        self._wide = frozenset(words.words("leftovers/landscape_adjectives"))
        self._house = tuple(fold(word) for word in words.words("organizations/house_tails"))
        self._no_body = tuple(fold(word) for word in words.words("organizations/not_bodies"))
        self._short = self._short_forms()

    def find(self) -> None:
        """Add all names that such a turn tells."""
        for line in self.view.lines if self._on else ():
            if line.titled:
                continue
            for index in range(line.first, line.end):
                self._at(line, index)

    def _at(self, line: Line, index: int) -> None:
        view = self.view
        word = view.words[index]
        if word in "(（":
            self._brackets(line, index)
        elif (
            not view.names[index]
            or index in self.board.taken
            or ((mark := view.mark(index, "places/landmarks")) is not None and self._landmark(line, mark))
            or (view.lang == "de" and self._german(line, index))
        ):
            return
        elif full := self._short.get(view.folded[index]):
            self._short_form(line, index, full)
        elif view.has_end(index, "demonyms/countries") and is_lower(view, index - 1):
            self._of_country(line, index)
        elif view.lang == "es":
            self._spanish(line, index)

    def _landmark(self, line: Line, mark: Mark) -> bool:
        """A river, mountain or monument that everybody knows, with its article or preposition."""
        view = self.view
        first, end = mark.start, mark.end
        if end > line.end or not view.names[end - 1] or any(i in self.board.taken for i in range(first, end)):
            return False
        introduced = first > line.first and view.has_end(
            first,
            "organizations/determiners",
            "places/prepositions",
            "leftovers/articles",
            "organizations/coordinators",
            "places/class_before",
        )
        joined = end < line.end and view.names[end] and view.spaced(end) and view.lang != "de"
        if joined or not (introduced or end > first + 1):
            return False
        self.board.add(first, end, "place", "landmark", LIKELY)
        return True

    # -- brackets

    def _brackets(self, line: Line, index: int) -> None:
        """`Riverside (Mỹ)`: a place and its country; `Eva Lang (Grüne)`: a person and the party; an event's acronym."""
        view, board = self.view, self.board
        close = next((i for i in range(index + 2, min(line.end, index + 6)) if view.words[i] in ")）"), 0)
        if not close or index == line.first or not view.names[index + 1]:
            return
        before = board.by_end.get(index)
        one = close == index + 2 and not view.has(
            index + 1, "organizations/acronyms_not_names", "language/function_words"
        )
        if before is not None and before[1].type == "event" and one and view.shapes[index + 1] == UPPER:
            board.add(index + 1, close, "event", "acronym", LIKELY, view.slice(before[0], index))
        elif before is not None and before[1].type == "person":
            article = view.has(index + 1, "organizations/determiners") and close == index + 3 and view.names[index + 2]
            free = not any(i in board.taken for i in range(index + 1, close))
            known = view.has(index + 1, "people/titles") or (
                view.has(index + 1, "people/name_breakers") and not article
            )
            if (one or article) and free and not known and not self.places.end_at(index + 1):
                board.add(index + 1, close, "organization", "party", LIKELY)
        else:
            self._country_in_brackets(line, index, close, before)

    def _country_in_brackets(self, line: Line, index: int, close: int, before: tuple[int, Found] | None) -> None:
        candidates = self.places.candidates(index + 1, close)
        if not candidates or candidates[0].level not in ("country", "subdivision"):
            return
        first = next((f for f in range(max(line.first, index - 4), index) if self.places.end_at(f) == index), None)
        if first is None or (before is not None and before[1].type != "place"):
            return
        self.board.add(index + 1, close, "place", "brackets", LIKELY)
        self.board.add(first, index, "place", "before-brackets", LIKELY)

    # -- short forms of bodies

    def _short_forms(self) -> dict[str, str]:
        """Words that are the only name in the name of a body, with the body's whole name."""
        view = self.view
        found: dict[str, str] = {}
        for first, (end, item) in self.board.by_start.items():
            if item.type != "organization" or "class-word" not in item.rule:
                continue
            words = [i for i in range(first, end) if view.names[i] and not view.has(i, *_CLASS)]
            near = len(words) == 1 and any(
                view.has(i, "organizations/heads", "organizations/societies")
                for i in (words[0] - 2, words[0] - 1, words[0] + 1, words[0] + 2)
                if first <= i < end and (abs(i - words[0]) == 1 or view.words[(i + words[0]) // 2] in HYPHENS)
            )
            if near and not self.places.strong_at(words[0]) and len(view.words[words[0]]) > 3:
                plain = view.lang == "de" and is_common(view.folded[words[0]])
                if not plain and not set(name_flags(view.folded[words[0]])) & set("gs"):
                    found[view.folded[words[0]]] = view.slice(first, end)
        return found

    def _short_form(self, line: Line, index: int, full: str) -> None:
        view = self.view
        alone = run_end(view, index, line.end) == index + 1 or view.lang == "de"
        hyphen = index > line.first and view.glued(index) and view.words[index - 1] in HYPHENS
        after = index + 1
        glued = after < line.end and view.words[after] in HYPHENS and view.glued(after)
        if alone and not hyphen and not glued and index not in view.initial:
            self.board.add(index, index + 1, "organization", "short-form", WEAK, full)

    def _of_country(self, line: Line, index: int) -> None:
        """A place that the gazetteer has right after an adjective of its country ("im japanischen Matsumoto")."""
        view = self.view
        end = self.places.end_at(index)
        country = next((m.value for m in view.marks_ending(index) if m.category == "demonyms/countries"), "")
        if not end or (end < line.end and view.names[end] and view.spaced(end)) or end > line.end:
            return
        if any(c.country.lower() == country.lower() for c in self.places.candidates(index, end)):
            self.board.add(index, end, "place", "of-country", LIKELY)

    # -- German

    def _german(self, line: Line, index: int) -> bool:
        """Whether a name with a German turn begins at a token: `Günthers`, `St. Anton am Arlberg`, `Hohe Tauern`."""
        view = self.view
        stem = view.folded[index].removesuffix("s")
        owners = self.parts.get(stem) if stem != view.folded[index] else None
        if owners:
            full = max((owner for owner in owners if owner[0] < index), default=min(owners))[1]
            item = Found(view.starts[index], view.ends[index] - 1, "person", LIKELY, "person/short-form", same_as=full)
            self.board.put(index, index + 1, item)
            return True
        if self._adjective_name(line, index):
            return True
        if view.folded[index] in ("st", "sankt", "bad"):
            return self._saint(line, index)
        following = index + 1
        wide = view.folded[index].rstrip("nrsm") in self._wide and index not in view.initial and following < line.end
        if (
            wide
            and view.names[following]
            and view.spaced(following)
            and following not in self.board.taken
            and (
                not is_plain(view.folded[following])
                and not is_adjective(view.folded[following])
                and not name_flags(view.folded[following])
            )
        ):
            self.board.add(index, word_end(view, following, line.end), "place", "landscape")
            return True
        return False

    def _adjective_name(self, line: Line, index: int) -> bool:
        """A capitalised adjective of a country or region inside a sentence, and a noun (`Deutsche Bahn`)."""
        view = self.view
        noun = index + 1
        if (
            index in view.initial
            or view.shapes[index] != CAPITAL
            or noun >= line.end
            or not view.spaced(noun)
            or noun in self.board.taken
        ):
            return False
        stem = view.folded[index].rstrip("nrsm")
        if not stem.endswith("ische") and not view.has(index, "demonyms/countries"):
            return False
        word = view.folded[noun]
        common = (
            view.shapes[noun] == CAPITAL
            and is_common(word)
            and not view.has(noun, "people/titles", "events/heads", "places/natural")
        )
        if not common or word.endswith(self._no_body):
            return False
        house = word.endswith(self._house)
        self.board.add(
            index, word_end(view, noun, line.end), "place" if house else "organization", "adjective-noun", LIKELY
        )
        return True

    def _saint(self, line: Line, index: int) -> bool:
        view = self.view
        at = index + 1
        if at < line.end and view.words[at] == "." and view.glued(at):
            at += 1
        if (
            at >= line.end
            or not view.names[at]
            or not view.spaced(at)
            or (is_common(view.folded[at]) and view.folded[index] == "bad")
        ):
            return False
        end = word_end(view, at, line.end)
        if end + 1 < line.end and view.words[end] in ("am", "an", "im", "ob", "bei"):
            name = end + 2 if view.words[end + 1] in ("der", "dem") else end + 1
            if name < line.end and view.names[name] and not is_common(view.folded[name]):
                end = word_end(view, name, line.end)
        self.board.add(index, end, "place", "saint", LIKELY)
        return True

    # -- Spanish

    def _spanish(self, line: Line, index: int) -> None:
        """A name after a lower-case word for a building or company ("parque X", "la empresa cusqueña X"), or with an article."""
        view = self.view
        end = run_end(view, index, line.end)
        if not view.spaced(index) or index in view.initial or any(i in self.board.taken for i in range(index, end)):
            return
        if view.has(
            index,
            "people/titles",
            "people/honorifics",
            "people/name_breakers",
            "demonyms/countries",
            "organizations/heads",
            "leftovers/no_names",
        ):
            return
        before = index - 1
        if view.has_end(index, "organizations/linkers"):
            before -= 1
        building = next(
            (m for m in view.marks_ending(before + 1) if m.category == "places/buildings" and m.lang == "es"), None
        )
        if building is not None and is_lower(view, building.start):
            self.board.add(index, end, "place", "building-name")
            return
        noun = index - 2
        described = (
            noun >= line.first
            and is_lower(view, index - 1)
            and view.has(index - 1, "demonyms/countries", "organizations/adjectives")
        )
        described = described or (
            noun >= line.first and is_lower(view, index - 1) and view.folded[index - 1].endswith(_ADJECTIVE)
        )
        if described and view.has(noun, "organizations/company_only") and is_lower(view, noun):
            self.board.add(index, end, "organization", "company-noun", LIKELY)
        elif view.has_end(index, "organizations/determiners") and self._japanese_thing(index, end):
            self.board.add(index, end, "place", "japanese-name")

    def _japanese_thing(self, index: int, end: int) -> bool:
        """Two Japanese words with an article are a road, shrine or mountain, since persons take none."""
        words = words_of(self.view, index, end)
        return len(words) == 2 and all(map(is_romaji, words)) and all(self.view.shapes[i] == CAPITAL for i in (index, end - 1)) and person_score(
            self.view, index, end
        ) < 3  # fmt: skip


_ADJECTIVE = (
    "ena",
    "ana",
    "eña",
    "esa",
    "ense",
    "ina",
    "ica",
    "era",
    "eno",
    "ano",
    "eño",
    "es",
    "ino",
    "ico",
    "ero",
    "ola",
    "aria",
)
