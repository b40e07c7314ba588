"""Stars, notes and own facts: what the keys of the browser do to the notebook."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from jpties.errors import SaveError
from jpties.model.fact import FACT_KINDS
from jpties.state.notebook import changes
from jpties.text.width import cut
from jpties.ui.quantities import QUANTITY_FIELDS, quantity_in, wrong_quantity
from jpties.ui.screens.form import Form, FormField

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow
    from jpties.state.drafts import Draft
    from jpties.state.notebook.changes import About
    from jpties.state.notebook.edits import Change
    from jpties.state.notebook.records import ArticleNotes, FactNote
    from jpties.ui.noting import Noting
    from jpties.ui.screens.browse import BrowseScreen

_LONGEST = 120
"""Signs of a quote that are proposed as a statement."""
_LONGEST_TOLD = 40
"""Cells of what a draft is about."""


class Annotating:
    """Acts on the selection, else on the fact that is lit or under the cursor of the facts, else on the article."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    @property
    def _noting(self) -> Noting:
        return self._screen.jpties.noting

    def _here(self) -> tuple[ArticleRow, About, ArticleNotes | None] | None:
        """The article that is open, and what is said of it; the tree opens what its cursor stands on."""
        reading = self._screen.reader.reading
        if reading is None:
            self._screen.announce("There is no article here", warns=True)
            return None
        row = reading.row
        of = self._noting.about(row)
        return None if of is None else (row, of, self._noting.notes(row))

    def _fact(self) -> Fact | None:
        """The fact that is meant, None where the article is."""
        return self._screen.choosing.meant

    def do_star(self) -> None:
        """Star the fact or the article, or take the star off."""
        here = self._here()
        if here is None or refuse_selection(self._screen):
            return
        row, of, notes = here
        fact = self._fact()
        if fact is not None:
            self._noting.change(changes.star_fact(of, fact, self._noting.note_on(row, fact)))
        else:
            self._noting.change(changes.star_article(of, notes))

    # Notes and own facts

    def do_note(self) -> None:
        """Make a fact of the selection; without one write a note on the fact or the article."""
        here = self._here()
        if here is None:
            return
        row, of, notes = here
        selection = self._screen.reader.marks.selection
        fact = self._fact()
        if selection is not None:
            self._ask_own(of, *selection)
        elif fact is not None:
            said = self._noting.note_on(row, fact)
            self._ask_note(
                f"Note on a fact: {fact.kind}",
                fact.quote,
                said,
                self._draft(of, fact.quote, fact.id),
                lambda note, tags: changes.note_fact(of, fact, said, note, tags),
            )
        else:
            self._ask_note(
                "Note on the article",
                row.title,
                notes,
                self._draft(of, row.title),
                lambda note, tags: changes.note_article(of, notes, note, tags),
            )

    def _draft(self, of: About, words: str, *part: str) -> Draft:
        """Where a form keeps what was not saved, about the article or a part of it."""
        return self._screen.desk.drafts.of(of.text_sha256, *part, about=cut(" ".join(words.split()), _LONGEST_TOLD))

    def _ask_note(
        self,
        title: str,
        words: str,
        said: FactNote | ArticleNotes | None,
        draft: Draft,
        change: Callable[[str, list[str]], Change],
    ) -> None:
        """Ask for a note and its tags; `change` makes of them what is saved."""
        note, tags = (said.note, said.tags) if said is not None else ("", ())
        fields = (FormField("note", "Note", note), FormField("tags", "Tags", ", ".join(tags)))

        def save(typed: dict[str, str] | None) -> None:
            """Save what was typed; None is a form that was left."""
            if typed is not None:
                self._save(change(typed["note"], typed["tags"].split(",")), draft, typed)

        self._screen.app.push_screen(Form(title, words, fields, draft=draft), save)

    def _save(self, change: Change, draft: Draft, typed: dict[str, str]) -> bool:
        """Save what a form gave, or keep what was typed where the notebook cannot be written."""
        saved = self._noting.change(change)
        if saved:
            draft.drop()
        else:
            with contextlib.suppress(SaveError):  # that the disk is full was told already
                draft.keep(typed)
        return saved

    def _ask_own(self, of: About, start: int, end: int) -> None:
        """Ask what the selected words say."""
        while start < end and of.text[start].isspace():
            start += 1
        while end > start and of.text[end - 1].isspace():
            end -= 1
        if start == end:
            self._screen.announce("Nothing but blank space is selected", warns=True)
            return
        quote = " ".join(of.text[start:end].split())
        fields = (
            FormField("statement", "Statement", quote if len(quote) <= _LONGEST else ""),
            FormField("kind", "Kind", "statement", FACT_KINDS),
            *QUANTITY_FIELDS,
        )
        draft = self._draft(of, quote, f"{start}-{end}")

        def save(words: dict[str, str] | None) -> None:
            """Make the fact; None is a form that was left."""
            if words is None:
                return
            kind: FactKind = words["kind"]  # type: ignore[assignment]  # one of the choices
            change = changes.own_fact(of, kind, words["statement"], start, end, quantity_in(words))
            if self._save(change, draft, words):
                self._screen.reader.selecting.end()
                self._select_own(start, end)

        form = Form("Own fact from the selected words", f'"{quote}"', fields, _wrong_own, draft)
        self._screen.app.push_screen(form, save)

    def _select_own(self, start: int, end: int) -> None:
        """Put the cursor on the own fact that was just made of a range."""
        facts = self._screen.facts
        for fact in facts.reading.facts if facts.reading is not None else ():
            if (fact.start, fact.end, fact.origin) == (start, end, "yours"):
                self._screen.stand_on_fact(fact)
                return


def refuse_selection(screen: BrowseScreen) -> bool:
    """Whether words are selected, which can be neither starred nor marked; says what can be done with them."""
    if screen.reader.marks.selection is None:
        return False
    key = screen.keyboard.shown
    words = f"Words are selected: {key('note')} makes a fact of them, {key('copy-fact')} copies, Esc ends"
    screen.announce(words, warns=True)
    return True


def _wrong_own(words: dict[str, str]) -> str:
    if not words["statement"].strip():
        return "Say in a sentence what the words say"
    return wrong_quantity(words)
