"""Tokens of which some are cut in two, and the blank space between tokens."""

from __future__ import annotations

from bisect import bisect_left
from operator import sub
from typing import TYPE_CHECKING

from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.extract.tokens import Tokens


class Pieces:
    """Parallel lists as those of `Tokens`."""

    def __init__(self, tokens: Tokens, text: str, cuts: Mapping[int, int]) -> None:
        """`cuts` says, by token, at which offset it is cut."""
        self.starts = list(tokens.starts)
        """First code points."""
        self.ends = list(tokens.ends)
        """Ends, exclusive."""
        self.words = list(tokens.words)
        """As written."""
        self.folded = list(tokens.folded)
        """As matched."""
        for index in sorted(cuts, reverse=True):
            start, end, cut = tokens.starts[index], tokens.ends[index], cuts[index]
            parts = (text[start:cut], text[cut:end])
            self.starts[index : index + 1] = (start, cut)
            self.ends[index : index + 1] = (cut, end)
            self.words[index : index + 1] = parts
            self.folded[index : index + 1] = map(fold, parts)


def gaps_of(text: str, starts: list[int], ends: list[int]) -> list[int]:
    """Width of the blank space before each token, -1 where a line breaks there or none stands before."""
    gaps = [-1, *map(sub, starts[1:], ends)]
    at = text.find("\n")
    while at >= 0:
        index = bisect_left(starts, at)
        if index < len(gaps):
            gaps[index] = -1
        at = text.find("\n", at + 1)
    return gaps
