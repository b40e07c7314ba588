"""How exact a number is: "more than", "environ", "knapp", "以上", in the words of the annotation rules."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, cast

from jpties.extract.values.phrases import Phrases, phrase_at, phrase_before, phrase_table
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.values.view import View
    from jpties.model.fact import Qualifier


_ARTICLES = frozenset({"de", "ein", "eine", "the", "los", "las", "les", "die", "den", "a", "einer", "einem", "une"})
"""Words that may stand between a qualifier and its number."""


@functools.cache
def _tables(lang: str) -> tuple[Phrases, Phrases, Phrases]:
    """Phrases in front by their last token and by their first, phrases behind by their first."""
    lexical = lexicon(lang)

    def pairs(name: str) -> list[tuple[str, str]]:
        """Each phrase with the qualifier that it stands for."""
        return [(word, value) for value, words in lexical.groups(f"qualifiers/{name}").items() for word in words]

    before = pairs("before")
    return phrase_table(before, lang, by_last=True), phrase_table(pairs("after"), lang), phrase_table(before, lang)


def qualifier_before(view: View, token: int) -> tuple[int, Qualifier] | None:
    """The qualifier that ends right before the token: its first token, and its value."""
    before = _tables(view.lang)[0]
    for at in (token, token - 1) if view.word(token - 1) in _ARTICLES else (token,):
        found = phrase_before(view, at, before)
        if found and view.same_line(found[0], token):
            return found[0], cast("Qualifier", found[1])
    return None


def qualifier_after(view: View, token: int) -> Qualifier | None:
    """The qualifier that starts at the token."""
    found = phrase_at(view, token, _tables(view.lang)[1])
    return cast("Qualifier", found[1]) if found else None


def qualifier_at(view: View, token: int) -> int:
    """The token behind the qualifier that starts at the token, or the token itself."""
    found = phrase_at(view, token, _tables(view.lang)[2])
    return found[0] if found else token
