"""Where a place of a text is after the text was edited."""

from __future__ import annotations


def moved(before: str, after: str, offset: int) -> int:
    """The place in the edited text that stands for a place of the text before.

    What is the same at both ends is found; a place in the changed middle goes to the middle's beginning.

    Args:
        before: the text as it was.
        after: the text as it is.
        offset: code point of `before`.
    """
    start = common_start(before, after)
    if offset < start:
        return offset
    room = min(len(before), len(after)) - start
    end = min(room, common_start(before[start:][::-1], after[start:][::-1]))
    if offset >= len(before) - end:
        return offset + len(after) - len(before)
    return start


def common_start(one: str, other: str) -> int:
    """Length of what two texts begin with alike, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
