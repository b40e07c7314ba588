"""Line breaking by cells, with kinsoku, on canonical offsets.

Lines are found one after the other, so a reader wraps only as far as it shows. Nothing is
inserted: a line is a range of the text, without the blanks at its end. After UAX 14 (Unicode
line breaking) and JIS X 4051 (kinsoku), cut down to what news articles need.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len

from jpties.text.clean import display_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOT_AT_START = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～—–…‥」』）］｝〕〉》】〙〗〟’”»›°％‰′″℃¢"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "､｡･｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ),.:;?!]}%"
)
"""Signs that may not begin a line (kinsoku, and the closing signs of other languages)."""
NOT_AT_END = frozenset("「『（［｛〔〈《【〘〖〝‘“«‹([{￥＄£€＃№")
"""Signs that may not end a line."""

_BLANK = frozenset(" \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000")
_BLANKS = re.compile(f"[{''.join(sorted(_BLANK))}]*")
_ODD = re.compile("[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u0384-\u0482\u1e00-\u1eff\u2010-\u2027]")
"""Signs that may be wider or narrower than one cell, or that are not shown as they are."""
_UNSPACED = (
    ("\u3001", "\ua4cf"),
    ("\uff00", "\uffef"),
    ("\uac00", "\ud7ff"),
    ("\u2e80", "\u2fff"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\U0001b000", "\U0001b2ff"),
    ("\U0001f200", "\U0001f64f"),
    ("\U0001f680", "\U0001f6ff"),
    ("\U0001f900", "\U0001faff"),
    ("\U00020000", "\U0003ffff"),
)
"""Ranges of signs beside which a line may be broken without a blank, the frequent ones first."""
_HYPHENS = frozenset("-/‐–—")
_ZWJ, _EMOJI_STYLE = "\u200d", "\ufe0f"


class _Widths(dict[str, int]):
    """Cells of a single sign as it is shown; filled as signs are met."""

    def __missing__(self, sign: str) -> int:
        width = cell_len(display_line(sign))
        self[sign] = width
        return width


_WIDTHS = _Widths()


def sign_cells(text: str, index: int) -> int:
    """Cells that the sign at `index` adds to its line, by the table that the screen paints with."""
    sign = text[index]
    if index and text[index - 1] == _ZWJ:
        return 0
    if sign == _EMOJI_STYLE and index:
        return cell_len(text[index - 1] + sign) - _WIDTHS[text[index - 1]]
    return _WIDTHS[sign]


def lines_of(
    text: str, width: int, start: int = 0, end: int | None = None, extra: Mapping[int, int] | None = None
) -> Iterator[tuple[int, int]]:
    """The lines of a range of the text, each at most `width` cells wide, as (start, end).

    A line ends at LF, or at the last place where it may be broken; what fits no line is cut
    between two signs, never inside what belongs together. An empty range is one empty line.

    Args:
        text: canonical text.
        width: cells, at least 1.
        start: first code point.
        end: end of the range, by default of the text.
        extra: cells shown behind the sign that ends at an offset (letters behind mentions).
    """
    stop = len(text) if end is None else end
    while True:
        newline = text.find("\n", start, stop)
        yield from _paragraph(text, max(1, width), start, stop if newline < 0 else newline, extra)
        if newline < 0:
            return
        start = newline + 1


def _paragraph(
    text: str, width: int, start: int, stop: int, extra: Mapping[int, int] | None
) -> Iterator[tuple[int, int]]:
    """The lines of a range without LF."""
    if start == stop:
        yield start, start
    while start < stop:
        cut = _cut(text, width, start, stop, extra)
        end = cut
        while end > start and text[end - 1] in _BLANK:
            end -= 1
        yield start, end
        blanks = _BLANKS.match(text, cut, stop)
        start = cut if blanks is None else blanks.end()


def _cut(text: str, width: int, start: int, stop: int, extra: Mapping[int, int] | None) -> int:
    """Where the line that begins at `start` ends."""
    limit = min(start + width, stop)
    if extra:
        limit = _measured_limit(text, width, start, stop, extra)
    elif _ODD.search(text, start, min(limit + 1, stop)) is not None:
        cells = [_WIDTHS[sign] for sign in text[start : min(limit + 1, stop)]]
        if 0 in cells or _EMOJI_STYLE in text[start : limit + 2]:
            limit = _measured_limit(text, width, start, stop, {})
        else:
            limit = start + max(1, bisect_right(list(accumulate(cells)), width))
    if limit >= stop:
        return stop
    for index in range(limit, start, -1):
        if may_break(text, index):
            return index
    blank = text.rfind(" ", start + 1, limit + 1)
    return blank if blank > 0 else _cluster_cut(text, start, limit, stop)


def _measured_limit(text: str, width: int, start: int, stop: int, extra: Mapping[int, int]) -> int:
    """The first sign after `start` that does not fit on the line, measured sign by sign."""
    used = 0
    for index in range(start, stop):
        cells = sign_cells(text, index) + extra.get(index + 1, 0)
        used += cells
        if cells and used > width:
            return max(index, start + 1)
    return stop


def _cluster_cut(text: str, start: int, index: int, stop: int) -> int:
    """The last place at or before `index` that is between two clusters, or the first one behind it."""
    cut = index
    while cut > start and not _begins_cluster(text, cut, start):
        cut -= 1
    if cut > start:
        return cut
    cut = start + 1
    while cut < stop and not _begins_cluster(text, cut, start):
        cut += 1
    return cut


def _begins_cluster(text: str, index: int, floor: int) -> bool:
    """Whether what a reader takes for one sign begins at `index`; a cluster begins at `floor`."""
    sign = text[index]
    if _WIDTHS[sign] == 0 or text[index - 1] == _ZWJ:
        return False
    if "\U0001f1e6" <= sign <= "\U0001f1ff":  # flags are pairs
        before = index
        while before > floor and "\U0001f1e6" <= text[before - 1] <= "\U0001f1ff":
            before -= 1
        return (index - before) % 2 == 0
    return True


def may_break(text: str, index: int) -> bool:
    """Whether a line may end before `index`, which is neither the first sign nor the end."""
    before, after = text[index - 1], text[index]
    if after in _BLANK:
        if before in _BLANK:
            return True
        behind = text[index + 1 : index + 2]
        return before not in NOT_AT_END and not (behind and behind in NOT_AT_START)
    if before in _BLANK:
        return False  # the place before the blank is the same one
    if _ideographic(before) or _ideographic(after):
        if before in NOT_AT_END or after in NOT_AT_START or before == _ZWJ:
            return False
        return _WIDTHS[after] > 0
    return before in _HYPHENS and _joins(text, index)


def _ideographic(sign: str) -> bool:
    """Whether a line may be broken beside a sign without a blank: kana, kanji, Hangul, full-width signs, emoji."""
    if sign < "\u1100":
        return False
    return sign <= "\u11ff" or any(first <= sign <= last for first, last in _UNSPACED)


def _joins(text: str, index: int) -> bool:
    """Whether the hyphen before `index` stands between two words, not between two numbers."""
    ahead, behind = text[index - 2 : index - 1], text[index]
    return ahead.isalnum() and behind.isalnum() and not (ahead.isdigit() and behind.isdigit())
