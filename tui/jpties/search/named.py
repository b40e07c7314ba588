"""Entities by the beginnings of words in their names, from the index: for lists to choose from in a large corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.model import EntityRow
from jpties.search.compiling import quoted
from jpties.text.terms import sought

if TYPE_CHECKING:
    from jpties.model.model import Model

_NAMED = """
SELECT id, type, name, mentions, articles FROM entity
WHERE id IN (SELECT entity FROM form WHERE id IN (SELECT rowid FROM form_words WHERE form_words MATCH ?))
ORDER BY mentions DESC, id LIMIT ?"""


def entities_named_like(model: Model, words: str, most: int) -> list[EntityRow]:
    """Entities one of whose names, in any language, has each of the words or a word that begins so.

    Args:
        model: a corpus with an index.
        words: as typed; nothing is found where they hold no letter and no digit.
        most: how many are wanted at most, the most frequent first.
    """
    found = [sought(word, is_prefix=True) for word in words.split()]
    asked = " AND ".join(quoted(one) for one in found if one.terms)
    return [EntityRow(*row) for row in model.select(_NAMED, (asked, most))] if asked else []


def entity_count(model: Model) -> int:
    """How many entities the corpus names."""
    return int(model.select("SELECT count(*) FROM entity")[0][0])
