"""The figures: every quantity in a table that can be sorted, narrowed, compared and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.model.date_words import shown_date
from jpties.model.figures import Figure, figures_of, units_of
from jpties.model.page import SEPARATOR
from jpties.model.scope import Scope, facts_of
from jpties.ui.gathering import gather
from jpties.ui.screens.scoped import ScopedScreen
from jpties.ui.widgets.figure_table import ALL_UNITS, FigureTable
from jpties.ui.widgets.head import Head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.model.naming import Naming
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk

PREVIEWED = 8
"""Figures of which a preview is made."""
ORDERED = frozenset({"csv", "tsv", "markdown-table", "value"})
"""Formats of tables, which keep the order of the screen; others bring the facts of an article together."""


class FiguresScreen(ScopedScreen[list[Figure]]):
    """A title, a table, the figure under the cursor."""

    VIEW = "figures"
    COPIES_MARKED = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._list = FigureTable(desk.keyboard, desk.look, self.perform, self._moved, self.match)
        self._head = Head(desk.look, self._list.head_lines, lambda _x, _y: None)
        self._table_format = "tsv"
        self._list.is_marked = lambda fact: fact.id in self._marked
        self.copying.sort_of = lambda: "marked" if self._marked else ""

    @property
    def main(self) -> FigureTable:
        """The figures."""
        return self._list

    @property
    def head(self) -> Head:
        """What the table is about."""
        return self._head

    @property
    def here(self) -> tuple[ArticleRow, Fact] | None:
        """The figure under the cursor with its article."""
        figure = self.main.figure
        return (figure.row, figure.fact) if figure is not None else None

    def gathered(self, model: Model, scope: Scope) -> list[Figure]:
        """Every quantity."""
        return figures_of(facts_of(model, self.jpties.atlas, scope))

    def show_gathered(self, found: list[Figure], naming: Naming, title: str) -> None:
        """List them."""
        self.main.show_figures(found, naming, title)

    def _moved(self) -> None:
        """Say what the cursor stands on."""
        here = self.here
        if here is None:
            self.tell_here("No figure here")
            return
        row, fact = here
        told = shown_date(row.published) if row.published else "no date"
        self.tell_here(SEPARATOR.join((fact.kind, row.title, told)))

    # Doing

    @property
    def _marked(self) -> Mapping[str, str]:
        """The marked facts, over all articles: article by fact id."""
        return self.jpties.browse.facts.marked

    def chosen(self) -> list[Cited]:
        """The marked facts of all articles, else the one under the cursor."""
        return self.jpties.browse.choosing.marked() or super().chosen()

    def named(self) -> Sequence[str]:
        """Whom the figure under the cursor is about, whatever is marked."""
        return list(dict.fromkeys(self.here[1].subjects)) if self.here is not None else ()

    def do_mark(self) -> bool | None:
        """Mark the fact, or take the mark off, and go on to the next one."""
        here = self.here
        if here is None:
            return False
        self.jpties.browse.facts.mark(here[1], here[0])
        self.main.forget()
        self.main.do_down()
        count, key = len(self._marked), self.keyboard.shown("copy-fact")
        self.announce(f"{count} marked; {key} copies them together" if count else "No fact is marked any more")
        return None

    def do_unit(self) -> None:
        """Choose one unit."""
        from jpties.ui.pickers import unit_choices

        choices = unit_choices(units_of(self.main.every))
        self.overlays.pick("Unit", choices, lambda chosen: self.main.choose_unit(chosen.partition(" ")[2]))

    def do_cancel(self) -> None:
        """Take comparison, filter and unit away, else show all again, else go back to the browser."""
        if self.main.like is not None:
            self.main.do_compare()
        elif self.main.unit and not self.main.filter:
            self.main.choose_unit(ALL_UNITS)
        else:
            super().do_cancel()

    def do_copy_as(self) -> None:
        """Copy the marked facts, else the table as it is shown: choose the format, seeing how it begins."""
        if self._marked:
            self.copying.do_copy_as()
        elif self.main.shown:
            self.overlays.pick_format(self._table_format, self._preview, self._copy_table)
        else:
            self.announce("There is no figure to copy", warns=True)

    def _preview(self, name: str) -> str:
        try:
            return self._text(name, self.main.shown[:PREVIEWED]) or "This format has no place for figures."
        except UsageError as error:
            return str(error)

    def _text(self, name: str, figures: Sequence[Figure]) -> str:
        """Figures in a format.

        Raises:
            UsageError: there is no such format.
        """
        from jpties.cite.registry import pieces

        model = self.travel.model
        if model is None:
            return ""
        cited = ((figure.fact, model.analysis(figure.row.name).article) for figure in figures)
        return "".join(pieces(cited, name)) if name in ORDERED else self.copying.cited(list(cited), name)

    def _copy_table(self, name: str) -> None:
        """Copy all that is shown; the texts of many articles are fetched in a thread."""
        self._table_format = name
        figures = tuple(self.main.shown)
        what = f"{len(figures):,} figure{'s' if len(figures) != 1 else ''} as {name}"
        gather(self, len(figures), lambda _go_on: self._text(name, figures), lambda text: self.copying.put(text, what))
