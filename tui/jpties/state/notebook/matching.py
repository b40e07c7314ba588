"""Whose notes are whose: the articles of a corpus that have notes, also where their texts have changed since.

Notes are known by the text's hash. Where the text of an article has changed, its notes are those of the text that had
the same file, or the same name and title or half of the quotes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.model.noted import plain

if TYPE_CHECKING:
    from jpties.model.model import ArticleRow, Model
    from jpties.state.notebook.records import ArticleNotes, Contents


class NotesOfCorpus:
    """Which notes belong to which article of a corpus."""

    def __init__(self, model: Model, contents: Contents) -> None:
        self._notes: dict[str, ArticleNotes] = {}
        texts = {text for _name, text in model.texts}
        lost = {text: notes for text, notes in contents.articles.items() if text not in texts}
        by_name: dict[str, list[ArticleNotes]] = {}
        by_path: dict[str, list[ArticleNotes]] = {}
        for notes in lost.values():
            by_name.setdefault(notes.article, []).append(notes)
            by_path.setdefault(_file(notes.path), []).append(notes)
        files = {path.rpartition("/")[2] for path in by_path}
        ends = files | {file.rpartition(".")[0] for file in files}
        self.elsewhere: dict[str, ArticleNotes] = dict(lost)
        """Notes on texts that are not in the corpus, by the text; those of changed articles are taken out when known."""
        self._maybe: dict[str, list[ArticleNotes]] = {}
        for index, (name, text) in enumerate(model.texts):
            here = contents.articles.get(text)
            if here is not None:
                self._notes[name] = here
            if name not in by_name and name.rpartition("/")[2] not in ends:
                continue  # a row is asked for, and its path made whole, only where it may be one of theirs
            row = model.rows[index]
            same = by_path.get(str(Path(row.path).absolute()), [])
            same = same or [one for one in by_name.get(row.name, ()) if one.title and one.title == _title(row)]
            for notes in same:
                self._take(row, notes)
            if not same and row.name in by_name:
                self._maybe[row.name] = by_name[row.name]

    def _take(self, row: ArticleRow, notes: ArticleNotes) -> None:
        """These notes are of a text that the article had before."""
        here = self._notes.get(row.name)
        before = replace(notes, was=(notes.text_sha256,))
        self._notes[row.name] = before if here is None else _joined(here, before)
        self.elsewhere.pop(notes.text_sha256, None)

    def names(self) -> set[str]:
        """Articles that have notes, or may have those of another text of theirs."""
        return {*self._notes, *self._maybe}

    def of(self, row: ArticleRow, text: str | None = None) -> ArticleNotes | None:
        """The notes of an article, None where it has none.

        Args:
            row: the article.
            text: its text, by whose words notes are known where file and title have changed as well.
        """
        if text is not None:
            for notes in self._maybe.pop(row.name, ()):
                if _half_is_there(notes, text):
                    self._take(row, notes)
        return self._notes.get(row.name)

    def is_doubtful(self, name: str) -> bool:
        """Whether only the words of an article tell whose notes it has."""
        return name in self._maybe

    def starred(self, row: ArticleRow) -> bool:
        """Whether an article is starred."""
        notes = self._notes.get(row.name)
        return notes is not None and notes.star


def _file(path: str) -> str:
    """The path of a file that a notebook names; as it stands where it names the home of nobody."""
    try:
        return str(Path(path).expanduser()) if path else ""
    except RuntimeError:
        return path


def _title(row: ArticleRow) -> str:
    from jpties.text.plain import readable  # deferred: only where a text has changed

    return readable(row.title)


def _half_is_there(notes: ArticleNotes, text: str) -> bool:
    quotes = [*(note.anchor.quote for note in notes.facts), *(one.anchor.quote for one in notes.own)]
    return bool(quotes) and 2 * sum(quote in text for quote in quotes) >= len(quotes)


def _joined(here: ArticleNotes, before: ArticleNotes) -> ArticleNotes:
    """The notes of a text with those of the one before it; where both say something, the newer one counts."""
    known = {note.key for note in here.facts}
    own = {one.id for one in here.own}
    return replace(
        here,
        star=here.star or before.star,
        tags=tuple(dict.fromkeys((*here.tags, *before.tags))),
        note=here.note or before.note,
        facts=(*here.facts, *(note for note in before.facts if note.key not in known)),
        own=(*here.own, *(one for one in before.own if one.id not in own)),
        corrections=(*here.corrections, *before.corrections),
        was=(*here.was, *before.was),
    )


def notes_of_corpus(model: Model, contents: Contents) -> NotesOfCorpus:
    """Whose notes are whose; texts are looked at only where nothing else tells.

    Args:
        model: the corpus, with or without an older state of the notebook.
        contents: the notebook.
    """
    base = plain(model)
    notes = NotesOfCorpus(base, contents)
    for name in sorted(notes.names()):
        if notes.is_doubtful(name):
            notes.of(base.row(name), base.analysis(name).article.text)
    return notes
