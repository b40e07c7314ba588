"""From any view to a fact or a place in the browser, so that going back leads here again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.ui.app import JptiesApp
    from jpties.ui.finding import Find


def go_to_fact(app: JptiesApp, article: str, fact_id: str) -> None:
    """Open the article with the fact selected and its quote in sight."""
    _open(app, article)
    browse = app.browse
    reading = browse.reader.reading
    fact = next((one for one in reading.facts if one.id == fact_id), None) if reading is not None else None
    if fact is None:
        app.view.announce("The fact is not in the article any more", warns=True)
        return
    browse.arranging.focus("reader")
    browse.stand_on_fact(fact)
    browse.reader.reveal(fact.start, fact.end)


def go_to_range(app: JptiesApp, article: str, start: int, end: int) -> None:
    """Open the article with a range in sight, standing on the mention there if there is one."""
    _open(app, article)
    browse = app.browse
    browse.arranging.focus("reader")
    if browse.reader.reading is not None:
        browse.reader.standing.stand_on(browse.reader.reading.mention_at(start))
    browse.reader.reveal(start, end)
    browse.tell_spot()


def go_to_hit(
    app: JptiesApp, article: str, words: str, find: Find, place: tuple[int, int] | None, fact: Fact | None = None
) -> None:
    """Open an article with all hits of a query lit, standing on one of them; next and previous hit go on from there.

    Args:
        app: the app.
        article: its name.
        words: the query, for messages.
        find: gives the hits of an article.
        place: where to stand; None for the top.
        fact: the fact that was listed there, if it was one.
    """
    _open(app, article)
    browse = app.browse
    browse.arranging.focus("reader")
    browse.finding.light(words, find, place)
    if place is not None:
        browse.reader.reveal(*place)
    browse.tell_spot()
    here = browse.reader.reading.facts if browse.reader.reading is not None else ()
    if fact is not None and any(one.id == fact.id for one in here):
        browse.stand_on_fact(next(one for one in here if one.id == fact.id))


def go_to_query(app: JptiesApp, words: str) -> None:
    """Ask a query in the search view."""
    from jpties.ui.screens.search import SearchScreen  # deferred: the search, needed when something is asked

    app.open_view("search")
    if isinstance(app.view, SearchScreen):
        app.view.ask(words)


def _open(app: JptiesApp, article: str) -> None:
    travel = app.browse.travel
    travel.leave_spot()
    app.open_view(app.browse.VIEW, jump=False)
    travel.go_to_article(article)
