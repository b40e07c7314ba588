"""What the tests of names share: a document of one text, marked sentences, and what was found in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.marks import taken_out
from jpties.extract.document import Document
from jpties.extract.entities.names import names_in
from jpties.extract.layout.sentences import sentences_of
from jpties.model.article import Block, Metadata, Stated

if TYPE_CHECKING:
    from jpties.model.mention import LocalEntity, Mention

_MARK = re.compile(r"\[([pl]):([^\[\]|]+)(?:\|([^\[\]]+))?\]")
_TYPES = {"p": "person", "l": "place"}

Marked = tuple[int, int, str, str]
"""Start, end, type and id; the id is empty where the sentence does not say."""


def document(text: str, lang: str) -> Document:
    """One paragraph with its sentences."""
    blocks = (Block("paragraph", 0, len(text), "test"),)
    return Document(text, lang, blocks, sentences_of(text, blocks, lang))


def found(text: str, lang: str, published: str | None = None) -> tuple[list[Mention], list[LocalEntity]]:
    """Mentions and entities of a text."""
    date = Stated(published, "test") if published else None
    return names_in(document(text, lang), Metadata(Stated(lang, "test"), published=date))


def unmarked(sentence: str) -> tuple[str, list[Marked]]:
    """The plain text of a marked sentence and its marks: `[p:NAME]` a person, `[l:NAME|ID]` a place."""
    text, marks = taken_out(sentence, _MARK, 2)
    return text, [(start, end, _TYPES[m[1]], f"place:{m[3]}" if m[3] else "") for start, end, m in marks]
