"""All mentions of an article in one list: names, dates and quantities, none overlapping another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document
    from jpties.extract.values.expressions import SettledDate
    from jpties.extract.values.found import FoundQuantity


def settled_mentions(
    names: Sequence[Mention],
    dates: Sequence[SettledDate],
    quantities: Sequence[FoundQuantity],
    document: Document,
) -> tuple[Mention, ...]:
    """Mentions in document order; of two that overlap the longer stays, of equals the name.

    Dates and quantities that are no mention of their own for certain (weekdays, ordinals, "the two
    countries") are left out.
    """
    text = document.text
    candidates = list(names)
    for date in dates:
        if not date.soft:
            candidates.append(_mention(document, date.start, date.end, "date", f"date:{date.edtf}", f"date/{date.kind}"))
    for found in quantities:
        if not found.soft:
            candidates.append(_mention(document, found.start, found.end, "quantity", found.id, found.rule))
    order = sorted(
        range(len(candidates)),
        key=lambda index: (candidates[index].start - candidates[index].end, index),
    )
    taken = bytearray(len(text))
    kept = []
    for index in order:
        mention = candidates[index]
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.start))


def _mention(document: Document, start: int, end: int, kind: str, mention_id: str, rule: str) -> Mention:
    words = document.text[start:end]
    return Mention(start, end, kind, mention_id, words, rule, document.role_at(start))  # type: ignore[arg-type]
