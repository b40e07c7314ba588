"""The working view of one article during extraction, handed from finder to finder."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from jpties.extract.tokens import Tokens
from jpties.text.folding import folded_of

if TYPE_CHECKING:
    from jpties.model.article import Block, BlockRole
    from jpties.text.folding import Folded


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a title, caption or line that is none) inside one block."""

    start: int
    """First code point, not blank."""
    end: int
    """End, exclusive, final punctuation and closing quotes included."""
    role: BlockRole
    """Role of its block."""


@dataclass(frozen=True)
class Document:
    """Text with its blocks, sentences and language; folded view and tokens are made when first asked for."""

    text: str
    """Canonical text."""
    lang: str
    """BCP 47 tag of the article proper."""
    blocks: tuple[Block, ...]
    """In order."""
    sentences: tuple[Sentence, ...]
    """In order, noise included."""
    _block_starts: list[int] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        self._block_starts.extend(block.start for block in self.blocks)

    @cached_property
    def folded(self) -> Folded:
        """The folded view of the whole text."""
        return folded_of(self.text)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return Tokens(self.text, self.folded)

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
