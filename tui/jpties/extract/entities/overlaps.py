"""Names, dates and quantities of an article as one row of mentions that do not overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.document import Document
    from jpties.extract.values.expressions import SettledDate
    from jpties.extract.values.found import FoundQuantity

_ORDER = {"person": 0, "place": 1, "organization": 2, "event": 3, "date": 4, "quantity": 5}


def settled_mentions(
    names: Iterable[Mention],
    dates: Sequence[SettledDate],
    quantities: Sequence[FoundQuantity],
    document: Document,
) -> tuple[Mention, ...]:
    """All mentions in document order; where two overlap the longer stays, of equal ones the name, then the date.

    Dates and quantities that are no mentions for certain (weekdays, "last month", ordinals, ranks) are left out.
    """
    mentions = list(names)
    text = document.text
    for date in dates:
        if not date.soft:
            mentions.append(
                _mention(document, date.start, date.end, ("date", f"date:{date.edtf}", f"date/{date.kind}"), text)
            )
    for found in quantities:
        if not found.soft and not found.ordinal:
            mentions.append(
                _mention(document, found.start, found.end, ("quantity", found.id, f"quantity/{found.rule}"), text)
            )
    return tuple(longest_first(mentions))


def _mention(document: Document, start: int, end: int, what: tuple[str, str, str], text: str) -> Mention:
    kind, mention_id, rule = what
    name, role = text[start:end], document.role_at(start)
    return Mention(start, end, kind, mention_id, name, rule, role)  # type: ignore[arg-type]


def longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that stay when the longest wins, in document order."""
    chosen: list[Mention] = []
    taken = bytearray()
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, _ORDER[m.type], m.start)):
        if len(taken) < mention.end:
            taken.extend(bytes(mention.end - len(taken)))
        if taken.find(1, mention.start, mention.end) < 0:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            chosen.append(mention)
    return sorted(chosen)  # by their starts, of which no two are the same
