"""Changes of a notebook: what is set, added or taken away in one file, with what was there before.

A change is laid on the file as it is at that moment, not as it was read: what another program wrote meanwhile stays,
and where both wrote the same thing the change is refused. Turned round, it takes itself back.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jpties.errors import JptiesError, SchemaError

if TYPE_CHECKING:
    from jpties.files.yaml import Node

ARTICLE_KEYS = ("version", "text", "article", "title", "path", "star", "tags", "note", "facts", "own", "corrections")
"""Keys of the file of an article, in their order."""
FACT_KEYS = ("star", "mark", "tags", "note", "wrong", "better", "quote", "prefix", "suffix")
"""Keys of what is said of a fact, in their order."""
OWN_KEYS = (
    "kind", "statement", "value", "value_max", "unit", "qualifier", "as_of", "subjects", "attributed_to", "note",
    "at", "quote", "prefix", "suffix",
)  # fmt: skip
"""Keys of an own fact, in their order."""
_ABOUT = frozenset({"version", "text", "article", "title", "path"})
_CONTEXT = frozenset({"quote", "prefix", "suffix"})


class ConflictError(JptiesError):
    """Another program wrote the same thing meanwhile."""


class NewerError(SchemaError):
    """The file is of a newer version: it is left as it is, whatever happens."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of a file, or one item of a list of it."""

    path: tuple[str, ...]
    """Keys from the top."""
    before: Node | None
    """What is there, None where nothing is."""
    after: Node | None
    """What shall be there, None for nothing."""
    is_item: bool = False
    """Whether it is an item of the list at the path."""

    def turned(self) -> Edit:
        """The edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one action of the user's does to one file."""

    words: str
    """What it is, for a notice: `star on Official Israeli Delegation`."""
    file: str
    """The file without its ending: `articles/SHA256`, `corrections` or `queries`."""
    edits: tuple[Edit, ...]
    """What it does."""
    given: tuple[tuple[tuple[str, ...], Node], ...] = ()
    """Values that stand by what is changed, such as the quote of a fact; written where there is something to stand by."""

    def turned(self) -> Change:
        """The change that takes this one back."""
        return replace(self, edits=tuple(edit.turned() for edit in reversed(self.edits)))


def changed(tree: dict[str, Node], change: Change) -> dict[str, Node]:
    """A file's content with a change laid on it, in the order in which it is written; empty where nothing is left.

    Raises:
        ConflictError: what the change begins with is not there any more.
    """
    tree = deepcopy(tree)
    for edit in change.edits:
        if edit.is_item:
            _change_item(tree, edit, change.words)
        else:
            _set(tree, edit, change.words)
    for path, value in change.given:
        holder = _holder(tree, path, make=True)
        if holder is not None:
            holder[path[-1]] = value
    return ordered(_pruned(tree))


def _holder(tree: dict[str, Node], path: tuple[str, ...], *, make: bool) -> dict[str, Node] | None:
    """The mapping that holds the last key of a path."""
    here = tree
    for key in path[:-1]:
        inner = here.get(key)
        if not isinstance(inner, dict):
            if not make or inner not in (None, ""):
                return None
            inner = {}
            here[key] = inner
        here = inner
    return here


def _set(tree: dict[str, Node], edit: Edit, words: str) -> None:
    holder = _holder(tree, edit.path, make=edit.after is not None)
    now = None if holder is None else holder.get(edit.path[-1])
    if edit.before == edit.after or (now == edit.after and edit.after is not None):
        return
    if now != edit.before or holder is None:
        raise ConflictError(f"another jpties changed this meanwhile ({words}); look at it and do it again")
    if edit.after is None:
        del holder[edit.path[-1]]
    else:
        holder[edit.path[-1]] = edit.after


def _change_item(tree: dict[str, Node], edit: Edit, words: str) -> None:
    holder = _holder(tree, edit.path, make=True)
    listed = [] if holder is None else holder.setdefault(edit.path[-1], [])
    if listed == "" and holder is not None:
        listed = holder[edit.path[-1]] = []
    if not isinstance(listed, list):
        raise ConflictError(f"`{'.'.join(edit.path)}` is no list in the notebook; repair it by hand ({words})")
    if edit.before is not None:
        if edit.before not in listed:
            raise ConflictError(f"the notebook does not say this, or not in these words, any more ({words})")
        listed.remove(edit.before)
    if edit.after is not None:
        if edit.after in listed:
            raise ConflictError(f"another jpties put this into the notebook meanwhile ({words})")
        listed.append(edit.after)


def _pruned(tree: dict[str, Node]) -> dict[str, Node]:
    """Without what says nothing: facts of which only the quote is left, empty lists, a file about nothing."""
    facts = tree.get("facts")
    if isinstance(facts, dict):
        tree["facts"] = {
            key: note for key, note in facts.items() if not (isinstance(note, dict) and set(note) <= _CONTEXT)
        }
    corrections = tree.get("corrections")
    if isinstance(corrections, dict):
        tree["corrections"] = {kind: listed for kind, listed in corrections.items() if listed not in ([], "")}
    left = {key: value for key, value in tree.items() if value not in ({}, [], "")}
    return left if set(left) - _ABOUT else {}


def ordered(tree: dict[str, Node]) -> dict[str, Node]:
    """In the order of the format: known keys first, facts by their place, then what we do not know as it stands."""
    tree = _in_order(tree, ARTICLE_KEYS)
    for section, keys in (("facts", FACT_KEYS), ("own", OWN_KEYS)):
        entries = tree.get(section)
        if isinstance(entries, dict):
            tree[section] = {
                key: _in_order(one, keys) if isinstance(one, dict) else one
                for key, one in sorted(entries.items(), key=_place)
            }
    return tree


def _in_order(mapping: dict[str, Node], keys: tuple[str, ...]) -> dict[str, Node]:
    known = {key: mapping[key] for key in keys if key in mapping}
    return known | {key: value for key, value in mapping.items() if key not in known}


def _place(entry: tuple[str, Node]) -> tuple[int, str]:
    """Where in the text an entry is about."""
    key, value = entry
    at = value.get("at", "") if isinstance(value, dict) and "at" in value else key.partition(":")[2]
    first = at.partition("-")[0] if isinstance(at, str) else ""
    return (int(first) if first.isascii() and first.isdigit() and len(first) < 10 else 0), key
