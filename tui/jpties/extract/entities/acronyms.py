"""Acronyms: in brackets after what they stand for, and alone in a sentence that is not in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.company_runs import NOT_COMPANY
from jpties.extract.entities.found import SURE, WEAK
from jpties.extract.entities.kinds import NO_ACRONYMS, TITLES
from jpties.extract.entities.shapes import is_lower, run_end
from jpties.extract.entities.view import DIGIT, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpties.extract.entities.notes import Notes
    from jpties.extract.entities.view import Line, View


class BracketAcronyms:
    """Notes bodies and their acronyms in brackets."""

    def __init__(self, view: View, notes: Notes, known: Collection[tuple[int, int]]) -> None:
        """`known` are the token ranges of the bodies with a class word."""
        self.view = view
        self._notes = notes
        self._owners = {end: first for first, end in known}
        self._firsts = frozenset(self._owners.values())
        self._taken = {index for first, end in known for index in range(first, end)}

    def note(self, line: Line, index: int) -> None:
        """Note what stands in brackets at a token: the initials of the words before, or any capitals after a body."""
        view = self.view
        owner = self._owners.get(index)
        expanded = self._expanded(line, index, view.words[index + 1]) if index + 1 < line.end else -1
        if owner is not None and not 0 <= expanded < owner and index + 1 < line.end and view.names[index + 1]:
            end = run_end(view, index + 1, line.end)
            if end < line.end and view.words[end] in ")）,":
                self._notes.add(index + 1, end, "organization", SURE, "acronym", same_as=view.slice(owner, index))
                return
        if view.words[index] != "(" or index + 2 >= line.end or index == line.first or view.words[index + 2] != ")":
            return
        short = view.words[index + 1]
        if not (short.isupper() or len(short) > 3) or not 2 <= len(short) <= 8 or view.kinds[index + 1] & NO_ACRONYMS:
            return
        first = self._expanded(line, index, short.upper())
        if first < 0:
            return
        full = view.slice(first, index)
        if first not in self._taken or first in self._firsts:
            self._notes.add(first, index, "organization", SURE, "acronym-expanded")
        self._notes.add(index + 1, index + 2, "organization", SURE, "acronym", same_as=full)

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


def note_lone_acronyms(
    view: View, line: Line, notes: Notes, taken: Collection[int], is_person: Callable[[int], bool]
) -> None:
    """Note three to seven capital letters that stand alone in a line."""
    if line.titled and not view.grammar.capital_nouns:
        return
    for index in line.capitals:
        if view.shapes[index] != UPPER or view.kinds[index] & NOT_COMPANY or index in taken:
            continue
        word = view.words[index]
        if not 3 <= len(word) <= 7 or not word.isalpha() or is_person(index):
            continue
        if index > line.first and view.glued(index) and view.words[index - 1] not in "('’ʼ“«\"":
            continue
        if (
            index + 1 < line.end
            and view.glued(index + 1)
            and (view.words[index + 1] in "-./@" or view.shapes[index + 1] == DIGIT)
            and not (view.words[index + 1] == "." and (index + 2 >= line.end or not view.glued(index + 2)))
            and not _before_office(view, line, index)
        ):
            continue
        neighbour = (index > line.first and view.shapes[index - 1] == UPPER) or (
            index + 1 < line.end and view.shapes[index + 1] == UPPER
        )
        if not neighbour:
            notes.add(index, index + 1, "organization", WEAK, "acronym")


def _before_office(view: View, line: Line, index: int) -> bool:
    """Whether a hyphen joins an acronym to an office (`CDA-Kamerlid`): that of a party or another body."""
    office = index + 2
    return (
        office < line.end
        and view.words[index + 1] == "-"
        and view.glued(office)
        and view.kinds[office] & TITLES != 0
        and view.shapes[office] != UPPER
    )
