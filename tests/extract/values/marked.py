"""Sentences with the expected mentions marked in them: `{text=value}`, `{~text=value}` for a soft one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\{(~?)([^{}=]+)=([^{}]*)\}")


@dataclass(frozen=True)
class Marked:
    text: str
    hard: tuple[tuple[str, int, str], ...]
    soft: tuple[tuple[str, int, str], ...]


def marked(sentence: str) -> Marked:
    """The sentence without its marks, and what they say: text, start and value of each."""
    text, last = "", 0
    hard: list[tuple[str, int, str]] = []
    soft: list[tuple[str, int, str]] = []
    for match in _MARK.finditer(sentence):
        text += sentence[last : match.start()]
        (soft if match[1] else hard).append((match[2], len(text), match[3]))
        text += match[2]
        last = match.end()
    return Marked(text + sentence[last:], tuple(hard), tuple(soft))
