"""What stood in an article before it was read again, found in what it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.moving import moved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.fact import Fact


def followed(fact: Fact, before: str, after: str, facts: Sequence[Fact]) -> Fact | None:
    """The fact that was `fact` before the text was edited: the same one, else the nearest of its kind and quote.

    Args:
        fact: as it was.
        before: the text in which it stood.
        after: the text as it is.
        facts: the facts of the text as it is.
    """
    place = moved(before, after, fact.start)
    alike = [
        one
        for one in facts
        if one.kind == fact.kind and one.quote == fact.quote and (one.quantity == fact.quantity or one.id == fact.id)
    ]
    return min(alike, key=lambda one: (one.id != fact.id, abs(one.start - place)), default=None)


def told(before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]]) -> str:
    """What became of the articles, in a few words; empty where nothing did.

    Args:
        before: name and hash of the text of each article.
        after: the same as it is now.
    """
    old, new = dict(before), dict(after)
    counts = (
        (len(new.keys() - old.keys()), "new"),
        (sum(1 for name in new.keys() & old.keys() if new[name] != old[name]), "changed"),
        (len(old.keys() - new.keys()), "gone"),
    )
    parts = [f"{count} {word}" for count, word in counts if count]
    return f"Articles: {', '.join(parts)}" if parts else ""
