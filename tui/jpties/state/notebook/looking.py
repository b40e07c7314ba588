"""What a search asks of a notebook: sets of texts and facts by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jpties.model.model import ArticleRow
    from jpties.state.notebook.applying import Placed
    from jpties.state.notebook.records import ArticleNotes

STARRED, NOTED, MARKED, UNREAD, TAG = "starred", "noted", "marked", "unread", "tag:"
"""Names of the sets; a tag's is `tag:` and the tag as it is matched, without case and accents."""


def sets_of(
    rows: Iterable[ArticleRow],
    notes_of: Callable[[ArticleRow], ArticleNotes | None],
    placed_of: Callable[[ArticleRow], Placed | None],
    is_read: Callable[[ArticleRow], bool],
) -> dict[str, frozenset[str]]:
    """For each name the `text_sha256` of articles and the ids of facts that it stands for.

    Args:
        rows: the articles.
        notes_of: gives the notes of one.
        placed_of: gives them laid on its text; asked only where something is said of its facts.
        is_read: says whether one was ever opened.
    """
    found: dict[str, set[str]] = {STARRED: set(), NOTED: set(), MARKED: set(), UNREAD: set()}
    for row in rows:
        if not is_read(row):
            found[UNREAD].add(row.text_sha256)
        of = notes_of(row)
        if of is None:
            continue
        said = [(row.text_sha256, of.star, False, of.note, of.tags)]
        laid = placed_of(row) if of.facts else None
        facts = laid.facts.items() if laid is not None else ()
        said += [(fact_id, one.star, one.mark, one.note, one.tags) for fact_id, one in facts]
        for name, star, mark, note, tags in said:
            for chosen, is_so in ((STARRED, star), (MARKED, mark), (NOTED, bool(note))):
                if is_so:
                    found[chosen].add(name)
            for tag in tags:
                found.setdefault(f"{TAG}{fold(tag)}", set()).add(name)
    return {name: frozenset(members) for name, members in found.items()}
