"""What is told of all articles at once: worked out when they are linked, and kept, so that no start goes through them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.model.packed_roots import packed_roots, unpacked_roots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow
    from jpties.model.packed_roots import Root


class Overview(NamedTuple):
    """Of the rows of a corpus, in their order."""

    names: Sequence[str]
    """Name of each article."""
    texts: Sequence[str]
    """Hash of its canonical text."""
    published: Sequence[str | None]
    """Its day, EDTF."""
    languages: Sequence[str]
    """Languages of the articles, the most frequent first."""
    packed: str
    """The roots of the tree as text, which no command but the browser needs."""

    def roots(self) -> tuple[Root, ...]:
        """The roots of the tree, with all that is below them."""
        return unpacked_roots(self.packed)


def overview_of(rows: Sequence[ArticleRow], atlas: Atlas) -> Overview:
    """The overview of rows, in the order of their names."""
    from jpties.model.roots import roots_of  # deferred with the packing: not needed to open a cache

    names, texts, published = ([getattr(row, field) for row in rows] for field in ("name", "text_sha256", "published"))
    return Overview(names, texts, published, languages_of(rows), packed_roots(roots_of(rows, atlas), len(rows)))


def languages_of(rows: Sequence[ArticleRow]) -> tuple[str, ...]:
    """Languages of articles, the most frequent first."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.lang] = counts.get(row.lang, 0) + 1
    return tuple(sorted(counts, key=lambda lang: (-counts[lang], lang)))
