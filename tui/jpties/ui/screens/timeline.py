"""The timeline: agreements and events on an axis of time, of all, one entity or one tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from jpties.model.date_words import shown_date
from jpties.model.naming import Naming
from jpties.model.page import SEPARATOR
from jpties.model.scope import ALL, Scope, facts_of, label_of
from jpties.model.timeline import HAPPENINGS, WITH_FIGURES, points_of
from jpties.ui.gathering import gather
from jpties.ui.going import go_to_fact
from jpties.ui.scoping import Scoping, open_entity
from jpties.ui.screens.view import ViewScreen
from jpties.ui.widgets.fact_detail import FactDetail
from jpties.ui.widgets.head import Head
from jpties.ui.widgets.time_list import TimeList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from jpties.model.model import Model
    from jpties.model.timeline import Point
    from jpties.model.tree import Tree
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Pane

DETAIL_FROM, HEAD_FROM = 20, 16
"""Lines of the screen from which the detail of a fact, and all lines of the axis, are shown."""


class TimelineScreen(ViewScreen):
    """An axis, a list, the fact under the cursor."""

    VIEW = "timeline"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = TimeList(desk.keyboard, desk.look, self.perform, self._moved)
        """The facts in order of time."""
        self.head = Head(desk.look, self.list.head_lines, self.list.axis_pressed)
        """The time that is seen."""
        self.head.styles.height = 3
        self.detail = FactDetail(desk.look)
        """The fact under the cursor in full."""
        self.scoping = Scoping(self)
        """Chooses what it is about."""
        self._scope: Scope | None = None
        self._figures = False

    def panes(self) -> Sequence[Pane]:
        """The list alone."""
        return (self.list,)

    def body(self) -> ComposeResult:
        """The axis stays above the list."""
        with Vertical():
            yield self.head
            yield self.list
            yield self.detail

    def helpers(self) -> Sequence[object]:
        """Those who help this screen."""
        return (self.scoping, *super().helpers())

    def fit(self) -> None:
        """Leave out what has no room."""
        super().fit()
        height = self.app.size.height
        self.detail.display = height >= DETAIL_FROM
        self.detail.styles.height = 9 if height >= 30 else 6
        self.head.display = self.list.headed = height >= HEAD_FROM

    # What is shown

    def catch_up(self) -> None:
        """Another corpus, or another choice of what it is about."""
        before = self._scope
        super().catch_up()
        model = self.travel.model
        if model is not None and self._scope is before and before is not None and before != self.desk.scope:
            self._show(model)

    def show_model(self, model: Model, _tree: Tree) -> None:
        """Show a corpus."""
        self._show(model)

    def _show(self, model: Model) -> None:
        """Gather the points, in a thread where there are many articles."""
        scope = self.desk.scope
        if scope.entity and model.entity(scope.entity) is None:
            scope = self.desk.scope = ALL
        self._scope = scope
        kinds = WITH_FIGURES if self._figures else HAPPENINGS
        atlas = self.jpties.atlas
        at = self.list.point
        title = label_of(scope, Naming(model, atlas))

        def work(_go_on: Callable[[], bool]) -> list[Point]:
            return points_of(facts_of(model, atlas, scope, kinds))

        def show(points: list[Point]) -> None:
            self.list.show_points(points, title)
            if at is not None:
                self.list.select(at.fact.id)

        if not gather(self, len(model.rows), work, show):
            self.status.tell(f"Looking through {len(model.rows):,} articles")

    def _moved(self) -> None:
        """Say what the cursor stands on."""
        point = self.list.point
        self.head.refresh()
        if point is None:
            self.detail.tell(None, None)
            self.status.tell("No agreement or event here has this" if self.list.filter else "No agreements or events")
            return
        model = self.travel.model
        if model is not None and self.detail.display:
            self.detail.tell(point.fact, model.analysis(point.row.name))
        when = shown_date(point.fact.as_of) if point.fact.as_of else "no date"
        told = f"told {shown_date(point.row.published)}" if point.row.published else "article without a date"
        words = SEPARATOR.join((point.fact.kind, when, told, point.row.title))
        self.status.tell(words, f"{self.list.number} of {len(self.list.shown):,}")

    # Doing

    def chosen(self) -> list[Cited]:
        """The fact under the cursor."""
        point, model = self.list.point, self.travel.model
        return [(point.fact, model.analysis(point.row.name).article)] if point is not None and model is not None else []

    def do_open(self) -> None:
        """To the quote in its article."""
        point = self.list.point
        if point is not None:
            go_to_fact(self.jpties, point.row.name, point.fact.id)

    def do_entity(self) -> None:
        """The page of who or what the fact is about."""
        point = self.list.point
        open_entity(self, point.fact.subjects if point is not None else ())

    def do_with_figures(self) -> None:
        """Show figures that have a date too, or no more."""
        self._figures = not self._figures
        if self.travel.model is not None:
            self._show(self.travel.model)
        self.announce("With the figures that have a date" if self._figures else "Agreements and events alone")

    def do_cancel(self) -> None:
        """Take the filter away, else show all again, else go back to the browser."""
        if self.filtering.clear():
            return
        if self.desk.scope.is_all:
            super().do_cancel()
        else:
            self.desk.scope = ALL
            self.catch_up()

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        super().dress(look)
        self.head.dress(look)
        self.detail.dress(look)
