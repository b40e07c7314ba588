"""What the tree of places is made of: branches and the articles on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.place import Place

Entry = tuple[int, tuple["Place", ...]]
"""Index of an article, and the places between a branch and the article."""


class Leaf(NamedTuple):
    """An article at a place of the tree."""

    key: str
    """Path of the branch and the article's name."""
    row: int
    """Index of the article."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A place, or a heading, with what is below it."""

    key: str
    """Path from the root, e.g. `partners/vn/vn-06`; remembered in the session."""
    label: str
    """English name."""
    code: str
    """ISO 3166 code, empty where there is none."""
    count: int
    """Distinct articles below."""
    entries: Sequence[Entry]
    """(index of the article, places between this branch and the article), each once."""
    place: str = ""
    """Id of the place, empty for a heading."""


Node = Branch | Leaf


def below(branch: Branch) -> tuple[list[Branch], list[int]]:
    """The branches directly below a branch, and the articles that stand at it."""
    deeper: dict[str, tuple[Place, list[Entry]]] = {}
    here: dict[int, None] = {}
    for row, path in branch.entries:
        if path:
            deeper.setdefault(path[0].id, (path[0], []))[1].append((row, path[1:]))
        else:
            here[row] = None
    return [branch_of(branch.key, *one, len({row for row, _path in one[1]})) for one in deeper.values()], list(here)


def branch_of(above: str, place: Place, entries: Sequence[Entry], count: int) -> Branch:
    """The branch of a place below the branch with the key `above`, with `count` articles."""
    return Branch(f"{above}/{slug_of(place)}", place.name, place.iso or "", count, entries, place.id)


def slug_of(place: Place) -> str:
    """A place as a part of keys."""
    return place.id.removeprefix("place:")
