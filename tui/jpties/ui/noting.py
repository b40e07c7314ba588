"""The notebook in the app: laid on the corpus, changed by the user's keys, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import JptiesError

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.state.notebook.applying import Placed
    from jpties.state.notebook.book import Notebook
    from jpties.state.notebook.changes import About
    from jpties.state.notebook.edits import Change
    from jpties.state.notebook.matching import NotesOfCorpus
    from jpties.state.notebook.records import ArticleNotes, Contents, FactNote
    from jpties.ui.app import JptiesApp

LEFT_OUT = "The notebook is left out this time (--no-sidecar)"
"""What is said where there is none."""


class Noting:
    """One for the app; every view asks it."""

    def __init__(self, app: JptiesApp, notebook: Notebook | None) -> None:
        self._app = app
        self.notebook = notebook
        """The user's notebook; None where it is left out."""
        self.of_corpus: NotesOfCorpus | None = None
        """Whose notes are whose in the corpus that is open."""
        self._placed: dict[str, Placed] = {}
        self._known: Contents | None = None
        self._laid: Contents | None = None
        self._corrections = notebook.corrections() if notebook is not None else ()

    # Looking

    def catch_up(self) -> None:
        """Show what another program or an editor wrote into the notebook meanwhile."""
        if self.notebook is None:
            return
        self.notebook.refresh()
        if self._now is not self._known:  # a save of ours may have read it already
            self._show()

    @property
    def _now(self) -> Contents | None:
        """What the notebook holds; None where there is nothing, so that nothing is loaded for it."""
        return self.notebook.contents if self.notebook else None

    def lay(self, model: Model) -> Model:
        """The corpus with the notebook on it."""
        self._placed.clear()
        self._known = self._laid = self._now
        if self.notebook is None or not self.notebook:
            self.of_corpus = None
            from jpties.model.noted import plain

            return plain(model)
        from jpties.state.notebook.applying import with_notes  # deferred: not needed without a notebook

        model, self.of_corpus = with_notes(model, self.notebook.contents)
        return model

    def look_again(self, model: Model) -> None:
        """Know whose notes are whose after a change that leaves all facts as they are."""
        self._placed.clear()
        if self.notebook is not None:
            from jpties.state.notebook.matching import notes_of_corpus

            self._known = self._now
            self.of_corpus = notes_of_corpus(model, self.notebook.contents)

    def notes(self, row: ArticleRow) -> ArticleNotes | None:
        """What is said of an article."""
        return self.of_corpus.of(row) if self.of_corpus is not None else None

    def note_on(self, row: ArticleRow, fact: Fact) -> FactNote | None:
        """What is said of a fact."""
        placed = self.placed(row)
        return placed.facts.get(fact.id) if placed is not None else None

    def placed(self, row: ArticleRow) -> Placed | None:
        """The notes of an article, laid on its text; None where it has none."""
        notes = self.notes(row)
        model = self._app.browse.travel.model
        if notes is None or model is None:
            return None
        found = self._placed.get(row.name)
        if found is None:
            from jpties.model.noted import plain
            from jpties.state.notebook.applying import placed

            found = self._placed[row.name] = placed(notes, plain(model).analysis(row.name))
        return found

    def marked(self) -> dict[str, str]:
        """The marked facts: article by fact id."""
        model = self._app.browse.travel.model
        if self.of_corpus is None or model is None:
            return {}
        found: dict[str, str] = {}
        for name in sorted(self.of_corpus.names()):
            notes = self.of_corpus.of(model.row(name))
            if notes is not None and any(note.mark for note in notes.facts):
                placed = self.placed(model.row(name))
                found |= {key: name for key, note in placed.facts.items() if note.mark} if placed is not None else {}
        return found

    def sets(self, model: Model, query: str) -> dict[str, frozenset[str]]:
        """What `is:` and `tag:` of a query stand for; nothing where it has none of them."""
        if "is:" not in query and "tag:" not in query:
            return {}
        from jpties.state.notebook.looking import sets_of

        return sets_of(model.rows, self.notes, self.placed, self.is_read)

    def is_read(self, row: ArticleRow) -> bool:
        """Whether an article was ever opened; without a notebook none counts as unread."""
        if self.notebook is None:
            return True
        return self.notebook.is_read(row.text_sha256) or row.text_sha256 in self._app.session.places

    def opened(self, row: ArticleRow) -> bool:
        """Note that an article is being read; whether it was not before."""
        if self.notebook is None or self.notebook.is_read(row.text_sha256):
            return False
        is_new = not self.is_read(row)
        self.notebook.open_text(row.text_sha256)
        return is_new

    # Changing

    def about(self, row: ArticleRow) -> About | None:
        """An article as changes name it; None, and a notice, where nothing can be written about it.

        Notes of an earlier text of it are moved to the one of now.
        """
        from jpties.model.noted import plain
        from jpties.state.notebook import changes

        model = self._app.browse.travel.model
        if self.notebook is None or model is None:
            self._app.view.announce(LEFT_OUT, warns=True)
            return None
        analysis = plain(model).analysis(row.name)
        notes = self.notes(row)
        if notes is not None and notes.was:
            from jpties.state.notebook.adopting import adopt_notes

            try:
                adopt_notes(self.notebook, notes, analysis)
            except JptiesError as error:
                self._refused(error)
                return None
            self.look_again(model)
        return changes.about(row, analysis.article.text)

    def change(self, change: Change, said: str = "") -> bool:
        """Make a change and show what follows from it; whether it was saved."""
        if self.notebook is None:
            self._app.view.announce(LEFT_OUT, warns=True)
            return False
        try:
            self.notebook.change(change)
        except JptiesError as error:
            self._refused(error)
            return False
        self._show()
        key = self._app.keyboard.shown("undo")
        self._app.view.announce(f"{said or change.words[:1].upper() + change.words[1:]} ({key} undoes)")
        return True

    def do_undo(self) -> None:
        """Take the last change of the notebook back."""
        self._step("undo", "There is nothing to undo", "Taken back: ")

    def do_redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step("redo", "There is nothing to do again", "Done again: ")

    def _step(self, way: str, nothing: str, said: str) -> None:
        if self.notebook is None:
            self._app.view.announce(LEFT_OUT, warns=True)
            return
        change = self.notebook.next_undo if way == "undo" else self.notebook.next_redo
        if change is None:
            self._app.view.announce(nothing)
            return
        try:
            (self.notebook.undo if way == "undo" else self.notebook.redo)()
        except JptiesError as error:
            self._refused(error)
            return
        self._show()
        self._app.view.announce(f"{said}{change.words}")

    def _refused(self, error: JptiesError) -> None:
        """Say why nothing was changed, and show what is on the disk."""
        self._show(anew=True)
        self._app.view.announce(str(error), warns=True)

    def _show(self, *, anew: bool = False) -> None:
        """Show the corpus as the notebook has it now, also what another run wrote; names are joined anew in a thread.

        Args:
            anew: articles are shown anew even if they have the facts that they had.
        """
        if self.notebook is None:
            return
        corrections = self.notebook.corrections()
        if corrections != self._corrections:
            self._corrections = corrections
            self._app.on_corpus_changed()
        from jpties.state.notebook.records import Contents  # deferred: not needed without a notebook

        laid = self._laid or Contents()
        self._app.show_notes(anew=anew or not laid.alters_as(self.notebook.contents))

    def keep(self) -> None:
        """Save which articles were opened.

        Raises:
            SaveError, SchemaError: it could not be saved.
        """
        if self.notebook is not None:
            self.notebook.keep_opened()
