"""What the browser shows of the notebook beside articles and facts; and marks, which are kept in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.signs import MARKED, NOTED, STARRED, UNREAD

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow
    from jpties.ui.noting import Noting
    from jpties.ui.screens.browse import BrowseScreen


NONE_CHOSEN = "No fact is lit here"
"""What is said where the reader has nothing that the user chose."""


class NoteSigns:
    """Gives the signs of tree and facts."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    @property
    def _noting(self) -> Noting:
        return self._screen.jpties.noting

    def marked(self, row: ArticleRow, fact: Fact) -> None:
        """A mark was put on a fact or taken off: keep it, and say what is copied now."""
        of = self._noting.about(row) if self._noting.notebook is not None else None
        if of is not None:
            from jpties.state.notebook import changes  # deferred: for those who mark

            self._noting.change(changes.mark_fact(of, fact, self._noting.note_on(row, fact)))
        self._screen.jpties.view.tell_keys()

    def do_mark(self) -> None:
        """Mark the fact whose quote is lit in the article, or take the mark off."""
        from jpties.ui.annotating import refuse_selection  # deferred: for those who mark

        fact = self._screen.choosing.meant
        if refuse_selection(self._screen):
            return
        if fact is None:
            self._screen.announce(f"{NONE_CHOSEN}; Facts lists them", warns=True)
            return
        facts = self._screen.facts
        facts.mark(fact)
        if self._noting.notebook is None:
            self._screen.announce("Marked" if fact.id in facts.marked else "Not marked any more")

    def do_clear_marks(self) -> None:
        """Take the marks off all facts of all articles; the notebook brings them back, an article a time."""
        facts, model = self._screen.facts, self._screen.travel.model
        count, articles = len(facts.marked), list(dict.fromkeys(facts.marked.values()))
        if not count or model is None:
            self._screen.announce("No fact is marked")
            return
        said = f"{count} mark{'s' if count > 1 else ''} off"
        if self._noting.notebook is None:
            facts.marked.clear()
            facts.forget()
            facts.refresh_heading()
            self._screen.tell_keys()
            self._screen.announce(said)
            return
        from jpties.state.notebook import changes  # deferred: for those who mark

        if len(articles) > 1:
            said += f" in {len(articles)} articles, each taken back for itself"
        for name in articles:
            of, notes = self._noting.about(model.row(name)), self._noting.notes(model.row(name))
            if of is None or notes is None or not self._noting.change(changes.clear_marks(of, notes), said):
                return

    def signs(self, fact: Fact) -> str:
        """Two signs before a fact: whether it is marked or starred, and whether there is a note on it."""
        facts = self._screen.facts
        note = self._noting.note_on(facts.reading.row, fact) if facts.reading is not None else None
        star = note is not None and note.star
        first = MARKED if fact.id in facts.marked else STARRED if star else " "
        second = (
            STARRED if star and first == MARKED else NOTED if note is not None and (note.note or note.tags) else " "
        )
        return first + second

    def note_of(self, fact: Fact) -> str:
        """The note on a fact, with its tags; empty without one."""
        facts = self._screen.facts
        note = self._noting.note_on(facts.reading.row, fact) if facts.reading is not None else None
        return "" if note is None else " ".join(part for part in (note.note, *(f"#{tag}" for tag in note.tags)) if part)

    def article_sign(self, row: ArticleRow) -> str:
        """A star, that there is a note, or that an article was never gone into."""
        notes = self._noting.notes(row)
        if notes is not None and notes.star:
            return STARRED
        if notes is not None and (notes.note or notes.tags):
            return NOTED
        return " " if self._noting.is_read(row) else UNREAD
