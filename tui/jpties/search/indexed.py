"""The names and words of a corpus, from the tables of its index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jpties.search.compiling import quoted
from jpties.text.terms import index_line, sought

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from jpties.model.model import Model
    from jpties.search.query import NameType

_OF_TYPE = "(? = 'any' OR type = ?)"


class IndexedNames:
    """Looks names and words up in the index."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def entities_named(self, words: str, kind: NameType, *, is_whole: bool) -> Collection[str]:
        """Ids of entities with these words in one of their names, or as one of them."""
        if is_whole:
            found = self._model.select(
                f"SELECT DISTINCT entity FROM form WHERE words = ? AND {_OF_TYPE}",
                (index_line([words]), kind, kind),
            )
        else:
            found = self._model.select(
                "SELECT DISTINCT entity FROM form"
                f" WHERE id IN (SELECT rowid FROM form_words WHERE form_words MATCH ?) AND {_OF_TYPE}",
                (quoted(sought(words)), kind, kind),
            )
        return [entity for (entity,) in found]

    def known_entities(self, ids: Sequence[str]) -> Collection[str]:
        """Those of the ids that the corpus names."""
        if not ids:
            return ()
        chosen = "SELECT id FROM entity WHERE id IN (SELECT value FROM json_each(?))"
        return [entity for (entity,) in self._model.select(chosen, (json.dumps(list(ids)),))]

    def words_between(self, shortest: int, longest: int) -> Iterable[str]:
        """Words of the corpus with so many letters."""
        found = self._model.select("SELECT term FROM term WHERE length(term) BETWEEN ? AND ?", (shortest, longest))
        return [term for (term,) in found]
