"""Who is meant without being named: "Vietnamese companies", "the premier", "both sides", "the forum"."""

from __future__ import annotations

import functools
from collections import Counter
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.cues import BITS, FINITE
from jpties.extract.facts.latest import Latest
from jpties.extract.facts.places import place_of
from jpties.extract.facts.standing import body_words, words_of
from jpties.extract.facts.view import Ranges
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.facts.attribution import Speakers
    from jpties.extract.facts.sides import Sides
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_TAIL = 6
"""Letters of the last part of a compound that stands for the whole ("Vriendschapsvereniging", "de vereniging")."""
_FAR = 1_500
"""Code points back to the persons whom "both mayors" means."""
_COMPANY = "company"
_LONGEST = 40
_SIGNS = ',;:.!?()（）“”„«»"–—\n'
_SOON = 42
"""Code points between a noun or adjective and the name that it belongs to."""
_ROLE, _BOTH_PERSONS = BITS["role"], BITS["both_persons"]
_BOTH = BITS["both_localities"] | BITS["both_sides"]
_BY_CUES = _ROLE | _BOTH_PERSONS | _BOTH
"""Groups of words that mean somebody."""
_WORD = 5
"""Letters that a noun must have to stand for a body with that word in its name."""


class Subject(NamedTuple):
    """An entity that a fact is about; a tuple, since an article has hundreds."""

    id: str
    """Entity id."""
    name: str
    """As the article names it; for a place the English name."""
    type: str
    """Type of the entity."""
    start: int
    """Where it is named or meant."""

    @property
    def end(self) -> int:
        """Behind its first sign: what is meant is where its words begin."""
        return self.start + 1


class References:
    """What words of an article stand for."""

    def __init__(self, view: FactView, sides: Sides) -> None:
        self.view = view
        self._words = words_of(view.document.lang, spaced=view.spaced)
        self._latest = Latest()
        self._names: dict[str, str] = {}
        self._types: dict[str, str] = {}
        countries: Counter[str] = Counter()
        for name in view.named.items:
            if name.block == "noise":
                continue
            self._names.setdefault(name.id, name.name)
            self._types[name.id] = name.type
            if name.type == "organization":
                self._note_words(name.start, name.end, name.id)
            elif name.type == "event":
                self._note_gathering(name.start, name.end, name.id)
            elif name.type == "place":
                self._note_place(name.start, name.id, countries)
        main = countries.most_common(1)
        self._countries = ("place:jp", f"place:{main[0][0].lower()}") if main else ()
        self._pair = sides.pair

    def _note_gathering(self, start: int, end: int, thing: str) -> None:
        """A gathering, under what sort it is ("forum") and as the last one of all."""
        for cue in self.view.cues.within(start, end, "gathering"):
            self._latest.note(fold(self.view.text[cue.start : cue.end]), start, thing)
            self._latest.note("event", start, thing)

    def _note_words(self, start: int, end: int, thing: str) -> None:
        """A body, under the longer words of its name."""
        tokens = self.view.document.tokens
        words = set(tokens.folded[tokens.first_at(start) : tokens.first_at(end)])
        if self.view.words.value("clauses/verb_last") == "yes":
            words |= {word[cut:] for word in words if len(word) <= _LONGEST for cut in range(4, len(word) - _TAIL)}
        classes = body_words(self.view.document.lang)
        for word in words:
            if (len(word) >= _WORD and word in classes) or not self.view.spaced:
                self._latest.note(word, start, thing)

    def _note_place(self, start: int, place_id: str, countries: Counter[str]) -> None:
        """A place, under its level."""
        place = place_of(place_id)
        if place is None:
            return
        if place.country != "JP":
            countries[place.country] += 1
        self._latest.note(place.level, start, place_id)
        if place.level == "subdivision" and place.country == "JP":
            self._latest.note("prefecture", start, place_id)

    def meant(self, start: int, end: int, speakers: Speakers, told: int) -> list[Subject]:
        """The entities meant in a range, named ones apart; `told` are the bits of its cues."""
        stood_for = self._stood_for.within(start, end) if self.view.spaced else list(self._by_signs(start, end))
        if not told & _BY_CUES:
            return stood_for
        found: list[Subject] = []
        for cue in self.view.cues.within(start, end, "role") if told & _ROLE else ():
            holder = None if self._named(cue.start) else speakers.holder(cue, end)
            if holder is not None:
                found.append(self._subject(holder, cue.start))
        for cue in self.view.cues.within(start, end, "both_persons") if told & _BOTH_PERSONS else ():
            found += [self._subject(person, cue.start) for person in self._last_persons(cue.start)]
        if told & _BOTH:
            things = {name.id for name in self.view.named.within(start, end) if name.type in ("place", "organization")}
            if len(things) < len(self._countries):
                found += [self._subject(side, end) for side in self._both(start, end)]
        return [*found, *stood_for]

    def _last_persons(self, offset: int) -> list[str]:
        """The two persons named last before an offset, in order; empty where fewer are."""
        low = max(0, offset - _FAR)
        found = list(dict.fromkeys(person.id for person in reversed(self.view.persons.within(low, offset))))[:2]
        return found[::-1] if len(found) > 1 else []

    def _both(self, start: int, end: int) -> tuple[str, ...]:
        """The two places that a range speaks of without their names: localities, else the countries."""
        if self.view.cues.any(start, end, "both_localities"):
            return self._pair or self._countries
        return self._countries if self.view.cues.any(start, end, "both_sides") else ()

    @functools.cached_property
    def _stood_for(self) -> Ranges[Subject]:
        """What words of the whole article stand for: adjectives of countries, nouns with an article for a name."""
        tokens, words = self.view.document.tokens, self._words
        lowered = list(map(str.lower, tokens.words))
        nouns = {*words.nouns, *words.generic, *words.companies, *self._latest.keys(), _COMPANY}
        telling = set(compress(count(), map(nouns.__contains__, tokens.folded)))
        telling.update(compress(count(), map(words.demonyms.__contains__, lowered)))
        found: list[Subject] = []
        for index in sorted(telling):
            if tokens.folded[index] in words.companies:
                self._note_sender(index)
            place = words.demonyms.get(lowered[index])
            if place is None and (not index or lowered[index - 1] not in words.articles):
                continue
            at = tokens.starts[index]
            thing = self._standing(index, place, at)
            if thing is not None:
                found.append(self._subject(thing, at))
        return Ranges(found)

    def _standing(self, index: int, place: str | None, at: int) -> str | None:
        """What an adjective of a country, or a noun with an article, stands for."""
        if self._named(at):
            return None
        if place is not None:
            if self._language(index) or self._qualifies(index, place):
                return None
            self._note_company(index, place)
            return place
        word = self.view.document.tokens.folded[index]
        return None if word in self._words.nouns and self._followed(index) else self._taken_up(word, at)

    def _note_company(self, index: int, place: str) -> None:
        """A delegation or team beside the adjective of its country ("the Vietnamese delegation")."""
        tokens = self.view.document.tokens
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(tokens) and tokens.folded[beside] in self._words.companies:
                self._latest.note(_COMPANY, tokens.starts[index], place)

    def _note_sender(self, index: int) -> None:
        """A delegation or team with the name of the place that sent it ("the delegation from Cusco")."""
        found = self._next_name(index)
        if found is not None and found[0].type == "place" and not self._words.joins.isdisjoint(found[1]):
            self._latest.note(_COMPANY, self.view.document.tokens.starts[index], found[0].id)

    def _next_name(self, index: int) -> tuple[Mention, list[str]] | None:
        """The name that follows a token soon, and the words between; None past a sign or a joining word."""
        tokens = self.view.document.tokens
        at = tokens.ends[index]
        name = self.view.named.after(at)
        if name is None or name.start - at > _SOON:
            return None
        between = self.view.text[at : name.start]
        if any(sign in between for sign in _SIGNS) or self.view.cues.any(at, name.start, "and", *FINITE):
            return None
        return name, between.lower().replace("’", "'").replace("'", "' ").split()

    def _qualifies(self, index: int, place: str) -> bool:
        """Whether the adjective of a country belongs to a name behind it ("the Japanese maker X")."""
        found = self._next_name(index)
        if found is None:
            return False
        name, between = found
        if name.type == "place":
            return name.id.startswith(place + "-")
        return name.type in ("organization", "person") and self._words.joins.isdisjoint(between)

    def _followed(self, index: int) -> bool:
        """Whether a noun for a place is followed by that place's name ("the province of X", "de regio Y")."""
        found = self._next_name(index)
        if found is None or found[0].type != "place":
            return False
        return not found[1] or not self._words.joins.isdisjoint(found[1])

    def _language(self, index: int) -> bool:
        """Whether the adjective of a country means its language here ("in English", "Japanese lessons")."""
        tokens = self.view.document.tokens
        beside = {tokens.folded[near] for near in (index - 1, index + 1) if 0 <= near < len(tokens)}
        return not beside.isdisjoint(self._words.languages)

    def _taken_up(self, word: str, at: int) -> str | None:
        """What "the" and this noun mean here: a place of that level, a body or gathering with that word in its name."""
        level = self._words.nouns.get(word)
        if level is not None:
            return self._latest.before(level, at)
        if word in self._words.companies:
            return self._latest.before(_COMPANY, at)
        if len(word) < _WORD:
            return None
        return self._latest.before("event" if word in self._words.generic else word, at)

    def _by_signs(self, start: int, end: int) -> Iterator[Subject]:
        """Japanese: 県は, 市の and the like."""
        text = self.view.text
        for noun, level in self._words.nouns.items():
            at = text.find(noun, start, end)
            while at >= 0:
                if (
                    not self._named(at)
                    and (at == start or text[at - 1] in "、。「は・同本")
                    and text[at + len(noun) : at + len(noun) + 1] in "はがのとも"
                ):
                    thing = self._latest.before(level, at)
                    if thing is not None:
                        yield self._subject(thing, at)
                at = text.find(noun, at + 1, end)

    def _named(self, at: int) -> bool:
        """Whether a name covers the offset."""
        name = self.view.named.before(at + 1)
        return name is not None and name.start <= at < name.end

    def subject(self, thing: str, at: int) -> Subject:
        """An entity of the article by its id."""
        return self._subject(thing, at)

    def _subject(self, thing: str, at: int) -> Subject:
        kind = self._types.get(thing) or ("place" if thing.startswith("place:") else "person")
        name = self._names.get(thing, thing.split(":", 1)[-1])
        if kind == "place":
            place = place_of(thing)
            name = place.name if place is not None else name
        return Subject(thing, name, kind, at)
