"""Notes of a text that has changed, moved to the file of the new text: what is found again gets its new place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.state.notebook.applying import placed
from jpties.state.notebook.edits import ordered
from jpties.text.anchoring import Anchor, anchor_of, found_again

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.files.yaml import Node
    from jpties.model.analysis import Analysis
    from jpties.state.notebook.book import Notebook
    from jpties.state.notebook.records import ArticleNotes


def adopt_notes(notebook: Notebook, notes: ArticleNotes, analysis: Analysis) -> None:
    """Move what was said of an article's earlier texts to its text of now; orphans come along.

    Args:
        notebook: the notebook.
        notes: the notes of the article, as laid on the corpus.
        analysis: the article as the rules have it.

    Raises:
        SaveError, SchemaError: it could not be saved; nothing is lost.
    """
    text = analysis.article.text
    name = analysis.article.name
    keys = {note.key: fact_id.removeprefix(f"{name}:") for fact_id, note in placed(notes, analysis).facts.items()}

    def make(before: dict[str, Node], now: dict[str, Node]) -> dict[str, Node]:
        """The notes of the old text moved to the new one, beside what the new one has."""
        moved = {**before, "text": analysis.article.text_sha256}
        facts, own, corrections = (before.get(key) for key in ("facts", "own", "corrections"))
        if isinstance(facts, dict):
            moved["facts"] = {keys.get(key, key): _in_context(entry, key, keys, text) for key, entry in facts.items()}
        if isinstance(own, dict):
            moved["own"] = {key: _at(entry, text) for key, entry in own.items()}
        if isinstance(corrections, dict):
            moved["corrections"] = {
                kind: [_at(one, text) for one in listed] if isinstance(listed, list) else listed
                for kind, listed in corrections.items()
            }
        return ordered(_merged(moved, now))

    for old in notes.was:
        notebook.adopt(old, analysis.article.text_sha256, make)


def _in_context(entry: Node, key: str, keys: Mapping[str, str], text: str) -> Node:
    """What is said of a fact, with the quote as it stands now."""
    new = keys.get(key)
    if new is None or not isinstance(entry, dict):
        return entry
    start, _, end = new.split(":")[1].partition("-")
    anchor = anchor_of(text, int(start), int(end))
    return {**entry, "quote": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}


def _at(entry: Node, text: str) -> Node:
    """An entry with a range of its own, at its new place; as it is where its words have changed or are gone."""
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in ("at", "quote")):
        return entry
    first, _, last = str(entry["at"]).partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        return entry
    anchor = Anchor(
        int(first), int(last), str(entry["quote"]), str(entry.get("prefix", "")), str(entry.get("suffix", ""))
    )
    found = found_again(text, anchor)
    if found is None or found.how == "changed":
        return entry
    anchor = anchor_of(text, found.start, found.end)
    context = {key: value for key, value in (("prefix", anchor.prefix), ("suffix", anchor.suffix)) if value}
    return {**entry, "at": f"{found.start}-{found.end}", "quote": anchor.quote, **context}


def _merged(before: dict[str, Node], now: dict[str, Node]) -> dict[str, Node]:
    """Both, the newer one where they differ; lists and mappings are joined."""
    merged = {**before}
    for key, value in now.items():
        old = before.get(key)
        if isinstance(value, dict) and isinstance(old, dict):
            merged[key] = _merged(old, value)
        elif isinstance(value, list) and isinstance(old, list):
            merged[key] = [*old, *(one for one in value if one not in old)]
        else:
            merged[key] = value
    return merged
