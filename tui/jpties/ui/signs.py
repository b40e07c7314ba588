"""The signs of our own chrome: none is an emoji, none is wider than a cell on an East Asian terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.fact import FactKind
    from jpties.model.mention import MentionType

OPEN, CLOSED = "\u25be", "\u25b8"
"""A branch or group that is open, or closed."""
DOT = "\u2219"
"""Between parts of a line."""
MARKED = "\u2713"
"""A marked fact."""
STARRED = "*"
"""A starred article or fact."""
NOTED = "+"
"""A fact or article with a note."""
UNREAD = DOT
"""An article that was never opened."""
FACT = "\u25aa"
"""In the margin: a fact begins on this line."""
HERE = "\u276f"
"""In the margin: the fact that is selected begins here."""
FENCE = "|"
"""Between panes where there is no background to tell them apart."""
CUT = "\u22ef"
"""Where a text was cut."""

LETTERS: dict[MentionType, str] = {
    "person": "P",
    "place": "L",
    "organization": "O",
    "event": "E",
    "date": "D",
    "quantity": "N",
}
"""The letter of each type: person, location, organization, event, date, number."""
SMALL_LETTERS: dict[MentionType, str] = {
    "person": "\u1d3e",
    "place": "\u1d38",
    "organization": "\u1d3c",
    "event": "\u1d31",
    "date": "\u1d30",
    "quantity": "\u1d3a",
}
"""The same, raised, behind a mention."""
TYPE_NAMES: dict[MentionType, str] = {
    "person": "Person",
    "place": "Place",
    "organization": "Organization",
    "event": "Event",
    "date": "Date",
    "quantity": "Number",
}
"""How the types are called on the screen."""
KIND_NAMES: dict[FactKind, str] = {
    "agreement": "Agreements",
    "figure": "Figures",
    "event": "Events",
    "role": "Roles",
    "statement": "Statements",
    "goal": "Goals",
    "ranking": "Rankings",
    "background": "Background",
}
"""How the kinds of facts are called on the screen."""
