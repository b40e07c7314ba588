"""The stretches of text that are read for facts: sentences, and quotations of several sentences as one."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.view import PAIRS, QUOTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document, Sentence
    from jpties.extract.facts.view import FactView
    from jpties.model.article import BlockRole

_MOST = 500
"""A quotation longer than this is read sentence by sentence."""


class Stretch(NamedTuple):
    """A sentence, or several inside one quotation."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    role: BlockRole
    """Role of its block."""
    last: int
    """Index of its last sentence in the document."""
    block: int
    """Start of its block; -1 where it lies between blocks."""
    told: int
    """The bits of the groups of which it holds cues."""
    dated: bool
    """Whether a date lies in it."""


def stretches(view: FactView) -> list[Stretch]:
    """The stretches of an article, in order."""
    found: list[Stretch] = []
    document = view.document
    sentences = document.sentences
    index = 0
    while index < len(sentences):
        last = _closing(document, sentences, index)
        start, end = sentences[index].start, sentences[last].end
        block = document.block_at(start)
        told, dated = view.cues.told(start, end), bool(view.dates.within(start, end))
        found.append(Stretch(start, end, sentences[index].role, last, block.start if block else -1, told, dated))
        index = last + 1
    return found


def _closing(document: Document, sentences: Sequence[Sentence], index: int) -> int:
    """Index of the sentence in which a quotation left open by this one is closed; else this one."""
    sentence = sentences[index]
    if sentence.role == "noise":
        return index
    wanted = _left_open(document.text, sentence.start, sentence.end)
    if not wanted:
        return index
    block = document.block_at(sentence.start)
    for ahead in range(index + 1, min(index + 6, len(sentences))):
        following = sentences[ahead]
        if block is None or following.start >= block.end or following.end - sentence.start > _MOST:
            break
        if any(sign in wanted for sign in document.text[following.start : following.end]):
            return ahead
    return index


@functools.cache
def _marks() -> re.Pattern[str]:
    """Any quotation mark, opening or closing."""
    signs = QUOTING | set("".join(PAIRS.get(sign, sign) for sign in QUOTING))
    return re.compile("[" + "".join(re.escape(sign) for sign in sorted(signs)) + "]")


def _left_open(text: str, start: int, end: int) -> str:
    """The sign that would close the quotation which a range leaves open; empty where none is."""
    wanted = ""
    for match in _marks().finditer(text, start, end):
        sign = match[0]
        if wanted and sign in wanted:
            wanted = ""
        elif not wanted and sign in QUOTING:
            wanted = PAIRS.get(sign, sign)
    return wanted
