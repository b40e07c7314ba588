"""The timeline: agreements and events on an axis of time, of all, one entity or one tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.date_words import shown_date
from jpties.model.page import SEPARATOR
from jpties.model.scope import Scope, facts_of
from jpties.model.timeline import HAPPENINGS, WITH_FIGURES, Point, joined, points_of
from jpties.ui.screens.scoped import ScopedScreen
from jpties.ui.widgets.head import Head
from jpties.ui.widgets.time_list import TimeList

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.model.naming import Naming
    from jpties.ui.desk import Desk


class TimelineScreen(ScopedScreen[list[Point]]):
    """An axis, a list, the fact under the cursor."""

    VIEW = "timeline"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._list = TimeList(desk.keyboard, desk.look, self.perform, self._moved, self.match)
        self._head = Head(desk.look, self._list.head_lines, self._list.axis_pressed)
        self._head.styles.height = 3
        self._figures = False

    @property
    def main(self) -> TimeList:
        """The facts in order of time."""
        return self._list

    @property
    def head(self) -> Head:
        """The time that is seen."""
        return self._head

    @property
    def here(self) -> tuple[ArticleRow, Fact] | None:
        """The fact under the cursor with its article."""
        point = self.main.point
        return (point.row, point.fact) if point is not None else None

    def fit(self) -> None:
        """Without the head the list shows the axis itself."""
        super().fit()
        self.main.headed = self.head.display

    def gathered(self, model: Model, scope: Scope) -> list[Point]:
        """The points in order."""
        kinds = WITH_FIGURES if self._figures else HAPPENINGS
        return joined(points_of(facts_of(model, self.jpties.atlas, scope, kinds)))

    def show_gathered(self, found: list[Point], _naming: Naming, title: str) -> None:
        """List them, the cursor on the fact where it was, if that is still there."""
        at = self.main.point
        self.main.show_points(found, title)
        if at is not None:
            self.main.select(at.fact.id)

    def _moved(self) -> None:
        """Say what the cursor stands on."""
        here = self.here
        if here is None:
            self.tell_here("Nothing here holds these words" if self.main.filter else "No agreements and no events")
            return
        row, fact = here
        when = shown_date(fact.as_of) if fact.as_of else "no date"
        told = f"told {shown_date(row.published)}" if row.published else "article without a date"
        self.tell_here(SEPARATOR.join((fact.kind, *self._tellings(), when, told, row.title)))

    def _tellings(self) -> tuple[str, ...]:
        """How often the happening under the cursor is told, and how to see that."""
        point = self.main.point
        if point is None or not point.others:
            return ()
        following = self.main.items[self.main.cursor + 1 : self.main.cursor + 2]
        is_listed = any(isinstance(item, Point) and item.of for item in following)
        does = "goes there" if is_listed else "lists them"
        return (f"told {len(point.facts)} times, {self.keyboard.shown('open')} {does}",)

    def do_with_figures(self) -> None:
        """Show figures that have a date too, or no more."""
        self._figures = not self._figures
        self.gather_again()
        self.announce("With the figures that have a date" if self._figures else "Agreements and events alone")
