"""Where a sentence of a language without spaces parts into pieces: at commas after a verb form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.facts.cutting import Piece
    from jpties.extract.facts.view import FactView


def joined_pieces(view: FactView, start: int, end: int) -> list[Piece]:
    """Pieces of a sentence in a language without spaces: cut at commas after a verb form."""
    endings = frozenset(view.words.words("clauses/clause_endings"))
    particles = view.words.words("clauses/particle_endings")
    adversative = frozenset(view.words.words("clauses/adversative_before"))
    shields = view.shields(start, end)
    found: list[Piece] = []
    begin, shield = start, 0
    for at in _commas(view.text, start, end):
        while shield < len(shields) and shields[shield][1] <= at:
            shield += 1
        if shield < len(shields) and shields[shield][0] <= at:
            continue
        if (
            at - begin >= 8
            and not view.text.endswith(particles, begin, at)
            and _ends_clause(view, begin, at, endings, adversative)
        ):
            found.append((begin, at, "and" if found else "main"))
            begin = at + 1
    found.append((begin, end, "and" if found else "main"))
    return found


def _commas(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets of the commas in the range."""
    at = text.find("、", start, end)
    while at >= 0:
        yield at
        at = text.find("、", at + 1, end)


def _ends_clause(view: FactView, begin: int, at: int, endings: frozenset[str], adversative: frozenset[str]) -> bool:
    """Whether a comma ends a clause, by the signs before it."""
    last, before = view.text[at - 1], view.text[at - 2]
    if view.numbers.within(begin, at) and view.numbers.before(at).end >= at - 3:  # type: ignore[union-attr]
        return last not in "にのとはも"
    if last not in endings:
        return False
    if last == "が":
        return before in adversative
    if last == "で":
        return before in "んい" or bool(view.numbers.within(at - 9, at - 1))
    return not (last == "り" and before == "よ")
