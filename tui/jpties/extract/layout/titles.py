"""The title: the line before the text that best looks like one; none is an answer."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import HEADINGS, RIGHTS
from jpties.extract.layout.datelines import dateline
from jpties.extract.layout.flat import EAST
from jpties.extract.layout.lines import CLOSERS, heading_level
from jpties.extract.layout.page import several_sentences
from jpties.extract.layout.sitenames import official_site, site_body, site_word
from jpties.text.folding import fold
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.layout.page import Row

LONGEST = 260
"""Cells of the longest title."""
CANDIDATES = 40
"""Lines at the head of a page that may be its title."""
_WORD = r"[^\W\d_]+"
_LETTER = r"[^\W\d_]"
_EAST_SIGN = chr(EAST)
SITE_LIMIT = 40
"""Cells below which a line may be the name of the site."""
_NEEDED = 3.5
"""Points that a title must have."""
_LATER = 1.25
"""By how many points a later line must be better: the first headline is the title, the second its deck."""
_OPENS = 1.5
"""Points of a short first line right before a dateline, or before the text of a file that has nothing else."""
_FEWEST_WORDS = 3
"""Words of such a line."""
_BODY_SAMPLE = 20_000
_FULL_STOPS = frozenset(".。｡")


def content_words(text: str) -> set[str]:
    """Words that carry meaning, roughly: of four letters and more; of East Asian runs the pairs without hiragana."""
    folded = fold(text)
    words = compiled(_WORD).findall(folded)
    if folded.isascii():
        return {word for word in words if len(word) >= 4}
    found = {word for word in words if len(word) >= 4 and word[-1] < _EAST_SIGN}
    return found | _pairs(words)


def _pairs(words: Iterable[str]) -> set[str]:
    """Pairs of signs without hiragana, of the East Asian ones of some words."""
    pairs: set[str] = set()
    for word in words:
        if word[-1] >= _EAST_SIGN:
            pairs.update(map(operator.add, word, word[1:]))
    hiragana = compiled("[\u3041-\u309f]")
    return {pair for pair in pairs if hiragana.search(pair) is None}


class Body:
    """Running text that is asked for single words: to find a title's few in it is less work than to make a set of all."""

    __slots__ = ("_folded", "_pairs")

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        spaced = self._folded.isascii() or compiled(f"[{_EAST_SIGN}-\U0010ffff]").search(self._folded) is None
        self._pairs = frozenset() if spaced else _pairs(compiled(_WORD).findall(self._folded))

    def has(self, word: str) -> bool:
        """Whether the content words of the text (as `content_words` makes them) have this one among them."""
        if len(word) == 2:
            return word in self._pairs
        folded, letter = self._folded, compiled(_LETTER)
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            if letter.match(folded, end) is None and (at == 0 or letter.match(folded, at - 1) is None):
                return True
            at = folded.find(word, end)
        return False


def head_end(rows: Sequence[Row]) -> int:
    """Index of the row with which the article's text certainly has begun."""
    before = False
    for index, row in enumerate(rows):
        if not row.open:
            continue
        if row.text_like:
            if before or row.line.size >= 180 or row.full_paragraph:
                return index
            before = True
        elif not row.special:
            before = False
    return len(rows) - 1


def find_title(rows: Sequence[Row], last_text: int) -> int | None:
    """Index of the title's row, or None; `last_text` is the last row of running text."""
    end = head_end(rows)
    candidates = [
        index
        for index, row in enumerate(rows[: end + 1])
        if row.open and not row.special and not row.foreign and row.line.key and 8 <= row.line.size <= LONGEST
    ]
    if not candidates:
        return None
    candidates = candidates[:CANDIDATES]
    found = _best(rows, candidates, _text_from(rows, end), last_text)
    if found is not None:
        return found
    first = next((index for index, row in enumerate(rows) if row.open and row.text_like), end)
    above = [index for index in candidates if index < first]  # the text may be one paragraph, which seemed a lead
    return _best(rows, above, _text_from(rows, first), last_text) if first < end else None


def _best(rows: Sequence[Row], candidates: Sequence[int], body: Body, last_text: int) -> int | None:
    """The candidate that looks most like the title of a text, or None."""
    holders = [row.line.key for row in rows if row.chrome is not None and row.chrome[1] == RIGHTS]
    keys = {rows[index].line.key for index in candidates}
    copies: dict[str, list[int]] = {key: [] for key in keys}
    for index, row in enumerate(rows):
        if row.line.key in keys:
            copies[row.line.key].append(index)
    best: tuple[float, int] | None = None
    for index in candidates:
        others = [other for other in copies[rows[index].line.key] if other != index]
        points = _points(rows, index, body) - _site_points(rows[index], holders)
        points += _company(rows, index, candidates, others, last_text)
        if points >= _NEEDED and (best is None or points > best[0] + _LATER):
            best = points, index
    return None if best is None else best[1]


def _text_from(rows: Sequence[Row], first: int) -> Body:
    """The running text from a row on."""
    return Body(" ".join(row.line.text for row in rows[first:] if row.text_like)[:_BODY_SAMPLE])


def _site_points(row: Row, holders: Sequence[str]) -> float:
    """How much a line looks like the name of the site."""
    line = row.line
    if official_site(line.text):
        return 5.0
    if line.size >= SITE_LIMIT:
        return 0.0
    held = len(line.key) >= 5 and any(line.key in holder for holder in holders)
    return 3.0 if held or site_word(line.text) or site_body(line.text) else 0.0


def _points(rows: Sequence[Row], index: int, body: Body) -> float:
    """How much a line looks like a title by itself."""
    line = rows[index].line
    if line.text.rstrip()[-1:] in ",:;：、，" or several_sentences(line.text):
        return -5.0
    words = content_words(line.text)
    shared = sum(map(body.has, words)) / len(words) if words else 0.0
    points = (3.0 if len(words) >= 2 else 1.5) * shared
    points += 2.0 if 30 <= line.size <= 170 else 1.0 if line.size >= 24 else 0.0 if line.size >= 16 else -1.0
    points += 0.0 if len(words) >= 2 else -1.0
    if line.closed and line.text.rstrip(CLOSERS + " ")[-1:] in _FULL_STOPS:
        points += _sentence_as_title(rows, index)
    else:
        points += 1.5
    points += 3.0 if heading_level(line.text) == 1 else 0.0
    return points - (2.0 if "|" in line.text else 0.0)


def _company(
    rows: Sequence[Row], index: int, candidates: Sequence[int], copies: Sequence[int], last_text: int
) -> float:
    """What the other lines of the page say for or against a title; `copies` are the rows that say the same."""
    key = rows[index].line.key
    points = 0.0
    if any(other <= last_text for other in copies) and rows[index].line.size >= 20:
        points += 2.5
    elif copies:
        points -= 2.5
    for other in candidates:
        longer = rows[other].line.key
        if other != index and len(key) >= 16 and key != longer:
            if longer.startswith(key) or longer.endswith(key):
                points += 2.0
            elif len(longer) >= 16 and (key.startswith(longer) or key.endswith(longer)):
                points -= 4.0
    if _listed(rows, index):
        points -= 2.5
    points -= max((3.0 if row.line.size >= 100 else 1.5 for row in rows[:index] if row.text_like), default=0.0)
    follower = next((row for row in rows[index + 1 : index + 4] if row.role != "noise"), None)
    if follower is not None and (follower.text_like or (follower.meta is not None and follower.meta.dates)):
        points += 0.75
    return points + (_OPENS if _opens(rows, index) else 0.0)


def _opens(rows: Sequence[Row], index: int) -> bool:
    """Whether a line of some words is the file's first, and a dateline follows, or text in a page without chrome."""
    line = rows[index].line
    after = rows[index + 1] if index + 1 < len(rows) else None
    if index or after is None or line.closed or len(line.text.split()) < _FEWEST_WORDS:
        return False
    if dateline(after.line.text) is not None:
        return True
    return after.text_like and all(row.open and not row.special for row in rows)


def _listed(rows: Sequence[Row], index: int) -> bool:
    """Whether a line stands in a list of headlines under a heading such as *Trending*."""
    for row in reversed(rows[max(0, index - 8) : index]):
        if row.chrome is not None and row.chrome[0] in HEADINGS:
            return True
        if row.special or row.line.closed or not row.open:
            return False
    return False


def _sentence_as_title(rows: Sequence[Row], index: int) -> float:
    """A title with a full stop is believed only with a page's head before it or the article's beginning after it."""
    line = rows[index].line
    bare = line.text.rstrip(" .。")
    if ". " in bare or "。" in bare or line.size > 180:
        return -6.0
    if any(row.text_like for row in rows[:index]):
        return -6.0
    headed = any(row.special or row.foreign or not row.open for row in rows[:index])
    after = rows[index + 1] if index + 1 < len(rows) else None
    begins = after is not None and (after.meta is not None or dateline(after.line.text) is not None)
    return 1.0 if begins else (0.0 if headed else -4.0)
