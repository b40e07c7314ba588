"""The title: the line before the text that best looks like one; none is an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import site_word
from jpties.extract.layout.datelines import dateline
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.page import Row

LONGEST = 260
"""Cells of the longest title."""
_WORD = re.compile(r"[^\W\d_]{4,}|[\u30a1-\u30fe]{2,}|[\u3400-\u9fff]{2}")
_NEEDED = 4.0
"""Points that a title must have."""
_LATER = 1.0
"""By how many points a later line must be better: the first headline is the title, the second its deck."""
_BODY_SAMPLE = 20_000


def content_words(text: str) -> set[str]:
    """Words that carry meaning, roughly: of four letters and more; pairs of Han signs."""
    return {match[0] for match in _WORD.finditer(fold(text))}


def find_title(rows: Sequence[Row], first_text: int) -> int | None:
    """Index of the title's row, or None; `first_text` is the first row of running text."""
    body = content_words(" ".join(row.line.text for row in rows[first_text:] if row.text_like)[:_BODY_SAMPLE])
    keys = [row.line.key for row in rows]
    best: tuple[float, int] | None = None
    for index, row in enumerate(rows[: first_text + 1]):
        if not row.open or row.special or row.foreign or not row.line.key:
            continue
        points = _points(rows, index, first_text, body, keys)
        if points >= _NEEDED and (best is None or points > best[0] + _LATER):
            best = points, index
    return None if best is None else best[1]


def _points(rows: Sequence[Row], index: int, first_text: int, body: set[str], keys: Sequence[str]) -> float:
    line = rows[index].line
    if line.size > LONGEST or line.size < 8 or line.text.rstrip()[-1:] in ",:;：、，":
        return 0.0
    words = content_words(line.text)
    shared = len(words & body) / len(words) if words else 0.0
    points = 2.0 * shared
    points += 2.0 if line.size >= 24 else 0.0
    points += 1.0 if 30 <= line.size <= 160 else 0.0
    points += 2.5 if keys.count(line.key) > 1 and line.size >= 20 else 0.0
    points += 1.0 if index + 1 < len(rows) and rows[index + 1].line.size >= line.size else 0.0
    if line.closed and not line.text.rstrip().endswith(("?", "!", "？", "！", "…", "»", "”", '"', "」")):
        points += _sentence_as_title(rows, index, first_text)
    else:
        points += 1.5
    if site_word(line.text) and line.size < 40:
        points -= 3.0
    return points


def _sentence_as_title(rows: Sequence[Row], index: int, first_text: int) -> float:
    """A title with a full stop is believed only with a page's head before it or the article's beginning after it."""
    line = rows[index].line
    if line.text.rstrip(" .。").count(". ") or line.text.rstrip("。").count("。") or line.size > 180:
        return -5.0
    headed = any(row.special or row.foreign or not row.open for row in rows[:index])
    after = rows[index + 1] if index + 1 < len(rows) else None
    begins = after is not None and (after.meta is not None or dateline(after.line.text) is not None)
    return 1.0 if begins else (0.0 if headed and index < first_text else -3.0)
