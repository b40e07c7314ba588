"""The date of the main event: what the title and the lead say of it, where that is clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.values.dates import date_expressions, settled
from jpties.model.article import Stated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.article import Block


def event_date(text: str, blocks: Sequence[Block], lang: str, published: Stated | None) -> Stated | None:
    """EDTF of the main event and where it is said, or None where title and lead are silent."""
    own = published.value if published is not None else None
    texts = [block for block in blocks if block.role in ("title", "lead", "paragraph")][:3]
    for block in texts:
        for found in settled(date_expressions(text, block.start, block.end, lang), own, text):
            if len(found.edtf.split("/")[0]) == 10:
                return Stated(found.edtf, f"first day that the {block.role} names", found.start, found.end)
    return None
