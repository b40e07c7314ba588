"""Recognising a citation in a memo in whichever format it was copied, and what was changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import apa, chicago, iso690, plain, sist02
from jpties.cite.matching import Alignment, Change, aligned, comparable, is_word, stretch, tokens
from jpties.cite.record import citation

if TYPE_CHECKING:
    from jpties.model.article import Article

NEAR = 0.75
"""Share of equal words from which words count as a citation of the article."""
_RUN = 2
"""Words in a row by which a citation is found among others."""
_WRITERS = (
    plain.parts,
    chicago.short_note,
    chicago.note,
    apa.reference,
    iso690.reference,
    sist02.reference,
)


def altered_citation(source: str, article: Article) -> tuple[Change, ...]:
    """The changes in a citation, compared with the format that has most of its words; none where it is in no format.

    Args:
        source: words of the memo in which the citation stands, in comparable form.
        article: the article that they cite.
    """
    record = citation(article)
    said = _words(source)
    best: tuple[int, int, Alignment] | None = None
    for write in _WRITERS:
        form = _words(comparable(write(record)))
        alignment = aligned(form, stretch(form, said, _RUN))
        row = (alignment.equal, -len(form), alignment)
        if alignment.ratio >= NEAR and (best is None or row[:2] > best[:2]):
            best = row
    return tuple(Change(change.text, change.said) for change in best[2].changes) if best is not None else ()


def _words(text: str) -> list[str]:
    return [token for token in tokens(text) if is_word(token)]
