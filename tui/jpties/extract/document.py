"""The working view of one article during extraction, handed from finder to finder."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.layout.datelines import dateline
from jpties.extract.tokens import Tokens

if TYPE_CHECKING:
    from jpties.model.article import Block, BlockRole

_HEAD = 200
"""Code points of a paragraph that are looked at for a dateline."""


class Sentence(NamedTuple):
    """A sentence (or a title, caption or line that is none) inside one block."""

    start: int
    """First code point, not blank."""
    end: int
    """End, exclusive, final punctuation and closing quotes included."""
    role: BlockRole
    """Role of its block."""


@dataclass(frozen=True)
class Document:
    """Text with its blocks, sentences and language; tokens are made when first asked for."""

    text: str
    """Canonical text."""
    lang: str
    """Language of the article proper, without where it is spoken."""
    blocks: tuple[Block, ...]
    """In order."""
    sentences: tuple[Sentence, ...]
    """In order, noise included."""
    _block_starts: list[int] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        self._block_starts.extend(block.start for block in self.blocks)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return Tokens(self.text)

    @cached_property
    def datelines(self) -> dict[int, int]:
        """Where the datelines of paragraphs end, by the starts of their blocks."""
        heads = ((b.start, b.end) for b in self.blocks if b.role in ("paragraph", "lead"))
        found = ((start, dateline(self.text[start : min(end, start + _HEAD)])) for start, end in heads)
        return {start: start + line.end for start, line in found if line is not None}

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the offset, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].end:
            return None
        return self.blocks[index]

    def role_at(self, offset: int) -> BlockRole:
        """Role of the block that holds the offset; `noise` between blocks."""
        block = self.block_at(offset)
        return "noise" if block is None else block.role
