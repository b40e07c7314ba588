"""Entities by beginnings of words in their names, and roles by beginnings of their words: to choose from, to go to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from jpties.errors import QueryError
from jpties.model.model import EntityRow
from jpties.search.compiling import quoted
from jpties.search.facts import facts_matching
from jpties.text.folding import fold
from jpties.text.terms import sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model

MOST_ROLES = 60
"""Roles that are looked through for the persons whom words may mean."""

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


def roles_with(model: Model, words: str) -> Iterator[tuple[ArticleRow, Fact]]:
    """The first roles that hold all the words, or words that begin so: `gov fukuoka`."""
    parts = fold("".join(sign if sign.isalnum() else " " for sign in words)).split()
    if not parts:
        return iter(())
    query = " ".join(("kind:role", *(f"{part}*" for part in parts)))
    try:
        return islice(facts_matching(model, query), MOST_ROLES)
    except QueryError:  # such as beginnings of one letter
        return iter(())


def entity_count(model: Model) -> int:
    """How many entities the corpus names."""
    return int(model.select("SELECT count(*) FROM entity")[0][0])
