"""What the filters of tree and facts stand for where they are queries: the one language of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.state.querylike import is_query

if TYPE_CHECKING:
    from jpties.state.reading import Reading
    from jpties.ui.screens.browse import BrowseScreen


class Sifting:
    """Answers for both panes; None where words are no query and are to be held."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    def rows(self, words: str) -> frozenset[int] | None:
        """Indexes of the articles that fulfil a query."""
        model = self._screen.travel.model
        if model is None or not is_query(words):
            return None
        from jpties.ui.searching import rows_asked  # deferred with the next: the search, for such a filter

        return rows_asked(model, words, self._screen.jpties.noting.sets(model, words))

    def facts(self, words: str, reading: Reading) -> frozenset[str] | None:
        """Ids of the facts of the open article that do."""
        model = self._screen.travel.model
        if model is None or not is_query(words):
            return None
        from jpties.ui.searching import facts_asked

        return facts_asked(model, reading, words, self._screen.jpties.noting.sets(model, words))
