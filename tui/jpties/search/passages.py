"""Which passages of an article stand for it where not all are shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jpties.search.context import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.search.context import Span
    from jpties.search.locating import Located


def passages(located: Located, width: int, most: int | None) -> tuple[list[tuple[Span, ...]], int]:
    """The passages shown of an article, in order of the text, and how many are left out.

    First come those that hold most of the query's conditions that are not shown yet, then those that hold the
    most, then those with the rarest: the hits of a frequent name never hide those of the other words.

    Args:
        located: the hits.
        width: cells of a line; hits near each other share one.
        most: how many are wanted; None for all.
    """
    groups = grouped(located.hits, width)
    if most is None or len(groups) <= most:
        return groups, 0
    held = _held(groups, located)
    often = Counter(condition for one in held for condition in one)
    fitting = sorted(
        range(len(groups)), key=lambda at: (-len(held[at]), min((often[one] for one in held[at]), default=0), at)
    )
    chosen: list[int] = []
    missing = set(often)
    while missing and len(chosen) < most:
        best = max(fitting, key=lambda at: len(held[at] & missing))  # of equal ones the first, so the most fitting
        chosen.append(best)
        missing -= held[best]
    known = set(chosen)
    chosen += [at for at in fitting if at not in known][: most - len(chosen)]
    return [groups[at] for at in sorted(chosen)], len(groups) - len(chosen)


def _held(groups: Sequence[tuple[Span, ...]], located: Located) -> list[frozenset[int]]:
    """The conditions that each passage fulfils."""
    of = dict(zip(located.hits, located.conditions, strict=False))
    return [frozenset().union(*(of.get(hit, frozenset()) for hit in group)) for group in groups]
