"""Marks in texts: tests say within a text what is to be found in it, each in its own notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


def taken_out(marked: str, mark: re.Pattern[str], name: int = 1) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    """The text without its marks, and each of them with the range of the words that it leaves there.

    Args:
        marked: the text.
        mark: what a mark looks like.
        name: the group of the words that stay.
    """
    text, last = "", 0
    marks = []
    for match in mark.finditer(marked):
        text += marked[last : match.start()]
        marks.append((len(text), len(text) + len(match[name]), match))
        text += match[name]
        last = match.end()
    return text + marked[last:], marks
