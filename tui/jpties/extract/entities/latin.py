"""Names in an article written in Latin letters: the finders in their order."""

from __future__ import annotations

from itertools import compress, repeat
from typing import TYPE_CHECKING

from jpties.extract.entities.board import Board
from jpties.extract.entities.companies import AnnouncedCompanies
from jpties.extract.entities.coreference import Coreference
from jpties.extract.entities.events import EventFinder
from jpties.extract.entities.found import LIKELY, without_overlaps
from jpties.extract.entities.german import GermanNames
from jpties.extract.entities.german_companies import GermanCompanies
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.growth import Growth
from jpties.extract.entities.guessed_bodies import GuessedBodies
from jpties.extract.entities.known import KnownBodies
from jpties.extract.entities.leftovers import Leftovers
from jpties.extract.entities.organizations import KINDS, OrganizationFinder
from jpties.extract.entities.patterns import Patterns
from jpties.extract.entities.people import PeopleFinder
from jpties.extract.entities.phrases import phrases
from jpties.extract.entities.placechoice import PlaceChoice
from jpties.extract.entities.placenames import PlaceNames, is_strong
from jpties.extract.entities.places import PlaceFinder
from jpties.extract.entities.shapes import words_of
from jpties.extract.entities.vietnamese import VietnameseNames
from jpties.extract.entities.vietnamese_people import VietnamesePeople
from jpties.extract.entities.view import View
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.extract.entities.found import Found, Names
    from jpties.names.gazetteer import Gazetteer

_GUESSED = frozenset(["organization/source", "organization/company-verb", "organization/list"])
"""Rules that only guess at a body."""


def latin_names(document: Document, known: Gazetteer, date: str | None) -> tuple[list[Found], PlaceChoice]:
    """Names without overlaps in document order, and what decided between places."""
    view = View(document, genitives(document, known))
    places = PlaceNames(view, known)
    choice = PlaceChoice(known, places.countries, date, view.lang)
    choice.learn(places.certain())
    settled = _settled(_by_evidence(view, places, choice))
    coreference = Coreference(view, places, sorted(settled.items()))
    _take(settled, coreference.find(_tokens(settled, LIKELY)))
    _take(settled, _by_neighbours(Board(view, places, choice, settled), coreference))
    for span, item in settled.items():
        full = coreference.full_name(*span) if item.type == "person" and not item.same_as else ""
        if full and full != view.slice(*span):
            settled[span] = item._replace(same_as=full)
    settled.update(coreference.readings(settled.items()))
    return without_overlaps(settled.values()), choice


def _by_evidence(view: View, places: PlaceNames, choice: PlaceChoice) -> Names:
    """Names with evidence of their own, overlaps and guesses among them."""
    own = _own_grammar(view, places, choice)
    people = _people(view, places, own)
    growth = Growth(view, places, [span for span, item in people.items() if item.strength >= LIKELY])
    bodies = _beside(own, OrganizationFinder(view, places, growth).find(), view)
    announced = AnnouncedCompanies(view, places, growth, bodies).find()
    events = _beside(own, EventFinder(view, places, growth, choice).find(), view)
    spots = PlaceFinder(view, places, choice, people).find()
    names: Names = {}
    for part in (people, bodies, announced, events, spots):
        _improve(names, part)
    names.update(KnownBodies(view, places, people).find(names))
    _improve(names, GuessedBodies(view, places, growth, _tokens(names, LIKELY)).find(bodies, names))
    short = {view.key(*span) for span, item in names.items() if item.rule == "organization/acronym" and item.same_as}
    names = {span: item for span, item in names.items() if item.type != "place" or view.key(*span) not in short}
    surnames = {word for span, item in people.items() if item.strength >= LIKELY for word in words_of(view, *span)}
    return {
        span: item
        for span, item in names.items()
        if item.rule not in _GUESSED or span[1] != span[0] + 1 or view.folded[span[0]] not in surnames
    }  # no body that was only guessed and bears the name of a person


def _people(view: View, places: PlaceNames, own: Names | None) -> Names:
    if view.grammar.syllables:
        return VietnamesePeople(view, places, own or {}).find()
    return PeopleFinder(view, places).find()


def _by_neighbours(board: Board, coreference: Coreference) -> Names:
    """Names that only the words and names around them tell, and the bodies among them found again."""
    Patterns(board, coreference.parts).find()
    Leftovers(board).find()
    late = board.found
    if not late:
        return {}
    again = Coreference(board.view, board.places, sorted(late.items())).find(board.taken)
    return late | {span: item for span, item in again.items() if item.type == "organization" and span not in late}


def _improve(names: Names, more: Names) -> None:
    """Add names, and put better evidence for a range in the place of worse."""
    for span, item in more.items():
        if span not in names or names[span].strength < item.strength:
            names[span] = item


def _take(names: Names, more: Names) -> None:
    """Add names, none over a better one of the same range."""
    for span, item in more.items():
        if span not in names or names[span].strength <= item.strength:
            names[span] = item


def _own_grammar(view: View, places: PlaceNames, choice: PlaceChoice) -> Names | None:
    """Names with a class word in a language that has a grammar of its own for them; None for the others."""
    if view.grammar.syllables:
        return VietnameseNames(view, places, choice).find()
    if view.grammar.capital_nouns:
        return GermanNames(view, places, choice).find() | GermanCompanies(view, places).find()
    return None


def _beside(own: Names | None, shared: Names, view: View) -> Names:
    """The names of a language's own grammar, and of the shared one what an English class word tells."""
    if own is None:
        return shared
    taken = {index for span in own for index in range(*span)}
    english = {
        span: item
        for span, item in shared.items()
        if not taken.intersection(range(*span)) and (item.rule == "event/known" or _english_class(view, span))
    }
    return own | english


def _english_class(view: View, span: tuple[int, int]) -> bool:
    """Whether an English class word stands in a name."""
    return any(
        mark.lang == "en" and mark.category in KINDS and not _german(view, index)
        for index in range(*span)
        for mark in view.marks_at(index)
    )


def _german(view: View, index: int) -> bool:
    """Whether an English class word is also a German noun (`Team`)."""
    return view.grammar.capital_nouns and is_common(view.folded[index])


def genitives(document: Document, known: Gazetteer) -> dict[int, int]:
    """Tokens that are a well-known place with an ending glued on (`Brasiliens`), and where the ending begins."""
    if not lexicon(document.lang).value("places/genitive"):
        return {}
    tokens = document.tokens
    dutch = document.lang == "nl"
    found = {
        index: folded[:-1]
        for index, folded in compress(enumerate(tokens.folded), map(str.endswith, tokens.folded, repeat("s")))
        if len(folded) > 4
        and tokens.words[index][0].isupper()
        and folded not in phrases(document.lang)
        and not (dutch and index + 1 < len(tokens) and tokens.words[index + 1][:1].isupper())
    }
    places = known.look_up({*found.values(), *(tokens.folded[index] for index in found)})
    return {
        index: tokens.ends[index] - 1
        for index, stem in found.items()
        if stem in places and is_strong(places[stem][0]) and tokens.folded[index] not in places
    }


def _tokens(names: Names, strength: int) -> set[int]:
    """Tokens of the names that are at least so strong."""
    return set().union(*[range(*span) for span, item in names.items() if item.strength >= strength])


def _settled(names: Names) -> Names:
    """The names that stay when overlaps are settled."""
    by_range = {(item.start, item.end): span for span, item in names.items()}
    return {by_range[item.start, item.end]: item for item in without_overlaps(names.values())}
