"""Who takes part: the foreign and the Japanese places of an article, and the pairs that are tied.

Places in a dateline or only inside the name of an organization or event do not take part (mentions do not overlap, so
the latter are no place mentions). A foreign country that an article names once, outside any meeting or agreement, is
scenery, as is anything in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.extract.facts.cues import cues_in
from jpties.extract.facts.opening import opening
from jpties.extract.facts.parties import passed, stands_where
from jpties.extract.facts.places import parents_of, place_of
from jpties.extract.facts.ties import Main, acting_abroad, ties_of
from jpties.extract.facts.view import FactView
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.document import Document
    from jpties.extract.facts.cues import Cues
    from jpties.model.article import Metadata
    from jpties.model.fact import Fact
    from jpties.model.mention import Mention
    from jpties.model.place import Place

_SHARE = 0.25
"""A country named this often, as a share of the most named one, is a partner whatever its sentences say."""
_TWO_SIDED = ("agree", "event", "agreement", "tie", "signing", "gathering")
_STAGED = frozenset({"met", "signed", "agreed", "concluded", "discussed", "exchanged"})
"""Acts of two sides that may happen anywhere."""
_BELOW = frozenset({"subdivision", "municipality"})
_LEVELS = frozenset({"country", "group", "subdivision", "municipality"})


@dataclass(frozen=True, slots=True)
class Participants:
    """Codes of the places that take part."""

    partners: tuple[str, ...]
    """Outside Japan, most specific first."""
    regions: tuple[str, ...]
    """In Japan below the country, most specific first."""
    ties: tuple[tuple[str, str], ...]
    """Partner and region, most specific; `JP` where the Japanese side is the whole country."""


@dataclass(slots=True)
class _Sides:
    """The places of an article by side, with how often."""

    counts: Counter[str] = field(default_factory=Counter)
    acting: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    """Those that do not always stand behind a word that says where."""
    staged: set[str] = field(default_factory=set)
    """Those in whose sentence others meet or sign."""
    known: dict[str, Place] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)


def participants(
    document: Document, metadata: Metadata, mentions: Sequence[Mention], facts: Sequence[Fact] = ()
) -> Participants:
    """The places that take part in what an article reports; its facts tell for which places persons act."""
    view = FactView(document, metadata, mentions, (), ())
    sides = _sides(view, mentions)
    partners = _partners(sides)
    regions = [place for place in sides.known.values() if place.country == "JP" and place.level != "country"]
    countries = {place.country for place in partners} or _countries_of_adjectives(document)
    ties = _ties(view, sides, partners, regions, countries, facts)
    codes = {place.code: place for place in partners}
    for country in sorted(countries):
        codes.setdefault(country, place_of(f"place:{country.lower()}") or _nowhere(country))
    return Participants(
        tuple(sorted(codes, key=lambda code: (-_depth(codes[code]), sides.first.get(codes[code].id, 0), code))),
        tuple(place.code for place in sorted(regions, key=lambda place: (-_depth(place), sides.first[place.id]))),
        ties,
    )


def _nowhere(country: str) -> Place:
    """A country that the gazetteer does not know."""
    from jpties.model.place import Place

    return Place(f"place:{country.lower()}", country, "country", country, country)


def _depth(place: Place) -> int:
    """How far below the world a place stands."""
    return {"country": 0, "group": 1, "subdivision": 2, "municipality": 3}.get(place.level, 0)


def _sides(view: FactView, mentions: Iterable[Mention]) -> _Sides:
    """The places of the article proper, by sentence."""
    sides = _Sides()
    document = view.document
    sentences = document.sentences
    starts = [sentence.start for sentence in sentences]
    cues, dated = cues_in(document), document.datelines
    invested = _invested(cues, document, starts)
    for mention in mentions:
        if mention.type != "place" or mention.block in ("noise", "meta"):
            continue
        place = place_of(mention.id)
        if place is None or place.level not in _LEVELS:
            continue
        number = bisect_right(starts, mention.start) - 1
        if dated and number >= 0 and mention.start < opening(document, starts[number], sentences[number].end):
            continue
        sides.counts[place.id] += 1
        if place.id not in sides.told and (
            number in invested or not (stands_where(view, mention) or passed(view, mention))
        ):
            sides.told.add(place.id)
        elif _meeting(cues, document, number):
            sides.staged.add(place.id)
        if place.id not in sides.known:
            sides.known[place.id] = place
            sides.first[place.id] = mention.start
        if mention.block == "title":
            sides.titled.add(place.id)
            sides.acting.add(place.id)
        elif (
            place.id not in sides.acting
            and number >= 0
            and cues.any(starts[number], sentences[number].end, *_TWO_SIDED)
        ):
            sides.acting.add(place.id)
    return sides


def _invested(cues: Cues, document: Document, starts: Sequence[int]) -> set[int]:
    """Numbers of the sentences that tell of an investment: where one invests takes part."""
    deals = cues.within(0, len(document.text), "deal", "deal_bare")
    told = [(bisect_right(starts, cue.start) - 1, cue.end) for cue in deals if cue.sense == "invested"]
    return {number for number, end in told if number >= 0 and end <= document.sentences[number].end}


def _meeting(cues: Cues, document: Document, number: int) -> bool:
    """Whether the sentence of this number tells who met or signed, so that a place in it may be only the scene."""
    if number < 0:
        return False
    sentence = document.sentences[number]
    return any(cue.sense in _STAGED for cue in cues.within(sentence.start, sentence.end, "agree", "event", "signing"))


def _partners(sides: _Sides) -> list[Place]:
    """Foreign places of countries that are named often or act."""
    by_country: Counter[str] = Counter()
    for place_id, count in sides.counts.items():
        by_country[sides.known[place_id].country] += count
    del by_country["JP"]
    if not by_country:
        return []
    enough = max(2.0, _SHARE * max(by_country.values()))
    acting = {sides.known[place_id].country for place_id in sides.acting}
    shown = {
        country for country, count in by_country.items() if count >= enough or country in acting or len(by_country) == 1
    }
    return [
        place
        for place in sides.known.values()
        if place.country in shown and place.level != "group" and not _scene(sides, place)
    ]


def _scene(sides: _Sides, place: Place) -> bool:
    """Whether a place only says where something is, named once, while another one of its country is told of.

    Where others meet or sign, one of another country is enough ("X and Y signed in Geneva").
    A province is none where the article names a town of it.
    """
    if place.level == "country" or sides.counts[place.id] > 1 or place.id in sides.told or place.id in sides.titled:
        return False
    abroad = [other for other in sides.known.values() if other.country != "JP" and other is not place]
    beside = [other for other in abroad if other.country == place.country]
    if not beside and place.id in sides.staged and any(other.id in sides.told for other in abroad):
        return True
    if place.level == "subdivision" and any(place in parents_of(other.id) for other in beside):
        return False
    return any(other.level in _BELOW and other.id in sides.told for other in beside)


def _countries_of_adjectives(document: Document) -> set[str]:
    """Where no foreign place is named: the country whose adjectives the article uses most."""
    table = lexicon(document.lang).table("demonyms/countries")
    if not table:
        return set()
    codes = {word.lower(): code for word, code in table.items()}
    counts: Counter[str] = Counter()
    tokens = document.tokens
    for index, word in enumerate(tokens.words):
        code = codes.get(word.lower())
        if code and code != "JP" and document.role_at(tokens.starts[index]) not in ("noise", "meta"):
            counts[code] += 1
    best = counts.most_common(1)
    return {best[0][0]} if best and best[0][1] >= 2 else set()


def _ties(
    view: FactView,
    sides: _Sides,
    partners: list[Place],
    regions: list[Place],
    countries: set[str],
    facts: Sequence[Fact],
) -> tuple[tuple[str, str], ...]:
    """Pairs of a partner and a region that act together; with Japan as a whole where no region takes part."""
    main = _main(sides, partners) or next(iter(sorted(countries)), None)
    if main is None:
        return ()
    chosen = frozenset({*(place.id for place in partners), *(f"place:{code.lower()}" for code in countries)})
    holders = {fact.subjects[0]: fact.subjects[1] for fact in facts if fact.kind == "role" and len(fact.subjects) > 1}
    if not regions:
        return tuple((code, "JP") for code in dict.fromkeys([main, *acting_abroad(view, chosen, holders)]))
    region = _main_region(sides, regions)
    return ties_of(view, chosen, holders, Main(main, region)) or ((main, region),)


def _main(sides: _Sides, partners: list[Place]) -> str | None:
    """The partner that stands for the foreign side: of the most named country the place named most, or the country."""
    if not partners:
        return None
    by_country: Counter[str] = Counter()
    for place in partners:
        by_country[place.country] += sides.counts[place.id]
    country = max(partners, key=lambda place: (by_country[place.country], -sides.first[place.id])).country
    own = [place for place in partners if place.country == country]
    best = max(own, key=lambda place: (sides.counts[place.id], _depth(place), -sides.first[place.id]))
    if best.level == "country":
        below = [place for place in own if place.level == "subdivision"]
        alone = len(below) == 1 and sides.counts[below[0].id] * 2 >= sides.counts[best.id]
        return below[0].code if alone else best.code
    best = _whole_of(sides, best, own)
    unnamed = all(place.level != "country" for place in own)
    return best.code if unnamed or sides.counts[best.id] * 2 >= by_country[country] else country


def _main_region(sides: _Sides, regions: list[Place]) -> str:
    """The region that stands for the Japanese side: named twice and more than the others together, else all Japan."""
    best = max(regions, key=lambda place: (sides.counts[place.id], -sides.first[place.id]))
    count = sides.counts[best.id]
    enough = count > 1 and count * 2 >= sum(sides.counts[place.id] for place in regions)
    return _whole_of(sides, best, regions).code if enough or best.id in sides.titled else "JP"


def _whole_of(sides: _Sides, town: Place, places: list[Place]) -> Place:
    """The province or prefecture of a town where the article names it about as often; else the town."""
    above = {parent.id for parent in parents_of(town.id) if parent.level == "subdivision"}
    whole = next((place for place in places if place.id in above), None)
    often = whole is not None and sides.counts[whole.id] * 2 > sides.counts[town.id]
    return whole if whole is not None and often and town.level == "municipality" else town
