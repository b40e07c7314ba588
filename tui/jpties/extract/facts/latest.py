"""What was noted last under a key, asked by place in the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Latest:
    """The last thing noted under a key before an offset."""

    def __init__(self) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ids: dict[str, list[str]] = {}

    def note(self, key: str, start: int, thing: str) -> None:
        """Note a thing; calls come in order of start."""
        self._starts.setdefault(key, []).append(start)
        self._ids.setdefault(key, []).append(thing)

    def keys(self) -> Iterable[str]:
        """The keys under which anything is noted."""
        return self._ids

    def before(self, key: str, offset: int) -> str | None:
        """The last thing noted under the key before the offset."""
        starts = self._starts.get(key)
        if not starts:
            return None
        index = bisect_left(starts, offset) - 1
        return self._ids[key][index] if index >= 0 else None
