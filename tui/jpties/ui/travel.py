"""Getting about: opening articles, next and previous, back and forward, going to a name."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from jpties.state.following import followed
from jpties.state.jumps import Jumps, Spot
from jpties.state.reading import Reading
from jpties.text.moving import moved

if TYPE_CHECKING:
    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.ui.screens.browse import BrowseScreen

KEPT_READINGS = 24
"""Articles that are kept ready, wrapped."""


class Travel:
    """Knows which article is open and the ways to others."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen
        self.model: Model | None = None
        """The corpus, None while it is read."""
        self.tree: Tree | None = None
        """Its branches."""
        self.row: int | None = None
        """Index of the article that is open."""
        self.raw = False
        """Whether articles are shown as their files have them."""
        self.letters = False
        """Whether the letters of types are shown."""
        self.hidden: set[str] = set(screen.session.hidden_types)
        """Types of mentions that are not highlighted."""
        self._jumps = Jumps()
        self._kept: OrderedDict[int, Reading] = OrderedDict()

    def begin(self, model: Model, tree: Tree) -> None:
        """Take a corpus: open the article that was open, else the one of the last session, else the first."""
        name = self._name()
        reading = self._screen.reader.reading
        offset = self._screen.reader.top_offset() or 0
        self.remember()
        self.model, self.tree = model, tree
        self._kept.clear()
        if reading is not None and name is not None and name not in model:
            name = _renamed(model, reading.row.text_sha256) or name
        if name is not None and reading is not None and name in model:
            self._stay(name, reading, offset)
            return
        if name is None or name not in model:
            name = self._screen.session.article
        if name is not None and name in model:
            row = self._row_of(name)
        else:
            first = tree.first_leaf()
            row = first[0].row if first is not None else -1
        if row < 0:
            self.row = None
            self._screen.show_reading(None)
            return
        self.row = None
        self._screen.places.reveal(row)
        self.show_row(row)

    def _stay(self, name: str, before: Reading, offset: int) -> None:
        """Show the article that was open, as it is now, at the place and fact where the user was."""
        fact, lit = self._screen.facts.fact, self._screen.reader.marks.quote is not None
        self.row = None
        row = self._row_of(name)
        self._screen.places.reveal(row)
        reading = self._reading(row)
        if reading is None:
            return
        old, new = before.analysis.article.text, reading.analysis.article.text
        self.show_row(row, moved(old, new, offset))
        if fact is not None:
            found = followed(fact, old, new, reading.facts)
            self._screen.stand_on_fact(found, lit=lit)

    def _row_of(self, name: str) -> int:
        """The index of an article, -1 where there is none."""
        row = self.model.index_of(name) if self.model is not None else None
        return -1 if row is None else row

    def _name(self) -> str | None:
        return self.model.rows[self.row].name if self.model is not None and self.row is not None else None

    # Articles

    def show_row(self, row: int, offset: int | None = None) -> None:
        """Open an article, at the place where it was left unless an offset is given."""
        if row == self.row and offset is None:
            return
        self.remember()
        reading = self._reading(row)
        if reading is None:
            return
        self.row = row
        place = self._screen.session.places.get(reading.row.text_sha256, 0) if offset is None else offset
        self._screen.show_reading(reading, place, self._position(row))

    def _position(self, row: int) -> str:
        """Which article it is in the order in which next and previous go."""
        total = len(self.model.rows) if self.model is not None else 0
        number = self.tree.number_of(row) if self.tree is not None and total > 1 else None
        return f"{number:,} of {total:,}" if number is not None else ""

    def _reading(self, row: int) -> Reading | None:
        reading = self._kept.pop(row, None)
        if reading is None and self.model is not None:
            article = self.model.rows[row]
            try:
                analysis = self.model.analysis(article.name)
            except (KeyError, OSError, ValueError) as error:
                self._screen.announce(f"{article.name} cannot be read now ({type(error).__name__})", warns=True)
                return None
            reading = Reading(analysis, article, raw=self.raw, letters=self.letters)
            reading.hide(self.hidden)  # type: ignore[arg-type]
        if reading is not None:
            self._kept[row] = reading
            if len(self._kept) > KEPT_READINGS:
                self._kept.popitem(last=False)
        return reading

    def remember(self) -> None:
        """Keep the reading place of the article that is open."""
        reader, session = self._screen.reader, self._screen.session
        if reader.reading is not None:
            session.article = reader.reading.row.name
            session.remember_place(reader.reading.row.text_sha256, reader.top_offset() or 0)

    def do_next_article(self) -> None:
        """The next article in the order of the tree."""
        self._step(1)

    def do_previous_article(self) -> None:
        """The previous article in the order of the tree."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.tree is None:
            return
        row = self.tree.article_after(-1 if self.row is None else self.row, step)
        if row is None:
            self._screen.announce("This is the last article" if step > 0 else "This is the first article")
            return
        self._screen.places.reveal(row)
        self.show_row(row)

    # Looks of the article

    def do_raw(self) -> None:
        """The whole text, or the article alone again."""
        self.raw = not self.raw
        self._remade()
        self._screen.announce("The text as the file has it" if self.raw else "The article alone")

    def do_letters(self) -> None:
        """Letters behind mentions, or none."""
        self.letters = not self.letters
        self._remade()

    def hide_type(self, kind: str) -> None:
        """Highlight mentions of a type, or stop doing so."""
        self.hidden ^= {kind}
        self._screen.session.hidden_types = sorted(self.hidden)
        self._remade()

    def _remade(self) -> None:
        """Show the article again, made anew, at the same place and fact."""
        if self.row is None:
            return
        fact, lit = self._screen.facts.fact, self._screen.reader.marks.quote is not None
        offset = self._screen.reader.top_offset() or 0
        self._kept.clear()
        self.show_row(self.row, offset)
        if self._screen.reader.reading is not None:
            shown = self._screen.reader.reading.facts
            found = next((one for one in shown if fact is not None and one.id == fact.id), None)
            self._screen.stand_on_fact(found, lit=lit)

    # Back and forward

    def here(self) -> Spot | None:
        """Where the user is."""
        name = self._name()
        if name is None:
            return None
        screen = self._screen
        fact = screen.facts.fact if screen.reader.marks.quote is not None else None
        place = screen.reader.top_offset() or 0
        return Spot(name, place, screen.pane.WHERE, fact.id if fact else None, screen.jpties.view.spot())

    def leave_spot(self) -> None:
        """A jump leaves this place: remember it."""
        spot = self.here()
        if spot is not None:
            self._jumps.left(spot)

    def do_back(self) -> None:
        """To the place before the last jump."""
        spot = self.here()
        self._return_to(self._jumps.back(spot) if spot else None, "This is where you began")

    def do_forward(self) -> None:
        """To the place before going back."""
        spot = self.here()
        self._return_to(self._jumps.forward(spot) if spot else None, "There is nothing ahead")

    def _return_to(self, spot: Spot | None, nowhere: str) -> None:
        app = self._screen.jpties
        if spot is None or self.model is None or spot.article not in self.model:
            app.view.announce(nowhere)
            return
        app.open_view(spot.view, jump=False)
        if spot.view != self._screen.VIEW:
            return
        self.go_to_article(spot.article, spot.offset)
        facts = self._screen.facts
        if facts.reading is not None:
            fact = next((fact for fact in facts.reading.facts if fact.id == spot.fact), None)
            self._screen.stand_on_fact(fact)
        self._screen.arranging.focus(spot.pane)
        self._screen.tell_spot()

    def go_to_article(self, name: str, offset: int = 0) -> None:
        """Open an article by its name."""
        if self.model is None:
            return
        row = self._row_of(name)
        if row >= 0:
            self._screen.places.reveal(row)
            self.show_row(row, offset)

    def go_to_entity(self, entity_id: str) -> None:
        """To the first mention of an entity: in the article that is open, else in the first one that has it."""
        if self.model is None:
            return
        names = self.model.articles_of(entity_id)
        here = self._name()
        name = here if here in names else next(iter(names), None)
        if name is None:
            self._screen.announce("It is named in no article")
            return
        if name != here:
            self.go_to_article(name)
        reader = self._screen.reader
        if reader.reading is not None:
            mentions = reader.reading.mentions
            self._screen.arranging.focus("reader")
            reader.standing.stand_on(next((index for index, one in enumerate(mentions) if one.id == entity_id), None))


def _renamed(model: Model, sha: str) -> str | None:
    """The article with this text, whose file or folder was renamed while it was open."""
    return next((row.name for row in model.rows if row.text_sha256 == sha), None)
