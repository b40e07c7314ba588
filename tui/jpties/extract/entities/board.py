"""The names of an article while the last of them are being told: by first token, by end, and which tokens are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, WEAK, Found

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names, NameType
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View


class Board:
    """What is known of one article's names, and what is added to it."""

    def __init__(self, view: View, places: PlaceNames, choice: PlaceChoice, names: Names) -> None:
        self.view = view
        self.places = places
        self.choice = choice
        likely = {span: item for span, item in names.items() if item.strength >= LIKELY}
        self.by_start: dict[int, tuple[int, Found]] = {first: (end, item) for (first, end), item in likely.items()}
        """End and name by first token."""
        self.by_end: dict[int, tuple[int, Found]] = {end: (first, item) for (first, end), item in likely.items()}
        """First token and name by end."""
        self.taken: set[int] = {index for first, end in names for index in range(first, end)}
        """Tokens of names, weak ones too."""
        self.found: Names = {}
        """What was added."""

    def add(self, first: int, end: int, kind: NameType, rule: str, strength: int = WEAK, same_as: str = "") -> None:
        """Note a name; a place gets its id."""
        view = self.view
        place_id = ""
        if kind == "place":
            place_id = self.choice.chosen(view.slice(first, end), self.places.candidates(first, end), "")
        item = Found(view.starts[first], view.ends[end - 1], kind, strength, f"{kind}/{rule}", place_id, same_as)
        self.put(first, end, item)

    def put(self, first: int, end: int, item: Found) -> None:
        """Note a name as it is."""
        self.found[first, end] = item
        self.by_start[first], self.by_end[end] = (end, item), (first, item)
        self.taken.update(range(first, end))
