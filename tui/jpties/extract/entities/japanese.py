"""Names in Japanese articles: places by gazetteer and attached suffix; persons, bodies and events by suffix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, Found, without_overlaps
from jpties.extract.entities.japanese_people import JapanesePeople
from jpties.extract.entities.japanese_places import JapanesePlaces
from jpties.extract.entities.japanese_suffixes import SuffixNames
from jpties.extract.entities.placechoice import PlaceChoice

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.names.gazetteer import Gazetteer


def japanese_names(document: Document, known: Gazetteer, date: str | None) -> tuple[list[Found], PlaceChoice]:
    """Names without overlaps in document order, and what decided between places."""
    text = document.text
    places = JapanesePlaces(document, known)
    choice = PlaceChoice(known, places.countries, date, "ja")
    spots = places.find(choice)
    suffixes = SuffixNames(document, spots, choice)
    bodies = suffixes.find()
    people = JapanesePeople(document, [*spots, *bodies]).find()
    found = without_overlaps([*spots, *bodies, *people])
    return without_overlaps([*found, *_repeated(text, found)]), choice


def _repeated(text: str, found: list[Found]) -> list[Found]:
    """Full names of persons and bodies elsewhere in the article, where nothing else shows them."""
    again: list[Found] = []
    seen: set[str] = set()
    for item in found:
        name = text[item.start : item.end]
        if item.type == "place" or len(name) < 3 or name in seen or item.strength < LIKELY:
            continue
        seen.add(name)
        at = text.find(name)
        while at >= 0:
            again.append(Found(at, at + len(name), item.type, LIKELY, f"{item.type}/repeated", same_as=item.same_as))
            at = text.find(name, at + len(name))
    return [item for item in again if item.strength < SURE]
