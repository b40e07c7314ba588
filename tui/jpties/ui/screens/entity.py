"""The page of one entity: what is known of it, and every mention in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal

from jpties.model.entity_page import EntityPage, Survey, entity_page, passages_in, survey
from jpties.model.naming import Naming
from jpties.model.page import SEPARATOR
from jpties.model.scope import Scope
from jpties.state.entity_items import about_items, card_parts, how_often, what_it_is
from jpties.text.clean import display_line
from jpties.ui.gathering import gather
from jpties.ui.going import go_to_fact, go_to_range
from jpties.ui.screens.view import ViewScreen
from jpties.ui.widgets.about_list import AboutList
from jpties.ui.widgets.passage_list import PassageList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from jpties.model.analysis import Analysis
    from jpties.model.entity_page import Passage
    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.state.entity_items import Target
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.widgets.list_pane import ListPane
    from jpties.ui.widgets.pane import Pane

BOTH_FROM = 110
"""Columns from which both panes are shown."""
ABOUT_CELLS = 52
"""Cells of the pane on the left where both are shown."""
AT = "#"
"""In the name of a spot before the place of the cursor."""


class EntityScreen(ViewScreen):
    """What is known at the left, mentions at the right."""

    VIEW = "entity"

    def __init__(self, desk: Desk, thing: str) -> None:
        """Make the page of an entity, by its id; as `spot` gives it also with the place of the cursor."""
        super().__init__(desk)
        self.entity_id, _, self._return = thing.partition(AT)
        self.about = AboutList(desk.keyboard, desk.look, self.perform, self._moved)
        """What is known."""
        self.passages = PassageList(desk.keyboard, desk.look, self.perform, self._moved)
        """Mentions in context."""
        self._page: EntityPage | None = None
        self._survey: Survey | None = None

    def panes(self) -> Sequence[Pane]:
        """Both, shown or not."""
        return (self.about, self.passages)

    def body(self) -> ComposeResult:
        """Side by side."""
        with Horizontal():
            yield self.about
            yield self.passages

    def fit(self) -> None:
        """Both panes, or the one that has the focus."""
        super().fit()
        both = self.app.size.width >= BOTH_FROM
        self.about.display = both or self.pane is self.about
        self.passages.display = both or self.pane is self.passages
        self.about.styles.width = ABOUT_CELLS if both else "1fr"
        self.passages.border_left(both)

    def focus_pane(self, pane: Pane) -> None:
        """Give a pane the focus and bring it on the screen."""
        pane.display = True
        super().focus_pane(pane)

    def _step(self, _step: int) -> None:
        """To the other pane, shown or not."""
        self.focus_pane(self.passages if self.pane is self.about else self.about)

    def spot(self) -> str:
        """The entity, the pane and the cursor in it."""
        pane = self.pane
        cursor = pane.cursor if isinstance(pane, (AboutList, PassageList)) else 0
        return f"{self.VIEW}:{self.entity_id}{AT}{pane.WHERE}{AT}{cursor}"

    # What is shown

    def show_model(self, model: Model, _tree: Tree) -> None:
        """Gather the page, in a thread where there are many articles: facts may be about places inside a place."""
        atlas = self.jpties.atlas

        def work(_go_on: Callable[[], bool]) -> EntityPage | None:
            """The page; None where the entity is in no article any more."""
            try:
                return entity_page(model, atlas, self.entity_id)
            except KeyError:
                return None

        if not gather(self, len(model.rows), work, lambda page: self._show_page(model, page)):
            self.status.tell(f"Looking through {len(model.rows):,} articles")

    def _show_page(self, model: Model, page: EntityPage | None) -> None:
        """Show what is known at once, and what the texts show when they have been read."""
        if page is None:
            self.announce("Nothing is called so in these articles any more", warns=True)
            return
        self._page, self._survey = page, None
        self.about.title = display_line(page.entity.name)
        self.passages.show_articles(page.articles, page.entity.type, lambda name: self._fetched(model, name))
        self._return_to(self.passages)
        naming = Naming(model, self.jpties.atlas)

        def show(found: Survey) -> None:
            """Fill in what only the texts tell."""
            self._survey = found
            self.about.show_items(about_items(page, found, naming))
            self._return_to(self.about)
            self._moved()

        if not gather(self, len(page.articles), lambda go_on: survey(model, page, _sentences, go_on), show):
            self.about.show_items(about_items(page, None, naming))
            self._moved()

    def _fetched(self, model: Model, name: str) -> tuple[Analysis, tuple[Passage, ...]]:
        analysis = model.analysis(name)
        return analysis, passages_in(analysis, self.entity_id)

    def _return_to(self, pane: ListPane) -> None:
        """Put the cursor of a pane where it was when the page was left, if it was in that pane."""
        where, _, cursor = self._return.partition(AT)
        if where == pane.WHERE and cursor.isdigit():
            self._return = ""
            self.focus_pane(pane)
            pane.move_to(int(cursor))

    def _moved(self) -> None:
        """Say what the page is about, and on which article the cursor stands."""
        if self._page is None:
            return
        words = SEPARATOR.join((self._page.entity.id, what_it_is(self._page), how_often(self._page)))
        spot = self.passages.spot
        if self.pane is self.passages and spot is not None:
            words = SEPARATOR.join((spot[0].name, spot[0].title))
        elif self.about.item is not None and self.about.item.target is not None:
            words = SEPARATOR.join((self.about.item.text, self.about.item.detail))
        self.status.tell(display_line(words))

    def on_descendant_focus(self) -> None:
        """Another pane, other words."""
        super().on_descendant_focus()
        self._moved()

    # Doing

    def do_open(self) -> None:
        """To the mention, or to where the line leads."""
        if self.pane is self.passages:
            spot = self.passages.spot
            if spot is not None and spot[1] is not None:
                go_to_range(self.jpties, spot[0].name, spot[1].start, spot[1].end)
        elif self.about.item is not None and self.about.item.target is not None:
            self._follow(self.about.item.target)

    def _follow(self, target: Target) -> None:
        if target.kind == "fact":
            go_to_fact(self.jpties, target.name, target.other)
        elif target.kind == "tie":
            self.desk.scope = Scope(partner=target.name, region=target.other)
            self.jpties.open_view("timeline")
        elif self.travel.model is not None and self.travel.model.entity(target.name) is not None:
            self.jpties.open_view(f"{self.VIEW}:{target.name}")
        else:
            self.announce("No article here names it, so it has no page", warns=True)

    def named(self) -> Sequence[str]:
        """Whom the line is about, or the subjects of its fact."""
        target = self.about.item.target if self.pane is self.about and self.about.item is not None else None
        if target is not None and target.kind == "entity":
            return (target.name,)
        return [subject for fact, _article in self.chosen() for subject in fact.subjects if subject != self.entity_id]

    def do_view_timeline(self) -> None:
        """The timeline of the entity."""
        self.desk.scope = Scope(entity=self.entity_id)
        self.jpties.open_view("timeline")

    def do_view_figures(self) -> None:
        """The figures about the entity."""
        self.desk.scope = Scope(entity=self.entity_id)
        self.jpties.open_view("figures")

    def do_cancel(self) -> None:
        """Take the filter away, else go back to where the page was opened."""
        if self.filtering.clear():
            return
        self.travel.do_back()
        if self.jpties.view is self:
            super().do_cancel()

    def do_left(self) -> None:
        """To what is known."""
        self.focus_pane(self.about)

    def do_right(self) -> None:
        """To the mentions."""
        self.focus_pane(self.passages)

    def do_copy_card(self) -> None:
        """Copy the fact of the line with its citation, elsewhere the page as a card."""
        if self.chosen():
            self.copying.do_copy_fact()
        else:
            self._copy_card(as_markdown=False)

    def do_copy_as(self) -> None:
        """Copy the fact of the line in a format, elsewhere the card in Markdown."""
        if self.chosen():
            self.copying.do_copy_as()
        else:
            self._copy_card(as_markdown=True)

    def _copy_card(self, *, as_markdown: bool) -> None:
        if self._page is None:
            return
        from jpties.cite.card import entity_card

        entity, parts = self._page.entity, card_parts(self._page, self._survey)
        card = entity_card(
            entity.name,
            entity.type,
            entity.id,
            names=parts.names,
            roles=parts.roles,
            lines=parts.lines,
            articles=parts.articles,
            as_markdown=as_markdown,
        )
        self.copying.put(card, f"card of {display_line(entity.name)}{' in Markdown' if as_markdown else ''}")

    def chosen(self) -> list[Cited]:
        """The fact to which the line leads."""
        item, model = self.about.item, self.travel.model
        target = item.target if item is not None and self.pane is self.about else None
        if target is None or target.kind != "fact" or model is None:
            return []
        analysis = model.analysis(target.name)
        return [(fact, analysis.article) for fact in analysis.facts if fact.id == target.other]


def _sentences(analysis: Analysis) -> list[tuple[int, int]]:
    """The ranges of the sentences of an article."""
    from jpties.extract.layout.sentences import sentences_of  # deferred: needs the lexicon of the language

    article = analysis.article
    return [(one.start, one.end) for one in sentences_of(article.text, article.blocks, article.metadata.language)]
