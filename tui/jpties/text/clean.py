"""Cleaning for display: the only way in which text from outside may reach a terminal.

One code point becomes one sign, or nothing for marks that have no place of their own; what
is shown can therefore be mapped back to canonical offsets. The text itself is never changed.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REPLACEMENT = "\ufffd"
"""What stands for a control character."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffc\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ufdd0-\ufdef"
) + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x11_0000, 0x1_0000))
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
_PRINTABLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\ufffc\U000e0100-\U000e01ef]")
"""Those of the marks that Python calls printable."""
_KEPT_ON_A_LINE = re.compile("[\t\n]")


@functools.cache
def _unsafe() -> re.Pattern[str]:
    """Controls and marks; made when a text has a sign that is not printable, which few lines have."""
    return re.compile(f"[{_CONTROL}{_INVISIBLE}]")


@functools.cache
def _control() -> re.Pattern[str]:
    return re.compile(f"[{_CONTROL}]")


def is_clean(text: str) -> bool:
    """Whether the text can be shown as it is (tab and LF apart)."""
    if text.isprintable():
        return text.isascii() or _PRINTABLE.search(text) is None
    return _unsafe().search(text) is None


def _shown_sign(match: re.Match[str]) -> str:
    return REPLACEMENT if _control().match(match[0]) else ""


def display(text: str) -> str:
    """Text for a terminal: controls replaced, invisible marks dropped; tab and LF are kept.

    Controls are C0, DEL, C1, line and paragraph separators and lone surrogates; marks are soft
    hyphen, zero-width and direction marks, tag characters and noncharacters. ZWJ and ZWNJ stay,
    since emoji and several scripts need them.
    """
    if is_clean(text):
        return text
    return _unsafe().sub(_shown_sign, text)


def display_line(text: str) -> str:
    """The same for one line: tab and LF become a space too."""
    return _KEPT_ON_A_LINE.sub(" ", display(text))


def with_signs_escaped(text: str, escape: Callable[[str], str]) -> str:
    """The text with `escape` of each sign that is not shown as it is, so that nothing is lost; tab and LF are kept."""
    return text if is_clean(text) else _unsafe().sub(lambda match: escape(match[0]), text)


def hidden_count(text: str) -> int:
    """How many code points of the text are not shown as they are."""
    return 0 if is_clean(text) else len(_unsafe().findall(text))
