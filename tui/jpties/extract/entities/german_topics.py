"""Topics in German names of bodies (`für Handwerk, Fischerei und Sport`): where a list of them ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities import kinds
from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.kinds import CONCEPTS, COUNTRIES, HONORIFICS, MISSIONS, SOCIETIES, TITLES, TOPICS
from jpties.extract.entities.shapes import is_lower, word_end
from jpties.extract.entities.view import HYPHENS, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.view import View

OFFICES = TITLES | HONORIFICS
HEADS = kinds.HEADS | MISSIONS | SOCIETIES
TOPIC = CONCEPTS | TOPICS
_OWNERS = OFFICES | HEADS
_ITEMS = 8


class GermanTopics:
    """Reads them in one article."""

    def __init__(self, view: View) -> None:
        self.view = view

    def end(self, at: int, stop: int) -> int:
        """End of the topics joined by commas and "und" that begin at a token; 0 where none does."""
        view = self.view
        end = self._item(at, stop)
        if not end:
            return 0
        for _ in range(_ITEMS):
            if end + 1 >= stop:
                break
            joiner = view.words[end]
            after = self._item(end + 1, stop) if joiner in ("und", "sowie", "&", ",") else 0
            capitals = after and view.shapes[end + 1] == UPPER and len(view.words[end + 1]) > 1
            if (
                not after
                or capitals
                or (joiner == "," and not self._list_closes(after, stop))
                or self._begins_other(end + 1)
            ):
                break
            end = after
        return end

    def _begins_other(self, at: int) -> bool:
        """Whether another body, a person or an article begins at a token, so that a list of topics is over."""
        view = self.view
        if view.words[at] in ("das", "die", "der", "den", "dem", "ein", "eine"):
            return True
        return view.kinds[at] & HEADS != 0 and not view.kinds[at] & TOPIC

    def _list_closes(self, at: int, stop: int) -> bool:
        """Whether a list of topics after a comma is closed by "und" and a topic."""
        for _ in range(_ITEMS):
            if at + 1 >= stop:
                return False
            if self.view.words[at] in ("und", "sowie", "&"):
                return bool(self._item(at + 1, stop))
            after = self._item(at + 1, stop) if self.view.words[at] == "," else 0
            if not after:
                return False
            at = after
        return False

    def _item(self, at: int, stop: int) -> int:
        """End of one topic: adjectives, a noun, and a noun in the genitive after it; 0 where none is."""
        view = self.view
        while at < stop and view.words[at] in ("die", "das", "den", "der", "dem"):
            at += 1
        at = self._adjectives(at, stop)
        if at >= stop or not view.names[at] or (view.kinds[at] & OFFICES and not view.kinds[at] & CONCEPTS):
            return 0
        end = word_end(view, at, stop)
        if (
            end < stop
            and view.names[end]
            and view.spaced(end)
            and view.folded[at].endswith(("e", "en", "er", "es"))
            and is_common(view.folded[end])
        ):
            end = word_end(view, end, stop)
        if end < stop and view.words[end] in HYPHENS and view.glued(end):
            end += 1
        after = end + 1
        if end < stop and view.words[end] in ("der", "des") and after < stop:
            after = self._adjectives(after, stop)
            if after < stop and view.names[after] and not view.kinds[after] & _OWNERS:
                return word_end(view, after, stop)
        return end

    def _adjectives(self, at: int, stop: int) -> int:
        """The token after up to three adjectives; a last one with no noun after it is a noun itself (`Digitales`)."""
        view = self.view
        for _ in range(3):
            if at + 1 >= stop or not view.words[at + 1][0].isalpha() or view.words[at + 1] in ("und", "sowie"):
                break
            declined = is_adjective(view.folded[at]) and not is_common(view.folded[at])
            plain = is_lower(view, at) and view.folded[at].endswith(("e", "en", "er", "es")) and len(view.words[at]) > 4
            if not declined and not view.kinds[at] & COUNTRIES and not (plain and view.names[at + 1]):
                break
            at += 1
        return at
