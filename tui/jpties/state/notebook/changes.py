"""What the user can do to a notebook, each as one change of one file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.names.correcting import as_node
from jpties.state.notebook.edits import Change, Edit
from jpties.text.anchoring import anchor_of
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.files.yaml import Node
    from jpties.model.corrections import Correction
    from jpties.model.fact import Fact, FactKind, Quantity
    from jpties.model.model import ArticleRow
    from jpties.state.notebook.records import ArticleNotes, FactNote, OwnFact
    from jpties.text.anchoring import Anchor

YES = "yes"
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class About:
    """The article that changes are about."""

    text_sha256: str
    """Its text."""
    name: str
    """Its name."""
    title: str
    """Its title."""
    path: str
    """Its file."""
    text: str = ""
    """Its canonical text, for quotes."""

    @property
    def file(self) -> str:
        """Its file in the notebook."""
        return f"articles/{self.text_sha256}"

    def given(self) -> tuple[tuple[tuple[str, ...], Node], ...]:
        """What its file says of it, by which it is known when its text has changed."""
        path = Path(self.path).absolute()
        home = Path.home()
        shown = f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
        said = (("text", self.text_sha256), ("article", self.name), ("title", readable(self.title)), ("path", shown))
        return tuple(((key,), value.encode("utf-8", "replace").decode()) for key, value in said if value)


def about(row: ArticleRow, text: str = "") -> About:
    """An article as changes name it."""
    return About(row.text_sha256, row.name, row.title, row.path, text)


def key_of(fact: Fact, article: str) -> str:
    """The name of a fact within its article: kind, range, value."""
    return fact.id.removeprefix(f"{article}:")


def _cut(words: str) -> str:
    words = readable(words)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _yes(value: bool) -> str | None:
    return YES if value else None


# Articles


def star_article(of: About, notes: ArticleNotes | None) -> Change:
    """Star an article, or take the star off."""
    before = notes is not None and notes.star
    words = f"{'star off' if before else 'star on'} the article {_cut(of.title)}"
    return Change(words, of.file, (Edit(("star",), _yes(before), _yes(not before)),), of.given())


def note_article(of: About, notes: ArticleNotes | None, note: str, tags: Sequence[str]) -> Change:
    """Write a note on an article, with its tags; empty ones are taken away."""
    before = (notes.note, notes.tags) if notes is not None else ("", ())
    edits = (_text_edit(("note",), before[0], note), _tags_edit(("tags",), before[1], tags))
    return Change(f"note on the article {_cut(of.title)}", of.file, edits, of.given())


def _text_edit(path: tuple[str, ...], before: str, after: str) -> Edit:
    return Edit(path, before or None, after.strip() or None)


def _tags_edit(path: tuple[str, ...], before: Sequence[str], after: Sequence[str]) -> Edit:
    old: list[Node] = list(before)
    new: list[Node] = list(dict.fromkeys(tag.strip() for tag in after if tag.strip()))
    return Edit(path, old or None, new or None)


# Facts


def _on_fact(
    of: About, fact: Fact, note: FactNote | None, words: str, *edits: tuple[str, Node | None, Node | None]
) -> Change:
    """A change of what is said of a fact: in the entry that it has, else in one of its name and quote."""
    key = note.key if note is not None else key_of(fact, of.name)
    anchor = note.anchor if note is not None else anchor_of(of.text, fact.start, fact.end)
    made = tuple(Edit(("facts", key, name), before, after) for name, before, after in edits)
    return Change(
        f"{words} the {fact.kind} {_cut(fact.statement)}", of.file, made, (*of.given(), *_context(key, anchor))
    )


def _context(key: str, anchor: Anchor) -> list[tuple[tuple[str, ...], Node]]:
    """What stands by what is said of a fact, so that it is found again."""
    said = (("quote", anchor.quote), ("prefix", anchor.prefix), ("suffix", anchor.suffix))
    return [(("facts", key, name), value) for name, value in said if value]


def star_fact(of: About, fact: Fact, note: FactNote | None) -> Change:
    """Star a fact, or take the star off.

    Args:
        of: the article.
        fact: one of its facts.
        note: what is said of it so far, as it was laid on the text; of this and the functions below.
    """
    before = note is not None and note.star
    return _on_fact(of, fact, note, "star off" if before else "star on", ("star", _yes(before), _yes(not before)))


def mark_fact(of: About, fact: Fact, note: FactNote | None) -> Change:
    """Mark a fact, or take the mark off."""
    before = note is not None and note.mark
    return _on_fact(of, fact, note, "mark off" if before else "mark on", ("mark", _yes(before), _yes(not before)))


def clear_marks(of: About, notes: ArticleNotes) -> Change:
    """Take the marks off all facts of an article."""
    marked = [unsay(of, note, ("mark",)) for note in notes.facts if note.mark]
    edits = tuple(edit for change in marked for edit in change.edits)
    given = tuple(dict.fromkeys(one for change in marked for one in change.given))
    return Change(f"marks off {_cut(of.title)}", of.file, edits, given)


def note_fact(of: About, fact: Fact, note: FactNote | None, words: str, tags: Sequence[str]) -> Change:
    """Write a note on a fact, with its tags; empty ones are taken away."""
    before = note.note if note is not None else ""
    tagged = _tags_edit(("tags",), note.tags if note is not None else (), tags)
    written = ("note", before or None, words.strip() or None)
    return _on_fact(of, fact, note, "note on", written, ("tags", tagged.before, tagged.after))


def wrong_fact(of: About, fact: Fact, note: FactNote | None) -> Change:
    """Say that a fact is wrong: it is left out; or take that back."""
    before = note is not None and note.wrong
    return _on_fact(of, fact, note, "not wrong" if before else "wrong", ("wrong", _yes(before), _yes(not before)))


def better_value(of: About, fact: Fact, note: FactNote | None, better: Quantity | None, statement: str = "") -> Change:
    """Give a fact the value that it has in truth, and the sentence that says so where it is not the one it has."""
    said = readable(statement)
    if said == fact.statement:
        said = note.statement if note is not None else ""
    before = _better_node(note) if note is not None else {}
    node = _quantity_node(better)
    after = {**node, "statement": said} if node and said else node
    return _on_fact(of, fact, note, "better value of", ("better", before or None, after or None))


def _better_node(note: FactNote) -> dict[str, Node]:
    node = _quantity_node(note.better)
    return {**node, "statement": note.statement} if note.statement else node


def _quantity_node(quantity: Quantity | None) -> dict[str, Node]:
    if quantity is None:
        return {}
    node: dict[str, Node] = {"value": quantity.value, "unit": quantity.unit}
    if quantity.value_max is not None:
        node["value_max"] = quantity.value_max
    if quantity.qualifier is not None:
        node["qualifier"] = quantity.qualifier
    return node


def own_fact(
    of: About, kind: FactKind, statement: str, start: int, end: int, quantity: Quantity | None = None
) -> Change:
    """Make a fact of a selection: quote, context and range are taken from the text."""
    anchor = anchor_of(of.text, start, end)
    node: dict[str, Node] = {"kind": kind, "statement": readable(statement), **_quantity_node(quantity)}
    node |= _anchor_node(anchor)
    name = hashlib.sha256(f"{of.text_sha256}:{kind}:{start}-{end}:{statement}".encode("utf-8", "replace")).hexdigest()
    return Change(f"own fact {_cut(statement)}", of.file, (Edit(("own", name[:8]), None, node),), of.given())


def drop_own(of: About, own: OwnFact) -> Change:
    """Take an own fact away."""
    node: dict[str, Node] = {"kind": own.kind, "statement": own.statement, **_quantity_node(own.quantity)}
    said = {"as_of": own.as_of, "attributed_to": own.attributed_to, "note": own.note}
    node |= {key: value for key, value in said.items() if value}
    if own.subjects:
        node["subjects"] = list(own.subjects)
    node |= _anchor_node(own.anchor)
    return Change(f"own fact off: {_cut(own.statement)}", of.file, (Edit(("own", own.id), node, None),), of.given())


def unsay(of: About, note: FactNote, keys: Sequence[str]) -> Change:
    """Take away what is said of a fact, found in the text or not."""
    said: dict[str, Node | None] = {
        "star": _yes(note.star),
        "mark": _yes(note.mark),
        "tags": list(note.tags) or None,
        "note": note.note or None,
        "wrong": _yes(note.wrong),
        "better": _better_node(note) or None,
    }
    edits = tuple(Edit(("facts", note.key, key), said[key], None) for key in keys if said[key] is not None)
    given = (*of.given(), *_context(note.key, note.anchor))
    return Change(f"off: {', '.join(keys[:2])} of {_cut(note.anchor.quote)}", of.file, edits, given)


def _anchor_node(anchor: Anchor) -> dict[str, Node]:
    said = {
        "at": f"{anchor.start}-{anchor.end}",
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    return {key: value for key, value in said.items() if value}


# Entities and queries


def correct(correction: Correction, of: About | None, words: str) -> Change:
    """Put an entity right: in an article's file, or for all articles.

    Args:
        correction: what is put right.
        of: the article, where it is about that alone.
        words: what it is, for notices.
    """
    node: Node = as_node(correction)
    if of is None:
        return Change(words, "corrections", (Edit((correction.kind,), None, node, is_item=True),))
    return Change(words, of.file, (Edit(("corrections", correction.kind), None, node, is_item=True),), of.given())


def take_back(correction: Correction) -> Change:
    """Take a correction away that was made in an earlier run."""
    node: Node = as_node(correction)
    is_single = bool(correction.article)
    file = f"articles/{correction.article}" if is_single else "corrections"
    path = ("corrections", correction.kind) if is_single else (correction.kind,)
    return Change(f"correction off: {correction.kind}", file, (Edit(path, node, None, is_item=True),))


def save_query(name: str, query: str, before: str | None) -> Change:
    """Save a query under a name, or take it away where it is empty."""
    return Change(f"query {_cut(name)}", "queries", (Edit(("queries", name), before, query.strip() or None),))
