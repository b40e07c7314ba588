"""Sentences with the expected mentions marked in them: `{text=value}`, `{~text=value}` for a soft one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.marks import taken_out

_MARK = re.compile(r"\{(~?)([^{}=]+)=([^{}]*)\}")


@dataclass(frozen=True)
class Marked:
    text: str
    hard: tuple[tuple[str, int, str], ...]
    soft: tuple[tuple[str, int, str], ...]


def marked(sentence: str) -> Marked:
    """The sentence without its marks, and what they say: text, start and value of each."""
    text, marks = taken_out(sentence, _MARK, 2)
    hard, soft = (tuple((m[2], start, m[3]) for start, _, m in marks if m[1] == sign) for sign in ("", "~"))
    return Marked(text, hard, soft)
