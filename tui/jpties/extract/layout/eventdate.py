"""The date of the main event: what the title and the first paragraphs say of it, where that is clear."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jpties.extract.values.dates import dates_within, settled
from jpties.model.article import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.extract.values.expressions import SettledDate
    from jpties.model.article import Block

NEAR = 60
"""Days between the event that an article tells and the day on which it was published; older dates are background."""
_FIRST = 3
"""Blocks (title, lead, paragraphs) that tell the main event."""


def event_date(text: str, blocks: Sequence[Block], lang: str, published: Stated | None) -> Stated | None:
    """EDTF of the main event and where it is said; the first day named, else the first month; None where none is."""
    month: Stated | None = None
    for block, found in _told(text, blocks, lang, published):
        start = found.edtf.split("/")[0]
        if len(start) == 10 and _near(start, published):
            return Stated(found.edtf, f"first day that the {block.role} names", found.start, found.end)
        if month is None and len(start) == 7 and "X" not in start and _near(f"{start}-15", published):
            month = Stated(found.edtf, f"first month that the {block.role} names", found.start, found.end)
    return month


def _told(
    text: str, blocks: Sequence[Block], lang: str, published: Stated | None
) -> Iterator[tuple[Block, SettledDate]]:
    """Dates of the title and the first paragraphs, settled by the date of publication."""
    own = published.value if published is not None else None
    for block in [block for block in blocks if block.role in ("title", "lead", "paragraph")][:_FIRST]:
        for found in settled(dates_within(text, block.start, block.end, lang), own, text):
            yield block, found


def _near(day: str, published: Stated | None) -> bool:
    """Whether a day is near the date of publication; any is where that or the year is not known."""
    if published is None or not day[:4].isdigit():
        return True
    try:
        return abs((date.fromisoformat(day) - date.fromisoformat(published.value)).days) <= NEAR
    except ValueError:
        return False
