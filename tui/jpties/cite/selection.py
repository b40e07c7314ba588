"""A selected range of an article as a fact, so that it is copied with its citation like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.fact import Fact

if TYPE_CHECKING:
    from jpties.model.article import Article


def selected(article: Article, start: int, end: int) -> Fact:
    """The range as a fact of the user's own, without the blank space at its ends.

    Raises:
        ValueError: nothing but blank space is selected.
    """
    start, end = max(0, min(start, end)), min(len(article.text), max(start, end))
    quote = article.text[start:end]
    if not quote.strip():
        raise ValueError("nothing is selected")
    start += len(quote) - len(quote.lstrip())
    end -= len(quote) - len(quote.rstrip())
    around = [block.role for block in article.blocks if block.start <= start < block.end]
    return Fact(
        id=f"{article.name}:selection:{start}-{end}",
        kind="background",
        start=start,
        end=end,
        quote=article.text[start:end],
        statement="",
        subjects=(),
        rule="selection",
        block=around[0] if around else "paragraph",
        origin="yours",
    )
